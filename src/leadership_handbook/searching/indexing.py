"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import (
    DULL,
    LINES,
    NAMES,
    PLACE,
    SIZES,
    TOLD,
    WIDE,
    Head,
    Index,
    Standing,
    Stem,
    order,
    owners_of,
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

APART = 2
"""How many positions are left free after a scene: no two scenes have neighbors."""


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
        self.scenes: list[list[list[str]]] = []
        """For each entry the words of each of its scenes."""
        self.many: list[int] = []
        """How many positions are kept for each entry."""
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
            once = dict.fromkeys(word for line in lines for word in words(line))
            texts.append((place, [word for word in once if word not in STOPPED]))
        scenes = [list(words(one)) for one in entry.scenes]
        named = sum(len(text) for place, text in texts if place >= NAMES)
        self.many.append(named + sum(len(text) + APART for text in scenes))
        self.texts.append(texts)
        self.scenes.append(scenes)
        said = {*chain(*(text for _, text in texts), *scenes)}
        for one in {*map(stem, said)}:
            self.having[one] = self.having.get(one, 0) + 1

    def parts(self) -> Parts:
        """Return the parts of the index."""
        weights = {one: self._weight(count) for one, count in self.having.items()}
        found = self._postings(weights)
        stems: dict[str, dict[str, Standing]] = {}
        for word in sorted(found, key=order):
            stems.setdefault(stem(word), {})[word] = found[word]
        all_stems = self._with_groups(stems)
        packed = list(_packed(all_stems))
        by_letter = groupby(sorted(found, key=order), lambda word: word[0])
        lettered = {letter: list(of) for letter, of in by_letter}
        head = Head(
            records=self.records,
            keys=[*_keys(packed)],
            letters="".join(lettered),
            many=self.many,
        )
        return Parts(head, packed, list(lettered.values()))

    def _postings(self, weights: Mapping[str, float]) -> dict[str, Standing]:
        found: dict[str, Standing] = defaultdict(
            lambda: Standing(array("I"), array("I"))
        )
        start = 0
        for number, texts in enumerate(self.texts):
            for place, text in texts:
                code = min(place, WIDE - 1) * PLACE
                if place >= NAMES:
                    code += _size(says(word, weights[stem(word)]) for word in text)
                for at, word in enumerate(text):
                    shift = min(at, WIDE - 1) * WIDE if place >= NAMES else 0
                    found[word].postings.extend((number, code + shift))
            position = start
            for scene in self.scenes[number]:
                for at, word in enumerate(scene, position):
                    if word not in DULL:
                        found[word].scenes.append(at)
                position += len(scene) + APART
            start += self.many[number]
        return found

    def _with_groups(self, stems: Mapping[str, dict[str, Standing]]) -> dict[str, Stem]:
        """Return stems with the groups of synonyms that have any of them."""
        keys: dict[str, list[str]] = {}
        found: dict[str, Stem] = {}
        self.owners = owners_of(self.many)
        known = (group for group in groups() if any(one in stems for one in group))
        for number, group in enumerate(known):
            key = f"={number}"  # no stem is like it
            found[key] = self._merged(group, stems)
            for one in group:
                keys.setdefault(one, []).append(key)
        for one in {**stems, **keys}:
            having, related = self.having.get(one, 0), tuple(keys.get(one, ()))
            found[one] = Stem(having, stems.get(one, {}), related)
        return found

    def _merged(
        self, group: tuple[str, ...], stems: Mapping[str, Mapping[str, Standing]]
    ) -> Stem:
        """Return a group of synonyms as if its words were one."""
        mates = [mate for one in group for mate in stems.get(one, {}).values()]
        pairs = {
            pair for one, _ in mates for pair in zip(one[::2], one[1::2], strict=True)
        }
        postings = array("I", [n for pair in sorted(pairs) for n in pair])
        scenes = array("I", sorted({at for _, some in mates for at in some}))
        having = {number for number, _ in pairs} | {self.owners[at] for at in scenes}
        return Stem(len(having), {"": Standing(postings, scenes)}, group)

    def _weight(self, having: int) -> float:
        return rarity(self.number, having)


def _packed(stems: Mapping[str, Stem]) -> Iterator[dict[str, Stem]]:
    """Yield the parts, of about one size, in the order of their stems."""
    part: dict[str, Stem] = {}
    size = 0
    for one in sorted(stems, key=order):
        mine = sum(
            len(w) + 3 * len(p) + 3 * len(s) + 10
            for w, (p, s) in stems[one].words.items()
        )
        if part and size + mine > PART:
            yield part
            part, size = {}, 0
        part[one] = stems[one]
        size += mine
    if part:
        yield part


def _keys(packed: Iterable[Mapping[str, Stem]]) -> Iterator[str]:
    """Yield of each part the least beginning of its first stem that none before has."""
    before = ""
    for part in packed:
        first, *_, last = *part, *part
        yield next(
            first[:n]
            for n in range(1, len(first) + 1)
            if order(first[:n]) > order(before)
        )
        before = last


def _size(said: Iterable[float]) -> int:
    """Return the number of the size that is next to what words say together."""
    return bisect_left(_BETWEEN, sum(said))


_BETWEEN = [(one + other) / 2 for one, other in pairwise(SIZES)]
