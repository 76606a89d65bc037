"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from leadership_handbook.searching.counting import counted
from leadership_handbook.searching.gathering import gathered, had
from leadership_handbook.searching.index import Head, Index, Stem, alike, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

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
LONGEST_KEY = 30
"""How many letters of its first stem may be needed to tell a part from others: its file
is named so, and a language without blanks has words of a hundred letters."""


class Outline(NamedTuple):
    """What of an index does not stand in its parts, and which stems each part has."""

    head: Head
    parts: list[slice]
    """Which of all stems in order each part has."""
    spelled: list[list[str]]
    """The words by their first letter."""


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
    shown = list(entries)
    everything = [*map(counted, shown)]
    stems = gathered(everything, had(everything))
    keys = in_order(stems)
    extents = [extent_of(one, stems[one]) for one in keys]
    words = (word for mates in stems.values() for word in mates.words)
    found = outline(shown, (one.many for one in everything), keys, extents, words)
    packed = [{one: stems[one] for one in keys[part]} for part in found.parts]
    return Parts(found.head, packed, found.spelled)


def extent_of(one: str, mates: Stem) -> int:
    """Return about how many letters a stem takes as JSON."""
    words = {word: len(postings) // 2 for word, postings in mates.words.items()}
    return extent(one, len(mates.said) // 2, words)


def extent(one: str, said: int, words: Mapping[str, int]) -> int:
    """Return the same by how many entries say it, and in how many places each word."""
    return len(one) + 10 + 2 * said + sum(len(w) + 6 * n + 10 for w, n in words.items())


def outline(
    entries: Iterable[Entry],
    many: Iterable[int],
    keys: Sequence[str],
    extents: Iterable[int],
    words: Iterable[str],
) -> Outline:
    """Return the outline of an index by its entries, its stems in order and its words.

    `many` is how many words each entry has.
    """
    kinds = groupby(entries, lambda entry: entry.kind)
    packed = [*_packed(keys, extents)]
    by_letter = groupby(in_order([*filter(None, words)]), lambda word: word[0])
    lettered = {letter: [*of] for letter, of in by_letter}
    head = Head(
        records=[(kind, [entry.id for entry in of]) for kind, of in kinds],
        keys=[key for key, _part in packed],
        letters="".join(lettered),
        many=[-(-one // ROUGHLY) for one in many],
    )
    return Outline(head, [part for _key, part in packed], [*lettered.values()])


def _packed(keys: Sequence[str], extents: Iterable[int]) -> Iterator[tuple[str, slice]]:
    """Yield each part's key, and which stems it has.

    The key is the least beginning of its first stem that none before has.
    """
    key, start, size, ends = "".join(keys[:1])[:1], 0, 0, False
    for place, (one, mine) in enumerate(zip(keys, extents, strict=True)):
        if ends or (size and size + mine > PART):
            same = alike(keys[place - 1], one)
            if same < LONGEST_KEY:
                yield key, slice(start, place)
                key, start, size = one[: same + 1], place, 0
        size += mine
        ends = size >= LEAST_PART and crc32(one.encode()) % ENDS == 0
    if keys:
        yield key, slice(start, len(keys))
