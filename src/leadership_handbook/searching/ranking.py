"""How well each record answers a query.

Every step has its like in ``search-engine.js``, in the same order: sums of floating
point numbers depend on it, and both give the same scores. For the same reason `sum` is
not used here: from Python 3.12 on, it is more exact than additions are. But where a
browser scores all that it found, here is scored only what may come next: what words
say together is added up soon, and which name of a record answers best takes longest.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import heapify, heappop, heappush
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import (
    FACTORS,
    NAMES,
    PLACE,
    SIZES,
    WIDE,
    rounded,
)
from leadership_handbook.searching.meanings import asked, meanings
from leadership_handbook.searching.telling import MANY, share, told
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import words

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable, Iterator

    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.meanings import Asked

SCORE_PARTS = 1e9
"""Scores are rounded to a billionth: what lies below is left to chance."""

SENTENCE = 3
"""From how many words on a query is more than a name."""

Matches = dict[int, tuple[float, int]]
"""What one place has of a query: by the number of a word in the query, the value of
what stands for it, and a code."""


class Ranked(NamedTuple):
    """An entry of the index and how well it answers."""

    entry: int
    score: float
    name: int
    """The number of its best name; -1 if only its text has any of the words."""


class Ranking:
    """The entries that have any word of a query, the best first."""

    def __init__(self, index: Index, text: str) -> None:
        # A text that ends with a letter may end within a word.
        typing = any(words(text[-1:]))
        query = asked(index, text, typing=typing)
        self._share = share(len(query))
        """How much it counts what an entry says as a whole."""
        self._words = [*meanings(index, query, typing=typing, told=self._share)]
        self._counts = [*map(_counts, self._words)]
        """How much each word counts in the entries that have it."""
        self._most = [*map(_most, self._words)]
        """The most that each word of the query can be worth."""
        self._total = total(self._most)
        self._said = [0.0] * len(index.ids)
        """What each entry has of the query, each word where it counts most."""
        self._covered = [0.0] * len(index.ids)
        """The most that these words can be worth."""
        self._add_up()
        self._told: list[float] = told(index, self._words) if self._share else []
        self._names = [[*_names(word)] for word in self._words]
        self._ranked: list[Ranked] = []
        self._next: list[tuple[float, int, Ranked | None]]
        self._next = [(-self._limit(entry), entry, None) for entry in self._found()]
        """Entries by their score or, not yet scored, by more than it can be."""
        heapify(self._next)
        self.near: bool = not self._fits()
        """Whether nothing fits: what is found is only near in words."""

    def __iter__(self) -> Iterator[Ranked]:
        """Yield the entries; those are scored that may come next."""
        for number in count():
            if number == len(self._ranked) and not self._rank():
                return
            yield self._ranked[number]

    def _found(self) -> set[int]:
        """Return the entries with words that say much: other words bring none."""
        enough = WEIGHTS.brings * max(self._most, default=0.0)
        found: set[int] = set()
        for word, most, counts in zip(
            self._words, self._most, self._counts, strict=True
        ):
            if most >= enough:
                found.update(counts)
                if self._share:
                    found.update(*(meant.mates.said[::2] for meant in word.meant))
        return found

    def _add_up(self) -> None:
        said, covered = self._said, self._covered
        for most, counts in zip(self._most, self._counts, strict=True):
            for entry, value in counts.items():
                said[entry] += value
                covered[entry] += most

    def _rank(self) -> bool:
        """Rank the next entry; return whether there was one."""
        while self._next:
            _, entry, scored = heappop(self._next)
            if scored:
                self._ranked.append(scored)
                return True
            name, named = self._name(entry)
            score = rounded(self._score(entry, named), SCORE_PARTS)
            heappush(self._next, (-score, entry, Ranked(entry, score, name)))
        return False

    def _limit(self, entry: int) -> float:
        """Return more than the score of an entry can be.

        That would be so if one name had all that it has, every two words neighbors.
        """
        limit = self._score(entry, self._said[entry] * (1 + WEIGHTS.pair))
        return limit + 2 / SCORE_PARTS

    def _score(self, entry: int, named: float) -> float:
        """Return the score of an entry by what its name is worth.

        Of words that are missing a part is taken off: nobody means "team or waits".
        """
        covered = self._covered[entry] / self._total
        covers = WEIGHTS.cover + (1 - WEIGHTS.cover) * covered
        score = (self._said[entry] + WEIGHTS.name * named) * covers
        if self._share:
            score += self._share * (self._told[entry] - score)
        return score

    def _name(self, entry: int) -> tuple[int, float]:
        """Return the number of the name of an entry that answers best, and its worth.

        The number is -1 if only its text has any of the words.
        """
        places: dict[int, Matches] = {}
        for number, names in enumerate(self._names):
            if entry in self._counts[number]:
                for value, entries, codes in names:
                    at = bisect_left(entries, entry)
                    while at < len(entries) and entries[at] == entry:
                        matches = places.setdefault(codes[at] // PLACE, {})
                        if number not in matches or value > matches[number][0]:
                            matches[number] = value, codes[at]
                        at += 1
        name, most = -1, 0.0
        for place, matches in places.items():
            value = FACTORS[min(place, NAMES + 1)] * _named(matches)
            if value > most or (value == most and place - NAMES < name):
                name, most = place - NAMES, value
        return name, most

    def _fits(self) -> bool:
        """Return whether the best answers enough of what the query says.

        A name that is said whole counts double: so the best has to have enough of the
        words besides, or an accident of common ones would do.
        """
        worth = total(word.worth for word in self._words)
        best = next(iter(self), None)
        if best is None:
            return worth == 0
        has = total(word.worth for word in self._had(best.entry))
        return (
            best.score >= least(len(self._words)) * worth and has >= WEIGHTS.has * worth
        )

    def _had(self, entry: int) -> Iterator[Asked]:
        """Yield the words that an entry has."""
        for word, counts in zip(self._words, self._counts, strict=True):
            if entry in counts or any(
                entry in meant.mates.said[::2] for meant in word.meant
            ):
                yield word


def least(number: int) -> float:
    """Return the share of a query of so many words that what fits answers."""
    if number < SENTENCE:
        return WEIGHTS.short_fit
    longer = min(1.0, max(0, number - MANY) / MANY)
    return WEIGHTS.fit + longer * (WEIGHTS.long_fit - WEIGHTS.fit)


def _most(word: Asked) -> float:
    return max((meant.value for meant in word.meant), default=0.0)


def _counts(word: Asked) -> dict[int, float]:
    """Return how much a word counts in each entry that has it: where it counts most."""
    found: dict[int, float] = {}
    standing = [
        (factor * meant.value, postings[::2])
        for meant in word.meant
        for factor, postings in zip(FACTORS, meant.standing, strict=True)
    ]
    for value, entries in sorted(standing, key=itemgetter(0)):
        found |= dict.fromkeys(entries, value)
    return found


def _names(word: Asked) -> Iterator[tuple[float, array[int], array[int]]]:
    """Yield in the names of which entries a word is, with a value, and the codes."""
    for meant in word.meant:
        for postings in meant.standing[NAMES:]:
            if postings:
                yield meant.value, postings[::2], postings[1::2]


def _named(matches: Matches) -> float:
    """Return how much a query says of a name, times its share of the name."""
    if len(matches) == 1:  # as most do: it is the same, in less time
        ((value, code),) = matches.values()
        return value * min(1.0, value / SIZES[code % WIDE])
    said = whole = 0.0
    for number in sorted(matches):
        value, code = matches[number]
        said += value
        whole = SIZES[code % WIDE]
        after = matches.get(number + 1)
        if after and after[1] == code + WIDE:
            said += WEIGHTS.pair * (value + after[0]) / 2
    return said * min(1.0, said / whole)


def total(values: Iterable[float]) -> float:
    """Add values up one by one."""
    found = 0.0
    for value in values:
        found += value
    return found
