"""How well a record as a whole answers somebody who tells what happened.

Such a text names no subject: no word of it carries it, but many together, and which
ones are neighbors. So all that a record is called counts, and all scenes that it has;
and a pair of words counts by how few records have it, common as the words may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.searching.index import NAMES, PLACE, WIDE, rarity
from leadership_handbook.searching.weights import WEIGHTS

if TYPE_CHECKING:
    from array import array
    from collections.abc import ItemsView, Iterable, Iterator, Sequence

    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.meanings import Asked

FEW, MANY = 3, 10
"""Up to how many words a query is a name, and from how many on it is told."""

PAIRS = ((1, WEIGHTS.neighbor), (2, WEIGHTS.next_but_one))
"""How far apart two words of a pair are, and what the pair counts."""


def share(number: int) -> float:
    """Return how much it counts that a query of so many words is told."""
    return WEIGHTS.told_share * min(1.0, max(0, number - FEW) / (MANY - FEW))


def told(index: Index, query: Sequence[Asked]) -> dict[int, float]:
    """Return how well each entry answers the words of a query as a whole."""
    telling = _Telling(index)
    standing = [telling.add(word) for word in query]
    for gap, counts in PAIRS:
        for before, after in zip(standing, standing[gap:], strict=False):
            telling.add_pair({at for at in before if at + gap in after}, counts)
    return telling.found


class _Telling:
    """Gathers what entries have of a query, over all their names and scenes."""

    def __init__(self, index: Index) -> None:
        self.found: dict[int, float] = {}
        self._owners = index.owners
        self._entries = len(index.head.many)
        usual = sum(index.head.many) / max(self._entries, 1)
        self._slowly = [_slowly(many / usual) for many in index.head.many]

    def add(self, word: Asked) -> set[int]:
        """Add a word by the most that stands for it; return all places where it is."""
        found: set[int] = set()
        values: dict[int, float] = {}
        for value, there in word.meant:
            places = {*there.scenes, *self._in_names(there.postings)}
            for entry in map(self._owner, places):
                values[entry] = max(values.get(entry, 0.0), value)
            found |= places
        for entry, count in self._counted(found):
            self._grow(entry, count, values[entry])
        return found

    def add_pair(self, places: set[int], counts: float) -> None:
        """Add a pair of words by how rare it is, with what such pairs count."""
        having = self._counted(places)
        for entry, count in having:
            self._grow(entry, count, counts * rarity(self._entries, len(having)))

    def _grow(self, entry: int, count: int, value: float) -> None:
        """Add a value that grows with a count, the slower the longer an entry is."""
        grown = count * (WEIGHTS.again + 1) / (count + self._slowly[entry])
        self.found[entry] = self.found.get(entry, 0.0) + value * grown

    def _counted(self, places: Iterable[int]) -> ItemsView[int, int]:
        """Return how many of some places each entry has."""
        found: dict[int, int] = {}
        for entry in map(self._owner, places):
            found[entry] = found.get(entry, 0) + 1
        return found.items()

    def _owner(self, at: int) -> int:
        owners = self._owners
        return owners[at] if at < len(owners) else (at - len(owners)) // PLACE

    def _in_names(self, postings: array[int]) -> Iterator[int]:
        """Yield where in names a word is, as positions beyond those in scenes."""
        numbers = iter(postings)
        for entry, code in zip(numbers, numbers, strict=True):
            if code >= NAMES * PLACE:
                yield len(self._owners) + entry * PLACE + code // WIDE


def _slowly(length: float) -> float:
    """Return how slowly counts grow in an entry so many times as long as is usual."""
    return WEIGHTS.again * (1 - WEIGHTS.length + WEIGHTS.length * length)
