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
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from leadership_handbook.searching.index import Index, Stem
    from leadership_handbook.searching.meanings import Asked
    from leadership_handbook.searching.pairs import Pair

FEW, MANY = 3, 12
"""Up to how many words a query is a name, and from how many on it is told."""


def share(number: int) -> float:
    """Return how much it counts that a query of so many words is told."""
    return WEIGHTS.told_share * min(1.0, max(0, number - FEW) / (MANY - FEW))


def told(index: Index, query: Sequence[Asked]) -> list[float]:
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
        self.found: list[float] = [0.0] * len(index.ids)
        self._index = index

    def add(self, word: Asked) -> None:
        """Add a word by the most that stands for it."""
        best: dict[int, float] = {}
        for mates, value in _by_stem(word):
            grown = [value * growth for growth in self._index.growths(mates)]
            found = dict(zip(mates.said[::2], grown, strict=True))
            for entry in best.keys() & found:
                found[entry] = max(best[entry], found[entry])
            best |= found
        for entry, value in best.items():
            self.found[entry] += value

    def add_pair(self, pair: Pair, named: AbstractSet[int]) -> None:
        """Add a pair of words by how rare it is.

        Who has it in a name, `named`, has it at least once.
        """
        counts = dict.fromkeys(named, 1)
        known = self._index.stem(pair.key)
        having = known.having if known else len(named)
        if known:
            counts.update(twos(known.said))
        value = pair.counts * rarity(len(self.found), having)
        for entry, count in counts.items():
            self.found[entry] += value * self._index.growth(entry, count)


def _in_names(word: Asked) -> set[int]:
    """Return where in names a word is: the entry, which of its names, and where in it.

    As one number for all, in which neighbors differ by one.
    """
    return {
        entry * PLACE + code // WIDE
        for meant in word.meant
        for names in meant.standing[NAMES:]
        for entry, code in twos(names)
    }


def _by_stem(word: Asked) -> Iterator[tuple[Stem, float]]:
    """Yield what a word means by stem, with the most that any form of it is worth."""
    best: dict[int, tuple[Stem, float]] = {}
    for value, _, mates in word.meant:
        known = best.get(id(mates))
        if known is None or value > known[1]:
            best[id(mates)] = mates, value
    yield from best.values()
