"""How well a record as a whole answers somebody who tells what happened.

Such a text names no subject: no word of it carries it, but many together, and which
ones are neighbors. So all that a record is called counts, and all scenes that it has;
and a pair of words counts by how few records have it, common as the words may be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.searching.index import NAMES, WIDE, rarity
from leadership_handbook.searching.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from leadership_handbook.searching.index import Matches

FEW, MANY = 3, 10
"""Up to how many words a query is a name, and from how many on it is told."""

PAIRS = ((1, WEIGHTS.neighbor), (2, WEIGHTS.next_but_one))
"""How far apart two words of a pair are, and what the pair counts."""


def share(number: int) -> float:
    """Return how much it counts that a query of so many words is told."""
    return WEIGHTS.told_share * min(1.0, max(0, number - FEW) / (MANY - FEW))


def told(
    found: Mapping[int, Mapping[int, Matches]], number: int, many: Sequence[int]
) -> dict[int, float]:
    """Return how well each entry answers a query of so many words as a whole.

    `many` says for each entry of the index how many words its names and scenes have.
    """
    entries = len(many)
    usual = sum(many) / entries
    gathered = {entry: _Gathered(number, places) for entry, places in found.items()}
    having = [[0] * number for _ in PAIRS]
    for one in gathered.values():
        for mine, all_of in zip(one.pairs, having, strict=True):
            for at, count in enumerate(mine):
                all_of[at] += count > 0
    worth = [
        [counts * rarity(entries, many) for many in some]
        for (_, counts), some in zip(PAIRS, having, strict=True)
    ]
    return {
        entry: one.score(worth, _slowly(many[entry] / usual))
        for entry, one in gathered.items()
    }


class _Gathered:
    """What an entry has of a query, over all its names and scenes."""

    __slots__ = ("counts", "pairs", "values")

    def __init__(self, number: int, places: Mapping[int, Matches]) -> None:
        self.counts = [0] * number
        """In how many of them each word of the query is."""
        self.values = [0.0] * number
        """The most that stands for the word."""
        self.pairs = [[0] * number for _ in PAIRS]
        """In how many the word is with the one after it."""
        for place, matches in places.items():
            if place >= NAMES:
                self._add(matches)

    def _add(self, matches: Matches) -> None:
        for number, (value, code) in matches.items():
            self.counts[number] += 1
            self.values[number] = max(self.values[number], value)
            for (gap, _), pairs in zip(PAIRS, self.pairs, strict=True):
                after = matches.get(number + gap)
                if after and after[1] == code + gap * WIDE:
                    pairs[number] += 1

    def score(self, worth: list[list[float]], slowly: float) -> float:
        """Return how well it answers.

        `worth` is that of each pair; a count grows the slower, the more is `slowly`.
        """
        found = 0.0
        for count, value in zip(self.counts, self.values, strict=True):
            if count:
                found += value * (count * (WEIGHTS.again + 1) / (count + slowly))
        for counts, worths in zip(self.pairs, worth, strict=True):
            for count, value in zip(counts, worths, strict=True):
                if count:
                    found += value * (count * (WEIGHTS.again + 1) / (count + slowly))
        return found


def _slowly(length: float) -> float:
    """Return how slowly counts grow in an entry so many times as long as is usual."""
    return WEIGHTS.again * (1 - WEIGHTS.length + WEIGHTS.length * length)
