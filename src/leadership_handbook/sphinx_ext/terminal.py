"""Plain text and manual pages, to be read in a terminal of eighty columns.

Sphinx's text writer runs the paragraphs and list items of a table cell together; ours
keeps them apart. A manual page has no room for tables: each row becomes an entry of its
own, as on a phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.writers.text import MAXWIDTH, Cell

from leadership_handbook.sphinx_ext.tables import (
    drop_repeated_title,
    lh_entry,
    tables_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.writers.text import TextTranslator


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
    """Give columns their share of a terminal, and room for their longest word."""

    default_priority: ClassVar[int] = 410
    formats: tuple[str, ...] = ("text",)

    def run(self, **_options: object) -> None:
        """Set the number of characters of each column of the handbook's tables."""
        for table in tables_in(self.document):
            drop_repeated_title(table)
            columns = list(table.findall(nodes.colspec))
            for column, width in zip(columns, _widths(table, columns), strict=True):
                column["colwidth"] = width


class ManualPage(SphinxPostTransform):
    """Leave out what the writer of manual pages cannot show, and keep every word."""

    default_priority: ClassVar[int] = 700
    formats: tuple[str, ...] = ("man",)

    def run(self, **_options: object) -> None:
        """Turn tables into entries, then take away boxes, and links that lead nowhere.

        The writer would run the first paragraph of a box into what stands before it,
        and print the empty address of a link inside the page.
        """
        for table in tables_in(self.document):
            drop_repeated_title(table)
            _replace(table, list(_entries(table)))
        for rubric in list(self.document.findall(nodes.rubric)):
            _replace(rubric, [_bold(rubric.astext())])
        for box in list(self.document.findall(nodes.container)):
            _replace(box, _unboxed(box))
        for link in list(self.document.findall(nodes.reference)):
            if not link.get("refuri", "").startswith(("http", "mailto:")):
                _replace(link, link.children)


def _widths(table: nodes.table, columns: list[nodes.colspec]) -> list[int]:
    """Return the characters of each column; the widest one pays for long words."""
    room = WIDTH - 3 * len(columns) - 1
    total = sum(column["colwidth"] for column in columns)
    widths = [column["colwidth"] * room // total for column in columns]
    for number, width in enumerate(widths):
        missing = max(0, _longest_word(table, number) - width)
        widths[widths.index(max(widths))] -= missing
        widths[number] += missing
    return widths


def _longest_word(table: nodes.table, column: int) -> int:
    """Return the length of the longest word in a column's own cells."""
    rows = (list(row.findall(nodes.entry)) for row in table.findall(nodes.row))
    words = " ".join(r[column].astext() for r in rows if len(r) > column).split()
    return max(map(len, words), default=0)


def _replace(node: nodes.Element, others: list[nodes.Node]) -> None:
    parent, place = node.parent, node.parent.index(node)
    parent[place : place + 1] = others


def _bold(text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", text))


def _entries(table: nodes.table) -> Iterator[nodes.Node]:
    """Return a table's title, then an entry for each row, its cells under its head."""
    for title in table.findall(nodes.title):
        yield _bold(title.astext())
    for body in table.findall(nodes.tbody):
        for row in cast("list[nodes.row]", body.children):
            head, *cells = cast("list[nodes.entry]", row.children)
            if not cells:
                yield _bold(head.astext())
            else:
                found = [part for cell in cells for part in _labelled(cell)]
                yield _entry(head.astext(), found)


def _labelled(cell: nodes.entry) -> list[nodes.Node]:
    """Return what a cell holds, the title of its column before its first words."""
    if not cell.astext().strip():
        return []
    first, *others = cell.children
    label = nodes.Text(f"{cell['data-label']}: ")
    if not isinstance(first, nodes.paragraph):
        return [nodes.paragraph("", "", label), first, *others]
    first.insert(0, label)
    return [first, *others]


def _unboxed(box: nodes.container) -> list[nodes.Node]:
    """Return what a box holds; the cells of a spread as entries under their side."""
    if {"lh-leadership", "lh-management"} & set(box["classes"]):
        side, *content = box.children
        return [_entry(side.astext(), content)]
    return box.children


def _entry(name: str, content: list[nodes.Node]) -> nodes.definition_list:
    item = nodes.definition_list_item("", nodes.term("", name))
    item += nodes.definition("", *content)
    return nodes.definition_list("", item)


def setup(app: Sphinx) -> None:
    """Register the layout of cells and the transforms."""
    app.add_node(lh_entry, override=True, text=(visit_entry, depart_entry))
    app.add_post_transform(TextTables)
    app.add_post_transform(ManualPage)
