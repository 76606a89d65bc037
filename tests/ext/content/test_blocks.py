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
