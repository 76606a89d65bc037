"""Print how well the search does: ``python -m tests.searching.judge [held]``.

With ``held`` it is of the halves that judge; look at those when all is done.
"""

from __future__ import annotations

import sys
from collections import Counter

import leadership_handbook as lh
from tests.searching.queries import (
    BY_MEANING,
    BY_WORDS,
    Query,
    absent,
    found,
    queries,
    scenes,
    searched,
)


def near(asked: list[Query]) -> str:
    """Return how many are told that nothing fits."""
    told = [q for q in asked if all(hit.near for hit in lh.search(q.text, limit=1))]
    return f"{len(told)} of {len(asked)}"


def main(*, held: bool) -> None:
    """Print the figures of a half."""
    half = [query for query in queries() if query.held_out == held]
    for sorts in (BY_WORDS, BY_MEANING, ("words",), ("questions",)):
        figures = found([q for q in half if q.sort in sorts], searched)
        print(*sorts, f"{figures.in_three:.3f} {figures.reciprocal:.3f}")
    told = scenes()
    firsts = [searched(query.text)[0] for query in told]
    first = sum(one in q.right for one, q in zip(firsts, told, strict=True))
    print(f"scenes: first {first / len(told):.3f}", end=" ")
    print(f"in three {found(told, searched).in_three:.3f}", end=" ")
    print("most often first:", *Counter(firsts).most_common(1))
    away = [q for q in half if q.sort == "absent"]
    away += [q for q in absent() if q.held_out == held]
    print("not there, and told so:", near(away))
    print("there, and told not:", near([q for q in half if q.right]))


if __name__ == "__main__":
    main(held="held" in sys.argv)
