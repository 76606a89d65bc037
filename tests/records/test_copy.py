"""The copy check: no run of eight words is shared with the texts we worked from.

HANDBOOK_DOSSIER names the folder that holds them: ``seed.txt``, ``ids.md`` and
``research/literature*.md``. They are no part of the project, so the check runs
where they are. Titles of works, names, references and the wording of ids may recur.
"""

from __future__ import annotations

import os
import re
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_type_hints

import pytest
import yaml

from leadership_handbook.model import Csl, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "src/leadership_handbook/records"
DOCS = ROOT / "docs"
LENGTH = 8

CSL = {
    name.replace("_", "-")
    for name, hint in get_type_hints(Source, include_extras=True).items()
    if Csl() in getattr(hint, "__metadata__", ())
}
"""The keys of a source that hold its reference."""


def runs(text: str) -> set[str]:
    """Return every run of eight words; a link's target is no word of the text."""
    shown = re.sub(r"\]\([^)]*\)", "]", text).replace("’", "'").lower()
    words = re.findall(r"[a-z0-9']+", shown)
    return {" ".join(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1)}


def strings(value: Any) -> Iterator[str]:
    """Yield every text in a value read from YAML, keys apart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from chain.from_iterable(map(strings, value))
    elif isinstance(value, dict):
        yield from strings(list(value.values()))


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and each text of the records in a folder, references left out."""
    for path in sorted(folder.rglob("*.yaml")):
        record = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  (all text)
        if path.parent.name == "sources":
            record = {key: value for key, value in record.items() if key not in CSL}
        yield from ((path.name, text) for text in strings(record))


def references(folder: Path) -> Iterator[str]:
    """Yield the titles, names and other reference fields of the sources."""
    for path in sorted(folder.glob("sources/*.yaml")):
        record = yaml.safe_load(path.read_text("utf-8"))
        yield from (text for key in CSL for text in strings(record.get(key)))


def chapters(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and text of every hand-written page, without ids to show."""
    for path in sorted(folder.rglob("*.md")):
        if "_build" not in path.parts:
            text = path.read_text("utf-8")
            yield path.name, re.sub(r"^[`:]{3,}\{lh-.*", "", text, flags=re.MULTILINE)


def copied(
    ours: Iterable[tuple[str, str]], dossier: Path, excepted: Iterable[str] = ()
) -> list[str]:
    """Return what our texts share with the dossier's, as ``file: the eight words``.

    Raises `OSError` where the seed, the ids or the literature cannot be read.
    """
    theirs = runs((dossier / "seed.txt").read_text("utf-8"))
    theirs |= runs((dossier / "research/literature.md").read_text("utf-8"))
    for path in dossier.glob("research/literature-*.md"):
        theirs |= runs(path.read_text("utf-8"))
    allowed = runs((dossier / "ids.md").read_text("utf-8")).union(*map(runs, excepted))
    shared = theirs - allowed
    return sorted(
        f"{name}: {run}" for name, text in ours for run in runs(text) & shared
    )


@pytest.mark.skipif(
    "HANDBOOK_DOSSIER" not in os.environ,
    reason="HANDBOOK_DOSSIER does not name the folder with seed.txt and research/",
)
def test_nothing_is_copied() -> None:
    ours = [*texts(RECORDS), *chapters(DOCS)]
    dossier = Path(os.environ["HANDBOOK_DOSSIER"])

    assert copied(ours, dossier, references(RECORDS)) == []


PLANTED = "the roster was full and nobody had asked who would come"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """Return a dossier that says one thing in each of its files."""
    (tmp_path / "research").mkdir()
    (tmp_path / "ids.md").write_text("a title that the list of ids spells out too")
    (tmp_path / "seed.txt").write_text(
        f"Once more, {PLANTED}; a title that the list of ids spells out."
    )
    literature = tmp_path / "research/literature.md"
    literature.write_text(
        "| 7 | what one *reviewer* found in nine plants over two years |"
    )
    return tmp_path


def write(folder: Path, kind: str, record: dict[str, Any]) -> None:
    (folder / kind).mkdir(parents=True)
    (folder / kind / "x.yaml").write_text(yaml.safe_dump(record), "utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "So the roster was full, and nobody had asked me.",
        "The [roster](#term-x)\n  was FULL — and *nobody* had asked me.",
        "Hear what one reviewer found in nine plants over there.",
    ],
)
def test_a_copy_is_told_wherever_it_stands(
    tmp_path: Path, dossier: Path, text: str
) -> None:
    records, docs = tmp_path / "records", tmp_path / "docs"
    write(records, "distinctions", {"claims": [{"id": "a", "text": text}]})
    docs.mkdir()
    (docs / "page.md").write_text(f"# Page\n\n{text}\n", "utf-8")

    told = copied([*texts(records), *chapters(docs)], dossier)

    assert {line.partition(":")[0] for line in told} == {"x.yaml", "page.md"}


def test_seven_words_are_no_copy(dossier: Path) -> None:
    assert copied([("x", "The roster was full and nobody had slept.")], dossier) == []


def test_titles_references_and_ids_are_no_copies(tmp_path: Path, dossier: Path) -> None:
    records = tmp_path / "records"
    write(
        records,
        "sources",
        {
            "title": PLANTED,
            "summary": f"A title that the list of ids spells out: {PLANTED}",
        },
    )

    assert copied(texts(records), dossier, references(records)) == []


def test_a_dossier_that_cannot_be_read_fails(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="seed"):
        copied([], tmp_path)
