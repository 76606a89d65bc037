"""How many slips lie between two words."""

from __future__ import annotations

import pytest

from leadership_handbook.searching.slips import distance


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("goal", "goal", 0),
        ("goal", "gaol", 1),
        ("goal", "goals", 1),
        ("goal", "oal", 1),
        ("goal", "coat", 2),
        ("", "ab", 2),
    ],
)
def test_slips_are_counted(one: str, other: str, slips: int) -> None:
    assert distance(one, other, 2) == distance(other, one, 2) == slips


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("ransactional", "transactional", 1),
        ("dirrection", "direction", 1),
        ("leadershpi", "leadership", 1),
        ("amnagemnet", "management", 2),  # two neighbors twice, from the first on
        ("situational", "transactional", 6),
        ("headcount", "workforce", 8),
    ],
)
@pytest.mark.parametrize("most", [1, 2])
def test_more_slips_than_asked_for_are_not_taken_for_fewer(
    one: str, other: str, slips: int, most: int
) -> None:
    found = distance(one, other, most)
    assert found == slips if slips <= most else found > most
