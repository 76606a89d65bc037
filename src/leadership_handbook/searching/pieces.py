"""An index in pieces, one for each stem, so that an edit makes few of them anew.

An edit of an entry changes the stems that it says, the groups of synonyms that they are
in, and names that say more or less with the weight of a word in them. All other pieces
stay as they were written, and of what other entries say only such names are looked at.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.searching.gathering import (
    Gathering,
    gathered,
    had,
    size,
    told_in,
    weigher,
)
from leadership_handbook.searching.index import (
    NAMES,
    NOWHERE,
    PLACE,
    Stem,
    in_order,
    order,
    twos,
)
from leadership_handbook.searching.rows import Row, renewed, row
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import stem
from leadership_handbook.searching.written import read

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


class Column(list[str]):
    """Texts without line ends, kept as one: to write each takes five times as long."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what makes the same texts again."""
        return _column, (len(self), "\n".join(self))


def _column(number: int, text: str) -> Column:
    return Column(text.split("\n") if number else ())


class Pieces(NamedTuple):
    """An index as its parts are put together from it."""

    many: list[int]
    """How many words each entry has."""
    having: Counter[str]
    """How many entries have each stem."""
    told: Counter[str]
    """In how many entries' scenes each word is."""
    keys: Column
    """Each stem, pair and group of synonyms, in order; the others have their order."""
    extents: list[int]
    """About how many letters each takes."""
    words: Column
    """The words of each stem, with blanks in between; pairs and groups have none."""
    json: Column
    """Each key with what is known of it, as they stand in a part."""

    def places(self, keys: Iterable[str]) -> Iterator[int]:
        """Yield where stems and pairs stand, as far as there are any."""
        for key in keys:
            place = _place(self.keys, key)
            if self.keys[place : place + 1] == [key]:
                yield place

    def json_of(self, keys: Iterable[str]) -> dict[str, list[Any]]:
        """Return what JSON has of stems, pairs and groups, as far as there are any."""
        there = (self.json[place] for place in self.places(keys))
        return json.loads(f"{{{','.join(there)}}}")  # type: ignore[no-any-return]

    def read(self, keys: Iterable[str]) -> dict[str, Stem]:
        """Return what is known of them."""
        return read(self.json_of(keys))


class Edit(NamedTuple):
    """What an entry said, and what it says."""

    was: Counted
    now: Counted


def pieces(everything: Collection[Counted]) -> Pieces:
    """Return the pieces of an index of what entries say."""
    having = had(everything)
    stems = gathered(everything, having)
    many = [one.many for one in everything]
    rows = [row(one, stems[one]) for one in in_order(stems)]
    columns = (
        Column(row.key for row in rows),
        [row.extent for row in rows],
        Column(row.words for row in rows),
        Column(row.json for row in rows),
    )
    return Pieces(many, having, told_in(everything), *columns)


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
    own = Gathering(sorted(now.items()), having, weights[1], only).found()
    were = before.json_of(only)
    rows: dict[str, Row] = {}
    for key in only:
        mates = own.get(key, Stem(having[key], NOWHERE, {}))
        one = renewed(key, were.get(key, []), mates, now.keys(), told)
        if one:
            rows[key] = one
    columns = (
        Column(before.keys),
        [*before.extents],
        Column(before.words),
        Column(before.json),
    )
    _put(columns, rows, only)
    return Pieces(many, having, told, *columns)


def _put(
    columns: tuple[list[Any], ...], made: Mapping[str, Row], only: Iterable[str]
) -> None:
    """Put rows that were made anew in their places; take those out that are gone."""
    keys = columns[0]
    for key in only:
        rows = [made[key]] if key in made else []
        place = _place(keys, key)
        end = place + (keys[place : place + 1] == [key])
        for number, column in enumerate(columns):
            column[place:end] = [row[number] for row in rows]


def _place(keys: list[str], key: str) -> int:
    """Return where a key stands among keys in order, or would."""
    return bisect_left(keys, order(key), key=order)


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
    words = " ".join(before.words[place] for place in before.places(keys)).split()
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
