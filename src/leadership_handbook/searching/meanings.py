"""Which words of the index a query means: the same, other forms, slips, prefixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.searching import slips
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import parts, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.searching.index import Index

LONGEST_QUERY = 40
"""Words of a query that are looked for; what follows is left out."""

LONGEST_WORD = 40
"""Letters of a word that are looked at: no record has a longer one."""


def asked(index: Index, text: str) -> list[str]:
    """Return the words of a query; those that are run together are set apart."""
    found: list[str] = []
    for word in list(parts(text))[:LONGEST_QUERY]:
        found += _halves(index, word[:LONGEST_WORD])
    return found


def _halves(index: Index, word: str) -> tuple[str, ...]:
    """Return the words that a word nobody knows is made of: "goodsoldier"."""
    if stem(word) in index.mates:
        return (word,)
    least = slips.ONE_SLIP - 1
    for end in range(least, len(word) - least + 1):
        if word[:end] in index.places and word[end:] in index.places:
            return word[:end], word[end:]
    return (word,)


def meanings(
    index: Index, query: list[str], *, typing: bool
) -> Iterator[dict[str, float]]:
    """Yield, for each word of a query, the words it may mean and how surely, up to 1.

    The last one may be the beginning of a word, if the reader is still `typing`.
    """
    for number, word in enumerate(query):
        meant: dict[str, float] = {}
        _add_forms(meant, index, word)
        for joined in (query[number - 1 : number + 1], query[number : number + 2]):
            if len(joined) > 1:
                _add_forms(meant, index, "".join(joined))
        for other in index.synonyms.get(stem(word), ()):
            for mate in index.mates.get(other, ()):
                _keep(meant, mate, WEIGHTS.synonym)
        if typing and number == len(query) - 1:
            _add_longer(meant, index, word)
        if not meant:
            _add_near(meant, index, word)
        yield meant


def _add_forms(meant: dict[str, float], index: Index, word: str) -> None:
    for mate in index.mates.get(stem(word), ()):
        _keep(meant, mate, 1.0 if mate == word else WEIGHTS.same_stem)


def _add_longer(meant: dict[str, float], index: Index, start: str) -> None:
    for word in index.starting(start):
        share = len(start) / len(word)
        quality = WEIGHTS.prefix + (WEIGHTS.typed - WEIGHTS.prefix) * share
        _keep(meant, word, quality)


def _add_near(meant: dict[str, float], index: Index, word: str) -> None:
    for near, count in slips.near(word, index.sorted):
        first = WEIGHTS.first if near[0] != word[0] else 0.0
        _keep(meant, near, 1 - WEIGHTS.slip * count - first)


def _keep(meant: dict[str, float], word: str, quality: float) -> None:
    if quality > meant.get(word, 0.0):
        meant[word] = quality
