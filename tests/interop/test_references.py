"""Other people's programs read our references: same authors, titles, years, DOIs."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from typing import Any

import pybtex
import pybtex.database
import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

import leadership_handbook as lh
from tests.exports.test_exports import hostile
from tests.model.test_references import HOSTILE

HANDBOOK = lh.load()
PEOPLE = ("author", "editor", "translator")
HARD = [hostile(text) for text in HOSTILE]
BOOKS = [HANDBOOK, *HARD]
NAMED = ["shipped", *map(repr, HOSTILE)]


def one_line(text: str) -> str:
    return " ".join(text.split())


def expected(book: lh.Handbook) -> dict[str, dict[str, Any]]:
    """Return what every reader has to find, by id."""
    return {
        source.id: {
            "title": one_line(source.title),
            "year": source.issued[:4],
            "doi": source.DOI,
            "authors": [
                (one_line(name.literal or name.family), one_line(name.given))
                for name in source.author
            ],
        }
        for source in book.sources.values()
    }


def latex() -> LatexNodes2Text:
    """Return a reader of LaTeX that knows three of its commands more."""
    known = get_default_latex_context_db()
    signs = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
    macros = [MacroTextSpec(name, sign) for name, sign in signs.items()]
    known.add_context_category("signs", macros=macros, prepend=True)
    return LatexNodes2Text(latex_context=known, keep_comments=True)


def plain(text: str) -> str:
    """Return what LaTeX prints for a text."""
    return one_line(latex().latex_to_text(text))


def by_pybtex(text: str) -> dict[str, dict[str, Any]]:
    found = {}
    for key, entry in pybtex.database.parse_string(text, "bibtex").entries.items():
        people = entry.persons.get("author", [])
        found[key] = {
            "title": plain(entry.fields.get("title", "")),
            "year": entry.fields.get("year", ""),
            "doi": entry.fields.get("doi", ""),
            "authors": [
                (
                    plain(" ".join([*person.prelast_names, *person.last_names])),
                    plain(" ".join([*person.first_names, *person.middle_names])),
                )
                for person in people
            ],
        }
    return found


def by_bibtexparser(text: str) -> dict[str, dict[str, Any]]:
    library = parse_string(text)
    assert library.failed_blocks == []
    found = {}
    for entry in library.entries:
        fields = {key: field.value for key, field in entry.fields_dict.items()}
        found[entry.key] = {
            "title": plain(fields.get("title", "")),
            "year": fields.get("year", ""),
            "doi": fields.get("doi", ""),
        }
    return found


def without_authors(whole: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {
        key: {name: value for name, value in fields.items() if name != "authors"}
        for key, fields in whole.items()
    }


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_pybtex_reads_the_same(book: lh.Handbook) -> None:
    assert by_pybtex(book.bibtex()) == expected(book)


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_bibtexparser_reads_the_same(book: lh.Handbook) -> None:
    assert by_bibtexparser(book.bibtex()) == without_authors(expected(book))


@pytest.mark.parametrize("book", BOOKS, ids=NAMED)
def test_rispy_reads_the_same(book: lh.Handbook) -> None:
    found = {}
    for entry in rispy.loads(book.ris()):
        assert "unknown_tag" not in entry
        names = [name.rpartition(", ") for name in entry.get("authors", [])]
        found[entry["id"]] = {
            "title": entry.get("title", ""),
            "year": entry.get("year", ""),
            "doi": entry.get("doi", ""),
            "authors": [(f or g, g if f else "") for f, _, g in names],
        }

    wanted = expected(book)
    if book is not HANDBOOK:  # a comma in a name cannot be told from that between two
        wanted, found = without_authors(wanted), without_authors(found)
    assert found == wanted


def test_citeproc_takes_every_source() -> None:
    library = CiteProcJSON(HANDBOOK.csl())

    assert set(library) == {*lh.sources}
    for key, source in lh.sources.items():
        assert str(library[key].get("title", "")) == source.title
        assert "".join(library[key].get("DOI", [])) == source.DOI


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize("kind", ["bibtex", "biblatex", "csljson"])
def test_pandoc_reads_the_same(kind: str) -> None:
    given = json.dumps(HANDBOOK.csl()) if kind == "csljson" else HANDBOOK.bibtex()
    done = subprocess.run(
        ["pandoc", "-f", kind, "-t", "csljson"],  # noqa: S607  (whichever is there)
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    found = {
        work["id"]: {
            "title": re.sub(r"</?span[^>]*>", "", work.get("title", "")),
            "year": str(work.get("issued", {}).get("date-parts", [[""]])[0][0]),
            "doi": work.get("DOI", ""),
            "authors": [
                (name.get("literal") or particle(name), name.get("given", ""))
                for name in work.get("author", [])
            ],
        }
        for work in json.loads(done.stdout)
    }

    assert found.keys() == lh.sources.keys()
    for key, wanted in expected(HANDBOOK).items():
        assert straight(found[key]) == straight(wanted)


def particle(name: dict[str, str]) -> str:
    parts = ("non-dropping-particle", "dropping-particle", "family")
    return " ".join(name[part] for part in parts if part in name)


def straight(value: object) -> str:
    """Pandoc curls the quotation marks of a text."""
    return repr(value).translate(str.maketrans("‘’“”", "''\"\"")).replace('"', "'")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title = {{A Force", "title = {{A } Force"),
        ("title = {{A Force", "title = {{A Farce"),
        ("Kotter, John P.", "Kotter, John P. and Nobody"),
        ("year = {1990}", "year = {1991}"),
    ],
)
def test_a_planted_fault_is_seen(old: str, new: str) -> None:
    whole = HANDBOOK.bibtex()
    start = whole.index("@book{kotter-1990-force")
    broken = whole[:start] + whole[start:].replace(old, new, 1)
    assert broken != whole

    try:
        read = by_pybtex(broken)
    except pybtex.PybtexError:
        return
    assert read != expected(HANDBOOK)
