"""A part of the index as JSON, where a posting takes a few signs."""

from __future__ import annotations

import json
import re
from array import array
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching.index import PLACE, WIDE, Stem

if TYPE_CHECKING:
    from collections.abc import Mapping

SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-./"
"""The digits of a posting as it is written, 64 of them and none a decimal one."""


def written(part: Mapping[str, Stem]) -> dict[str, Any]:
    """Return a part as JSON has it."""
    return {
        one: [mates.weight, {word: _signs(p) for word, p in mates.words.items()}]
        for one, mates in part.items()
    }


def read(part: Mapping[str, Any]) -> dict[str, Stem]:
    """Return a part as `written` gave it."""
    return {
        one: Stem(weight, {word: _numbers(signs) for word, signs in of.items()})
        for one, (weight, of) in part.items()
    }


def _signs(postings: array[int]) -> str:
    """Write postings: how many entries further, if any, and three signs for a code."""
    found, before = [], 0
    for entry, code in zip(postings[::2], postings[1::2], strict=True):
        digits = code // PLACE, code // WIDE % WIDE, code % WIDE
        further = str(entry - before) if entry > before else ""
        found.append(further + "".join(SIGNS[digit] for digit in digits))
        before = entry
    return "".join(found)


def _numbers(signs: str) -> array[int]:
    found, entry = array("I"), 0
    for further, place, at, size in _POSTING.findall(signs):
        entry += int(further or 0)
        code = SIGNS.index(place) * PLACE + SIGNS.index(at) * WIDE + SIGNS.index(size)
        found.extend((entry, code))
    return found


_POSTING = re.compile(r"(\d*)(\D)(\D)(\D)")


def dumped(value: object) -> str:
    """Return a value as JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
