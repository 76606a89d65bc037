"""Parts of an index as JSON has them: short, for a browser loads them one by one."""

from __future__ import annotations

import json
import re
from array import array
from functools import cache
from itertools import takewhile
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching.index import PLACE, WIDE, Stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./"
"""The digits of a posting as it is written, 64 of them and none a decimal one."""

DIGITS = {sign: number for number, sign in enumerate(SIGNS)}


def written(part: Mapping[str, Stem]) -> dict[str, Any]:
    """Return a part as JSON has it. A pair has no words, and not even an empty list."""
    return {one: _stem(mates) for one, mates in part.items()}


def _stem(mates: Stem) -> list[Any]:
    words = {word: _signs(postings) for word, postings in mates.words.items()}
    found = [mates.having, _counts(mates.said)]
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
        pairs = zip(before, word, strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        alike = min(same, MOST_ALIKE)
        found.append(ascii_uppercase[alike] + word[alike:])
        before = word
    return "".join(found)


MOST_ALIKE = len(ascii_uppercase) - 1
"""Letters that two words may have in common, as it is written."""


def _signs(postings: array[int]) -> str:
    """Write where a word stands in names and the like.

    Of each posting: how many entries further, if any, and three signs for the code.
    """
    found, before = [], 0
    for entry, code in zip(postings[::2], postings[1::2], strict=True):
        found.append(f"{entry - before or ''}{_code(code)}")
        before = entry
    return "".join(found)


def _counts(said: array[int]) -> str:
    """Write who says a word: how many entries further, and a sign for how often."""
    found, before = [], 0
    for entry, count in zip(said[::2], said[1::2], strict=True):
        found.append(f"{entry - before or ''}{SIGNS[count]}")
        before = entry
    return "".join(found)


@cache  # few differ
def _code(code: int) -> str:
    digits = code // PLACE, code // WIDE % WIDE, code % WIDE
    return "".join(SIGNS[n] for n in digits)


def _postings(signs: str) -> array[int]:
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


def dumped(value: object) -> str:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
