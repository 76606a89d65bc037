"""Plain text, to be read in a terminal of eighty columns.

Sphinx's text writer runs the paragraphs and list items of a table cell together; ours
keeps them apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.utils import column_width
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.text import MAXWIDTH, STDINDENT, Cell, Table

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.grid import rows
from leadership_handbook.sphinx_ext.content.nodes import (
    drop_repeated_title,
    lh_entry,
    lh_table,
    tables_in,
)
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.text import TextTranslator

    from leadership_handbook.sphinx_ext.content.grid import Placed


WIDTH = 79
"""Characters that a line of a table may have."""
BETWEEN = 3
"""Those that stand between two columns: a line and two blanks."""
NARROWEST = 2
"""Characters of a column that holds nothing, or one sign of double width."""


class LaidOutCell(Cell):
    """A cell of a table in plain text whose lines are broken already."""

    def wrap(self, width: int) -> None:  # noqa: ARG002
        """Take the lines as they are."""
        self.wrapped: list[str] = self.text.split("\n")


class LaidOutTable(Table):
    """A table of such cells, which are as wide as their columns already.

    Sphinx would widen columns for a cell that takes several of them.
    """

    def rewrap(self) -> None:
        """Take widths and lines as they are."""
        self.measured_widths: list[int] = self.colwidth[:]
        for cell in self.cells:
            cell.wrap(0)


def visit_table(self: TextTranslator, node: lh_table) -> None:
    """Begin a table."""
    self.visit_table(node)
    self.table = LaidOutTable()


def depart_table(self: TextTranslator, node: lh_table) -> None:
    """End the table."""
    self.depart_table(node)


def visit_entry(self: TextTranslator, node: nodes.entry) -> None:
    """Begin a cell; what is in it is laid out in the width of its columns."""
    span = node.get("morecols", 0) + 1
    table = self.table
    while table[table.current_line, table.current_col]:  # one from above stands there
        table.current_col += 1
    columns = slice(table.current_col, table.current_col + span)
    width = sum(table.colwidth[columns]) + BETWEEN * (span - 1)
    self.entry = LaidOutCell(rowspan=node.get("morerows", 0) + 1, colspan=span)
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
            cells = [cell for row in rows(table) for cell in row]
            words = _longest_words(cells, len(columns))
            if sum(words) > _room(columns):
                stack(table)
                continue
            widths = _widths(columns, words)
            if not all(_fits(cell, widths) for cell in cells):
                stack(table)
                continue
            for column, width in zip(columns, widths, strict=True):
                column["colwidth"] = width


def _room(columns: list[nodes.colspec]) -> int:
    """Return the characters there are beside the lines between columns."""
    return WIDTH - BETWEEN * len(columns) - 1


def _widths(columns: list[nodes.colspec], words: list[int]) -> list[int]:
    """Return the characters of each column; those with most to spare pay for words."""
    room, total = _room(columns), sum(column["colwidth"] for column in columns)
    shares = [column["colwidth"] * room // total for column in columns]
    widths = [max(share, word) for share, word in zip(shares, words, strict=True)]
    while sum(widths) > room:
        spare = [width - word for width, word in zip(widths, words, strict=True)]
        widths[spare.index(max(spare))] -= 1
    return widths


def _longest_words(cells: list[Placed], columns: int) -> list[int]:
    """Return the characters that each column needs for its own cells."""
    needs = [NARROWEST] * columns
    for cell in cells:
        if cell.span == 1:
            needs[cell.first] = max(needs[cell.first], _need(cell.entry))
    return needs


def _fits(cell: Placed, widths: list[int]) -> bool:
    """Tell whether the longest word of a cell fits the columns that it takes."""
    taken = widths[cell.first : cell.first + cell.span]
    return _need(cell.entry) <= sum(taken) + BETWEEN * (cell.span - 1)


def _need(entry: nodes.entry) -> int:
    """Return the characters that the longest word in a cell takes, indented or not.

    Scripts without blanks can be broken before each character of double width.
    """
    words = (
        _indent(block, entry) + column_width(word)
        for block in entry.findall(nodes.TextElement)
        if not isinstance(block, nodes.Inline)
        for word in _WORDS.findall(_written(block))
    )
    return max(words, default=NARROWEST)


_WIDE = (
    "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60"
    "\U0001f300-\U0003fffd"
)
_WORDS = re.compile(rf"[{_WIDE}]|[^\s{_WIDE}]+")


def _indent(block: nodes.Node, entry: nodes.entry) -> int:
    """Return how far lists and quotations move a block to the right."""
    deep = 0
    while block is not entry:
        block = block.parent
        deep += isinstance(block, _MOVED)
    return deep * STDINDENT


_MOVED = (nodes.list_item, nodes.block_quote, nodes.definition)


def _written(node: nodes.Node) -> str:
    """Return a text with the signs that the writer puts around parts of it."""
    if isinstance(node, nodes.Text):
        return node.astext()
    sign = next((s for kind, s in _SIGNS.items() if isinstance(node, kind)), "")
    return sign + "".join(map(_written, node.children)) + sign


_SIGNS = {nodes.strong: "**", nodes.emphasis: "*", nodes.literal: '"'}


def setup(app: Sphinx) -> None:
    """Register the layout of cells and the transform."""
    app.add_node(lh_entry, override=True, text=(visit_entry, depart_entry))
    app.add_node(lh_table, override=True, text=(visit_table, depart_table))
    app.add_post_transform(TextTables)
