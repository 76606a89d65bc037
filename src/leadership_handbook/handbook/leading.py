"""What leads to a distinction: `LEADING` is the only list of the kinds that do."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, get_args

from leadership_handbook.model.notes import Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Pair, RecordKind

    Named: TypeAlias = Iterator[tuple[str, tuple[int, ...], Any]]


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


def leads(handbook: Collection) -> dict[str, dict[str, tuple[Any, ...]]]:
    """Return what leads to distinctions: by kind and distinction, the strongest first.

    Keep it with the handbook: ``handbook.kept(leads)`` goes over the records once.
    """
    found: dict[str, dict[str, tuple[Any, ...]]] = {}
    for kind, named in LEADING.items():
        of: dict[str, list[Any]] = {}
        for distinction, _place, lead in sorted(
            named(handbook), key=lambda one: one[1]
        ):
            of.setdefault(distinction, []).append(lead)
        found[kind] = {key: tuple(listed) for key, listed in of.items()}
    return found


def _situations(handbook: Collection) -> Named:
    """First those whose first reading it explains, and of these the more readings."""
    for situation in handbook.situations.values():
        readings = [reading.distinctions for reading in situation.readings]
        for key in dict.fromkeys(key for ids in readings for key in ids):
            times = sum(key in ids for ids in readings)
            place = (int(key not in readings[0]), -times)
            yield key, place, Explained(situation.id, times, len(readings))


def _pairs(handbook: Collection) -> Named:
    """First those that a source draws."""
    for listed in handbook.lists.values():
        for pair in listed.pairs:
            if pair.distinction:
                place = (get_args(Verdict).index(pair.verdict),)
                yield pair.distinction, place, ListedPair(listed.id, pair)


def _scenarios(handbook: Collection) -> Named:
    """First those that name it before others."""
    for scenario in handbook.scenarios.values():
        for place, key in enumerate(scenario.distinctions):
            yield key, (place,), scenario.id


LEADING: Mapping[RecordKind, Callable[[Collection], Named]] = MappingProxyType(
    {"situation": _situations, "list": _pairs, "scenario": _scenarios}
)
"""For each kind, what yields the id of a distinction, how close it is (less is closer),
and what leads there."""
