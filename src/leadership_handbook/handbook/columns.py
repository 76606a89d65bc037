"""The columns that a record or part has in a flat table, and what makes the cells."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leadership_handbook.model import Citation, Markup, Name, Ref, Source
from leadership_handbook.model.shape import fields_of
from leadership_handbook.model.words import descriptions
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


class Row(NamedTuple):
    """A record or a part, and where it stands."""

    record: Record
    numbers: tuple[int, ...]
    """Its place in each list, from 1."""
    value: Any


Making: TypeAlias = "Callable[[Naming, Row], Cell]"


def columns_of(cls: type) -> tuple[tuple[Column, Making], ...]:
    """Return the columns of a record or part, and what makes their cells."""
    first, *others = _columns(cls)
    if cls is not Source:
        return (first, *others)
    named = Column("name", str, "Its name in links: author, year and a letter.")
    year = Column("year", int, "The year in which it first came out.")
    return (first, (named, _name_of), (year, _year), *others)


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


def _name_of(handbook: Naming, row: Row) -> Cell:
    return handbook.name("source", row.record.id)


def _year(_: Naming, row: Row) -> Cell:
    return _number(row.value)


def _number(source: Source | None) -> int | None:
    return int(source.year) if source and source.year else None


def _at(value: Any, way: tuple[str, ...]) -> Any:  # noqa: ANN401
    for step in way:
        value = None if value is None else getattr(value, step)
    return value
