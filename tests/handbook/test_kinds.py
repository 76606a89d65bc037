"""A kind of record has a few lines written by hand: each that is not there is told."""

from __future__ import annotations

import ast
import re
from inspect import get_annotations
from pathlib import Path
from typing import TYPE_CHECKING, get_args, get_overloads

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook.collection import Collection
from leadership_handbook.handbook.relations import Holder
from leadership_handbook.model import KINDS, Claim, Record, RecordKind
from leadership_handbook.model.shape import holders_of
from leadership_handbook.searching.entries import SEEN
from tests.reading.good import GOOD
from tests.test_recipes import CODE, DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Kind

HOME = Path(lh.__file__).parent
ROOT = Path(__file__).parents[2]
IMPORTING = (
    "model/kinds.py",
    "model/__init__.py",
    "handbook/by_kind.py",
    "__init__.py",
)


def lines(kind: Kind) -> dict[Path, tuple[str, ...]]:
    """Return what has to stand in which file, beside the entry in `KINDS`."""
    name, word, plural = kind.cls.__name__, kind.word, kind.plural
    return {
        HOME / "model/__init__.py": (f'"{name}",',),
        HOME / "handbook/by_kind.py": (
            f"def {plural}(self) -> Records[{name}]:",
            f'self._records["{word}"]',
            f'def of_kind(self, kind: Literal["{word}"], /) -> Records[{name}]: ...',
        ),
        HOME / "__init__.py": (
            f"{plural}: Records[{name}]",
            f'"{name}",',
            f'"{plural}",',
        ),
        HOME / "searching/entries.py": (f'"{word}": ',),
        HOME / "sphinx_ext/pages/__init__.py": (f'"{word}": ',),
        ROOT / "docs/data/fields.md": (f"```{{lh-fields}} {name.lower()}\n",),
        ROOT / "docs/data/api.md": (f".. py:data:: {plural}\n",),
        ROOT / "docs/data/values.md": (
            f".. autoclass:: leadership_handbook.{name}(**fields)\n",
        ),
    }


def missing(kind: Kind) -> Iterator[str]:
    """Yield what is not there yet, each with its file."""
    for name in IMPORTING:
        if kind.cls.__name__ not in imported(HOME / name):
            yield f"{shown(HOME / name)}: import {kind.cls.__name__}"
    yield from not_typed(kind)
    for path, all_of_it in lines(kind).items():
        for line in all_of_it:
            if line not in path.read_text("utf-8"):
                yield f"{shown(path)}: {line.strip()}"
    chapters = "".join(path.read_text("utf-8") for path in sorted(DATA.glob("*.md")))
    used = re.findall(r"\w+", "".join(CODE.findall(chapters)))
    for name in (kind.cls.__name__, kind.plural):
        if name not in used:
            yield f"{shown(DATA / 'api.md')}: {name} in an example, ```pycon"
    if not [*(GOOD / kind.plural).glob("*.yaml")]:
        yield f"{shown(GOOD)}/{kind.plural}: a good record"


def not_typed(kind: Kind) -> Iterator[str]:
    """Yield the lists for type checkers that the kind is not in."""
    name = kind.cls.__name__
    if kind.word not in get_args(RecordKind):
        yield f'{shown(HOME / "model/notes.py")}: `"{kind.word}",` in `RecordKind`'
    if kind.cls not in get_args(Record):
        yield f"{shown(HOME / 'model/kinds.py')}: `| {name}` in `Record`"
    if kind.word in holders_of(Claim) and kind.cls not in get_args(Holder):
        yield f"{shown(HOME / 'handbook/relations.py')}: `| {name}` in `Holder`"


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(path: Path) -> set[str]:
    """Return the names that a file imports from elsewhere."""
    tree = ast.walk(ast.parse(path.read_text("utf-8")))
    found = (node.names for node in tree if isinstance(node, ast.ImportFrom))
    return {one.name for names in found for one in names}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_each_line_of_a_kind_is_written(kind: Kind) -> None:
    told = sorted(missing(kind))

    assert not told, "\n".join(["to be written:", *told])


def test_what_a_type_checker_reads_is_true() -> None:
    """It is written by hand, and held to `KINDS` here."""
    words = [kind.word for kind in KINDS]
    typed = {kind.plural: f"Records[{kind.cls.__name__}]" for kind in KINDS}
    known = {kind.plural: getattr(Collection, kind.plural) for kind in KINDS}
    overloads = [get_annotations(one) for one in get_overloads(Collection.of_kind)]

    assert [*get_args(RecordKind)] == words == [*SEEN]
    assert {kind.word for kind in KINDS if kind.cls in get_args(Holder)} == {
        *holders_of(Claim)
    }
    assert {n: get_annotations(p.fget)["return"] for n, p in known.items()} == typed
    assert [one["kind"] for one in overloads[:-1]] == [
        f"Literal[{word!r}]" for word in words
    ]
    assert [one["return"] for one in overloads[:-1]] == [*typed.values()]
    tree = ast.parse(Path(lh.__file__).read_text("utf-8"))
    declared = [n for n in ast.walk(tree) if isinstance(n, ast.AnnAssign)]
    told = {ast.unparse(n.target): ast.unparse(n.annotation) for n in declared}
    assert {name: told[name] for name in typed} == typed
