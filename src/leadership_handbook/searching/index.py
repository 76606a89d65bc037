"""The index: which words stand where, and how much each of them says."""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.synonyms import by_stem, groups
from leadership_handbook.searching.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.searching.entries import Entry

LINES = -1
"""Where a word stands if not in a name; a name's place is its number, the title's 0."""


class At(NamedTuple):
    """Where a word stands: an entry by its number, and the place in it."""

    entry: int
    place: int


class Index:
    """The words of entries. Nothing in it depends on the order they are asked in."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: tuple[Entry, ...] = tuple(entries)
        self.names: list[list[list[str]]] = []
        """The words of each name of each entry."""
        self.places: dict[str, list[At]] = {}
        """Where each word stands, by entry, then in the order of its names."""
        for number, entry in enumerate(self.entries):
            self._add(number, entry)
        self.sorted: list[str] = sorted(self.places)
        self.mates: dict[str, list[str]] = {}
        """The words that share a stem, in order."""
        for word in self.sorted:
            self.mates.setdefault(stem(word), []).append(word)
        self.weights: dict[str, float] = {
            word: weight
            for mates in self.mates.values()
            for weight in [self._weight(mates)]
            for word in mates
        }
        """How much each word says: the rarer, the more."""
        self.groups: tuple[tuple[str, ...], ...] = tuple(
            group for group in groups() if any(map(self._is_name, group))
        )
        """The groups of synonyms that have a word of some name."""
        self.synonyms: dict[str, tuple[str, ...]] = by_stem(self.groups)
        """For the stem of a word, the stems of its synonyms."""

    def starting(self, start: str) -> Iterator[str]:
        """Yield the words that begin so, in order."""
        rest = self.sorted[bisect_left(self.sorted, start) :]
        return takewhile(lambda word: word.startswith(start), rest)

    def _add(self, number: int, entry: Entry) -> None:
        names = [list(words(name)) for name in entry.names]
        self.names.append(names)
        seen = [(word, place) for place, name in enumerate(names) for word in name]
        seen += [(word, LINES) for line in entry.lines for word in words(line)]
        for word, place in dict.fromkeys(seen):
            self.places.setdefault(word, []).append(At(number, place))

    def _is_name(self, one: str) -> bool:
        """Tell whether a word with this stem stands in some name."""
        mates = self.mates.get(one, ())
        return any(at.place >= 0 for word in mates for at in self.places[word])

    def _weight(self, mates: list[str]) -> float:
        """Return the inverse document frequency, as in BM25, of words of one stem.

        It is rounded, so that two libraries of mathematics agree on it.
        """
        having = len({at.entry for word in mates for at in self.places[word]})
        others = len(self.entries) - having
        return rounded(math.log(1 + (others + 0.5) / (having + 0.5)), 1e6)


def rounded(value: float, parts: float) -> float:
    """Return a value to so many parts of one, halves up: as JavaScript does it."""
    return math.floor(value * parts + 0.5) / parts
