"""Words that somebody may have meant who typed another."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from leadership_handbook.searching.index import letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.searching.index import Index

ONE_SLIP, TWO_SLIPS = 4, 8
"""From how many letters on a word may have a slip in it, or two. Of shorter words,
too many are one letter apart: so, do, to, go."""

ALONE = 5
"""Up to how many words of a query any first letter may be wrong."""


def allowed(word: str) -> int:
    """Return how many slips a word of this length may have."""
    return (len(word) >= ONE_SLIP) + (len(word) >= TWO_SLIPS)


def near(word: str, index: Index, *, alone: bool) -> list[tuple[str, float]]:
    """Return the words of an index that are a few slips away, each with how many.

    First those are looked at that begin with the word's first letter or, as if that
    was missing or too late, its second. Others are, if none of these is near and the
    word stands `alone`, or nearly: in a sentence it is not worth all words of an index.
    """
    limit = allowed(word)
    if not limit:
        return []
    likely = dict.fromkeys(word[:2])
    found = [*_near(word, limit, index, likely)]
    if alone and not found:
        rest = (letter for letter in index.head.letters if letter not in likely)
        found = [*_near(word, limit, index, rest)]
    return found


def _near(
    word: str, limit: int, index: Index, firsts: Iterable[str]
) -> Iterator[tuple[str, float]]:
    least, most, mine = len(word) - limit, len(word) + limit, letters(word)
    for first in firsts:
        for other, length, its in index.lettered(first):
            # A slip takes a letter away or adds one, or both: few need a closer look.
            if (
                least <= length <= most
                and (mine & ~its).bit_count() <= limit
                and (its & ~mine).bit_count() <= limit
            ):
                slips = distance(word, other, limit)
                if slips <= limit:
                    yield other, slips


def distance(one: str, other: str, most: int) -> float:
    """Return how many slips lie between two words; infinity if more than `most`.

    A slip is a letter that is missing, too many or wrong, or two neighbors that have
    changed places (the distance of optimal string alignment). As few are asked for, to
    try them all where the words begin to differ takes less time than a table.
    """
    if one == other:
        return 0
    if not most or abs(len(one) - len(other)) > most:
        return inf
    one, other = _apart(one, other)
    if not (one and other):
        return max(len(one), len(other))
    ways = [(one[1:], other), (one, other[1:]), (one[1:], other[1:])]
    if one[:2] == other[1::-1]:
        ways.append((one[2:], other[2:]))
    return 1 + min(distance(*way, most - 1) for way in ways)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Return two words without what they begin and end with alike."""
    start, end = 0, min(len(one), len(other))
    while start < end and one[start] == other[start]:
        start += 1
    one, other, end = one[start:], other[start:], end - start
    last = 0
    while last < end and one[-1 - last] == other[-1 - last]:
        last += 1
    return one[: len(one) - last], other[: len(other) - last]
