"""The index: which words stand where, and how much each of them says.

It is made of parts that are read when a query needs them: postings by the first letters
of a stem, and words by their first letter, for slips. The wheel and the site carry the
same parts, so that a first search loads a few of them and not all.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import STOPPED

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

LINES, TOLD, NAMES = range(3)
"""The places in an entry: lines shown, more text, and from here on its names. Scenes
are none: of them it is only known how often an entry says a word in all together."""

WIDE = 64
"""What each number in a posting's code is below."""
PLACE = WIDE * WIDE
"""A posting's code is the place times PLACE, where in it the word is times WIDE, and
which of SIZES is next to what the name says as a whole; each of them below WIDE."""

SIZES = tuple(round(1.1**step / 2, 2) for step in range(48))
"""What a name may say as a whole: a tenth more from each to the next."""

KEY = 3
"""From how many letters on what is typed may be the beginning of a word."""

LAST = "\uffff"
"""What comes after all letters."""

FACTORS = (WEIGHTS.line, WEIGHTS.told, WEIGHTS.title, WEIGHTS.alias)
"""What a word counts by its place: LINES, TOLD, the title, and any other name."""

Standing = tuple["array[int]", ...]
"""Where a word stands, for each of FACTORS: the number of an entry, then a code."""

NOWHERE = array("I")
"""Where words stand that are only in scenes: one for all of them."""


class Stem(NamedTuple):
    """The words of one stem and where they stand; or a pair of stems."""

    having: int
    """How many entries have any of them, or say the pair often: the fewer, the more
    they say."""
    said: array[int]
    """The number of an entry, then how often its names and scenes say any of them, at
    most WIDE - 1; in order."""
    words: dict[str, array[int]]
    """For each word where it stands in lines, texts and names, in order: the number of
    an entry, then a code. A group of synonyms has one, without letters; a pair none."""
    related: tuple[str, ...] = ()
    """The keys of the groups of synonyms that a stem is in, or the stems of a group."""


class Head(NamedTuple):
    """What is known of an index before any part of it is read."""

    records: list[tuple[str, list[str]]]
    """The ids of the entries by kind; an entry's number is its place in all of them."""
    keys: list[str]
    """For each part with postings what is above all stems before, if short."""
    letters: str
    """The first letters of all words, each a part with words."""
    many: list[int]
    """How long each entry is by the words of its names and scenes, roughly."""


class Spelled(NamedTuple):
    """A word of the index, as it is looked at for slips."""

    word: str
    length: int
    letters: int
    """Its letters as bits: see `letters`."""


class Index:
    """The words of entries. Nothing in it depends on the order they are asked in."""

    def __init__(
        self,
        head: Head,
        stems: Callable[[int], Mapping[str, Stem]],
        spelled: Callable[[int], list[str]],
    ) -> None:
        """Take what gives a part with postings, and one with words, by its number."""
        self.head: Head = head
        self.kinds: list[str] = [kind for kind, ids in head.records for _ in ids]
        self.ids: list[str] = [one for _, ids in head.records for one in ids]
        self.unknown: float = rarity(len(self.ids), 0)
        """What a word says that is not in the index."""
        self._keys = [*map(order, head.keys)]
        self._stems, self._spelled = stems, spelled
        self._parts: dict[int, Mapping[str, Stem]] = {}
        self._words: dict[str, list[Spelled]] = {}
        self._standing: dict[str, Standing] = {}
        self._growths: dict[int, array[float]] = {}
        usual = sum(head.many) / max(len(head.many), 1)
        self._slowly = [_slowly(length / usual) for length in head.many]

    def weight(self, mates: Stem) -> float:
        """Return how much words say: the rarer, the more."""
        return rarity(len(self.ids), mates.having)

    def stem(self, one: str) -> Stem | None:
        """Return the words with a stem, those of a group of synonyms, or a pair."""
        return self._part(one).get(one)

    def starting(self, start: str) -> Iterator[tuple[str, Stem]]:
        """Yield the words that begin so, in order; for less than KEY letters, none."""
        if len(start) < KEY:
            return
        stems = start[:KEY]
        first, last = self._number(stems), self._number(stems + LAST)
        for number in range(first, last + 1):
            for mates in self._read(number).values():
                for word in mates.words:
                    if word.startswith(start):
                        yield word, mates

    def standing(self, key: str, postings: array[int]) -> Standing:
        """Return where a word stands, or a group of synonyms by its key."""
        if key not in self._standing:
            self._standing[key] = _by_factor(postings)
        return self._standing[key]

    def growths(self, mates: Stem) -> array[float]:
        """Return the `growth` of each entry that says any of some words."""
        key = id(mates)  # what was read stays
        if key not in self._growths:
            found = (self.growth(*pair) for pair in twos(mates.said))
            self._growths[key] = array("d", found)
        return self._growths[key]

    def growth(self, entry: int, count: int) -> float:
        """Return what it is worth that an entry says a word so often.

        It grows with a count, the slower the longer an entry is.
        """
        return count * (WEIGHTS.again + 1) / (count + self._slowly[entry])

    def lettered(self, letter: str) -> list[Spelled]:
        """Return the words with a first letter, in order."""
        if letter not in self._words:
            number = self.head.letters.find(letter)
            words = self._spelled(number) if number >= 0 else []
            self._words[letter] = [Spelled(w, len(w), letters(w)) for w in words]
        return self._words[letter]

    def _part(self, one: str) -> Mapping[str, Stem]:
        return self._read(self._number(one))

    def _number(self, one: str) -> int:
        """Return the number of the part where a stem would be."""
        return max(bisect_right(self._keys, order(one)) - 1, 0)

    def _read(self, number: int) -> Mapping[str, Stem]:
        if number not in self._parts:
            self._parts[number] = self._stems(number) if self._keys else {}
        return self._parts[number]


def twos(numbers: array[int]) -> Iterator[tuple[int, int]]:
    """Yield numbers two by two: an entry with a code, or with how often."""
    some = iter(numbers)
    return zip(some, some, strict=True)


def _by_factor(postings: array[int]) -> Standing:
    found: list[list[int]] = [[] for _ in FACTORS]
    for entry, code in twos(postings):
        found[min(code // PLACE, NAMES + 1)] += (entry, code)
    return tuple(array("I", some) if some else NOWHERE for some in found)


def _slowly(length: float) -> float:
    """Return how slowly counts grow in an entry so many times as long as is usual."""
    return WEIGHTS.again * (1 - WEIGHTS.length + WEIGHTS.length * length)


def letters(word: str) -> int:
    """Return the letters of a word as bits; some letters share one."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % 31
    return found


def order(word: str) -> bytes:
    """Order words as browsers do, by their code units."""
    return word.encode("utf-16-be")


def in_order(words: Collection[str]) -> list[str]:
    """Return words in that order, which of plain letters is Python's own."""
    return sorted(words, key=None if all(map(str.isascii, words)) else order)


def alike(one: str, other: str) -> int:
    """Return with how many letters two words begin alike.

    >>> alike("leader", "leading")
    4
    """
    same = 0
    for a, b in zip(one, other, strict=False):  # thousands: no call for each letter
        if a != b:
            break
        same += 1
    return same


def rarity(number: int, having: int) -> float:
    """Return the inverse document frequency, as in BM25, of what so many of all have.

    It is rounded, so that two libraries of mathematics agree on it.
    """
    return rounded(math.log(1 + (number - having + 0.5) / (having + 0.5)), 1e3)


def says(word: str, weight: float, told: float = 0.0) -> float:
    """Return how much a word says among others, where stop words say little.

    The more a text is `told`, the more they say: who did it to whom is in them.
    """
    stop = WEIGHTS.stop + told * (1 - WEIGHTS.stop)
    return stop * weight if word in STOPPED else weight


def rounded(value: float, parts: float) -> float:
    """Return a value to so many parts of one, halves up: as JavaScript does it."""
    return math.floor(value * parts + 0.5) / parts
