"""Which key holds what stands in a line."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING

from leadership_handbook.reading.lines import Lines
from leadership_handbook.reading.spelling import indent

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGIN = ("", "- ", "-  - ")
GOES_ON = ("a:", "b: ", "c: # why", "d: |", "words", "e: f", "", "- g")


def walked(lines: list[str], row: int, margin: int) -> str:
    """Return the key by going through all lines above, as a reader of the file does."""
    for above in reversed(lines[:row]):
        key = re.fullmatch(r"( *(?:- +)*)([\w-]+) *:\s*(?:#.*|[|>].*)?", above)
        if key and len(key[1]) <= margin:
            return key[2]
    return ""


def some_lines(chance: random.Random) -> list[str]:
    """Return lines as hands write them, in any order."""
    return [
        " " * chance.randrange(6) + chance.choice(BEGIN) + chance.choice(GOES_ON)
        for _ in range(chance.randrange(1, 14))
    ]


def test_it_is_the_nearest_that_is_not_further_right() -> None:
    chance = random.Random(1)  # noqa: S311  (nothing secret)
    for _ in range(2_000):
        lines = some_lines(chance)
        known = Lines(lines)
        for row, line in enumerate(lines):
            margin = indent(line)
            assert known.key_above(row, margin) == walked(lines, row, margin)


def test_lines_are_gone_through_once_however_often_they_are_asked() -> None:
    """A list of thousands of empty items is asked for its key by each of them."""
    gone = []

    class Counted(Lines):
        def __iter__(self) -> Iterator[str]:
            gone.append(1)
            return super().__iter__()

    lines = Counted(["aliases:", *["  -"] * 100])
    assert {lines.key_above(row, 2) for row in range(1, 101)} == {"aliases"}
    assert gone == [1]
