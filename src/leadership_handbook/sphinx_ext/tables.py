"""A comparison table as docutils nodes: standard ones, so that every format has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes

from leadership_handbook.sphinx_ext import prose, stacked, words
from leadership_handbook.sphinx_ext.domain import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.model import Citation
    from leadership_handbook.sphinx_ext.facets import Facets
    from leadership_handbook.table import Cell, Column, Row, Table

WIDEST = 30
"""Columns that a table on a page may have."""


class lh_entry(nodes.entry):  # noqa: N801  (docutils names nodes in lower case)
    """A table entry that says in HTML what it heads or which column it is in."""


def visit_entry(self: HTML5Translator, node: lh_entry) -> None:
    """Write the entry, with ``scope`` on a heading and ``data-label`` on a cell."""
    self.visit_entry(node)
    opening = self.body[-1]
    for name in ("scope", "data-label", "data-side"):
        if name in node:
            opening = opening.replace(">", f' {name}="{self.attval(node[name])}">', 1)
    self.body[-1] = opening


def depart_entry(self: HTML5Translator, node: lh_entry) -> None:
    """Close the entry."""
    self.depart_entry(node)


def shown(value: Table, facets: Facets) -> list[nodes.Node]:
    """Return a table, and its notes below it."""
    return [*laid_out(value, facets), *map(note, value.notes)]


def laid_out(value: Table, facets: Facets) -> list[nodes.Node]:
    """Return a table; one that is far too wide, as entries of what is in its cells.

    So a page grows with what is said, and not with sources times distinctions.
    """
    made = table(value, facets)
    return [*stacked.entries(made)] if len(value.columns) > WIDEST else [made]


def note(text: str) -> nodes.paragraph:
    """Return what stands below a table."""
    return nodes.paragraph("", _(text), translatable=False)


def table(value: Table, facets: Facets) -> nodes.table:
    """Return the nodes of a table; links and texts are those of the handbook."""
    group = nodes.tgroup(cols=len(value.columns))
    for number, column in enumerate(value.columns):
        spec = nodes.colspec(colwidth=column.width)
        if number == 0:
            spec["stub"] = 1
        group += spec
    head = nodes.thead("", nodes.row("", *map(_heading, value.columns)))
    group += [head, nodes.tbody("", *(_row(row, value, facets) for row in value.rows))]
    title = nodes.title("", words.title(value), translatable=False)
    return nodes.table(
        "", title, group, classes=["lh-table", f"lh-{value.kind}", "colwidths-given"]
    )


def _heading(column: Column) -> nodes.entry:
    text = nodes.paragraph("", _(column.title), translatable=False)
    entry = lh_entry("", text, scope="col")
    if column.side:
        entry["data-side"] = column.side
    return entry


def _row(row: Row, value: Table, facets: Facets) -> nodes.row:
    if row.heading:
        entry = _entry(row.cells[0], facets)
        entry["morecols"] = len(value.columns) - 1
        entry["scope"] = "rowgroup"
        return nodes.row("", entry, classes=["lh-group"])
    entries = [_entry(cell, facets) for cell in row.cells]
    entries[0]["scope"] = "row"
    for target in row.shows:
        if facets.is_here(target.kind, target.id):
            anchor = facets.show(target.kind, target.id)
            cast("nodes.Element", entries[0][0]).insert(0, _anchor(anchor))
    for entry, column in zip(entries[1:], value.columns[1:], strict=True):
        entry["data-label"] = _(column.title)
        if column.side:
            entry["data-side"] = column.side
    return nodes.row("", *entries)


def _anchor(html_id: str) -> nodes.target:
    """Return what a link can lead to inside a cell, in LaTeX too."""
    return nodes.target("", "", ids=[html_id])


def _entry(cell: Cell, facets: Facets) -> nodes.entry:
    return lh_entry("", *_content(cell, facets))


def _content(cell: Cell, facets: Facets) -> list[nodes.Element]:
    if cell.citations:
        return [citations(cell.citations, facets)]
    if cell.origin:
        return prose.blocks(cell.text, facets.where(cell.origin))
    node = nodes.paragraph("", translatable=False)
    for number, link in enumerate(cell.links):
        node += nodes.Text(", " if number else "")
        node += prose.xref(link.target.kind, link.target.id, _(link.text))
    if cell.links:
        return [node]
    if cell.target:
        node += prose.xref(cell.target.kind, cell.target.id, _(cell.text))
    else:
        node += nodes.Text(_(cell.text))
    return [node]


def citations(cited: tuple[Citation, ...], facets: Facets) -> nodes.paragraph:
    """Return a line of links to sources, each with its locator."""
    node = nodes.paragraph("", "", classes=["lh-cited"], translatable=False)
    for number, citation in enumerate(cited):
        if number:
            node += nodes.Text("; ")
        node += citation_link(citation, facets.name)
    return node


def citation_link(
    citation: Citation, name: Callable[[str, str], str]
) -> list[nodes.Node]:
    """Return the link to a source, followed by the place in it."""
    link = prose.xref("source", citation.source, name("source", citation.source))
    locator = f", {citation.locator}" if citation.locator else ""
    return [link, nodes.Text(locator)] if locator else [link]


def tables_in(document: nodes.document) -> list[nodes.table]:
    """Return the handbook's tables in a document, spreads made tables among them."""
    tables = document.findall(nodes.table)
    return [table for table in tables if "colwidths-given" in table["classes"]]


def drop_repeated_title(table: nodes.table) -> None:
    """Take away a table's title where a heading stands right above it."""
    above = table.parent.index(table) - 1
    if above >= 0 and isinstance(table.parent[above], nodes.title):
        table.remove(table[0])


def setup(app: Sphinx) -> None:
    """Register the entry; other formats treat it as the plain one it is."""
    app.add_node(lh_entry, html=(visit_entry, depart_entry))
