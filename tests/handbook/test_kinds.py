"""A kind of record has a few lines written by hand: each that is not there is told."""

from __future__ import annotations

import ast
from inspect import get_annotations
from pathlib import Path
from typing import TYPE_CHECKING, get_args, get_overloads

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook.collection import Collection
from leadership_handbook.model import KINDS, RecordKind
from leadership_handbook.searching.entries import SEEN

if TYPE_CHECKING:
    from leadership_handbook.model import Kind

HOME = Path(lh.__file__).parent
ROOT = Path(__file__).parents[2]
GOOD = ROOT / "tests/reading/bad_records/good"


def lines(kind: Kind) -> dict[Path, tuple[str, ...]]:
    """Return what has to stand in which file, beside the entry in `KINDS`."""
    name, word, plural = kind.cls.__name__, kind.word, kind.plural
    return {
        HOME / "model/notes.py": (f'"{word}",',),
        HOME / "model/kinds.py": (f" {name}\n",),
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
        ROOT / "docs/data/api.md": (
            f".. py:data:: {plural}\n",
            f".. autoclass:: leadership_handbook.{name}(**fields)\n",
            f"lh.{plural}",
        ),
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_each_line_of_a_kind_is_written(kind: Kind) -> None:
    missing = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path, all_of_it in lines(kind).items()
        for line in all_of_it
        if line not in path.read_text("utf-8")
    ]
    if not [*(GOOD / kind.plural).glob("*.yaml")]:
        missing.append(f"{GOOD.relative_to(ROOT)}/{kind.plural}: a good record")

    assert missing == []


def test_what_a_type_checker_reads_is_true() -> None:
    """It is written by hand, and held to `KINDS` here."""
    words = [kind.word for kind in KINDS]
    typed = {kind.plural: f"Records[{kind.cls.__name__}]" for kind in KINDS}
    known = {kind.plural: getattr(Collection, kind.plural) for kind in KINDS}
    overloads = [get_annotations(one) for one in get_overloads(Collection.of_kind)]

    assert [*get_args(RecordKind)] == words == [*SEEN]
    assert {n: get_annotations(p.fget)["return"] for n, p in known.items()} == typed
    assert [one["kind"] for one in overloads[:-1]] == [
        f"Literal[{word!r}]" for word in words
    ]
    assert [one["return"] for one in overloads[:-1]] == [*typed.values()]
    tree = ast.parse(Path(lh.__file__).read_text("utf-8"))
    declared = [n for n in ast.walk(tree) if isinstance(n, ast.AnnAssign)]
    told = {ast.unparse(n.target): ast.unparse(n.annotation) for n in declared}
    assert {name: told[name] for name in typed} == typed
