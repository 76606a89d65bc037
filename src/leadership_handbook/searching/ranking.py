"""How well each record answers a query.

Every step has its like in ``search-engine.js``, in the same order: sums of floating
point numbers depend on it, and both give the same scores. For the same reason `sum` is
not used here: from Python 3.12 on, it is more exact than additions are.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import LINES, rounded
from leadership_handbook.searching.meanings import asked, meanings
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import STOPPED, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.searching.index import Index

SCORE_PARTS = 1e9
"""Scores are rounded to a billionth: what lies below is left to chance."""


class Match(NamedTuple):
    """A word of the index that stands for a word of the query."""

    word: str
    value: float
    """How much it says, times how well it stands for the other."""


class Ranked(NamedTuple):
    """An entry of the index and how well it answers."""

    entry: int
    score: float
    name: int
    """The number of its best name; -1 if only its text has any of the words."""


class Ranking:
    """The entries that have any word of a query, as they are found and scored."""

    def __init__(self, index: Index, text: str) -> None:
        self._index = index
        query = asked(index, text)
        self._only_stop_words = STOPPED.issuperset(query)
        self._totals: list[float] = []
        """The most that each word of the query can be worth."""
        self._found: dict[int, dict[int, dict[int, Match]]] = {}
        """By entry, place in it, and number of the word in the query."""
        # A text that ends with a letter may end within a word.
        typing = any(words(text[-1:]))
        for number, meant in enumerate(meanings(index, query, typing=typing)):
            self._totals.append(self._find(number, meant))

    def __iter__(self) -> Iterator[Ranked]:
        for entry, places in self._found.items():
            yield self._scored(entry, places)

    def _find(self, number: int, meant: dict[str, float]) -> float:
        """Note where the words are that a word may mean; return the best's value."""
        best = 0.0
        for word, quality in meant.items():
            value = quality * self._weight(word)
            best = max(best, value)
            for entry, place in self._index.places[word]:
                matches = self._found.setdefault(entry, {}).setdefault(place, {})
                if number not in matches or value > matches[number].value:
                    matches[number] = Match(word, value)
        return best

    def _scored(self, entry: int, places: dict[int, dict[int, Match]]) -> Ranked:
        """Return an entry's score: each word where it counts most, and its best name.

        Of words that are missing a part is taken off: nobody means "team or waits".
        """
        best = [0.0] * len(self._totals)
        name, named = -1, 0.0
        for place, matches in places.items():
            factor = _factor(place)
            for number, match in matches.items():
                best[number] = max(best[number], factor * match.value)
            if place >= 0:
                value = factor * self._named(self._index.names[entry][place], matches)
                if value > named or (value == named and place < name):
                    name, named = place, value
        pairs = zip(self._totals, best, strict=True)
        covered = total(most if found else 0.0 for most, found in pairs)
        share = covered / total(self._totals)
        score = total(best) + WEIGHTS.name * named
        score *= WEIGHTS.cover + (1 - WEIGHTS.cover) * share
        return Ranked(entry, rounded(score, SCORE_PARTS), name)

    def _named(self, name: list[str], matches: dict[int, Match]) -> float:
        """Return how much a query says of a name, times its share of the name."""
        neighbors = set(pairwise(name))
        said = 0.0
        for number, match in matches.items():
            said += match.value
            after = matches.get(number + 1)
            if after and (match.word, after.word) in neighbors:
                said += WEIGHTS.pair * (match.value + after.value) / 2
        return said * min(1.0, said / total(map(self._weight, name)))

    def _weight(self, word: str) -> float:
        """Return how much a word says; in a query of nothing else, stop words count."""
        weight = self._index.weights[word]
        if self._only_stop_words or word not in STOPPED:
            return weight
        return WEIGHTS.stop * weight


def total(values: Iterable[float]) -> float:
    """Add values up one by one."""
    found = 0.0
    for value in values:
        found += value
    return found


def _factor(place: int) -> float:
    if place == LINES:
        return WEIGHTS.line
    return WEIGHTS.alias if place else WEIGHTS.title
