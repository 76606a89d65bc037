"""Tables and spreads on paper: where pages break, and lines that end as they fall."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.tables import drop_repeated_title, tables_in

if TYPE_CHECKING:
    from sphinx.application import Sphinx


WIDEST = 6
"""Columns that a sheet has room for; the rows of wider tables become entries."""


class PaperTables(SphinxPostTransform):
    """Keep together what belongs together, and let long tables go on."""

    default_priority: ClassVar[int] = 410
    formats: tuple[str, ...] = ("latex",)

    def run(self, **_options: object) -> None:
        """Give each spread a page of its own, and keep headings with their rows."""
        for table in tables_in(self.document):
            drop_repeated_title(table)
            if len(list(table.findall(nodes.colspec))) > WIDEST:
                stack(table)
                continue
            table["classes"].append("longtable")
            for entry in table.findall(nodes.entry):
                entry.insert(0, _latex(r"\raggedright"))
            for row in _headings(table):
                _put(r"\nopagebreak", row, 1)
                if row is not row.parent[0]:
                    _put(r"\sphinxmidrule", row, 0)
            if "lh-spread" in table["classes"]:
                _put(r"\clearpage", table.parent, 0)


def _headings(table: nodes.table) -> list[nodes.row]:
    """Return the rows of one cell: each heads the rows below it."""
    return [row for row in table.findall(nodes.row) if len(row) == 1]


def _put(command: str, node: nodes.Element, after: int) -> None:
    place = node.parent.index(node) + after
    node.parent.insert(place, _latex(command))


def _latex(command: str) -> nodes.raw:
    return nodes.raw("", command, format="latex")


def setup(app: Sphinx) -> None:
    """Register the transform."""
    app.add_post_transform(PaperTables)
