"""How the browser's index is written."""

from __future__ import annotations

import sys
from string import ascii_uppercase

import pytest

from leadership_handbook.searching.words import folded
from leadership_handbook.searching.written import front_coded


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["lead", "leader", "let", "manage"], "AleadEerCtAmanage"),
        (["=2", "=20", "é", "été"], "A=2C0AéBté"),
        (["a" * 30, "a" * 31], f"A{'a' * 30}Z{'a' * 6}"),
    ],
)
def test_words_are_written_by_what_they_add(words: list[str], text: str) -> None:
    """The browser puts them together again; its hits are those of Python."""
    assert front_coded(words) == text


def test_no_letter_is_read_as_a_capital() -> None:
    """A capital says how much of a word is like the one before it."""
    read = {one for code in range(sys.maxunicode + 1) for one in folded(chr(code))}

    assert not {*ascii_uppercase} & read
