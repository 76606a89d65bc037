"""Plain text, to be read in a terminal of eighty columns.

Sphinx's text writer runs the paragraphs and list items of a table cell together; ours
keeps them apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.text import MAXWIDTH, Cell

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.nodes import (
    drop_repeated_title,
    lh_entry,
    tables_in,
)
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.text import TextTranslator

    from leadership_handbook.sphinx_ext.content.nodes import lh_table


WIDTH = 79
"""Characters that a line of a table may have."""


class LaidOutCell(Cell):
    """A cell of a table in plain text whose lines are broken already."""

    def wrap(self, width: int) -> None:  # noqa: ARG002
        """Take the lines as they are."""
        self.wrapped: list[str] = self.text.split("\n")


def visit_entry(self: TextTranslator, node: nodes.entry) -> None:
    """Begin a cell; what is in it is laid out in the width of its columns."""
    span = node.get("morecols", 0) + 1
    first = self.table.current_col
    width = sum(self.table.colwidth[first : first + span]) + 3 * (span - 1)
    self.entry = LaidOutCell(colspan=span)
    self.new_state(MAXWIDTH - sum(self.stateindent) - width)


def depart_entry(self: TextTranslator, _node: nodes.entry) -> None:
    """End the cell."""
    lines = [" " * i + line for i, lines in self.states.pop() for line in lines]
    self.stateindent.pop()
    self.entry.text = "\n".join(line.rstrip() for line in lines).strip("\n")
    self.table.add_cell(self.entry)
    del self.entry


class TextTables(SphinxPostTransform):
    """Give columns their share of a terminal, and room for their longest word.

    Where there are too many columns for that, each row becomes an entry of its own.
    """

    default_priority: ClassVar[int] = FIT_TABLES
    formats: tuple[str, ...] = ("text",)

    def run(self, **_options: object) -> None:
        """Set the number of characters of each column of the handbook's tables."""
        for table in tables_in(self.document):
            drop_repeated_title(table)
            columns = list(table.findall(nodes.colspec))
            words = [_longest_word(table, number) for number in range(len(columns))]
            if sum(words) > _room(columns):
                stack(table)
                continue
            for column, width in zip(columns, _widths(columns, words), strict=True):
                column["colwidth"] = width


def _room(columns: list[nodes.colspec]) -> int:
    """Return the characters there are beside the lines between columns."""
    return WIDTH - 3 * len(columns) - 1


def _widths(columns: list[nodes.colspec], words: list[int]) -> list[int]:
    """Return the characters of each column; those with most to spare pay for words."""
    room, total = _room(columns), sum(column["colwidth"] for column in columns)
    shares = [column["colwidth"] * room // total for column in columns]
    widths = [max(share, word) for share, word in zip(shares, words, strict=True)]
    while sum(widths) > room:
        spare = [width - word for width, word in zip(widths, words, strict=True)]
        widths[spare.index(max(spare))] -= 1
    return widths


def _longest_word(table: lh_table, column: int) -> int:
    """Return the length of the longest word in a column's own cells."""
    rows = (list(row.findall(nodes.entry)) for row in table.findall(nodes.row))
    words = " ".join(r[column].astext() for r in rows if len(r) > column).split()
    return max(map(len, words), default=0)


def setup(app: Sphinx) -> None:
    """Register the layout of cells and the transform."""
    app.add_node(lh_entry, override=True, text=(visit_entry, depart_entry))
    app.add_post_transform(TextTables)
