"""What is known of a work in the words of the Citation Style Language (CSL-JSON)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAMES = ("author", "editor", "translator")
"""The variables that hold names."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_IN_DOI = "/:;()[],.-_~!$&'*+="
"""What a DOI may have in an address as it is: anything else is percent-encoded."""


SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|I?V")
"""What follows a name and is no part of it: "Winfred Arthur Jr."."""

DATES = ("issued", "original-date")
_TEXTS = (
    *("title", "original-title", "container-title", "edition", "volume", "issue"),
    *("page", "publisher", "publisher-place", "DOI", "ISBN", "ISSN", "URL"),
)


def of(source: object) -> dict[str, Any]:
    """Return what is known of a source, whose fields are CSL's variables.

    A field that is empty is left out, and so is everything that CSL has no word for.
    """

    def known(variable: str) -> Any:  # noqa: ANN401  (as CSL-JSON has it)
        return getattr(source, variable.replace("-", "_"))

    found: dict[str, Any] = {"id": known("id"), "type": known("type")}
    found |= {variable: known(variable) for variable in _TEXTS if known(variable)}
    for variable in NAMES:
        if known(variable):
            found[variable] = [name_of(name) for name in known(variable)]
    for variable in DATES:
        if known(variable):
            found[variable] = date(known(variable))
    return found


def name_of(name: object) -> dict[str, str]:
    """Return a name's parts by CSL's names for them, those that are there.

    "Jr." stands behind a name as it is printed and is a part of its own in CSL: else a
    style that turns names around prints "Winfred, Jr. Arthur".
    """
    given = {part: getattr(name, part) for part in type(name).__slots__}  # type: ignore[attr-defined]
    found = {part.replace("_", "-"): text for part, text in given.items() if text}
    for part in ("family", "given"):
        bare, comma, suffix = found.get(part, "").rpartition(", ")
        if comma and SUFFIX.fullmatch(suffix):
            found |= {part: bare, "suffix": suffix}
    return found


def date(partial: str) -> dict[str, Any]:
    """Return a date as CSL has it: ``1977-05/1977-06`` has two ``date-parts``."""
    parts = [[int(part) for part in one.split("-")] for one in partial.split("/")]
    return {"date-parts": parts}


def parts(work: Mapping[str, Any], variable: str = "issued") -> list[list[int]]:
    """Return a date's parts: year, month and day of its beginning, then of its end."""
    found: list[list[int]] = work.get(variable, {}).get("date-parts", [])
    return found


def iso(part: list[int]) -> str:
    """Return one date as ISO 8601 has it, as far as it is given: ``1977-05``."""
    return "-".join(str(number).zfill(2) for number in part)


def names(work: Mapping[str, Any], variable: str) -> Iterator[tuple[str, str]]:
    """Yield family and given name; an organization's whole name is the family name.

    "Jr." follows the given name.
    """
    for name in work.get(variable, ()):
        given = ", ".join(name[part] for part in ("given", "suffix") if part in name)
        yield name.get("literal") or name.get("family", ""), given


def pages(work: Mapping[str, Any]) -> tuple[str, str]:
    """Return the first and the last page, ``("67", "78")``; the last may be empty."""
    first, _, last = re.sub(r"\s*[-–]+\s*", "-", work.get("page", "")).partition("-")
    return first, last


def doi_address(doi: str) -> str:
    """Return the address that a DOI leads to, whatever characters it has."""
    return f"https://doi.org/{quote(doi, safe=_IN_DOI)}"


def line(text: object) -> str:
    """Return a text in one line, without characters that control a terminal."""
    return " ".join(_CONTROL.sub(" ", str(text)).split())
