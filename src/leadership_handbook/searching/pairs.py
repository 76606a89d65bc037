"""Pairs of words that stand together: "my boss", "let go", "behind my back".

In what people tell, pairs with a word that nearly every scene has say most: it is in
them who did it to whom. An index has a pair under a key of its own, beside the words.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GAPS = ((1, WEIGHTS.neighbor), (2, WEIGHTS.next_but_one))
"""How far apart two words of a pair are, and what the pair counts."""

LEAST = 2
"""How often an entry has a pair to be found by it. Once may be chance; and of ten pairs
that entries have, nine are said once: with them an index is four times as large."""

DULL = frozenset(
    words("a an and as at be by for from he in is it me of on she that the to was with")
)
"""Words of which it is not noted who has them but in pairs: all do."""

SPOKEN, STORY = 8, 21
"""From how many words on a query is a sentence that somebody says, and from how many
what happened to them: of many words each counts less, and is looked for less widely."""

UNREAD = (
    (SPOKEN, DULL.union(words("i my"))),
    (
        STORY,
        frozenset(words("do have not now one since then they we what when who")),
    ),
)
"""From how many words on a query is read for which words only in pairs: so many entries
have them that they take long to load and say little."""

_LEFT_OUT = frozenset(map(stem, chain.from_iterable(some for _, some in UNREAD)))


class Pair(NamedTuple):
    """Two words of a text that stand near each other."""

    key: str
    """What an index has it under."""
    at: int
    """Where in the text the first is."""
    gap: int
    """How far behind it the other is."""
    counts: float
    """How much such pairs count."""


def is_unread(word: str, number: int) -> bool:
    """Return whether a query of so many words is read for a word only in pairs."""
    return any(number >= least and word in some for least, some in UNREAD)


def pairs(stems: Sequence[str]) -> Iterator[Pair]:
    """Yield the pairs in a text."""
    for gap, counts in GAPS:
        for at, (before, after) in enumerate(apart(stems, gap)):
            yield Pair(key_of(before, after, gap), at, gap, counts)


def apart(stems: Sequence[str], gap: int) -> Iterator[tuple[str, str]]:
    """Return the words of a text that stand so far apart, two by two."""
    return zip(stems, stems[gap:], strict=False)


def key_of(before: str, after: str, gap: int) -> str:
    """Return what an index has a pair under.

    It begins with the word that is loaded for the pair's sake or is loaded anyway: the
    first, but for one that nearly all scenes have before one that they have not.
    """
    if before in _LEFT_OUT and after not in _LEFT_OUT:
        return f"{after} {'<' * gap}{before}"
    return f"{before} {'>' * gap}{after}"
