"""Tables that are written into a page: on a phone rows of wide ones are entries."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.builders import BROWSED, wears_furo
from leadership_handbook.sphinx_ext.content.nodes import lh_entry, lh_table
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx

ACROSS = 36
"""The letters of a table that stand beside each other on a phone."""
DEEP = 4
"""Lines of a phone that one row of a table may fill."""
ENTRIES = "lh-entries"
"""The class of those whose rows become entries there."""
LABELED_FROM = 3
"""Columns from which on a cell says which one it is in."""


class WrittenTables(SphinxPostTransform):
    """Mark them, and name the columns in those that a phone would squeeze or cut."""

    default_priority: ClassVar[int] = FIT_TABLES
    builders: tuple[str, ...] = BROWSED

    def run(self, **_options: object) -> None:
        """Look at each table of a page; those of the handbook know what to do."""
        if not wears_furo(self.config):
            return
        for table in self.document.findall(nodes.table):
            if isinstance(table, lh_table) or "lh-pairs" in table["classes"]:
                continue
            table["classes"].append("lh-written")
            head, rows = _rows(table)
            if head and _is_wide(rows):
                table["classes"].append(ENTRIES)
                _label(head, rows)


def _rows(table: nodes.table) -> tuple[list[str], list[nodes.row]]:
    """Return the titles of the columns, and the rows below them."""
    head = next(table.findall(nodes.thead), None)
    body = next(table.findall(nodes.tbody), None)
    titles = [cell.astext() for cell in head.findall(nodes.entry)] if head else []
    return titles, list(body.findall(nodes.row)) if body else []


def _is_wide(rows: list[nodes.row]) -> bool:
    """Tell whether a phone has no room for the longest words, or for a row."""
    texts = [[cell.astext() for cell in row] for row in rows]
    columns = zip(*texts, strict=False)
    words = sum(max(map(_longest_word, column)) for column in columns)
    letters = max((sum(map(len, row)) for row in texts), default=0)
    return words > ACROSS or letters > DEEP * ACROSS


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=0)


def _label(titles: list[str], rows: list[nodes.row]) -> None:
    """Put the title of its column on each cell but the first of a row."""
    for row in rows:
        cells = list(row.findall(nodes.entry))
        for title, cell in list(zip(titles, cells, strict=False))[1:]:
            named = lh_entry("", *cell.children, **cell.attributes)
            if len(titles) >= LABELED_FROM:
                named["data-label"] = title
            row.replace(cell, named)


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(WrittenTables)
