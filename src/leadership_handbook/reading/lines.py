"""The lines of a file, and which key holds what stands in each."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

_KEY = re.compile(r"( *(?:- +)*)([\w-]+) *:\s*(?:#.*|[|>].*)?")
"""A key with nothing beside it: what it holds stands in the lines below."""


class _Key(NamedTuple):
    """A key that holds what is below it."""

    row: int
    column: int
    key: str
    outer: int
    """The number of the nearest one above that stands further left, -1 for none."""


class Lines(tuple[str, ...]):  # noqa: SLOT001  (it keeps what it has found)
    """Lines that are asked again and again, and gone through once."""

    @cached_property
    def _keys(self) -> list[_Key]:
        """All keys with nothing beside them, from above."""
        found: list[_Key] = []
        for row, line in enumerate(self):
            if match := _KEY.fullmatch(line):
                outer = len(found) - 1
                while outer >= 0 and found[outer].column >= len(match[1]):
                    outer = found[outer].outer
                found.append(_Key(row, len(match[1]), match[2], outer))
        return found

    def key_above(self, row: int, margin: int) -> str:
        """Return the nearest key above a row that is no further right than a margin.

        It is ``""`` where there is none.
        """
        number = bisect_left(self._keys, (row,)) - 1
        while number >= 0 and self._keys[number].column > margin:
            number = self._keys[number].outer
        return self._keys[number].key if number >= 0 else ""
