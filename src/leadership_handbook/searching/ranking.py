"""How well each record answers a query.

Every step has its like in ``search-engine.js``, in the same order: sums of floating
point numbers depend on it, and both give the same scores. For the same reason `sum` is
not used here: from Python 3.12 on, it is more exact than additions are.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import (
    NAMES,
    PLACE,
    SIZES,
    WIDE,
    rounded,
    twos,
)
from leadership_handbook.searching.meanings import asked, meanings
from leadership_handbook.searching.telling import MANY, share, told
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.searching.index import Index, Matches
    from leadership_handbook.searching.meanings import Asked

SCORE_PARTS = 1e9
"""Scores are rounded to a billionth: what lies below is left to chance."""

SENTENCE = 3
"""From how many words on a query is more than a name."""


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
        self._index = index
        self._words = [*meanings(index, query, typing=typing, told=self._share)]
        self._most = [_most(word) for word in self._words]
        """The most that each word of the query can be worth."""
        self._total = total(self._most)
        self._found: dict[int, dict[int, Matches]] = {}
        """By entry, place in it, and number of the word in the query."""
        self._find()
        self._told: dict[int, float] = told(index, self._words) if self._share else {}
        self.ranked: list[Ranked] = [
            self._scored(entry, self._found[entry]) for entry in sorted(self._found)
        ]
        # Of equal ones the first entry stays first.
        self.ranked.sort(key=itemgetter(Ranked._fields.index("score")), reverse=True)
        self.near: bool = not self._fits()
        """Whether nothing fits: what is found is only near in words."""

    def _find(self) -> None:
        """Note where the words are: those that say much bring entries, others add."""
        enough = WEIGHTS.brings * max(self._most, default=0.0)
        for bringing in (True, False):
            for number, word in enumerate(self._words):
                if (self._most[number] >= enough) == bringing:
                    self._note(number, word, bringing=bringing)

    def _note(self, number: int, word: Asked, *, bringing: bool) -> None:
        found = self._found
        for value, postings, said in word.meant:
            if bringing and self._share:
                for entry in said[::2]:
                    found.setdefault(entry, {})
            for entry, code in twos(postings):
                there = found.get(entry)
                if there is None:
                    if not bringing:
                        continue
                    there = found[entry] = {}
                place = code // PLACE
                matches = there.get(place)
                if matches is None:
                    there[place] = {number: (value, code)}
                elif number not in matches or value > matches[number][0]:
                    matches[number] = value, code

    def _scored(self, entry: int, places: dict[int, Matches]) -> Ranked:
        """Return an entry with its score: each word where it counts most, and its name.

        Of words that are missing a part is taken off: nobody means "team or waits".
        """
        best = [0.0] * len(self._most)
        name, named = -1, 0.0
        for place, matches in places.items():
            factor = FACTORS[min(place, NAMES + 1)]
            for number, found in matches.items():
                value = factor * found[0]
                if value > best[number]:  # noqa: PLR1730  (max takes twice as long)
                    best[number] = value
            if place >= NAMES:
                value = factor * _named(matches)
                if value > named or (value == named and place - NAMES < name):
                    name, named = place - NAMES, value
        said = covered = 0.0
        for value, most in zip(best, self._most, strict=True):
            if value:
                said += value
                covered += most
        covers = WEIGHTS.cover + (1 - WEIGHTS.cover) * covered / self._total
        score = (said + WEIGHTS.name * named) * covers
        if self._share:
            score += self._share * (self._told.get(entry, 0.0) - score)
        return Ranked(entry, rounded(score, SCORE_PARTS), name)

    def _fits(self) -> bool:
        """Return whether the best answers enough of what the query says.

        A name that is said whole counts double: so the best has to have enough of the
        words besides, or an accident of common ones would do.
        """
        worth = total(word.worth for word in self._words)
        if not self.ranked:
            return worth == 0
        best = self.ranked[0]
        has = total(word.worth for word in self._had(best.entry))
        return (
            best.score >= least(len(self._words)) * worth and has >= WEIGHTS.has * worth
        )

    def _had(self, entry: int) -> Iterator[Asked]:
        """Yield the words that an entry has."""
        named = {
            number for matches in self._found[entry].values() for number in matches
        }
        for number, word in enumerate(self._words):
            if number in named or any(entry in meant.said[::2] for meant in word.meant):
                yield word


def least(number: int) -> float:
    """Return the share of a query of so many words that what fits answers."""
    if number < SENTENCE:
        return WEIGHTS.short_fit
    longer = min(1.0, max(0, number - MANY) / MANY)
    return WEIGHTS.fit + longer * (WEIGHTS.long_fit - WEIGHTS.fit)


def _most(word: Asked) -> float:
    return max((meant.value for meant in word.meant), default=0.0)


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


FACTORS = (WEIGHTS.line, WEIGHTS.told, WEIGHTS.title, WEIGHTS.alias)
"""What a word counts by its place: LINES, TOLD, the title, and any other name."""
