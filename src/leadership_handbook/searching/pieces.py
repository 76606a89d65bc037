"""An index in pieces, one for each stem, so that an edit makes few of them anew.

An edit of an entry changes the stems that it says, the groups of synonyms that they are
in, and names that say more or less with the weight of a word in them. All other pieces
stay as they were written.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import NAMES
from leadership_handbook.searching.indexing import extent, gathered, had, size, weigher
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import stem
from leadership_handbook.searching.written import dumped, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from leadership_handbook.searching.counting import Counted


class Piece(NamedTuple):
    """A stem of an index, or a pair, or a group of synonyms, as it is written."""

    extent: int
    """About how many letters it takes."""
    words: tuple[str, ...]
    """The words of the stem."""
    json: str
    """Its key and what is known of it, as they stand in a part."""


class Before(NamedTuple):
    """The pieces of an index, and what its entries said when they were made."""

    everything: Sequence[Counted]
    pieces: Mapping[str, Piece]


def pieces(
    everything: Sequence[Counted], before: Before | None = None
) -> dict[str, Piece]:
    """Return the pieces of an index, of its entries' words.

    Entries `before` have to be the same ones in the same order.
    """
    only = touched(before.everything, everything) if before else None
    made = {
        one: Piece(
            extent(one, mates),
            tuple(filter(None, mates.words)),
            dumped(written({one: mates}))[1:-1],
        )
        for one, mates in gathered(everything, only).items()
    }
    if before and only is not None:
        made |= {key: of for key, of in before.pieces.items() if key not in only}
    return made


def touched(before: Sequence[Counted], now: Sequence[Counted]) -> set[str]:
    """Return the keys of pieces that may be others, where entries say other things."""
    both = [
        (one, other) for one, other in zip(before, now, strict=True) if one != other
    ]
    found = {key for one, other in both for key in _differ(one, other)}
    found |= {stem(word) for name in _resized(before, now) for word in name}
    for number, group in enumerate(groups()):
        if not found.isdisjoint(group):
            found.update(group, {f"={number}"})
    return found


def _resized(before: Sequence[Counted], now: Sequence[Counted]) -> Iterator[list[str]]:
    """Yield the names that say more or less than before as other entries have words."""
    was, is_now = had(before), had(now)
    moved = {key for key in {*was, *is_now} if was[key] != is_now[key]}
    has_moved = cache(lambda word: stem(word) in moved)
    weights = weigher(len(before), was), weigher(len(now), is_now)
    for entry in now if moved else ():
        for place, text in entry.texts:
            if place >= NAMES and any(map(has_moved, text)):
                one, other = (size(text, weight) for weight in weights)
                if one != other:
                    yield text


def _differ(one: Counted, other: Counted) -> Iterator[str]:
    """Yield the stems and pairs of which two versions of an entry say other things."""
    yield from (key for key, _ in {*one.said.items()} ^ {*other.said.items()})
    yield from map(stem, {*one.told} ^ {*other.told})
    for text in _lacking(one.texts, other.texts), _lacking(other.texts, one.texts):
        yield from map(stem, text)


def _lacking(
    texts: Iterable[tuple[int, list[str]]], others: Sequence[tuple[int, list[str]]]
) -> Iterator[str]:
    """Yield the words of texts that are not among others, or at another place."""
    for text in texts:
        if text not in others:
            yield from text[1]
