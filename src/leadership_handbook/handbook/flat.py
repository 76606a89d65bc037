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

import datetime
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leadership_handbook.handbook.addresses import url
from leadership_handbook.model import (
    KINDS,
    Citation,
    Claim,
    Contrast,
    Markup,
    Name,
    Ref,
    Source,
    kind_of,
)
from leadership_handbook.model.shape import fields_of, holders_of
from leadership_handbook.model.words import about, descriptions
from leadership_handbook.problems import UnknownId, slip
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from leadership_handbook.handbook.holding import Naming
    from leadership_handbook.model import Record
    from leadership_handbook.model.shape import Field

Cell: TypeAlias = str | int | datetime.date | None


class Column(NamedTuple):
    """A column of a flat table."""

    name: str
    """What it is called: ``leadership_label``."""
    holds: type
    """What its cells are: ``str``, ``int`` or ``datetime.date``."""
    about: str
    """What it means, a line of CommonMark."""
    names: str = ""
    """The kind of record whose id it holds, or ``claim``; ``""`` for anything else."""
    many: bool = False
    """Whether it may hold several ids."""
    optional: bool = False
    """Whether a cell may have no id."""

    @property
    def target(self) -> str:
        """The kind of record that each cell leads to, ``""`` if not each does."""
        loose = self.many or self.optional or self.names == "claim"
        return "" if loose else self.names


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


class Row(NamedTuple):
    """A record or a part, and where it stands."""

    record: Record
    numbers: tuple[int, ...]
    """Its place in each list, from 1."""
    value: Any


Making: TypeAlias = "Callable[[Naming, Row], Cell]"


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
    found = [*_holding(table), *_columns(table.cls)]
    if table.cls is Source:
        found[1:1] = [
            (
                Column("name", str, "Its name in links: author, year and a letter."),
                lambda handbook, row: handbook.name("source", row.record.id),
            ),
            (Column("year", int, "The year in which it first came out."), _year),
        ]
    return tuple(found)


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


def _columns(cls: type, *path: str) -> Iterator[tuple[Column, Making]]:
    """Yield the columns of a class; `path` leads from a row's value to one of it."""
    told = descriptions(cls)
    for field in fields_of(cls):
        way = (*path, field.name)
        column = Column(
            "_".join(way),
            str if field.many else field.holds,
            told.get(field.name, ""),
            field.names,
            field.many,
            not field.required,
        )
        if field.part and not field.many:
            yield from _columns(field.part, *way)
        elif not field.part:
            yield column, _value(field, way)
            yield from _beside(column, way, ids=isinstance(field.note, Ref))
        elif field.part in _IN_BRIEF:
            brief = _IN_BRIEF[field.part]
            yield column, _several(way, brief)


def _value(field: Field, way: tuple[str, ...]) -> Making:
    marked = isinstance(field.note, Markup) and field.note.level != "plain"

    def one(value: Any) -> Any:  # noqa: ANN401  (a field's value)
        return to_plain(value) if marked else value

    def make(_: Naming, row: Row) -> Cell:
        value = _at(row.value, way)
        if field.many and value is not None:
            return (" " if field.names else "\n").join(map(one, value))
        found: Cell = None if value is None else one(value)
        return found

    return make


def _beside(
    column: Column, way: tuple[str, ...], *, ids: bool
) -> Iterator[tuple[Column, Making]]:
    """Yield what stands beside the id of a record: names, so that nobody looks up."""
    if column.many or column.names == "claim" or not ids:
        return

    def record(handbook: Naming, row: Row) -> Any:  # noqa: ANN401
        return handbook.of_kind(column.names).get(_at(row.value, way))

    def name(handbook: Naming, row: Row) -> str:
        key = _at(row.value, way)
        kind = column.names or _at(row.value, (*way[:-1], "kind"))
        return handbook.name(kind, key) if key else ""

    word = "name" if column.names == "source" else "title"
    yield Column(f"{column.name}_{word}", str, "What links to it say."), name
    if column.names == "source":
        authors = Column(f"{column.name}_authors", str, "Its authors.")
        yield authors, lambda handbook, row: _names(record(handbook, row), handbook)
        year = Column(f"{column.name}_year", int, "The year in which it came out.")
        yield year, lambda handbook, row: _number(record(handbook, row))


def _several(way: tuple[str, ...], brief: Callable[[Any, Naming], str]) -> Making:
    def make(handbook: Naming, row: Row) -> Cell:
        return "; ".join(brief(one, handbook) for one in _at(row.value, way) or ())

    return make


def cited(citation: Citation, handbook: Naming) -> str:
    """Return a citation as it is read: ``Kotter 1990a, p. 5``."""
    name = handbook.name("source", citation.source)
    return ", ".join(filter(None, (name, citation.locator)))


def _person(name: Name, _: Naming) -> str:
    return name.literal or ", ".join(filter(None, (name.family, name.given)))


_IN_BRIEF: dict[type, Callable[[Any, Any], str]] = {Citation: cited, Name: _person}
"""The parts whose lists are short enough for one cell."""


def _names(source: Source | None, handbook: Naming) -> str:
    people = source.author or source.editor if source else ()
    return "; ".join(_person(name, handbook) for name in people)


def _year(_: Naming, row: Row) -> Cell:
    return _number(row.value)


def _number(source: Source | None) -> int | None:
    return int(source.year) if source and source.year else None


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


def _at(value: Any, way: tuple[str, ...]) -> Any:  # noqa: ANN401
    for step in way:
        value = None if value is None else getattr(value, step)
    return value
