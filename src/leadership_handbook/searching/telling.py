"""How well a record as a whole answers somebody who tells what happened.

Such a text names no subject: no word of it carries it, but many together, and which
ones are neighbors. So all that a record is called counts, and all scenes that it has;
and a pair of words counts by how few records have it, common as the words may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.searching.index import NAMES, PLACE, WIDE, rarity, twos
from leadership_handbook.searching.pairs import pairs
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import stem

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.meanings import Asked
    from leadership_handbook.searching.pairs import Pair

FEW, MANY = 3, 12
"""Up to how many words a query is a name, and from how many on it is told."""


def share(number: int) -> float:
    """Return how much it counts that a query of so many words is told."""
    return WEIGHTS.told_share * min(1.0, max(0, number - FEW) / (MANY - FEW))


def told(index: Index, query: Sequence[Asked]) -> dict[int, float]:
    """Return how well each entry answers the words of a query as a whole."""
    telling = _Telling(index)
    for word in query:
        telling.add(word)
    in_names = [_in_names(word) for word in query]
    named: dict[str, set[int]] = {}
    both = {}
    for pair in pairs([stem(word.word) for word in query]):
        after = in_names[pair.at + pair.gap]
        entries = {at // PLACE for at in in_names[pair.at] if at + pair.gap in after}
        named.setdefault(pair.key, set()).update(entries)
        both[pair.key] = pair
    for key, pair in both.items():
        telling.add_pair(pair, named[key])
    return telling.found


class _Telling:
    """Gathers what entries have of a query, over all their names and scenes."""

    def __init__(self, index: Index) -> None:
        self.found: dict[int, float] = {}
        self._index = index
        many = index.head.many
        self._entries = len(many)
        usual = sum(many) / max(len(many), 1)
        self._slowly = [_slowly(length / usual) for length in many]

    def add(self, word: Asked) -> None:
        """Add a word by the most that stands for it."""
        best: dict[int, float] = {}
        for said, value in _by_stem(word):
            for entry, count in twos(said):
                grown = self._grown(entry, count, value)
                if grown > best.get(entry, 0.0):
                    best[entry] = grown
        for entry, grown in best.items():
            self.found[entry] = self.found.get(entry, 0.0) + grown

    def add_pair(self, pair: Pair, named: AbstractSet[int]) -> None:
        """Add a pair of words by how rare it is.

        Who has it in a name, `named`, has it at least once.
        """
        counts = dict.fromkeys(named, 1)
        known = self._index.stem(pair.key)
        having = known.having if known else len(named)
        if known:
            counts.update(twos(known.said))
        value = pair.counts * rarity(self._entries, having)
        for entry, count in counts.items():
            grown = self._grown(entry, count, value)
            self.found[entry] = self.found.get(entry, 0.0) + grown

    def _grown(self, entry: int, count: int, value: float) -> float:
        """Return a value that grows with a count, the slower the longer an entry is."""
        return value * (count * (WEIGHTS.again + 1) / (count + self._slowly[entry]))


def _in_names(word: Asked) -> set[int]:
    """Return where in names a word is: the entry, which of its names, and where in it.

    As one number for all, in which neighbors differ by one.
    """
    return {
        entry * PLACE + code // WIDE
        for _, postings, _ in word.meant
        for entry, code in twos(postings)
        if code >= NAMES * PLACE
    }


def _by_stem(word: Asked) -> Iterator[tuple[array[int], float]]:
    """Yield who says any of a stem, and the most that any of its words is worth."""
    best: dict[int, tuple[array[int], float]] = {}
    for value, _, said in word.meant:
        known = best.get(id(said))
        if known is None or value > known[1]:
            best[id(said)] = said, value
    yield from best.values()


def _slowly(length: float) -> float:
    """Return how slowly counts grow in an entry so many times as long as is usual."""
    return WEIGHTS.again * (1 - WEIGHTS.length + WEIGHTS.length * length)
