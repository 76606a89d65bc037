"""Search in readers' own words: by any of them, their other forms, slips and names.

`lh.search` and the search box of the site give the same hits in the same order with the
same scores; how many of them it shows is the box's own concern. The package is not
called ``search``: the module of that name would take the place of the function in
``leadership_handbook``.

- ``words``: what a word is, spellings, stems, stop words.
- ``entries``: what is searched of each kind of record; ``scenes``, in everyday words.
- ``index``: where each word stands, and how much it says; ``indexing`` makes it of what
  each entry says, ``counting``, and all do together, ``gathering``; ``written`` has a
  part as JSON, and it is ``stored`` in a file. For a site it comes in ``pieces``: an
  edit makes few of them anew.
- ``meanings``: which of them a query means; ``slips``, ``synonyms``.
- ``ranking``: how well each record answers; ``telling``, somebody who tells what
  happened and names no subject; ``weights``, each with its reason.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, cast

from leadership_handbook.model.value import Value, value
from leadership_handbook.searching.entries import SEEN, entries, named, pairs_of
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Record, RecordKind
    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.indexing import Parts
    from leadership_handbook.searching.ranking import Ranked


@value
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
    list: str = ""
    """The id of the list whose pair that name is, if it is one."""
    near: bool = False
    """Whether nothing fits, and this is only near in words."""
    record: Record
    """The record."""

    def __repr__(self) -> str:
        """Return kind, id, score and name, in one line."""
        name = f" {self.name!r}" if self.name else ""
        near = ", near" if self.near else ""
        return f"<Hit: {self.kind} {self.id}, {self.score:.2f}{near}{name}>"


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
    if limit is not None and not isinstance(limit, int):
        message = f"limit is a whole number or None, not {limit!r}"
        raise TypeError(message)
    if limit is not None and limit < 0:
        message = f"limit must not be negative: {limit}"
        raise ValueError(message)
    wanted = _wanted(handbook, kinds)
    index = handbook.kept(index_of)
    ranking = Ranking(index, text)
    found = (one for one in ranking if index.kinds[one.entry] in wanted)
    make = _Hits(handbook, index, near=ranking.near)
    return [make.hit(one) for one in islice(found, limit)]


def index_of(handbook: Collection) -> Index:
    """Return the words of all records as search needs them."""
    stored = handbook.stored_index() if handbook.stored_index else None
    return cast("Index | None", stored) or parts_of(handbook).opened()


def parts_of(handbook: Collection) -> Parts:
    """Return the index of all records as it is written."""
    return build(entries(handbook))


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


class _Hits:
    """Makes hits of what was ranked: only these records are read."""

    def __init__(self, handbook: Collection, index: Index, *, near: bool) -> None:
        self._handbook, self._index, self._near = handbook, index, near

    def hit(self, ranked: Ranked) -> Hit:
        """Return the hit of an entry."""
        kind = cast("RecordKind", self._index.kinds[ranked.entry])
        record = self._handbook.of_kind(kind)[self._index.ids[ranked.entry]]
        name = listed = ""
        if ranked.name >= 0:
            pairs = self._handbook.kept(pairs_of) if kind == "distinction" else {}
            name, listed = named(self._handbook, kind, record, pairs)[ranked.name]
        return Hit(
            kind=kind,
            id=record.id,
            score=ranked.score,
            name=name,
            list=listed,
            near=self._near,
            record=record,
        )
