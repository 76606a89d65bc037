"""Reading dates: whole ones, and those of which only a year or a month is known."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.scalars import word, wrong
from leadership_handbook.slips import LONGEST_WORD, quoted

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PARTIAL = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_MONTHS = (
    "jan",
    "feb fév",
    "mar mär",
    "apr avr",
    "may mai",
    "jun juin",
    "jul juil",
    "aug aoû",
    "sep",
    "oct okt",
    "nov",
    "dec dez déc",
)
"""How the months begin in English, German and French."""
_LAST_MONTH = 12


def day(node: Node, draft: Draft) -> date | None:
    """Read a day, ``2026-11-23``."""
    value = word(node, draft)
    if value and not _DAY.fullmatch(value):
        hint = _written(value, whole=True) or (
            "write year, month and day in digits, with hyphens between"
        )
        wrong(node, draft, "a date such as 2026-11-23", hint)
    elif value:
        found = _real(value, node, draft)
        if found and not _FIRST <= found.year < _FIRST + 100:
            message = f"nobody has read this record in {found.year}"
            hint = "write the year in which somebody did"
            draft.blame(ProblemKind.IMPOSSIBLE_DATE, node.place, message, hint)
        return found
    return None


_FIRST = 2000
"""No record is older: a day of another century is a slip of the keyboard."""


def partial_date(node: Node, draft: Draft) -> str:
    """Read a year, month or day, or two of them joined by ``/``, the earlier first."""
    value = word(node, draft)
    parts = value.split("/")
    if value and (len(parts) > 2 or not all(map(_PARTIAL.fullmatch, parts))):  # noqa: PLR2004
        wanted = "a date such as 1990, 1990-05, 1990-05-21 or 1990/1992"
        hint = _written(value) or (
            "write the year in four digits, or delete this line where none is known"
        )
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
        why, hint = _impossible(written)
        message = f"the date {quoted(word(node, draft))} does not exist: {why}"
        draft.blame(ProblemKind.IMPOSSIBLE_DATE, node.place, message, hint)
        return None


def _impossible(written: str) -> tuple[str, str]:
    """Return why there is no such day, and what to write."""
    year, month, day = map(int, written.split("-"))
    if not year:
        return "there is no year 0", "write the year in four digits"
    if not 1 <= month <= _LAST_MONTH:
        why = f"there is no month {month:02}"
        if 1 <= day <= _LAST_MONTH and 1 <= month <= monthrange(year, day)[1]:
            return why, f"write {year:04}-{day:02}-{month:02}"
        return why, f"write a month from 01 to 12, such as {year:04}-12-{day:02}"
    last = monthrange(year, month)[1]
    why = f"month {month:02} of {year} has {last} days"
    return why, f"write a day from 01 to {last}, such as {year:04}-{month:02}-{last}"


def _written(value: str, *, whole: bool = False) -> str:
    """Return a hint with the date as it is written here, if only one can be meant.

    `whole` asks for a day, and one of these years: it is when somebody read a record.
    """
    text = value.casefold().strip("[]() .,“”„\"'‘’«»")[:LONGEST_WORD]
    text = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", text)
    text = re.sub(r"(?:t|\s)+\d{1,2}:\d{2}.*$|(?<=\d{4})\.0$", "", text)
    if re.search(r"\b(?:n\.? ?d|no date|undated|forthcoming|in press)\b", text):
        return "leave the key out where no date is known"
    years = re.fullmatch(r"(\d{2})(\d{2})\s*(?:-|–|to|/)\s*(\d{2}|\d{4})", text)
    if years and not whole:
        return _years_or_month(*years.groups())
    text = _ROMAN.sub(_in_digits, text)
    if whole:
        text = re.sub(r"^(\d{1,2})([./-])(\d{1,2})\2(\d{2})$", r"\1.\3.20\4", text)
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    month = _month(text)
    years_ = [number for number in numbers if number > 31]  # noqa: PLR2004
    rest = [number for number in numbers if number <= 31]  # noqa: PLR2004
    if len(years_) != 1 or not 1000 <= years_[0] <= 9999:  # noqa: PLR2004
        return ""
    if whole and bool(month) + len(rest) != 2:  # noqa: PLR2004  (month and day)
        return ""
    return _in_order(years_[0], month, rest, text) or _year_alone(years_[0], rest)


def _years_or_month(century: str, year: str, last: str) -> str:
    """Return a hint for two years, or for a year and what may well be its month."""
    years = f"{century}{year}/{last if last[2:] else century + last}"
    if last[2:] or not 1 <= int(last) <= _LAST_MONTH:
        return f"write {years}"
    month = f"write {century}{year}-{last}"
    return month if last <= year else f"{month}, or {years}"


_ROMAN = re.compile(
    r"^(?:(\d{1,2})[./ -]+)?(i{1,3}|iv|vi{0,3}|ix|xi{0,2})[./ -]+(\d{4})$"
)
"""A month as some countries write it between day and year."""
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def _in_digits(match: re.Match[str]) -> str:
    month = _ROMANS.index(match[2]) + 1
    return "-".join(filter(None, (match[3], f"{month:02}", match[1])))


def _month(text: str) -> int:
    """Return the number of the month that a text names, 0 if it names none."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    for number, names in enumerate(_MONTHS, 1):
        if any(word.startswith(name) for word in words for name in names.split()):
            return number
    return 0


def _year_alone(year: int, rest: list[int]) -> str:
    """Return a hint with the year, where that alone is sure, or with both days."""
    if len(rest) == 2:  # noqa: PLR2004  (day and month, and either may come first)
        one, other = (f"{year}-{a:02}-{b:02}" for a, b in (rest, rest[::-1]))
        return f"write {one} or {other}" if max(rest) <= _LAST_MONTH else ""
    return f"write {year}, and in 'verified' what else is known of it"


def _in_order(year: int, month: int, rest: list[int], text: str) -> str:
    if month and len(rest) <= 1:
        written = f"{year}-{month:02}" + "".join(f"-{day:02}" for day in rest)
    elif (
        len(rest) == 1 and 1 <= rest[0] <= _LAST_MONTH and not re.search("[a-z]", text)
    ):
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
