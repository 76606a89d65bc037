"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from array import array
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import (
    LINES,
    NAMES,
    PLACE,
    SCENE,
    SIZES,
    TOLD,
    WIDE,
    Head,
    Index,
    Stem,
    group_key,
    order,
    rarity,
    says,
)
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import STOPPED, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leadership_handbook.searching.entries import Entry

PART = 700
"""About how many letters a part has as JSON; it is loaded for a word in it."""

DULL = frozenset(words("a an and of the"))
"""Words of which it is not noted in which scenes they are: they are in most of them."""


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
        for word in sorted(found, key=order):
            stems.setdefault(stem(word), {})[word] = found[word]
        known = [group for group in groups() if any(one in stems for one in group)]
        all_stems = {one: Stem(weights[one], of) for one, of in stems.items()}
        for number, group in enumerate(known):
            all_stems[group_key(number)] = self._merged(group, stems)
        packed = list(_packed(all_stems))
        by_letter = groupby(sorted(found, key=order), lambda word: word[0])
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
    for one in sorted(stems, key=order):
        mine = sum(len(w) + 3 * len(p) + 10 for w, p in stems[one].words.items())
        if part and size + mine > PART:
            yield part
            part, size = {}, 0
        part[one] = stems[one]
        size += mine
    if part:
        yield part


def _size(said: Iterable[float]) -> int:
    """Return the number of the size that is next to what words say together."""
    whole = sum(said)
    return min(range(len(SIZES)), key=lambda n: abs(SIZES[n] - whole))
