"""An index in pieces, one for each stem, so that an edit makes few of them anew.

An edit of an entry changes the stems that it says, the groups of synonyms that they are
in, and names that say more or less with the weight of a word in them. All other pieces
stay as they were written.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from leadership_handbook.searching.index import NAMES, in_order
from leadership_handbook.searching.indexing import extent, gathered, had, size, weigher
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import stem
from leadership_handbook.searching.written import dumped, written

if TYPE_CHECKING:
    from collections.abc import (
        Callable,
        Container,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )

    from leadership_handbook.searching.counting import Counted
    from leadership_handbook.searching.index import Stem

T = TypeVar("T")


class Pieces(NamedTuple):
    """The stems of an index, pairs and groups of synonyms as they are written.

    By their keys, nearly in order.
    """

    extents: dict[str, int]
    """About how many letters each takes."""
    words: dict[str, tuple[str, ...]]
    """The words of each stem."""
    json: dict[str, str]
    """Each key with what is known of it, as they stand in a part."""


class Before(NamedTuple):
    """The pieces of an index, and what its entries said when they were made."""

    everything: Sequence[Counted]
    pieces: Pieces


def pieces(everything: Sequence[Counted], before: Before | None = None) -> Pieces:
    """Return the pieces of an index of what entries say.

    Entries `before` have to be the same ones in the same order.
    """
    having = had(everything)
    if before is None:
        stems = gathered(everything, having)
        return _written({one: stems[one] for one in in_order(stems)})
    only = touched(before.everything, everything, having)
    made = _written(gathered(everything, having, only))
    return Pieces(
        _merged(before.pieces.extents, made.extents, only),
        _merged(before.pieces.words, made.words, only),
        _merged(before.pieces.json, made.json, only),
    )


def _written(stems: Mapping[str, Stem]) -> Pieces:
    return Pieces(
        {one: extent(one, mates) for one, mates in stems.items()},
        {one: tuple(filter(None, mates.words)) for one, mates in stems.items()},
        {one: dumped(written({one: mates}))[1:-1] for one, mates in stems.items()},
    )


def _merged(
    before: dict[str, T], made: dict[str, T], only: Container[str]
) -> dict[str, T]:
    """Return what was before and what was made anew, in the order of before."""
    stay = {one: of for one, of in before.items() if one not in only or one in made}
    return stay | made


def touched(
    before: Sequence[Counted], now: Sequence[Counted], having: Counter[str]
) -> set[str]:
    """Return the keys of pieces that may be others, where entries say other things.

    `having` is how many have each stem now.
    """
    both = [pair for pair in zip(before, now, strict=True) if pair[0] != pair[1]]
    found = {key for one, other in both for key in _differ(one, other)}
    had_before = Counter(having)
    for one, other in both:
        had_before.subtract(other.stems)
        had_before.update(one.stems)
    moved = {key for key in found if had_before[key] != having[key]}
    weights = (weigher(len(now), many) for many in (had_before, having))
    found |= {stem(word) for name in _resized(now, moved, *weights) for word in name}
    for number, group in enumerate(groups()):
        if not found.isdisjoint(group):
            found.update(group, {f"={number}"})
    return found


def _resized(
    everything: Iterable[Counted],
    moved: Container[str],
    was: Callable[[str], float],
    now: Callable[[str], float],
) -> Iterator[list[str]]:
    """Yield the names that say more, or less, as other entries have some stems."""
    has_moved = cache(lambda word: stem(word) in moved and was(word) != now(word))
    for entry in everything:
        for place, text in entry.texts:
            may_be = place >= NAMES and any(map(has_moved, text))
            if may_be and size(text, was) != size(text, now):
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
