"""Parts of an index as JSON has them: short, for a browser loads them one by one."""

from __future__ import annotations

import json
import re
from array import array
from functools import cache
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching.index import NOWHERE, PLACE, WIDE, Stem, alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./"
"""The digits of a posting as it is written, 64 of them and none a decimal one."""

DIGITS = {sign: number for number, sign in enumerate(SIGNS)}


def written(part: Mapping[str, Stem]) -> dict[str, Any]:
    """Return a part as JSON has it. A pair has no words, and not even an empty list."""
    return {one: _stem(mates) for one, mates in part.items()}


def _stem(mates: Stem) -> list[Any]:
    words = {word: _signs(found, code_signs) for word, found in mates.words.items()}
    found = [mates.having, _signs(mates.said, SIGNS.__getitem__)]
    return [*found, words, *mates.related] if words or mates.related else found


def read(part: Mapping[str, Any]) -> dict[str, Stem]:
    """Return a part as `written` gave it."""
    return {
        one: Stem(
            having,
            _counted(said),
            {word: _postings(signs) for word, signs in (of[0] if of else {}).items()},
            tuple(of[1:]),
        )
        for one, (having, said, *of) in part.items()
    }


def front_coded(words: Iterable[str]) -> str:
    """Return words in their order as one text, two fifths shorter when compressed.

    Of each: how many letters it begins with like the one before it, as a capital, of
    which no word of an index has any, and then the rest.

    >>> front_coded(["lead", "leader", "let", "manage"])
    'AleadEerCtAmanage'
    """
    found, before = [], ""
    for word in words:
        same = min(alike(before, word), MOST_ALIKE)
        found.append(ascii_uppercase[same] + word[same:])
        before = word
    return "".join(found)


MOST_ALIKE = len(ascii_uppercase) - 1
"""Letters that two words may have in common, as it is written."""


def _signs(pairs: array[int], sign: Callable[[int], str]) -> str:
    """Write which entries, each with a number: how many further, if any, and its sign.

    It is done some ten thousand times for an index, so in few steps.
    """
    found, before = [], 0
    numbers = iter(pairs)
    for entry, number in zip(numbers, numbers, strict=True):
        if entry != before:
            found.append(str(entry - before))
            before = entry
        found.append(sign(number))
    return "".join(found)


@cache  # few differ
def code_signs(code: int) -> str:
    """Return three signs: where a word stands, the place in it, and the size."""
    digits = code // PLACE, code // WIDE % WIDE, code % WIDE
    return "".join(SIGNS[n] for n in digits)


def _postings(signs: str) -> array[int]:
    if not signs:
        return NOWHERE
    found = array("I")
    entry = 0
    for further, place, where, size in _POSTING.findall(signs):
        entry += int(further or 0)
        code = DIGITS[place] * PLACE + DIGITS[where] * WIDE + DIGITS[size]
        found.extend((entry, code))
    return found


def _counted(signs: str) -> array[int]:
    found = array("I")
    entry = 0
    for further, sign in _COUNT.findall(signs):
        entry += int(further or 0)
        found.extend((entry, DIGITS[sign]))
    return found


_POSTING = re.compile(r"(\d*)(\D)(\D)(\D)")
_COUNT = re.compile(r"(\d*)(\D)")


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumped(value: object) -> str:
    """Returns a value as JSON without spaces."""
    return _JSON.encode(value)
