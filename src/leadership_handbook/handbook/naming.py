"""How a source is named: in a link, and as a full reference."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leadership_handbook.model import Name, Source


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a reference: its text, whether it is a title, where it leads."""

    text: str
    italic: bool = False
    url: str = ""


def year(source: Source) -> str:
    """Return the year of publication, the first one where there are two, or ``""``."""
    return (source.original_date or source.issued)[:4]


def short_name(source: Source) -> str:
    """Return author and year, ``Kotter 1990``, or what there is of them."""
    return " ".join(part for part in (_authors_short(source), year(source)) if part)


def short_names(sources: Iterable[Source]) -> Mapping[str, str]:
    """Return each source's short name by id, with a letter where two are alike.

    Letters follow the titles, as reference lists do: ``Kotter 1990a``.
    """
    names = sorted((short_name(s), s.title.casefold(), s.id) for s in sources)
    found: dict[str, str] = {}
    for name, group in groupby(names, key=lambda entry: entry[0]):
        ids = [entry[2] for entry in group]
        for place, source_id in enumerate(ids):
            found[source_id] = name + (_letter(place) if len(ids) > 1 else "")
    return found


def reference(source: Source) -> tuple[Piece, ...]:
    """Return the full reference in author-date order, of the fields that are known."""
    whole = source.type in {"book", "report", "thesis"}
    pieces = [Piece(text=_who_and_when(source))]
    if source.title:
        pieces += [Piece(text=source.title, italic=whole), Piece(text=_edition(source))]
    pieces += _container(source)
    pieces.append(Piece(text=_publisher(source)))
    if source.ISBN:
        pieces.append(Piece(text=f"ISBN {source.ISBN}. "))
    if address := url(source):
        pieces.append(Piece(text=address, url=address))
    return tuple(piece for piece in pieces if piece.text)


def in_brief(source: Source) -> str:
    """Return what short name and title leave out: ``John P. Kotter, The Journal``."""
    who = _list([_direct(name) for name in source.author])
    where = source.container_title or source.publisher
    return ", ".join(part for part in (who, where) if part)


def date(partial: str) -> str:
    """Return a date in words, as far as it is given: ``May–June 1977``."""
    first, _, last = partial.partition("/")
    parts = [_date_parts(one) for one in (first, last) if one]
    if len(parts) == 2 and parts[0][-1] == parts[1][-1]:  # noqa: PLR2004
        parts[0].pop()  # the year is said once
    return "–".join(" ".join(one) for one in parts)


def url(source: Source) -> str:
    """Return an address that leads to the work, by DOI if there is one, or ``""``."""
    return f"https://doi.org/{source.DOI}" if source.DOI else source.URL


def _date_parts(one: str) -> list[str]:
    """Day, month and year as they are said, as far as they are given."""
    year, *rest = one.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if rest[1:] else ""
    return [part for part in (day, month, year) if part]


def _authors_short(source: Source) -> str:
    names = [name.family or name.literal for name in source.author or source.editor]
    match names:
        case []:
            return source.title or source.id
        case [one]:
            return one
        case [one, other]:
            return f"{one} and {other}"
        case [first, *_]:
            return f"{first} et al."
    raise AssertionError(names)


def _letter(place: int) -> str:
    """``a`` to ``z``, then ``aa``: no list of one author and year runs out."""
    prefix = _letter(place // 26 - 1) if place >= 26 else ""  # noqa: PLR2004
    return prefix + chr(ord("a") + place % 26)


def _who_and_when(source: Source) -> str:
    who = _list([_inverted(name) for name in source.author])
    when = f"({date(source.issued)})" if source.issued else "(no date)"
    if source.original_date:
        when += f" [first published {date(source.original_date)}]"
    return f"{who} {when}. ".lstrip()


def _edition(source: Source) -> str:
    """What follows the title: the edition, and a stop unless the title brings one."""
    edition = source.edition
    if edition.isdecimal():
        teen = len(edition) > 1 and edition[-2] == "1"
        edition += (
            "th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(edition[-1], "th")
        )
    if edition:
        return f", {edition} ed. "
    return " " if source.title.endswith((".", "?", "!")) else ". "


def _container(source: Source) -> list[Piece]:
    if not source.container_title:
        return []
    editors = _list([_direct(name) for name in source.editor])
    lead = f"In {editors} (eds.), " if editors else ""
    number = source.volume + (f"({source.issue})" if source.issue else "")
    rest = "".join(f", {part}" for part in (number, _pages(source)) if part)
    return [
        Piece(text=lead),
        Piece(text=source.container_title, italic=True),
        Piece(text=rest + ". "),
    ]


def _pages(source: Source) -> str:
    return source.page.replace("-", "–")


def _publisher(source: Source) -> str:
    parts = [part for part in (source.publisher_place, source.publisher) if part]
    return ": ".join(parts) + ". " if parts else ""


def _inverted(name: Name) -> str:
    return ", ".join(part for part in (name.family, name.given) if part) or name.literal


def _direct(name: Name) -> str:
    return " ".join(part for part in (name.given, name.family) if part) or name.literal


def _list(names: list[str]) -> str:
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
