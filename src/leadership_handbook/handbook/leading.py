"""What leads to a distinction: situations, pairs of published lists, scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Pair


class Explained(NamedTuple):
    """A situation that a distinction explains."""

    id: str
    readings: int
    """How many of its readings."""
    of: int
    """How many readings there are."""


class ListedPair(NamedTuple):
    """A pair of a published list that belongs to a distinction."""

    list: str
    pair: Pair


class Leads(NamedTuple):
    """All that leads to one distinction, each in the order of the handbook."""

    situations: tuple[Explained, ...] = ()
    pairs: tuple[ListedPair, ...] = ()
    scenarios: tuple[str, ...] = ()


def leads(handbook: Collection) -> dict[str, Leads]:
    """Return what leads to each distinction to which something leads, by its id.

    Keep it with the handbook: ``handbook.kept(leads)`` goes over the records once.
    """
    found: dict[str, Leads] = {}

    def add(distinction: str, **more: tuple[Explained | ListedPair | str]) -> None:
        one = found.get(distinction, Leads())
        ((name, value),) = more.items()
        found[distinction] = one._replace(**{name: getattr(one, name) + value})

    for situation in handbook.situations.values():
        readings = [reading.distinctions for reading in situation.readings]
        for key in dict.fromkeys(key for ids in readings for key in ids):
            times = sum(key in ids for ids in readings)
            add(key, situations=(Explained(situation.id, times, len(readings)),))
    for listed in handbook.lists.values():
        for pair in listed.pairs:
            if pair.distinction:
                add(pair.distinction, pairs=(ListedPair(listed.id, pair),))
    for scenario in handbook.scenarios.values():
        for key in scenario.distinctions:
            add(key, scenarios=(scenario.id,))
    return found
