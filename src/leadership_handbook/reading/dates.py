"""Reading dates: whole ones, and those of which only a year or a month is known."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from leadership_handbook.problems import LONGEST_WORD, ProblemKind, quoted
from leadership_handbook.reading.scalars import word, wrong

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_LAST_MONTH = 12


def day(node: Node, draft: Draft) -> date | None:
    """Read a day, ``2026-11-23``."""
    value = word(node, draft)
    if value and not _DAY.fullmatch(value):
        hint = _written(value) or "write year, month and day, with hyphens between"
        wrong(node, draft, "a date such as 2026-11-23", hint)
    elif value:
        return _real(value, node, draft)
    return None


def partial_date(node: Node, draft: Draft) -> str:
    """Read a year, month or day, or two of them joined by ``/``, the earlier first."""
    value = word(node, draft)
    parts = value.split("/")
    if value and (len(parts) > 2 or not all(map(_PARTIAL.fullmatch, parts))):  # noqa: PLR2004
        wanted = "a date such as 1990, 1990-05, 1990-05-21 or 1990/1992"
        hint = _written(value) or "write what is sure of it, and the rest in 'verified'"
        wrong(node, draft, wanted, hint)
    elif value:
        days = [_real(part + "-01-01"[len(part) - 4 :], node, draft) for part in parts]
        first, last = parts[0], parts[-1]
        shorter = min(len(first), len(last))
        if all(days) and last[:shorter] < first[:shorter]:
            message = f"{quoted(value)} ends before it begins"
            hint = "write the earlier date first"
            draft.blame(ProblemKind.IMPOSSIBLE_DATE, node.place, message, hint)
    return value


def _real(written: str, node: Node, draft: Draft) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        message = f"the date {quoted(word(node, draft))} does not exist"
        hint = "write the year, the month from 01 to 12, and a day that the month has"
        draft.blame(ProblemKind.IMPOSSIBLE_DATE, node.place, message, hint)
        return None


def _written(value: str) -> str:
    """Return a hint with the date as it is written here, if only one can be meant."""
    text = value.casefold().strip("[]() .,")[:LONGEST_WORD]
    text = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", text)
    if re.search(r"\b(?:n\.? ?d|no date|undated|forthcoming|in press)\b", text):
        return "leave the key out where no date is known"
    if years := re.fullmatch(r"(\d{4})\s*(?:-|–|to|/)\s*(\d{4})", text):
        return f"write {years[1]}/{years[2]}"
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    month = next((m for m, name in enumerate(_MONTHS, 1) if name in text), 0)
    years_ = [number for number in numbers if number > 31]  # noqa: PLR2004
    rest = [number for number in numbers if number <= 31]  # noqa: PLR2004
    if len(years_) != 1 or not 1000 <= years_[0] <= 9999:  # noqa: PLR2004
        return ""
    return _in_order(years_[0], month, rest, text)


def _in_order(year: int, month: int, rest: list[int], text: str) -> str:
    if month and len(rest) <= 1:
        written = f"{year}-{month:02}" + "".join(f"-{day:02}" for day in rest)
    elif len(rest) == 1 and 1 <= rest[0] <= _LAST_MONTH:
        written = f"{year}-{rest[0]:02}"
    elif len(rest) == 2 and text.startswith(str(year)):  # noqa: PLR2004
        written = f"{year}-{rest[0]:02}-{rest[1]:02}"
    elif len(rest) == 2 and max(rest) > _LAST_MONTH >= min(rest) >= 1:  # noqa: PLR2004
        written = f"{year}-{min(rest):02}-{max(rest):02}"
    elif not rest and text == str(year):
        written = str(year)
    else:
        return ""
    return f"write {written}"
