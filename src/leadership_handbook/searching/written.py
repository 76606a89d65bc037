"""Parts of an index as JSON has them: short, for a browser loads them one by one."""

from __future__ import annotations

import json
import re
from array import array
from functools import cache
from itertools import takewhile
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching.index import PLACE, WIDE, Standing, Stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./"
"""The digits of a posting as it is written, 64 of them and none a decimal one."""

DIGITS = {sign: number for number, sign in enumerate(SIGNS)}


def written(part: Mapping[str, Stem]) -> dict[str, Any]:
    """Return a part as JSON has it."""
    return {
        one: [
            mates.having,
            {word: _signs(there) for word, there in mates.words.items()},
            *mates.related,
        ]
        for one, mates in part.items()
    }


def read(part: Mapping[str, Any]) -> dict[str, Stem]:
    """Return a part as `written` gave it."""
    return {
        one: Stem(
            having, {w: _numbers(signs) for w, signs in of.items()}, tuple(related)
        )
        for one, (having, of, *related) in part.items()
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


def _signs(there: Standing) -> str:
    """Write where a word stands: in names and the like, then after a space in scenes.

    Of each posting: how many entries further, if any, and three signs for the code. Of
    each position: how much further, as a sign and what times WIDE before it.
    """
    found, before = [], 0
    for entry, code in zip(there.postings[::2], there.postings[1::2], strict=True):
        found.append(f"{entry - before or ''}{_code(code)}")
        before = entry
    if there.scenes:
        found.append(" ")
    before = 0
    for at in there.scenes:
        further, sign = divmod(at - before, WIDE)
        found.append(f"{further or ''}{SIGNS[sign]}")
        before = at
    return "".join(found)


@cache  # few differ
def _code(code: int) -> str:
    digits = code // PLACE, code // WIDE % WIDE, code % WIDE
    return "".join(SIGNS[n] for n in digits)


def _numbers(signs: str) -> Standing:
    found = Standing(array("I"), array("I"))
    postings, _, scenes = signs.partition(" ")
    entry = at = 0
    for further, place, where, size in _POSTING.findall(postings):
        entry += int(further or 0)
        code = DIGITS[place] * PLACE + DIGITS[where] * WIDE + DIGITS[size]
        found.postings.extend((entry, code))
    for further, sign in _POSITION.findall(scenes):
        at += int(further or 0) * WIDE + DIGITS[sign]
        found.scenes.append(at)
    return found


_POSTING = re.compile(r"(\d*)(\D)(\D)(\D)")
_POSITION = re.compile(r"(\d*)(\D)")


def dumped(value: object) -> str:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
