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
from leadership_handbook.sphinx_ext.formats.bound import is_left_out, on_the_site
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.latex import LaTeXTranslator

    from leadership_handbook.sphinx_ext.content.nodes import lh_table

FILES = Path(__file__).parent / "latex"
"""The look on paper."""
WIDEST = 6
"""Columns that a sheet has room for; the rows of wider tables become entries."""
STYLED = {
    "lh-side",
    "lh-label",
    "lh-lede",
    "lh-facts",
    "lh-manner",
    "lh-small",
    "lh-own",
    "lh-note",
    "lh-aliases",
    "lh-k",
    "lh-do",
    "lh-say",
    "lh-behind",
    "lh-reference",
}
"""Classes of lines that have a look of their own: each names a command of ours."""
COLUMNS = {"lh-az", "lh-decades", "lh-leads", "lh-situations"}
"""Classes of long lists of short lines, which are set in two columns."""


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
            _bind(self.document)


def _bind(document: nodes.document) -> None:
    """Say how the lines and lists of a book look."""
    for facts in list(document.findall(nodes.field_list)):
        if "lh-fields" in facts["classes"] and _is_plain(facts):
            facts.replace_self(_run_in(facts))
    for rubric in document.findall(nodes.rubric):
        rubric.attributes.pop("heading-level", None)  # a book has other levels
    for line in list(document.findall(nodes.paragraph)):
        _style(line)
    for word in list(document.findall(nodes.strong)):
        if side := {"lh-leadership", "lh-management"} & set(word["classes"]):
            word.insert(0, _latex(rf"\color{{{side.pop()}}}"))
    for listed in _long_lists(document):
        _number(listed)
        _put(r"\begin{lhcolumns}", listed, 0)
        _put(r"\end{lhcolumns}", listed, 1)


def _fit(table: lh_table) -> None:
    """Let a long table go on, keep headings with their rows, stack a wide one."""
    drop_repeated_title(table)
    if width_of(table) > WIDEST:
        stack(table)
        return
    table["classes"].append("longtable")
    for entry in list(table.findall(nodes.entry)):
        entry.insert(0, _latex(r"\raggedright"))
    for row in _headings(table):
        _put(r"\nopagebreak", row, 1)
        if row is not row.parent[0]:
            _put(r"\sphinxmidrule", row, 0)


def _face(spread: lh_spread) -> None:
    """Begin a page for what opens a page; put what is neither side's across both."""
    if "lh-opening" in spread["classes"]:
        _put(r"\clearpage", spread.parent, 0)
    for part in list(spread.children):
        if not isinstance(part, lh_side):
            _put("\\begin{lhacross}", part, 0)
            _put("\n\\end{lhacross}%\n", part, 1)


def _is_plain(listed: nodes.field_list) -> bool:
    """Tell whether each fact is a line, and no list or table."""
    bodies = listed.findall(nodes.field_body)
    return all(isinstance(b, nodes.paragraph) for body in bodies for b in body.children)


def _run_in(listed: nodes.field_list) -> nodes.paragraph:
    """Return facts one after the other, each behind its name."""
    line = nodes.paragraph(classes=["lh-facts"])
    for field in listed.findall(nodes.field):
        name, body = field.children
        line += [nodes.strong("", "", *name.children), nodes.Text(" ")]
        for block in body.children:
            line += [*block.children, nodes.Text(" ")]
    return line


def _style(line: nodes.paragraph) -> None:
    for name in STYLED & set(line["classes"]):
        line.insert(0, _latex(rf"{{\lhstyle{{{name}}}"))
        line += _latex(r"\par}")


def _number(listed: nodes.Element) -> None:
    """Put the number of the page behind each link, for a book that is printed."""
    for link in list(listed.findall(nodes.reference)):
        page, _hash, part = link.get("refuri", "").partition("#")
        if page.startswith("%"):
            label = f"{page[1:]}:{part}" if part else f"{page[1:]}::doc"
            _put(rf"\lhat{{\pageref{{\detokenize{{{label}}}}}}}", link, 1)


def _long_lists(document: nodes.document) -> list[nodes.Element]:
    found = document.findall(nodes.Element)
    return [node for node in found if COLUMNS & set(node.get("classes", ()))]


def _headings(table: lh_table) -> list[nodes.row]:
    """Return the rows of one cell: each heads the rows below it."""
    return [row for row in table.findall(nodes.row) if len(row) == 1]


def _put(command: str, node: nodes.Node, after: int) -> None:
    place = node.parent.index(node) + after
    node.parent.insert(place, _latex(command))


def _latex(command: str) -> nodes.raw:
    return nodes.raw("", command, format="latex")


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
