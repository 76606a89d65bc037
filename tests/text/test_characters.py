"""No text holds a character that is not seen or does something unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.text import problems_in
from leadership_handbook.text.characters import forbidden

if TYPE_CHECKING:
    from leadership_handbook.text import Level

CHARACTERS = {
    "\x00": "U+0000",
    "\x1b": "U+001B",
    "\x7f": "U+007F",
    "\x85": "U+0085",
    "\u2028": "U+2028",
    "\u202e": "U+202E",
    "\u2066": "U+2066",
    "\ufeff": "U+FEFF",
    "\ud800": "U+D800",
    "\ufdd0": "U+FDD0",
    "\U0010ffff": "U+10FFFF",
    "\t": "a tab",
}
DIRECTION = "a\u200e b\u200e"


@pytest.mark.parametrize("character", CHARACTERS)
@pytest.mark.parametrize("level", ["plain", "inline", "block"])
def test_a_forbidden_character_is_named(character: str, level: Level) -> None:
    [problem] = problems_in(f"a{character}b", level)

    assert CHARACTERS[character] in problem.message
    assert (problem.line, problem.column) == (0, 1)


def test_marks_of_direction_are_for_texts_from_right_to_left() -> None:
    assert [place for place, _ in forbidden(DIRECTION)] == [1, 4]
    assert [*forbidden(f"{DIRECTION} \u05d0")] == []
