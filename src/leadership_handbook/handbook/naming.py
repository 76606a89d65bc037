"""How a source is named where it is cited: author and year, in a link.

Full references come from a CSL processor (`processor`); only short names are made here.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from leadership_handbook.model.references import csl
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from leadership_handbook.model import Name, Source

NOT_SEEN = N_("place not seen")
"""What stands for the place of a passage that is not known."""
UNDATED = ", no date "
"""What stands before the letter of a work without a year."""
LONGEST = 4
"""Words that an alias in an index from A to Z has at most."""


def short_name(source: Source) -> str:
    """Return author and year, ``Kotter 1990``, or what there is of them.

    A work whose authors are not known has its title there, up to a colon.
    """
    return " ".join(part for part in (_authors_short(source), source.year) if part)


def placed(name: str, locator: str) -> str:
    """Return the name of a source and, where it is known, the place in it."""
    return f"{name}, {locator}" if locator else name


def short_names(sources: Iterable[Source]) -> Mapping[str, str]:
    """Return each source's short name by id, with a letter where two are alike.

    Letters follow the titles, as reference lists do: ``Kotter 1990a``. Where no year is
    known they do not stand behind a name: ``Gallup, no date a``.
    """
    named = sorted(
        ((short_name(s), s.title.casefold(), s.id, s.year) for s in sources),
        key=lambda entry: entry[:3],
    )
    found: dict[str, str] = {}
    for name, group in groupby(named, key=lambda entry: entry[0]):
        alike = list(group)
        for place, (_, _, source_id, year) in enumerate(alike):
            letter = _letter(place) if len(alike) > 1 else ""
            found[source_id] = name + (UNDATED if letter and not year else "") + letter
    return found


def short(aliases: Iterable[str]) -> list[str]:
    """Return the aliases that are names: longer ones are sentences, for the search."""
    return [alias for alias in aliases if len(alias.split()) <= LONGEST]


def letter(source: Source, name: str) -> str:
    """Return the letter that a source's short name has, ``"a"``, or ``""``."""
    return name.removeprefix(short_name(source)).removeprefix(UNDATED)


def in_brief(source: Source) -> str:
    """Return what short name and title leave out: ``John P. Kotter, The Journal``."""
    who = _list([direct(name) for name in source.author])
    where = source.container_title or source.publisher
    return ", ".join(part for part in (who, where) if part)


def _authors_short(source: Source) -> str:
    parts = map(csl.name_of, source.author or source.editor)
    names = [name.get("family") or name.get("literal", "") for name in parts]
    match names:
        case []:
            return source.title.partition(": ")[0] or source.id
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


def direct(name: Name) -> str:
    """Return a name as it is said: ``Winfred Arthur Jr.``."""
    known = csl.name_of(name)
    parts = filter(None, map(known.get, ("given", "family", "suffix")))
    return " ".join(parts) or name.literal


def _list(names: list[str]) -> str:
    if len(names) < 2:  # noqa: PLR2004
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]
