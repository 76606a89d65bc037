"""What can be done to every table: fewer columns, another order of rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from math import inf
from typing import TYPE_CHECKING

from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from leadership_handbook.comparison.grid import Cell, Row
    from leadership_handbook.comparison.table import Table


def sorted_by(table: Table, column: str) -> Table:
    """Return a table sorted by a column, ``-Evidence`` downwards.

    Headings stay where they are: the rows below each are sorted.
    """
    if not isinstance(column, str):
        message = f"sort is the title of a column, not {column!r}"
        raise TypeError(message)
    title = column.removeprefix("-")
    (place,) = _places(table, [title])
    rows = _sorted(table.rows, place, downwards=title != column)
    return replace(table, rows=tuple(rows))


def _sorted(rows: Sequence[Row], place: int, *, downwards: bool) -> Iterator[Row]:
    def order(row: Row) -> tuple[float, str]:
        return _order(row.cells[place])

    for heading, group in groupby(rows, lambda row: row.heading):
        below = list(group)
        if not heading:
            below.sort(key=order, reverse=downwards)
            below.sort(key=lambda row: not row.cells[place].text)  # the empty ones last
        yield from below


def _order(cell: Cell) -> tuple[float, str]:
    """Sort numbers by value, and the words of a closed list by their place in it."""
    if cell.rank is not None:
        return (cell.rank, "")
    number = cell.text.isdecimal()
    return (int(cell.text), "") if number else (inf, cell.text.casefold())


def narrowed(table: Table, columns: Collection[str]) -> Table:
    """Return a table with some columns, in its own order.

    The first column names the row, so it always stays.
    """
    places = sorted({0, *_places(table, columns)})
    rows = (
        row if row.heading else replace(row, cells=tuple(row.cells[n] for n in places))
        for row in table.rows
    )
    return replace(
        table, columns=tuple(table.columns[n] for n in places), rows=tuple(rows)
    )


def _places(table: Table, titles: Collection[str]) -> list[int]:
    """Return where columns stand; raise `ValueError` for a title that none has."""
    known = [column.title for column in table.columns]
    for title in titles:
        if title not in known:
            message = slip(f"table kind {table.kind!r} has no column", title, known)
            if ";" not in message:
                message += f"; there are {', '.join(known)}"
            raise ValueError(message)
    return [known.index(title) for title in titles]
