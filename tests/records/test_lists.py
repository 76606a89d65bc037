"""Lists that people have seen: whose line a pair is, and where it leads."""

from __future__ import annotations

import pytest

import leadership_handbook as lh

PAIRS = [
    pytest.param(pair, id=f"{one.id}/{pair.id}")
    for one in lh.lists.values()
    for pair in one.pairs
]
AUTHORS = {
    author.family
    for source in lh.sources.values()
    for author in source.author
    if author.family
} | {"Google", "founding post"}
"""Whom a note may name: authors on the shelf, and what two works go by."""


@pytest.mark.parametrize("pair", PAIRS)
def test_a_drawn_pair_says_by_whom(pair: lh.Pair) -> None:
    named = [author for author in AUTHORS if author in pair.note]

    assert named or pair.verdict != "drawn"


@pytest.mark.parametrize("pair", PAIRS)
def test_a_line_that_is_drawn_or_near_leads_to_its_distinction(pair: lh.Pair) -> None:
    assert pair.distinction or pair.verdict in {"caricature", "unsupported"}


@pytest.mark.parametrize("pair", PAIRS)
def test_a_note_is_short_enough_for_the_edge_of_a_slide(pair: lh.Pair) -> None:
    assert 8 <= len(pair.note.split()) <= 45
