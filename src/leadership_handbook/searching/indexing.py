"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import chain, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

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
from leadership_handbook.searching.pairs import DULL, GAPS, LEAST, apart, key_of
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import STOPPED, stem, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from leadership_handbook.searching.entries import Entry

PART, LEAST_PART = 550, 340
"""About how many letters a part has as JSON, at most and at least; it is loaded for a
word in it."""
ROUGHLY = 64
"""The words of an entry are counted by so many: every search loads how many all have,
and only how long an entry is beside others matters."""
ENDS = 4
"""One in so many stems may end a part before it is full. Which ones is told by their
letters: so a new stem changes its own part, and not where all others end."""


class Parts(NamedTuple):
    """An index as it is written: JSON has each part by itself."""

    head: Head
    stems: list[dict[str, Stem]]
    spelled: list[list[str]]

    def opened(self) -> Index:
        """Return the index over these parts."""
        return Index(self.head, self.stems.__getitem__, self.spelled.__getitem__)


class Counted(NamedTuple):
    """What one entry says, counted: what does not depend on any other entry."""

    texts: list[tuple[int, list[str]]]
    """Its places, each with its words."""
    many: int
    """How many words its names and scenes have."""
    told: list[str]
    """The words of its scenes."""
    stems: list[str]
    """The stems that it has."""
    said: dict[str, int]
    """How often its names and scenes say each stem, and each pair that they say often;
    at most WIDE - 1."""


def build(
    entries: Iterable[Entry], count: Callable[[Entry], Counted] | None = None
) -> Parts:
    """Return the index of entries, which come by kind.

    Whoever keeps what each of them says, counted, gives what returns it.
    """
    building = _Building()
    for number, entry in enumerate(entries):
        building.add(number, entry, (count or counted)(entry))
    return building.parts()


def counted(entry: Entry) -> Counted:
    """Return what an entry says, counted."""
    names = [list(words(name)) for name in entry.names]
    texts = list(enumerate(names, NAMES))
    for place, lines in ((LINES, entry.lines), (TOLD, entry.told)):
        once = dict.fromkeys(word for line in lines for word in words(line))
        texts.append((place, [word for word in once if word not in STOPPED]))
    scenes = [list(words(one)) for one in entry.scenes]
    said = [[*map(stem, text)] for text in (*names, *scenes)]
    stems = Counter(chain(*said))
    often = dict(chain.from_iterable(_often(said, gap) for gap, _ in GAPS))
    often |= {one: n for one, n in stems.items() if one not in DULL}
    return Counted(
        texts=texts,
        many=stems.total(),
        told=[*{*chain(*scenes)}],
        stems=[*{*stems, *(stem(word) for _, text in texts for word in text)}],
        said={one: min(n, WIDE - 1) for one, n in often.items()},
    )


def _often(said: list[list[str]], gap: int) -> Iterator[tuple[str, int]]:
    """Yield the pairs of words so far apart that are said often, and how often."""
    counts = Counter(chain.from_iterable(apart(text, gap) for text in said))
    return ((key_of(*pair, gap), n) for pair, n in counts.items() if n >= LEAST)


class _Building:
    """Gathers entries; what a name says is known when all are there."""

    def __init__(self) -> None:
        self.records: list[tuple[str, list[str]]] = []
        self.all: list[Counted] = []
        """The entries, counted."""
        self.said: dict[str, array[int]] = defaultdict(lambda: array("I"))
        """For each stem which entries say it in names and scenes, and how often; and
        for each pair that any of them says often."""
        self.having: Counter[str] = Counter()
        """How many entries have a stem."""

    def add(self, number: int, entry: Entry, says: Counted) -> None:
        """Take an entry."""
        if not self.records or self.records[-1][0] != entry.kind:
            self.records.append((entry.kind, []))
        self.records[-1][1].append(entry.id)
        self.all.append(says)
        self.having.update(says.stems)
        for one, count in says.said.items():
            self.said[one].extend((number, count))

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
            many=[-(-one.many // ROUGHLY) for one in self.all],
        )
        return Parts(head, packed, list(lettered.values()))

    def _postings(self) -> dict[str, array[int]]:
        weights = {one: rarity(len(self.all), n) for one, n in self.having.items()}
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, one in enumerate(self.all):
            for place, text in one.texts:
                code = min(place, WIDE - 1) * PLACE
                if place >= NAMES:
                    code += _size(says(word, weights[stem(word)]) for word in text)
                for at, word in enumerate(text):
                    shift = min(at, WIDE - 1) * WIDE if place >= NAMES else 0
                    found[word].extend((number, code + shift))
        told = {word for one in self.all for word in one.told} - DULL
        return {word: array("I") for word in told} | found

    def _pairs(self) -> dict[str, Stem]:
        """Return the pairs that any entry says often."""
        pairs = ((key, said) for key, said in self.said.items() if " " in key)
        return {key: Stem(len(said) // 2, said, {}) for key, said in pairs}

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
    """Yield the parts, in the order of their stems."""
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
        if size >= LEAST_PART and crc32(one.encode()) % ENDS == 0:
            yield part
            part, size = {}, 0
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
