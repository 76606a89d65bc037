"""The index: which words stand where, and how much each of them says.

It is made of parts that are read when a query needs them: postings by the first letters
of a stem, and words by their first letter, for slips. The wheel and the site carry the
same parts, so that a first search loads a few of them and not all.
"""

from __future__ import annotations

import json
import math
import re
from array import array
from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import STOPPED, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from leadership_handbook.searching.entries import Entry

LINES, TOLD, NAMES = range(3)
"""The places in an entry: lines shown, more text, and from here on its names."""

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./"
"""The digits of a posting as it is written, 64 of them and none a decimal one."""

WIDE = len(SIGNS)
SCENE = WIDE - 1
"""The place of an entry's first scene, others go down from there; and what they have
for a size: a scene is no name."""
PLACE = WIDE * WIDE
"""A posting's code is the place times PLACE, where in it the word is times WIDE, and
which of SIZES is next to what the name says as a whole; each of them below WIDE."""

SIZES = tuple(round(1.1**step / 2, 2) for step in range(48))
"""What a name may say as a whole: a tenth more from each to the next."""

KEY = 3
"""From how many letters on what is typed may be the beginning of a word."""

PART = 700
"""About how many letters a part has as JSON; it is loaded for a word in it."""

DULL = frozenset(words("a an and of the"))
"""Words of which it is not noted in which scenes they are: they are in most of them."""

LAST = "\uffff"
"""What comes after all letters."""

Postings = array
"""Numbers of entries and codes by turns."""


Matches = dict[int, tuple[float, int]]
"""What one place has of a query: by the number of a word in the query, the value of
what stands for it, and a code."""


class Stem(NamedTuple):
    """The words of one stem and where they stand."""

    weight: float
    """How much they say: the rarer, the more."""
    words: dict[str, array[int]]
    """Postings of each word, in order: the number of an entry, then a code."""


class Head(NamedTuple):
    """What is known of an index before any part of it is read."""

    records: list[tuple[str, list[str]]]
    """The ids of the entries by kind; an entry's number is its place in all of them."""
    groups: list[str]
    """The groups of synonyms that have a word in the index, their stems in a line."""
    keys: list[str]
    """The first stem of each part with postings."""
    letters: str
    """The first letters of all words, each a part with words."""
    unknown: float
    """What a word says that is not in the index."""
    many: list[int]
    """How many words each entry has in its names and scenes."""


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
        self.unknown: float = head.unknown
        self.kinds: list[str] = [kind for kind, ids in head.records for _ in ids]
        self.ids: list[str] = [one for _, ids in head.records for one in ids]
        self.groups: dict[str, list[str]] = {}
        """For a stem the keys under which its groups of synonyms have postings."""
        for number, group in enumerate(head.groups):
            for one in group.split():
                self.groups.setdefault(one, []).append(group_key(number))
        self._keys = [*map(_order, head.keys)]
        self._stems, self._spelled = stems, spelled
        self._parts: dict[int, Mapping[str, Stem]] = {}
        self._words: dict[str, list[Spelled]] = {}

    def stem(self, one: str) -> Stem | None:
        """Return the words with a stem, or of a group of synonyms."""
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
        return max(bisect_right(self._keys, _order(one)) - 1, 0)

    def _read(self, number: int) -> Mapping[str, Stem]:
        if number not in self._parts:
            self._parts[number] = self._stems(number) if self._keys else {}
        return self._parts[number]


class Parts(NamedTuple):
    """An index as it is written: JSON has each part by itself."""

    head: Head
    stems: list[dict[str, Stem]]
    spelled: list[list[str]]

    def opened(self) -> Index:
        """Return the index over these parts."""
        return Index(self.head, self.stems.__getitem__, self.spelled.__getitem__)


def build(entries: Iterable[Entry]) -> Parts:
    """Return the index of entries, which come by kind."""
    building = _Building()
    for number, entry in enumerate(entries):
        building.add(number, entry)
    return building.parts()


class _Building:
    """Gathers words entry by entry; what a name says is known when all are there."""

    def __init__(self) -> None:
        self.records: list[tuple[str, list[str]]] = []
        self.number = 0
        self.texts: list[list[tuple[int, list[str]]]] = []
        """For each entry its places, each with its words."""
        self.scenes: list[int] = []
        """For each entry the first of its places that is a scene."""
        self.many: list[int] = []
        """How many words each entry has in its names and scenes."""
        self.having: dict[str, int] = {}
        """How many entries have a stem."""

    def add(self, number: int, entry: Entry) -> None:
        """Take an entry."""
        if not self.records or self.records[-1][0] != entry.kind:
            self.records.append((entry.kind, []))
        self.records[-1][1].append(entry.id)
        self.number = number + 1
        texts = [(NAMES + n, list(words(name))) for n, name in enumerate(entry.names)]
        for place, lines in ((LINES, entry.lines), (TOLD, entry.told)):
            said = dict.fromkeys(word for line in lines for word in words(line))
            texts.append((place, [word for word in said if word not in STOPPED]))
        texts += [(SCENE - n, list(words(one))) for n, one in enumerate(entry.scenes)]
        self.scenes.append(WIDE - len(entry.scenes))
        self.many.append(sum(len(text) for place, text in texts if place >= NAMES))
        self.texts.append(texts)
        for one in {stem(word) for _, text in texts for word in text}:
            self.having[one] = self.having.get(one, 0) + 1

    def parts(self) -> Parts:
        """Return the parts of the index."""
        weights = {one: self._weight(count) for one, count in self.having.items()}
        found = self._postings(weights)
        stems: dict[str, dict[str, array[int]]] = {}
        for word in sorted(found, key=_order):
            stems.setdefault(stem(word), {})[word] = found[word]
        known = [group for group in groups() if any(one in stems for one in group)]
        all_stems = {one: Stem(weights[one], of) for one, of in stems.items()}
        for number, group in enumerate(known):
            all_stems[group_key(number)] = self._merged(group, stems)
        packed = list(_packed(all_stems))
        by_letter = groupby(sorted(found, key=_order), lambda word: word[0])
        lettered = {letter: list(of) for letter, of in by_letter}
        head = Head(
            records=self.records,
            groups=[" ".join(group) for group in known],
            keys=[next(iter(part)) for part in packed],
            letters="".join(lettered),
            unknown=self._weight(0),
            many=self.many,
        )
        return Parts(head, packed, list(lettered.values()))

    def _postings(self, weights: Mapping[str, float]) -> dict[str, array[int]]:
        found: dict[str, array[int]] = {}
        for number, (texts, scene) in enumerate(
            zip(self.texts, self.scenes, strict=True)
        ):
            for place, text in texts:
                code = min(place, WIDE - 1) * PLACE
                if place >= scene:
                    code += SCENE
                elif place >= NAMES:
                    code += _size(says(word, weights[stem(word)]) for word in text)
                for at, word in enumerate(text):
                    if place >= scene and word in DULL:
                        continue
                    there = found.setdefault(word, array("I"))
                    shift = min(at, WIDE - 1) * WIDE if place >= NAMES else 0
                    there.extend((number, code + shift))
        return found

    def _merged(
        self, group: Iterable[str], stems: Mapping[str, Mapping[str, array[int]]]
    ) -> Stem:
        """Return a group of synonyms as if its words were one."""
        pairs = {
            pair
            for one in group
            for postings in stems.get(one, {}).values()
            for pair in zip(postings[::2], postings[1::2], strict=True)
        }
        postings = array("I", [n for pair in sorted(pairs) for n in pair])
        weight = self._weight(len({number for number, _ in pairs}))
        return Stem(weight, {"": postings})

    def _weight(self, having: int) -> float:
        return rarity(self.number, having)


def _packed(stems: Mapping[str, Stem]) -> Iterator[dict[str, Stem]]:
    """Yield the parts, of about one size, in the order of their stems."""
    part: dict[str, Stem] = {}
    size = 0
    for one in sorted(stems, key=_order):
        mine = sum(len(w) + 3 * len(p) + 10 for w, p in stems[one].words.items())
        if part and size + mine > PART:
            yield part
            part, size = {}, 0
        part[one] = stems[one]
        size += mine
    if part:
        yield part


def written(part: Mapping[str, Stem]) -> dict[str, Any]:
    """Return a part as JSON has it."""
    return {
        one: [mates.weight, {word: _signs(p) for word, p in mates.words.items()}]
        for one, mates in part.items()
    }


def read(part: Mapping[str, Any]) -> dict[str, Stem]:
    """Return a part as `written` gave it."""
    return {
        one: Stem(weight, {word: _numbers(signs) for word, signs in of.items()})
        for one, (weight, of) in part.items()
    }


def _signs(postings: array[int]) -> str:
    """Write postings: how many entries further, if any, and three signs for a code."""
    found, before = [], 0
    for entry, code in zip(postings[::2], postings[1::2], strict=True):
        digits = code // PLACE, code // WIDE % WIDE, code % WIDE
        further = str(entry - before) if entry > before else ""
        found.append(further + "".join(SIGNS[digit] for digit in digits))
        before = entry
    return "".join(found)


def _numbers(signs: str) -> array[int]:
    found, entry = array("I"), 0
    for further, place, at, size in _POSTING.findall(signs):
        entry += int(further or 0)
        code = SIGNS.index(place) * PLACE + SIGNS.index(at) * WIDE + SIGNS.index(size)
        found.extend((entry, code))
    return found


_POSTING = re.compile(r"(\d*)(\D)(\D)(\D)")


def only_in_scenes(postings: array[int]) -> bool:
    """Return whether a word stands in scenes alone."""
    return all(code % WIDE == SCENE for code in postings[1::2])


def letters(word: str) -> int:
    """Return the letters of a word as bits; some letters share one."""
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % 31
    return found


def group_key(number: int) -> str:
    """Return under what a group of synonyms has its postings; no stem is like it."""
    return f"={number}"


def _order(word: str) -> bytes:
    """Order words as browsers do, by their code units."""
    return word.encode("utf-16-be")


def _size(said: Iterable[float]) -> int:
    """Return the number of the size that is next to what words say together."""
    whole = sum(said)
    return min(range(len(SIZES)), key=lambda n: abs(SIZES[n] - whole))


def rarity(number: int, having: int) -> float:
    """Return the inverse document frequency, as in BM25, of what so many of all have.

    It is rounded, so that two libraries of mathematics agree on it.
    """
    return rounded(math.log(1 + (number - having + 0.5) / (having + 0.5)), 1e3)


def says(word: str, weight: float) -> float:
    """Return how much a word says among others, where stop words say little."""
    return WEIGHTS.stop * weight if word in STOPPED else weight


def rounded(value: float, parts: float) -> float:
    """Return a value to so many parts of one, halves up: as JavaScript does it."""
    return math.floor(value * parts + 0.5) / parts


def dumped(value: object) -> str:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
