"""Paper: the look, where pages break, and lines that end as they fall."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.fileutil import copy_asset

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.nodes import (
    drop_repeated_title,
    tables_in,
    width_of,
)
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.content.nodes import lh_table

FILES = Path(__file__).parent / "latex"
"""The look on paper."""
WIDEST = 6
"""Columns that a sheet has room for; the rows of wider tables become entries."""


class PaperTables(SphinxPostTransform):
    """Keep together what belongs together, and let long tables go on."""

    default_priority: ClassVar[int] = FIT_TABLES
    formats: tuple[str, ...] = ("latex",)

    def run(self, **_options: object) -> None:
        """Give each spread a page of its own, and keep headings with their rows."""
        for table in tables_in(self.document):
            drop_repeated_title(table)
            if width_of(table) > WIDEST:
                stack(table)
                continue
            table["classes"].append("longtable")
            for entry in table.findall(nodes.entry):
                entry.insert(0, _latex(r"\raggedright"))
            for row in _headings(table):
                _put(r"\nopagebreak", row, 1)
                if row is not row.parent[0]:
                    _put(r"\sphinxmidrule", row, 0)
            if "lh-opening" in table["classes"]:  # a distinction begins
                _put(r"\clearpage", table.parent, 0)


def _headings(table: lh_table) -> list[nodes.row]:
    """Return the rows of one cell: each heads the rows below it."""
    return [row for row in table.findall(nodes.row) if len(row) == 1]


def _put(command: str, node: nodes.Element, after: int) -> None:
    place = node.parent.index(node) + after
    node.parent.insert(place, _latex(command))


def _latex(command: str) -> nodes.raw:
    return nodes.raw("", command, format="latex")


def add_files(app: Sphinx) -> None:
    """Put our package beside the document."""
    if app.builder.format == "latex":
        copy_asset(FILES, app.outdir, force=True)


def setup(app: Sphinx) -> None:
    """Register the look and the transform."""
    app.connect("builder-inited", add_files)
    app.add_latex_package("handbook", after_hyperref=True)
    app.add_post_transform(PaperTables)
