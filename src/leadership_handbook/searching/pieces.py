"""An index in pieces, one for each stem, so that an edit makes few of them anew.

An edit of an entry changes the stems that it says, the groups of synonyms that they are
in, and names that say more or less with the weight of a word in them. All other pieces
stay as they were written, and of what other entries say only such names are looked at.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from leadership_handbook.searching.gathering import (
    Gathering,
    gathered,
    had,
    size,
    told_in,
    weigher,
)
from leadership_handbook.searching.index import NAMES, PLACE, in_order, twos
from leadership_handbook.searching.indexing import extent
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import stem
from leadership_handbook.searching.written import dumped, read, written

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import (
        Callable,
        Collection,
        Iterable,
        Iterator,
        Mapping,
        Sequence,
    )
    from collections.abc import Set as AbstractSet

    from leadership_handbook.searching.counting import Counted, Texts
    from leadership_handbook.searching.index import Stem

T = TypeVar("T")


class Pieces(NamedTuple):
    """An index as its parts are put together from it."""

    many: list[int]
    """How many words each entry has."""
    having: Counter[str]
    """How many entries have each stem."""
    told: Counter[str]
    """In how many entries' scenes each word is."""
    extents: dict[str, int]
    """About how many letters each stem, pair and group of synonyms takes.

    By their keys, nearly in order."""
    words: dict[str, tuple[str, ...]]
    """The words of each stem; pairs and groups have none."""
    json: dict[str, str]
    """Each key with what is known of it, as they stand in a part."""

    def read(self, keys: Iterable[str]) -> dict[str, Stem]:
        """Return what is known of stems and pairs, as far as there are any."""
        there = (self.json[key] for key in keys if key in self.json)
        return read(json.loads(f"{{{','.join(there)}}}"))


class Edit(NamedTuple):
    """What an entry said, and what it says."""

    was: Counted
    now: Counted


def pieces(everything: Collection[Counted]) -> Pieces:
    """Return the pieces of an index of what entries say."""
    having = had(everything)
    stems = gathered(everything, having)
    many = [one.many for one in everything]
    made = {one: stems[one] for one in in_order(stems)}
    return Pieces(many, having, told_in(everything), *_written(made))


def edited(
    before: Pieces,
    edits: Mapping[int, Edit],
    names: Callable[[int], Texts],
    other: Callable[[int], Counted],
) -> Pieces:
    """Return the pieces of an index in which some entries say other things.

    Entries go by their numbers, and are the same ones: `names` gives the names of any
    that is not among the edits, and `other` all it says, which is asked of few.
    """
    if not edits:
        return before
    now = {number: edit.now for number, edit in edits.items()}
    many = [now[n].many if n in now else of for n, of in enumerate(before.many)]
    having = _counted_anew(before.having, edits.values(), had)
    told = _counted_anew(before.told, edits.values(), told_in)
    only = {key for edit in edits.values() for key in _differ(*edit)}
    weights = [weigher(len(many), of) for of in (before.having, having)]
    moved = _moved(before, only, *weights)
    for number in _named(before, moved):
        called = now[number].names if number in now else names(number)
        resized = {stem(word) for word in _resized(called, moved, *weights)}
        if resized:
            now[number] = now.get(number) or other(number)
            only |= resized
    for number, group in enumerate(groups()):
        if not only.isdisjoint(group):
            only.update(group, {f"={number}"})
    gathering = Gathering(sorted(now.items()), having, weights[1], only)
    stems = before.read(key for key in only if not key.startswith("="))
    gathering.add(stems, but=now.keys(), told=told)
    extents, words, json_ = _written(gathering.found())
    return Pieces(
        many,
        having,
        told,
        _merged(before.extents, extents, only),
        _merged(before.words, words, only),
        _merged(before.json, json_, only),
    )


def _written(
    stems: Mapping[str, Stem],
) -> tuple[dict[str, int], dict[str, tuple[str, ...]], dict[str, str]]:
    """Return the extents, the words and the JSON of stems."""
    return (
        {one: extent(one, mates) for one, mates in stems.items()},
        {
            one: said
            for one, mates in stems.items()
            if (said := tuple(filter(None, mates.words)))
        },
        {one: dumped(written({one: mates}))[1:-1] for one, mates in stems.items()},
    )


def _merged(
    before: dict[str, T], made: dict[str, T], only: AbstractSet[str]
) -> dict[str, T]:
    """Return what was before and what was made anew, in the order of before."""
    found = before | made
    for one in only - made.keys():
        found.pop(one, None)
    return found


def _counted_anew(
    before: Counter[str],
    edits: Iterable[Edit],
    count: Callable[[Iterable[Counted]], Counter[str]],
) -> Counter[str]:
    """Return counts of all entries, by counting those alone that say other things."""
    was, now = map(count, zip(*edits, strict=True))
    found = before.copy()
    found.update(now)
    found.subtract(was)
    for one in was:
        if not found[one]:
            del found[one]
    return found


def _moved(
    before: Pieces,
    keys: Iterable[str],
    was: Callable[[str], float],
    now: Callable[[str], float],
) -> set[str]:
    """Return the words of some stems that say more or less than before."""
    words = chain.from_iterable(before.words.get(key, ()) for key in keys)
    return {word for word in words if was(word) != now(word)}


def _named(before: Pieces, moved: AbstractSet[str]) -> set[int]:
    """Return the entries that have a name with one of some words."""
    return {
        number
        for mates in before.read({*map(stem, moved)}).values()
        for word, postings in mates.words.items()
        if word in moved
        for number, code in twos(postings)
        if code >= NAMES * PLACE
    }


def _resized(
    names: Texts,
    moved: AbstractSet[str],
    was: Callable[[str], float],
    now: Callable[[str], float],
) -> Iterator[str]:
    """Yield the words of the names that say more or less as a whole."""
    for _place, text in names:
        if not moved.isdisjoint(text) and size(text, was) != size(text, now):
            yield from text


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
