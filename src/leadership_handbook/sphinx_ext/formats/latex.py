"""Paper: the spread as facing pages, the look, where pages break, tables that fit."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.builders.latex import LaTeXBuilder
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.fileutil import copy_asset

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.nodes import (
    drop_repeated_title,
    lh_side,
    lh_spread,
    tables_in,
    width_of,
)
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.formats import typeset
from leadership_handbook.sphinx_ext.formats.bound import is_left_out, on_the_site
from leadership_handbook.sphinx_ext.formats.typeset import latex, put
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.latex import LaTeXTranslator

    from leadership_handbook.sphinx_ext.content.nodes import lh_table

FILES = Path(__file__).parent / "latex"
"""The look on paper."""
WIDEST = 6
"""Columns that a sheet has room for; the rows of wider tables become entries."""


def visit_spread(self: LaTeXTranslator, node: lh_spread) -> None:
    """Open a raster of two equal columns: the sides, and lines across both."""
    kind = "card" if "lh-card" in node["classes"] else "whole"
    self.body.append(f"\n\\begin{{lhspread}}{{{kind}}}%\n")


def depart_spread(self: LaTeXTranslator, _node: lh_spread) -> None:
    """Close it."""
    self.body.append("\\end{lhspread}\n\n")


def visit_side(self: LaTeXTranslator, node: lh_side) -> None:
    """Open a page of the spread, in the tint of its side."""
    # No empty line before it: that would begin a new row of the raster.
    self.body.append(f"\\begin{{lhpage}}{{{node['side']}}}\n")


def depart_side(self: LaTeXTranslator, _node: lh_side) -> None:
    """Close it."""
    self.body.append("\n\\end{lhpage}%\n")


class PaperBuilder(LaTeXBuilder):
    """Sphinx's builder, whose links to pages outside of a book lead to the site."""

    def get_target_uri(self, docname: str, typ: str | None = None) -> str:
        """Return where a link to a page leads."""
        known = docname in self.docnames and not is_left_out(docname, self.config)
        away = self.config.lh_book and not known
        address = on_the_site(docname, self.config) if away else ""
        return address or super().get_target_uri(docname, typ)


class Paper(SphinxPostTransform):
    """Keep together what belongs together, and say how lines look."""

    default_priority: ClassVar[int] = FIT_TABLES
    formats: tuple[str, ...] = ("latex",)

    def run(self, **_options: object) -> None:
        """Fit tables, spreads, lines and lists to a sheet."""
        for table in tables_in(self.document):
            _fit(table)
        for spread in list(self.document.findall(lh_spread)):
            _face(spread)
        if self.config.lh_book:  # classes may be somebody else's where none is bound
            typeset.bind(self.document)
            typeset.tell_links(self.document, self.config.html_baseurl)
            typeset.shorten_contents(self.document, book_of(self.env))


def _fit(table: lh_table) -> None:
    """Let a long table go on, keep headings with their rows, stack a wide one."""
    drop_repeated_title(table)
    if width_of(table) > WIDEST:
        stack(table)
        return
    table["classes"].append("longtable")
    if (headed := _heading_of(table)) is not table:
        # TeX would leave the heading behind where the first rows have no room.
        put(r"\lhneedspace{12}", headed, 0)
    for entry in list(table.findall(nodes.entry)):
        entry.insert(0, latex(r"\raggedright"))
    for row in _headings(table):
        put(r"\nopagebreak", row, 1)
        if row is not row.parent[0]:
            put(r"\sphinxmidrule", row, 0)


def _heading_of(node: nodes.Element) -> nodes.Element:
    """Return the outermost section that begins with a node, or with such a section."""
    while isinstance(node.parent, nodes.section) and node.parent.index(node) == 1:
        node = node.parent
    return node


def _face(spread: lh_spread) -> None:
    """Begin a page for what opens a page; put what is neither side's across both."""
    if "lh-opening" in spread["classes"]:
        put(r"\clearpage", spread.parent, 0)
    for part in list(spread.children):
        if not isinstance(part, lh_side):
            put("\\begin{lhacross}", part, 0)
            put("\n\\end{lhacross}%\n", part, 1)


def _headings(table: lh_table) -> list[nodes.row]:
    """Return the rows of one cell: each heads the rows below it."""
    return [row for row in table.findall(nodes.row) if len(row) == 1]


def add_files(app: Sphinx) -> None:
    """Put our package beside the document."""
    if app.builder.format == "latex":
        copy_asset(FILES, app.outdir, force=True)


def setup(app: Sphinx) -> None:
    """Register the look, the nodes and the transform."""
    app.connect("builder-inited", add_files)
    app.add_latex_package("handbook", after_hyperref=True)
    app.add_node(lh_spread, override=True, latex=(visit_spread, depart_spread))
    app.add_node(lh_side, override=True, latex=(visit_side, depart_side))
    app.add_builder(PaperBuilder, override=True)
    app.add_post_transform(Paper)
