"""How many slips lie between two words."""

from __future__ import annotations

import random

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


def slipped(draw: random.Random, word: str) -> str:
    """Return a word with one slip in it, or none if that changes nothing."""
    at, letter = draw.randrange(len(word)), draw.choice("abc")
    before, here, after = word[:at], word[at], word[at + 1 :]
    return draw.choice(
        [
            before + after,
            before + letter + after,
            before + letter + here + after,
            before + after[:1] + here + after[1:],
        ]
    )


def test_as_many_slips_are_found_as_were_made_or_fewer() -> None:
    draw = random.Random(1)  # noqa: S311  (any words will do)

    for _ in range(2_000):
        word = "".join(draw.choices("abc", k=draw.randint(6, 9)))
        once = slipped(draw, word)
        assert distance(word, once, 1) == (once != word)
        # One in each half: where slips meet, a letter would be changed twice.
        start, end = word[:3], word[3:]
        twice = slipped(draw, start) + slipped(draw, end)
        assert distance(word, twice, 2) <= 2
