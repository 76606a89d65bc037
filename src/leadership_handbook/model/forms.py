"""The forms that a text can have: what each is called, and its pattern.

The judge of each form is in `leadership_handbook.reading.forms`; a pattern here is as
much of it as a JSON Schema can say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.model.notes import ID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.model.notes import FormName


class TextForm(NamedTuple):
    """What a form is called, one of it and several, and what it looks like."""

    one: str
    several: str
    pattern: str
    """A regular expression for the whole text, in the dialect of JSON Schema."""
    number: bool = False
    """An editor may take it for a number."""


_PARTIAL = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_PAGE = r"([A-Za-z]{0,3}\.?[0-9]+[A-Za-z]?|[ivxlcdm]+|[IVXLCDM]+)"
_PAGES = rf"{_PAGE}(-{_PAGE})?"

FORMS: Mapping[FormName, TextForm] = {
    "id": TextForm("id", "ids", ID),
    "partial date": TextForm(
        "year, month or day",
        "years, months or days",
        rf"{_PARTIAL}(/{_PARTIAL})?",
        number=True,
    ),
    "doi": TextForm(
        "DOI without an address before it, `10.1177/1742715016649722`",
        "DOIs",
        r"10\.[0-9]{4,9}(\.[0-9]+)*/[^\s\"'“”‘’`\\]*[^\s\"'“”‘’`\\.,;]",
    ),
    "isbn": TextForm(
        "ISBN of 10 or 13 digits, hyphens between or none, `9780029184653`",
        "ISBNs",
        "[0-9](-?[0-9]){8}-?[0-9Xx]|97[89](-?[0-9]){10}",
        number=True,
    ),
    "issn": TextForm("ISSN, `1573-0891`", "ISSNs", "[0-9]{4}-[0-9]{3}[0-9X]"),
    "url": TextForm(
        "address that begins with `https://` or `http://`",
        "addresses",
        r"[Hh][Tt][Tt][Pp][Ss]?://[^\s/?#@]+([/?#][^\s<>\"\\^`{|}]*)?",
    ),
    "pages": TextForm(
        "pages, `67-78`, `e102` or `Article 102`; several with `, ` between",
        "pages",
        rf"{_PAGES}(, {_PAGES})*|(Article|Art\.) [A-Za-z]?[0-9]+",
        number=True,
    ),
    "number": TextForm(
        "number, `58` or `3-4`, without “vol.” or “no.” before it",
        "numbers",
        r"(?![Vv]ol|[Nn]o[. ]|[Nn]r|[Ii]ssue|[Bb]d)[^\s#(][^#()]*",
        number=True,
    ),
    "edition": TextForm(
        "edition, `3` or `Revised`, without “ed.” after it",
        "editions",
        r"[0-9]+|[^0-9\s].*",
        number=True,
    ),
}
"""Every form, by its name in an annotation."""
