"""Which columns the cells of a table are in: some take several, or several rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.sphinx_ext.content.nodes import lh_table


class Placed(NamedTuple):
    """A cell, and the columns it takes."""

    entry: nodes.entry
    first: int
    """The first of the columns, counted from 0."""
    span: int
    """How many they are."""


def rows(part: nodes.Element) -> Iterator[list[Placed]]:
    """Yield the cells of each row below a table, its head or its body."""
    taken: dict[int, int] = {}  # by column, the rows that a cell above still takes
    for row in part.findall(nodes.row):
        column, placed, below = 0, list[Placed](), dict[int, int]()
        for entry in row.children:
            if isinstance(entry, nodes.entry):
                while column in taken:
                    column += 1
                placed.append(Placed(entry, column, entry.get("morecols", 0) + 1))
                columns = range(column, column + placed[-1].span)
                below |= dict.fromkeys(columns, entry.get("morerows", 0))
                column = columns.stop
        taken = {column: count - 1 for column, count in taken.items() if count > 1} | {
            column: count for column, count in below.items() if count
        }
        yield placed


def heads(table: lh_table) -> dict[int, str]:
    """Return the title of each column that has one."""
    return {
        placed.first + number: placed.entry.astext()
        for head in table.findall(nodes.thead)
        for row in rows(head)
        for placed in row
        for number in range(placed.span)
    }
