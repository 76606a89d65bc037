"""Search in readers' own words: by any of them, their other forms, slips and names.

`lh.search` and the search box of the site give the same hits in the same order with the
same scores; how many of them it shows is the box's own concern. The package is not
called ``search``: the module of that name would take the place of the function in
``leadership_handbook``.

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
from leadership_handbook.searching.entries import SEEN, entries
from leadership_handbook.searching.index import Index
from leadership_handbook.searching.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Record, RecordKind
    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.ranking import Ranked


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Hit(Value):
    """A record that answers a search."""

    kind: RecordKind
    """The kind of the record."""
    id: str
    """The record's id."""
    score: float
    """How well it answers, from 0; to be compared within one search only."""
    name: str
    """The title or other name that answers best; empty if only its text does."""
    record: Record
    """The record."""

    def __repr__(self) -> str:
        """Return kind, id, score and name, in one line."""
        name = f" {self.name!r}" if self.name else ""
        return f"<Hit: {self.kind} {self.id}, {self.score:.2f}{name}>"


def search(
    handbook: Collection,
    text: str,
    *,
    kinds: RecordKind | Iterable[RecordKind] | None = None,
    limit: int | None = 10,
) -> list[Hit]:
    """Return the records that answer a text: see `leadership_handbook.search`."""
    if not isinstance(text, str):
        message = f"a search needs a text, not {type(text).__name__}"
        raise TypeError(message)
    if limit is not None and limit < 0:
        message = f"limit must not be negative: {limit}"
        raise ValueError(message)
    wanted = _wanted(handbook, kinds)
    index = handbook.kept(index_of)
    found = [
        ranked
        for ranked in Ranking(index, text)
        if index.entries[ranked.entry].kind in wanted
    ]
    # Entries of one score stay in their order: by kind, then by id.
    found.sort(key=lambda ranked: (-ranked.score, *_place(index, ranked)))
    hits = (_hit(handbook, index.entries[r.entry], r) for r in found[:limit])
    return list(hits)


def index_of(handbook: Collection) -> Index:
    """Return the words of all records as search needs them."""
    return Index(entries(handbook))


def _wanted(
    handbook: Collection, kinds: RecordKind | Iterable[RecordKind] | None
) -> set[str]:
    """Return the kinds to look in; one by itself is one, not its letters."""
    if kinds is None:
        return {*SEEN}
    wanted: set[str] = {kinds} if isinstance(kinds, str) else {*kinds}
    for kind in wanted:
        handbook.of_kind(kind)
    return wanted


def _place(index: Index, ranked: Ranked) -> tuple[int, str]:
    entry = index.entries[ranked.entry]
    return _ORDER[entry.kind], entry.id


_ORDER = {kind: place for place, kind in enumerate(SEEN)}


def _hit(handbook: Collection, entry: Entry, ranked: Ranked) -> Hit:
    return Hit(
        kind=entry.kind,
        id=entry.id,
        score=ranked.score,
        name=entry.names[ranked.name] if ranked.name >= 0 else "",
        record=handbook.of_kind(entry.kind)[entry.id],
    )
