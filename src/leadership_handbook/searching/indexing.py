"""Making the index of entries: it is known what a word says when all are there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from leadership_handbook.searching.counting import counted
from leadership_handbook.searching.gathering import gathered, had
from leadership_handbook.searching.index import Head, Index, Stem, alike, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    parts: list[list[str]]
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
    extents = {one: extent(one, mates) for one, mates in stems.items()}
    words = (word for mates in stems.values() for word in mates.words)
    found = outline(shown, (one.many for one in everything), extents, words)
    packed = [{one: stems[one] for one in part} for part in found.parts]
    return Parts(found.head, packed, found.spelled)


def extent(one: str, mates: Stem) -> int:
    """Return about how many letters a stem takes as JSON."""
    words = sum(len(w) + 3 * len(p) + 10 for w, p in mates.words.items())
    return len(one) + 10 + len(mates.said) + words


def outline(
    entries: Iterable[Entry],
    many: Iterable[int],
    extents: Mapping[str, int],
    words: Iterable[str],
) -> Outline:
    """Return the outline of an index by its entries, stems and words.

    `many` is how many words each entry has.
    """
    kinds = groupby(entries, lambda entry: entry.kind)
    packed = [*_packed(extents)]
    by_letter = groupby(in_order([*filter(None, words)]), lambda word: word[0])
    lettered = {letter: [*of] for letter, of in by_letter}
    head = Head(
        records=[(kind, [entry.id for entry in of]) for kind, of in kinds],
        keys=[key for key, _part in packed],
        letters="".join(lettered),
        many=[-(-one // ROUGHLY) for one in many],
    )
    return Outline(head, [part for _key, part in packed], [*lettered.values()])


def _packed(extents: Mapping[str, int]) -> Iterator[tuple[str, list[str]]]:
    """Yield each part's key and stems, in order.

    The key is the least beginning of its first stem that none before has.
    """
    part: list[str] = []
    key, size, ends = "", 0, False
    for one in in_order(extents):
        mine = extents[one]
        if not part:
            key = one[:1]
        elif ends or size + mine > PART:
            same = alike(part[-1], one)
            if same < LONGEST_KEY:
                yield key, part
                key, part, size = one[: same + 1], [], 0
        part.append(one)
        size += mine
        ends = size >= LEAST_PART and crc32(one.encode()) % ENDS == 0
    if part:
        yield key, part
