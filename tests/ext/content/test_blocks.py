"""Small parts of pages: texts that are cut."""

from __future__ import annotations

import pytest

from leadership_handbook.sphinx_ext.content import blocks


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (1, "Two wait."),
        (22, "Two wait. Who goes?"),
        (40, "Two wait. Who goes? Nobody does, yet."),
    ],
)
def test_an_opening_ends_with_a_whole_sentence(limit: int, said: str) -> None:
    assert blocks.sentences("Two wait. Who goes?\nNobody does, *yet*.", limit) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 h"),
        (115, "1 h 55 min"),
        (140, "2 h 20 min"),
    ],
)
def test_what_takes_an_hour_or_more_is_told_in_hours(count: int, said: str) -> None:
    assert blocks.minutes(count) == said
