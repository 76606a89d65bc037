"""What other people's programs find in our references, and what they have to find."""

from __future__ import annotations

import json
import re
import subprocess
from typing import TYPE_CHECKING, Any

import pybtex.database
import rispy
from bibtexparser.entrypoint import parse_string
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from tests.interop.exported import HANDBOOK

if TYPE_CHECKING:
    import leadership_handbook as lh


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
                (
                    one_line(name.get("literal") or name.get("family", "")),
                    one_line(name.get("given", "")),
                    name.get("suffix", ""),
                )
                for name in source.csl().get("author", ())
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
                    plain(" ".join(person.lineage_names)),
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


def pybtex_agrees(text: str, book: lh.Handbook) -> None:
    assert by_pybtex(text) == expected(book)


def bibtexparser_agrees(text: str, book: lh.Handbook) -> None:
    assert by_bibtexparser(text) == without_authors(expected(book))


def rispy_agrees(text: str, book: lh.Handbook) -> None:
    found = {}
    for entry in rispy.loads(text):
        assert "unknown_tag" not in entry
        names = [[*name.split(", "), "", ""] for name in entry.get("authors", [])]
        found[entry["id"]] = {
            "title": entry.get("title", ""),
            "year": entry.get("year", ""),
            "doi": entry.get("doi", ""),
            "authors": [tuple(name[:3]) for name in names],
        }

    wanted = expected(book)
    if book is not HANDBOOK:  # a comma in a name cannot be told from that between two
        wanted, found = without_authors(wanted), without_authors(found)
    assert found == wanted


def citeproc_agrees(text: str, book: lh.Handbook) -> None:
    library = CiteProcJSON(json.loads(text))
    read = {
        key: (
            str(work.get("title", "")),
            "".join(work.get("DOI", [])),
            str(work["type"]),
            [name.get("family") or name["literal"] for name in work.get("author", [])],
            year_of(work.get("issued", {})),
        )
        for key, work in library.items()
    }

    assert read == {
        source.id: (
            source.title,
            source.DOI,
            source.type,
            [
                name.get("family") or name["literal"]
                for name in source.csl().get("author", ())
            ],
            source.issued[:4],
        )
        for source in book.sources.values()
    }


def year_of(date: Any) -> str:
    """Return the year of a date of the processor, the first of a range."""
    return str(date.get("begin", date).get("year", ""))


def pandoc_agrees(text: str, kind: str, book: lh.Handbook) -> None:
    done = subprocess.run(
        ["pandoc", "-f", kind, "-t", "csljson"],  # noqa: S607  (whichever is there)
        input=text,
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
                (
                    name.get("literal") or particle(name),
                    name.get("given", ""),
                    name.get("suffix", ""),
                )
                for name in work.get("author", [])
            ],
        }
        for work in json.loads(done.stdout)
    }

    assert found.keys() == book.sources.keys()
    for key, wanted in expected(book).items():
        assert straight(found[key]) == straight(wanted)


def particle(name: dict[str, str]) -> str:
    parts = ("non-dropping-particle", "dropping-particle", "family")
    return " ".join(name[part] for part in parts if part in name)


def straight(value: object) -> str:
    """Pandoc curls the quotation marks of a text."""
    return repr(value).translate(str.maketrans("‘’“”", "''\"\"")).replace('"', "'")
