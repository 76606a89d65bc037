"""Search in readers' own words: by any of them, their other forms, slips and names.

`lh.search`, the command line and the search box of the site give the same hits in the
same order with the same scores. The package is not called ``search``: the module of
that name would take the place of the function in ``leadership_handbook``.

- ``words``: what a word is, spellings, stems, stop words.
- ``entries``: what is searched of each kind of record.
- ``index``: where each word stands, and how much it says.
- ``meanings``: which of them a query means; ``slips``, ``synonyms``.
- ``ranking``: how well each record answers; ``weights``, each with its reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from leadership_handbook.model import Value
from leadership_handbook.searching.entries import SEEN
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook.collection import Handbook
    from leadership_handbook.model import Record
    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.ranking import Ranked


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Hit(Value):
    """A record that answers a search."""

    kind: str
    """The kind of the record."""
    id: str
    """The record's id."""
    score: float
    """How well it answers, from 0; to be compared within one search only."""
    name: str
    """The title or other name that answers best; empty if only its text does."""
    record: Record
    """The record."""


def search(
    text: str,
    *,
    kinds: Iterable[str] | None = None,
    limit: int | None = 10,
    handbook: Handbook | None = None,
) -> list[Hit]:
    """Return the records that answer a text, the best first.

    Any of its words will do, in any form and with a slip of the keyboard; the last may
    be incomplete. It looks in all `kinds` of records unless some are given, and in the
    shipped handbook unless another is. A `limit` of None returns every hit.

    No text is an error: one without a known word has no hits. Raises `UnknownId` for a
    kind that does not exist, and `ValueError` for a negative limit.

    >>> import leadership_handbook as lh
    >>> lh.search("my boss treats us like replaceable parts")[0].id
    'people-vs-staff'
    >>> lh.search("what leaders really do", kinds=["source"], limit=1)[0].record.title
    'What Leaders Really Do'
    """
    if limit is not None and limit < 0:
        message = f"limit must not be negative: {limit}"
        raise ValueError(message)
    handbook = shipped() if handbook is None else handbook
    wanted = SEEN.keys() if kinds is None else set(kinds)
    for kind in wanted:
        handbook.of_kind(kind)
    index = handbook.index
    found = [
        ranked
        for ranked in Ranking(index, text)
        if index.entries[ranked.entry].kind in wanted
    ]
    # Entries of one score stay in their order: by kind, then by id.
    found.sort(key=lambda ranked: (-ranked.score, *_place(index, ranked)))
    return [_hit(handbook, ranked) for ranked in found[:limit]]


def _place(index: Index, ranked: Ranked) -> tuple[int, str]:
    entry = index.entries[ranked.entry]
    return [*SEEN].index(entry.kind), entry.id


def _hit(handbook: Handbook, ranked: Ranked) -> Hit:
    entry = handbook.index.entries[ranked.entry]
    return Hit(
        kind=entry.kind,
        id=entry.id,
        score=ranked.score,
        name=entry.names[ranked.name] if ranked.name >= 0 else "",
        record=handbook.of_kind(entry.kind)[entry.id],
    )
