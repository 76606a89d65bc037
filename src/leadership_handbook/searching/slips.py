"""Words that somebody may have meant who typed another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ONE_SLIP, TWO_SLIPS = 4, 8
"""From how many letters on a word may have a slip in it, or two. Of shorter words,
too many are one letter apart: so, do, to, go."""


def allowed(word: str) -> int:
    """Return how many slips a word of this length may have."""
    return (len(word) >= ONE_SLIP) + (len(word) >= TWO_SLIPS)


def near(word: str, known: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield the known words that are a few slips away, each with how many."""
    limit = allowed(word)
    for other in known if limit else ():
        if abs(len(other) - len(word)) <= limit:
            slips = distance(word, other)
            if slips <= limit:
                yield other, slips


def distance(one: str, other: str) -> int:
    """Return how many slips lie between two words, counted in code points.

    A slip is a letter that is missing, too many or wrong, or two neighbors that have
    changed places (the distance of optimal string alignment).
    """
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            best = min(above[j], row[-1], above[j - 1] - (letter == wanted)) + 1
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, above = above, row
    return above[-1]
