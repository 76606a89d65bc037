"""The records as flat tables: one value a cell, plain text, each id with its name.

There is a table for each kind of record and for each list of parts, such as claims.
Data frames, CSV, spreadsheets and databases are made of them, so that a column is
called the same in all. The columns follow from the model and never from the records.

- A part stands in columns of its own, ``leadership_label``.
- A list of texts is one text, a line for each; of ids, with blanks between.
- Beside the id of a source stand its short name, authors and year; beside another id
  the title of the record.
- A cell is empty (None) where there is no such part, number or day, and ``""`` where a
  text is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.handbook.addresses import url
from leadership_handbook.handbook.columns import Cell, Column, Making, Row, columns_of
from leadership_handbook.model import (
    KINDS,
    Claim,
    Contrast,
    kind_of,
)
from leadership_handbook.model.shape import fields_of, holders_of
from leadership_handbook.model.words import about
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.handbook.holding import Naming

ADDRESS = Column("address", str, "Where the handbook shows it.")
"""The last column of every table."""


@dataclass(frozen=True, slots=True)
class Flat:
    """A flat table: its rows are as long as its columns."""

    name: str
    about: str
    """What a row of it is, a line of CommonMark."""
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    """The columns that tell the rows apart."""
    rows: tuple[tuple[Cell, ...], ...]

    def holder(self, row: Mapping[str, Cell]) -> str:
        """Return the kind of the record that holds the part in a row."""
        return str(row.get("record_kind") or kept()[self.name].kinds[0])

    def dicts(self) -> Iterator[dict[str, Cell]]:
        """Yield the rows, each by the names of the columns."""
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))


class Kept(NamedTuple):
    """What a table is made of: a kind of record, or the parts in a list of theirs."""

    cls: type
    kinds: tuple[str, ...]
    """The kinds of record that hold them."""
    path: tuple[str, ...] = ()
    """The lists in which they stand, one in the other."""


@cache
def kept() -> dict[str, Kept]:
    """Return what there is a table of, by name: kinds in the plural, then parts."""
    found = {kind.plural: Kept(kind.cls, (kind.word,)) for kind in KINDS}
    found["claims"] = Kept(Claim, holders_of(Claim), ("claims",))
    found["contrasts"] = Kept(Contrast, holders_of(Contrast), ("contrasts",))
    for kind in KINDS:
        for list_of, part in _part_lists(kind.cls):
            if part not in {Claim, Contrast}:
                named = f"{kind.word}_{list_of}"
                found[named] = Kept(part, (kind.word,), (list_of,))
    for name in [name for name, kept in found.items() if kept.path]:
        outer = found[name]
        for list_of, part in _part_lists(outer.cls):
            inner = Kept(part, outer.kinds, (*outer.path, list_of))
            found[f"{name.removesuffix('s')}_{list_of}"] = inner
    return found


def flat(handbook: Naming, name: str, *, site: str = "") -> Flat:
    """Return a table by its name, or a kind's by the kind's word.

    Its last column, ``address``, is on the published site or on another `site`. Raises
    `UnknownId` with a suggestion for a name that no table has.
    """
    plurals: dict[str, str] = {kind.word: kind.plural for kind in KINDS}
    name = plurals.get(name, name)
    if name not in kept():
        raise UnknownId(slip("no kind", name, kept()))
    columns = made_of(name)
    rows = tuple(
        (
            *(make(handbook, row) for _, make in columns),
            url(row.record, _claim(row), site=site),
        )
        for row in _rows(handbook, kept()[name])
    )
    table = kept()[name]
    key = ("id",) if not table.path else tuple(_place(table))
    if len(table.kinds) > 1:
        key = ("record_kind", *key)
    found = (*(column for column, _ in columns), ADDRESS)
    return Flat(name, about(table.cls), found, key, rows)


def _place(table: Kept) -> Iterator[str]:
    """Yield the columns that say which part of which record a row is."""
    yield "record"
    for outer in table.path[:-1]:
        yield f"{outer.removesuffix('s')}_number"
    yield "number"


@cache
def made_of(name: str) -> tuple[tuple[Column, Making], ...]:
    """Return the columns of a table, and what makes their cells."""
    table = kept()[name]
    return (*_holding(table), *columns_of(table.cls))


def _holding(table: Kept) -> Iterator[tuple[Column, Making]]:
    """Yield the columns that say where a part stands."""
    if not table.path:
        return
    kind = table.kinds[0] if len(table.kinds) == 1 else ""
    record = Column("record", str, "The record that holds it.", kind)
    yield record, lambda _, row: row.record.id
    told = "What links to that record say."
    if not kind:
        kinds = Column("record_kind", str, "The kind of that record.")
        yield kinds, lambda _, row: kind_of(row.record)
    yield Column("record_title", str, told), _title
    _, *words = _place(table)
    for place, (name, word) in enumerate(zip(table.path, words, strict=True)):
        column = Column(word, int, f"Its place among the {name}, from 1.")
        yield column, lambda _, row, place=place: row.numbers[place]  # type: ignore[misc]


def _title(handbook: Naming, row: Row) -> str:
    return handbook.name(kind_of(row.record), row.record.id)


def _claim(row: Row) -> str:
    return row.value.id if isinstance(row.value, Claim) else ""


def _rows(handbook: Naming, table: Kept) -> Iterator[Row]:
    for kind in table.kinds:
        for record in handbook.of_kind(kind).values():
            yield from _inside(Row(record, (), record), table.path)


def _inside(row: Row, path: tuple[str, ...]) -> Iterator[Row]:
    if not path:
        yield row
        return
    for number, value in enumerate(getattr(row.value, path[0]), 1):
        inner = Row(row.record, (*row.numbers, number), value)
        yield from _inside(inner, path[1:])


def _part_lists(cls: type) -> Iterator[tuple[str, type]]:
    """Yield name and class of each list of parts that a class has."""
    for field in fields_of(cls):
        if field.part and field.many:
            yield field.name, field.part
