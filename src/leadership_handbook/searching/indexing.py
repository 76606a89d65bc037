"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import (
    LINES,
    NAMES,
    PLACE,
    SIZES,
    TOLD,
    WIDE,
    Head,
    Index,
    Stem,
    order,
    rarity,
    says,
    twos,
)
from leadership_handbook.searching.pairs import DULL, LEAST, pairs
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import STOPPED, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leadership_handbook.searching.entries import Entry

PART = 550
"""About how many letters a part has as JSON; it is loaded for a word in it."""


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
        self.many: list[int] = []
        """How many words each entry has in its names and scenes."""
        self.told: set[str] = set()
        """The words of scenes."""
        self.said: dict[str, array[int]] = defaultdict(lambda: array("I"))
        """For each stem and pair which entries say it in names and scenes, and how
        often; pairs without those that say it seldom."""
        self.having: Counter[str] = Counter()
        """How many entries have a stem."""
        self.paired: Counter[str] = Counter()
        """How many entries have a pair."""

    def add(self, number: int, entry: Entry) -> None:
        """Take an entry."""
        if not self.records or self.records[-1][0] != entry.kind:
            self.records.append((entry.kind, []))
        self.records[-1][1].append(entry.id)
        self.number = number + 1
        names = [list(words(name)) for name in entry.names]
        texts = list(enumerate(names, NAMES))
        for place, lines in ((LINES, entry.lines), (TOLD, entry.told)):
            once = dict.fromkeys(word for line in lines for word in words(line))
            texts.append((place, [word for word in once if word not in STOPPED]))
        scenes = [list(words(one)) for one in entry.scenes]
        said = [*names, *scenes]
        self.texts.append(texts)
        self.many.append(sum(map(len, said)))
        self.told.update(*scenes)
        self.having.update({*map(stem, chain(*(text for _, text in texts), *scenes))})
        self._count(number, [[*map(stem, text)] for text in said])

    def _count(self, number: int, said: list[list[str]]) -> None:
        """Count the stems and pairs of an entry's names and scenes."""
        for one, count in Counter(chain(*said)).items():
            if one not in DULL:
                self.said[one].extend((number, min(count, WIDE - 1)))
        both = Counter(pair.key for text in said for pair in pairs(text))
        self.paired.update({*both})
        for key, count in both.items():
            if count >= LEAST:
                self.said[key].extend((number, min(count, WIDE - 1)))

    def parts(self) -> Parts:
        """Return the parts of the index."""
        found = self._postings()
        stems: dict[str, dict[str, array[int]]] = {}
        for word in sorted(found, key=order):
            stems.setdefault(stem(word), {})[word] = found[word]
        packed = list(_packed(self._with_groups(stems) | self._pairs()))
        by_letter = groupby(sorted(found, key=order), lambda word: word[0])
        lettered = {letter: list(of) for letter, of in by_letter}
        head = Head(
            records=self.records,
            keys=[*_keys(packed)],
            letters="".join(lettered),
            many=self.many,
        )
        return Parts(head, packed, list(lettered.values()))

    def _postings(self) -> dict[str, array[int]]:
        weights = {one: rarity(self.number, n) for one, n in self.having.items()}
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, texts in enumerate(self.texts):
            for place, text in texts:
                code = min(place, WIDE - 1) * PLACE
                if place >= NAMES:
                    code += _size(says(word, weights[stem(word)]) for word in text)
                for at, word in enumerate(text):
                    shift = min(at, WIDE - 1) * WIDE if place >= NAMES else 0
                    found[word].extend((number, code + shift))
        return {word: array("I") for word in self.told - DULL} | found

    def _pairs(self) -> dict[str, Stem]:
        return {
            key: Stem(having, self.said[key], {})
            for key, having in self.paired.items()
            if key in self.said
        }

    def _with_groups(
        self, stems: Mapping[str, dict[str, array[int]]]
    ) -> dict[str, Stem]:
        """Return stems with the groups of synonyms that have any of them."""
        keys: dict[str, list[str]] = {}
        found: dict[str, Stem] = {}
        known = (group for group in groups() if any(one in stems for one in group))
        for number, group in enumerate(known):
            key = f"={number}"  # no stem is like it
            found[key] = self._merged(group, stems)
            for one in group:
                keys.setdefault(one, []).append(key)
        for one in {**stems, **keys}:
            said = self.said.get(one, array("I"))
            related = tuple(keys.get(one, ()))
            found[one] = Stem(self.having[one], said, stems.get(one, {}), related)
        return found

    def _merged(
        self, group: tuple[str, ...], stems: Mapping[str, Mapping[str, array[int]]]
    ) -> Stem:
        """Return a group of synonyms as if its words were one."""
        mates = [mate for one in group for mate in stems.get(one, {}).values()]
        postings = sorted({pair for mate in mates for pair in twos(mate)})
        counts: Counter[int] = Counter()
        for one in group:
            counts.update(dict(twos(self.said.get(one, array("I")))))
        said = [(n, min(count, WIDE - 1)) for n, count in sorted(counts.items())]
        having = {number for number, _ in postings} | {*counts}
        words = {"": array("I", chain(*postings))}
        return Stem(len(having), array("I", chain(*said)), words, group)


def _packed(stems: Mapping[str, Stem]) -> Iterator[dict[str, Stem]]:
    """Yield the parts, of about one size, in the order of their stems."""
    part: dict[str, Stem] = {}
    size = 0
    for one in sorted(stems, key=order):
        mates = stems[one]
        mine = len(one) + 10 + len(mates.said)
        mine += sum(len(w) + 3 * len(p) + 10 for w, p in mates.words.items())
        if part and size + mine > PART:
            yield part
            part, size = {}, 0
        part[one] = mates
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
