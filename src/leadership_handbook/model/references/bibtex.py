r"""BibTeX: what classic BibTeX and BibLaTeX both read, in UTF-8.

The types and the fields that each requires are those of *BibTeXing* (btxdoc): an entry
that would lack a required one becomes ``@misc``, with what it is in ``howpublished``.
Titles stand in two pairs of braces, so that a style leaves their capitals alone. Braces
of a text are written in words, ``\textbraceleft{}``: BibTeX counts even escaped ones.
``date``, ``origdate`` and ``origtitle`` are BibLaTeX's; BibTeX passes over them.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from leadership_handbook.model.references.csl import NAMES, iso, line, pages, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
"""BibTeX's own names of months: a style prints them in its language."""

_TITLES = {"title": "title", "original-title": "origtitle"}
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "#$%&_"},
    }
)
_NAME_WORDS = re.compile(r",|\b(and|others)\b", re.IGNORECASE)


class Entry(NamedTuple):
    """How a type of work is entered: which of the work's variables are which fields."""

    name: str
    fields: dict[str, str]
    """BibTeX's field by CSL's variable."""
    requires: str = ""
    """The variable without which the entry would lack a required field."""
    word: str = ""
    """What it is called where the entry does not say so."""


_PLACED = {"publisher": "publisher", "publisher-place": "address"}
_IN = {"container-title": "booktitle", "edition": "edition", "volume": "volume"}
_ARTICLE = Entry(
    "article",
    {"container-title": "journal", "volume": "volume", "issue": "number"},
    "container-title",
)
_ONLINE = Entry("misc", {"container-title": "howpublished"}, word="Web page")

ENTRIES: dict[str, Entry] = {
    "article-journal": _ARTICLE,
    "article-magazine": _ARTICLE,
    "article-newspaper": _ARTICLE,
    "book": Entry("book", _PLACED | {"edition": "edition", "volume": "volume"}),
    "chapter": Entry("incollection", _PLACED | _IN, "container-title", "Chapter"),
    "paper-conference": Entry(
        "inproceedings", _PLACED | _IN, "container-title", "Conference paper"
    ),
    "post-weblog": _ONLINE._replace(word="Blog post"),
    "webpage": _ONLINE,
    "report": Entry(
        "techreport",
        {"publisher": "institution", "publisher-place": "address", "issue": "number"},
        "publisher",
        "Report",
    ),
    "speech": _ONLINE._replace(word="Speech"),
    "thesis": Entry(
        "phdthesis",
        {"publisher": "school", "publisher-place": "address"},
        "publisher",
        "Thesis",
    ),
}
"""The entry of each type of work in CSL."""


def bibtex(work: Mapping[str, Any]) -> str:
    """Return a work, given as CSL-JSON, as one BibTeX entry that ends in a newline."""
    entry = ENTRIES[work["type"]]
    if entry.requires and not work.get(entry.requires):
        entry = Entry("misc", {"publisher": "organization"}, word=entry.word)
    fields = dict(chain(_known(work, entry), _dates(work), _addresses(work)))
    lines = "".join(f"  {name} = {text},\n" for name, text in fields.items())
    return f"@{entry.name}{{{work['id']},\n{lines}}}\n"


def _known(work: Mapping[str, Any], entry: Entry) -> Iterator[tuple[str, str]]:
    for variable in filter(work.__contains__, NAMES):
        yield variable, "{" + " and ".join(map(_name, work[variable])) + "}"
    for variable in filter(work.__contains__, _TITLES):
        yield _TITLES[variable], "{{" + escaped(work[variable]) + "}}"
    for variable in filter(work.__contains__, entry.fields):
        yield entry.fields[variable], "{" + escaped(work[variable]) + "}"
    yield from _told(work, entry)


def _told(work: Mapping[str, Any], entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what the entry's kind does not say, and what is put in words of ours."""
    if entry.name == "misc" and "container-title" not in work:
        yield "howpublished", "{" + entry.word + "}"
    elif entry.name == "phdthesis":
        yield "type", "{Thesis}"  # or a style says that it is of a doctor
    if "page" in work:
        yield "pages", "{" + "--".join(filter(None, map(escaped, pages(work)))) + "}"
    if "version" in work:
        yield "note", "{" + f"Version {escaped(work['version'])}" + "}"


def _dates(work: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for (year, *rest), *_ in filter(None, [parts(work)]):
        yield "year", "{" + str(year) + "}"
        if rest:
            yield "month", MONTHS[rest[0] - 1]
    for variable, field in (("issued", "date"), ("original-date", "origdate")):
        given = parts(work, variable)
        if len(given) > 1 or (given and (field == "origdate" or given[0][2:])):
            yield field, "{" + "/".join(map(iso, given)) + "}"


def _addresses(work: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the fields that are taken as they are: only braces could do harm there."""
    for variable in ("DOI", "URL", "ISBN", "ISSN"):
        if variable in work:
            text = re.sub(r"[{}\\\s]", lambda found: quote(found[0]), work[variable])
            yield variable.lower(), "{" + text + "}"


def escaped(text: object) -> str:
    """Return a text in one line that LaTeX prints as it is."""
    return line(text).translate(_SPECIAL)


def _name(name: Mapping[str, str]) -> str:
    """Return a name as BibTeX takes it apart: an organization stands in braces."""
    if "literal" in name:
        return "{" + escaped(name["literal"]) + "}"
    von = name.get("non-dropping-particle", "") or name.get("dropping-particle", "")
    family = " ".join(filter(None, (von, _whole(name.get("family", "")))))
    given = [_whole(name[part]) for part in ("suffix", "given") if name.get(part)]
    return ", ".join([family, *given])


def _whole(part: str) -> str:
    """Return a part of a name, in braces if BibTeX would split it."""
    return "{" + escaped(part) + "}" if _NAME_WORDS.search(part) else escaped(part)
