"""Claims by what they say: the words that they can be asked by."""

from __future__ import annotations

from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, get_args

from leadership_handbook import model
from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leadership_handbook.handbook.relations import PlacedClaim
    from leadership_handbook.model import Claim


class Word(NamedTuple):
    """A word that a claim has, of a closed list."""

    of: Callable[[Claim], str]
    possible: tuple[str, ...]


WORDS: Mapping[str, Word] = MappingProxyType(
    {
        name: Word(attrgetter(path), get_args(words))
        for name, path, words in (
            ("stance", "stance", model.Stance),
            ("side", "side", model.SpeaksOf),
            ("force", "force", model.Force),
            ("basis", "basis", model.Basis),
            ("seen", "citation.seen", model.Seen),
        )
    }
)


def saying(
    claims: Iterable[PlacedClaim], **words: str | None
) -> tuple[PlacedClaim, ...]:
    """Return the claims that have all of the words that are not None, in order.

    Raises `ValueError` for a word outside its closed list.
    """
    wanted = {name: word for name, word in words.items() if word is not None}
    for name, word in wanted.items():
        if word not in WORDS[name].possible:
            raise ValueError(slip(f"no {name}", word, WORDS[name].possible))
    return tuple(
        placed
        for placed in claims
        if all(WORDS[name].of(placed.claim) == word for name, word in wanted.items())
    )
