"""Rows of an index: what is kept of a stem, made of all entries or of few anew.

What is said of an entry stands together in what is written of a stem. So that of one
can be put in its place, and that of thousands of others is not read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate, chain
from operator import sub
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.searching.index import NOWHERE, Stem, in_order, twos
from leadership_handbook.searching.indexing import extent, extent_of
from leadership_handbook.searching.written import SIGNS, code_signs, dumped, written

if TYPE_CHECKING:
    from array import array
    from collections.abc import Container, Iterable, Mapping


class Row(NamedTuple):
    """What the columns have of a key."""

    key: str
    extent: int
    words: str
    json: str


def row(key: str, mates: Stem) -> Row:
    """Return what the columns have of a stem."""
    words = " ".join(filter(None, mates.words))
    json = dumped(written({key: mates}))[1:-1]
    return Row(key, extent_of(key, mates), words, json)


def renewed(
    key: str, was: list[Any], mates: Stem, some: Iterable[int], told: Container[str]
) -> Row | None:
    """Return what the columns have of a stem, pair or group; None if it is gone.

    `was` is what JSON had of it, and `mates` what `some` entries say now. `told` has
    the words that scenes have.
    """
    said = _anew(was[1] if was else "", _counts(mates.said), some)
    before = was[2] if len(was) > len(_PAIR) else {}
    words = {
        word: _anew(before.get(word, ""), _codes(mates.words.get(word, NOWHERE)), some)
        for word in in_order({**before, **mates.words})
    }
    words = {w: of for w, of in words.items() if len(of) or w in told or not w}
    having = mates.having
    if " " in key:
        having, is_there = len(said), len(said) > 0
    elif key.startswith("="):
        saying = (of.saying() for of in (said, *words.values()))
        having, is_there = len({*chain.from_iterable(saying)}), bool(mates.related)
    else:
        is_there = bool(words or mates.related)
    if not is_there:
        return None
    now = [having, str(said)]
    if words or mates.related:
        now += [{word: str(of) for word, of in words.items()}, *mates.related]
    letters = extent(key, len(said), {w: len(of) // 3 for w, of in words.items()})
    return Row(key, letters, " ".join(filter(None, words)), dumped({key: now})[1:-1])


_PAIR = ("having", "said")
"""What JSON has of a pair; of stems and groups it has words as well."""


def _anew(was: str, now: Mapping[int, str], some: Iterable[int]) -> _Signs:
    """Return what was written, with what is written of some entries now."""
    found = _Signs(was)
    for entry in some:
        found.put(entry, now.get(entry, ""))
    return found


class _Signs:
    """What is written of entries, taken apart: that of a few is written anew."""

    def __init__(self, written: str) -> None:
        texts = _NUMBER.split(written)
        self.entries: list[int] = [*accumulate(map(int, texts[1::2]), initial=0)]
        """The first is 0, and has no number, nor a text if nothing is said of it."""
        self.texts: list[str] = texts[::2]

    def put(self, entry: int, text: str) -> None:
        """Let this be what is written of an entry."""
        place = bisect_left(self.entries, entry)
        end = place + (self.entries[place : place + 1] == [entry])
        stays = bool(text) or entry == 0
        self.entries[place:end] = [entry] * stays
        self.texts[place:end] = [text] * stays

    def saying(self) -> list[int]:
        """Return the entries of which anything is written."""
        return self.entries if self.texts[0] else self.entries[1:]

    def __len__(self) -> int:
        """Return how many signs there are."""
        return sum(map(len, self.texts))

    def __str__(self) -> str:
        further = map(str, map(sub, self.entries[1:], self.entries))
        others = zip(further, self.texts[1:], strict=True)
        return self.texts[0] + "".join(chain.from_iterable(others))


_NUMBER = re.compile(r"(\d+)")


def _counts(said: array[int]) -> dict[int, str]:
    """Return what is written of each entry that says a stem or pair."""
    return {entry: SIGNS[often] for entry, often in twos(said)}


def _codes(postings: array[int]) -> dict[int, str]:
    """Return what is written of each entry that has a word."""
    found: dict[int, str] = {}
    for entry, code in twos(postings):
        found[entry] = found.get(entry, "") + code_signs(code)
    return found
