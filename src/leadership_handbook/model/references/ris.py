"""RIS, as its description of 2011 and the reference managers have it.

Editors of a book are ``A3`` there (``A2`` would be those of a series), of anything else
``A2``. The tags come in a fixed order, and lines end as the format wants them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.model.references.csl import line, names, pages, parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "speech": "SLIDE",  # the type that reference managers give a talk
    "thesis": "THES",
    "webpage": "ELEC",
}
"""The type of reference of each type of work in CSL."""

TAGS = {
    "title": "TI",
    "original-title": "TT",
    "container-title": "T2",
    "edition": "ET",
    "volume": "VL",
    "issue": "IS",
    "publisher": "PB",
    "publisher-place": "CY",
    "DOI": "DO",
    "URL": "UR",
}
"""The tag of each variable whose text is taken as it is."""


def ris(work: Mapping[str, Any]) -> str:
    r"""Return a work, given as CSL-JSON, as a RIS reference; lines end in ``\r\n``."""
    lines = "".join(f"{tag}  - {line(text)}\r\n" for tag, text in _tagged(work))
    return f"{lines}ER  - \r\n"


def _tagged(work: Mapping[str, Any]) -> Iterator[tuple[str, object]]:
    yield "TY", TYPES[work["type"]]
    yield "ID", work["id"]
    for variable, tag in _people(work["type"]).items():
        for family, given in names(work, variable):
            yield tag, ", ".join(filter(None, (family, given)))
    for variable, tag in TAGS.items():
        if variable in work:
            yield tag, work[variable]
    yield from _dates(work)
    yield from zip(("SP", "EP"), filter(None, pages(work)), strict=False)
    for variable in ("ISBN", "ISSN"):
        if variable in work:
            yield "SN", work[variable]
    if "version" in work:
        yield "N1", f"Version {work['version']}"


def _people(kind: str) -> dict[str, str]:
    editors = "A3" if kind == "book" else "A2"
    return {"author": "AU", "editor": editors, "translator": "A4"}


def _dates(work: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the year, and a day or a range in four parts: ``1977/05//to 1977/06``."""
    given = parts(work)
    if given:
        year, month, day = [*map(_two_digits, given[0]), "", ""][:3]
        rest = "" if len(given) == 1 else "to " + "/".join(map(_two_digits, given[1]))
        yield "PY", year
        if month or rest:
            yield "DA", f"{year}/{month}/{day}/{rest}"
    if "original-date" in work:
        yield "OP", _two_digits(parts(work, "original-date")[0][0])


def _two_digits(number: int) -> str:
    return str(number).zfill(2)
