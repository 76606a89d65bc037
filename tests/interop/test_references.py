"""Other people's programs read our references: same authors, titles, years, DOIs."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
import rispy
from pybtex.exceptions import PybtexError

from tests.exports.made import hostile
from tests.interop.exported import HANDBOOK
from tests.interop.references import (
    bibtexparser_agrees,
    citeproc_agrees,
    pandoc_agrees,
    pybtex_agrees,
    rispy_agrees,
)
from tests.model.test_references import HOSTILE

if TYPE_CHECKING:
    import leadership_handbook as lh

HARD = [hostile(text) for text in HOSTILE]
BOOKS = [HANDBOOK, *HARD]
NAMED = ["shipped", *map(repr, HOSTILE)]


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_pybtex_reads_the_same(book: lh.Handbook) -> None:
    pybtex_agrees(book.bibtex(), book)


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_bibtexparser_reads_the_same(book: lh.Handbook) -> None:
    bibtexparser_agrees(book.bibtex(), book)


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_rispy_reads_the_same(book: lh.Handbook) -> None:
    rispy_agrees(book.ris(), book)


def test_citeproc_takes_every_source() -> None:
    citeproc_agrees(json.dumps(HANDBOOK.csl()), HANDBOOK)


pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="there is no pandoc")


@pandoc
@pytest.mark.parametrize("kind", ["bibtex", "biblatex", "csljson"])
def test_pandoc_reads_the_same(kind: str) -> None:
    given = json.dumps(HANDBOOK.csl()) if kind == "csljson" else HANDBOOK.bibtex()
    pandoc_agrees(given, kind, HANDBOOK)


ENTRY = "@book{kotter-1990-force"
IN_BIBTEX = [
    ("title = {{A Force", "title = {{A } Force"),  # a brace too many
    ("title = {{A Force", "title = {{A Farce"),
    ("year = {1990}", "year = {1991}"),
    ("  year = {1990},\n", ""),
    (ENTRY, "@book{someone-else"),
]
IN_RIS = [
    ("TI  - A Force", "TI - A Force"),  # a blank too few
    ("TI  - A Force", "TI  - A Farce"),
    ("PY  - 1990", "PY  - 1991"),
    ("PY  - 1990\n", ""),
    ("\nER  - ", ""),  # an entry without an end
]
IN_CSL = [
    ('"title": "A Force', '"title": "A Farce'),
    ('"type": "book"', '"type": "article-journal"'),
    ('"date-parts": [[1990', '"date-parts": [[1991'),
    ('"author":', '"auhtor":'),
    ('"id": "kotter-1990-force", ', ""),
    ('"title": "A Force', '"title": A Force'),  # no JSON
]


def planted(whole: str, begin: str, old: str, new: str) -> str:
    """Return a text with a fault after the line that it begins with."""
    start = whole.index(begin)
    assert old in whole[start:]
    return whole[:start] + whole[start:].replace(old, new, 1)


@pytest.mark.parametrize(("old", "new"), IN_BIBTEX)
def test_pybtex_refuses_a_fault(old: str, new: str) -> None:
    broken = planted(HANDBOOK.bibtex(), ENTRY, old, new)
    with pytest.raises((AssertionError, PybtexError)):
        pybtex_agrees(broken, HANDBOOK)


def test_pybtex_sees_an_author_too_many() -> None:
    broken = planted(
        HANDBOOK.bibtex(), ENTRY, "Kotter, John P.", "Kotter, John P. and Nobody"
    )
    with pytest.raises(AssertionError):
        pybtex_agrees(broken, HANDBOOK)


@pytest.mark.parametrize(("old", "new"), IN_BIBTEX)
def test_bibtexparser_refuses_a_fault(old: str, new: str) -> None:
    broken = planted(HANDBOOK.bibtex(), ENTRY, old, new)
    with pytest.raises(AssertionError):
        bibtexparser_agrees(broken, HANDBOOK)


@pytest.mark.parametrize(("old", "new"), IN_RIS)
def test_rispy_refuses_a_fault(old: str, new: str) -> None:
    begin = "TY  - BOOK\nID  - kotter-1990-force"
    broken = planted(HANDBOOK.ris().replace("\r\n", "\n"), begin, old, new)
    with pytest.raises((AssertionError, rispy.parser.ParseError, OSError, KeyError)):
        rispy_agrees(broken, HANDBOOK)


@pytest.mark.parametrize(("old", "new"), IN_CSL)
def test_citeproc_refuses_a_fault(old: str, new: str) -> None:
    whole = json.dumps(HANDBOOK.csl())
    broken = planted(whole, '"id": "kotter-1990-force"', old, new)
    with pytest.raises((AssertionError, KeyError, ValueError, UserWarning)):
        citeproc_agrees(broken, HANDBOOK)


@pandoc
@pytest.mark.parametrize(("old", "new"), IN_BIBTEX)
def test_pandoc_refuses_a_fault(old: str, new: str) -> None:
    broken = planted(HANDBOOK.bibtex(), ENTRY, old, new)
    with pytest.raises((AssertionError, subprocess.CalledProcessError)):
        pandoc_agrees(broken, "bibtex", HANDBOOK)
