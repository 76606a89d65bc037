"""A usual text is looked at quickly, and would have passed a longer look."""

from __future__ import annotations

from string import printable

from hypothesis import example, given
from hypothesis import strategies as st

from leadership_handbook.reading.leftovers import leftover
from leadership_handbook.reading.texts import is_usual
from leadership_handbook.text.judging import examine


@given(st.text(st.sampled_from(printable), max_size=30))
@example("TODO: write what it means to the people in it")
@example("Lorem ipsum dolor sit amet, consectetur")
@example("to be written")
@example("n/a")
@example("Ask <b>them</b>")
@example("Ask them,")
@example('He said "go')
@example("a" * 10_001)
def test_nothing_is_found_in_a_usual_text(text: str) -> None:
    if is_usual(text):
        for level in ("plain", "inline", "block"):
            assert leftover(text, level) is None
            assert not examine(text, level).problems
            assert not examine(text, level).links


def test_most_texts_are_usual() -> None:
    assert is_usual("It's what they ask, at 9:30, (twice) a day: who decides?")
