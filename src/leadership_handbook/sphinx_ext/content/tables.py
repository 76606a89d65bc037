"""A comparison table as docutils nodes: standard ones, so that every format has it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, cast

from docutils import nodes

from leadership_handbook.comparison.lists import VERDICTS
from leadership_handbook.comparison.table import Link
from leadership_handbook.sphinx_ext import messages
from leadership_handbook.sphinx_ext.content import claims, prose, verdicts
from leadership_handbook.sphinx_ext.content import entries as stacked
from leadership_handbook.sphinx_ext.content.citations import citations
from leadership_handbook.sphinx_ext.content.nodes import lh_entry, lh_table
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.comparison.table import Cell, Column, Row, Table
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

FEW = 100
"""Claims whose paraphrases a page can carry besides its table: some nine kilobytes."""
WIDEST = 41
"""Columns that a table on a page may have; the first names the row."""
MOST_CELLS = 2_300
"""Cells that a table on a page may have: of a larger one most say nothing."""


def shown(value: Table, facets: Facets) -> list[nodes.Node]:
    """Return a table, and its notes below it."""
    return [*laid_out(value, facets), *map(note, value.notes)]


def laid_out(value: Table, facets: Facets) -> list[nodes.Node]:
    """Return a table; one that is far too wide, as entries of what is in its cells.

    So a page grows with what is said, and not with sources times distinctions.
    """
    made = table(value, facets)
    columns = len(value.columns)
    wide = columns > WIDEST or columns * len(value.rows) > MOST_CELLS
    return [*stacked.entries(made)] if wide else [made]


def note(text: str) -> nodes.paragraph:
    """Return what stands below a table."""
    return nodes.paragraph("", _(text), classes=["lh-note"], translatable=False)


def table(value: Table, facets: Facets) -> lh_table:
    """Return the nodes of a table; links and texts are those of the handbook."""
    group = nodes.tgroup(cols=len(value.columns))
    for number, column in enumerate(value.columns):
        spec = nodes.colspec(colwidth=column.width)
        if number == 0:
            spec["stub"] = 1
        group += spec
    head = nodes.thead("", *_head(value.columns))
    few = sum(len(_claims(cell)) for row in value.rows for cell in row.cells) <= FEW
    rows = (_row(row, value, facets, texts=few) for row in value.rows)
    group += [head, nodes.tbody("", *rows)]
    title = nodes.title("", messages.title(value), translatable=False)
    # docutils writes the widths of a table of this class
    classes = ["lh-table", f"lh-{value.kind}", "colwidths-given"]
    return lh_table("", title, group, classes=classes)


def _head(columns: tuple[Column, ...]) -> list[nodes.row]:
    """Return the row of titles, and above it one of what groups of them share."""
    titles = [_heading(column) for column in columns]
    groups = [
        (link, len(list(members))) for link, members in groupby(columns[1:], _group)
    ]
    if len(groups) < 2:  # noqa: PLR2004  (one group is named by the table's title)
        return [nodes.row("", *titles)]
    titles[0]["morerows"] = 1
    above = [_spanning(link, columns) for link, columns in groups]
    return [nodes.row("", titles[0], *above), nodes.row("", *titles[1:])]


def _group(column: Column) -> Link | None:
    return column.group


def _spanning(link: Link | None, columns: int) -> nodes.entry:
    text = nodes.paragraph("", translatable=False)
    if link:
        text += prose.xref(link.target.kind, link.target.id, _(link.text))
    return lh_entry("", text, morecols=columns - 1, scope="colgroup")


def _heading(column: Column) -> nodes.entry:
    text = nodes.paragraph("", _(column.title), translatable=False)
    entry = lh_entry("", text, scope="col")
    if column.side:
        entry["data-side"] = column.side
    return entry


def _row(row: Row, value: Table, facets: Facets, *, texts: bool) -> nodes.row:
    if row.heading:
        entry = lh_entry("", *_content(row.cells[0], facets))
        entry["morecols"] = len(value.columns) - 1
        entry["scope"] = "rowgroup"
        return nodes.row("", entry, classes=["lh-group"])
    # A paraphrase that the row has anyway is not told a second time.
    texts = texts and not any(cell.claim for cell in row.cells)
    entries = [lh_entry("", *_content(c, facets, texts=texts)) for c in row.cells]
    entries[0]["scope"] = "row"
    for target in row.shows:
        if facets.is_here(target.kind, target.id):
            anchor = facets.show(target.kind, target.id)
            cast("nodes.Element", entries[0][0]).insert(0, _anchor(anchor))
    for entry, column, cell in zip(
        entries[1:], value.columns[1:], row.cells[1:], strict=True
    ):
        entry["data-label"] = _(column.title)
        if column.side:
            entry["data-side"] = column.side
        if cell.rank is not None:
            entry["data-rank"] = str(cell.rank)
    return nodes.row("", *entries)


def _anchor(html_id: str) -> nodes.target:
    """Return what a link can lead to inside a cell, in LaTeX too."""
    return nodes.target("", "", ids=[html_id])


def _content(cell: Cell, facets: Facets, *, texts: bool = False) -> list[nodes.Element]:
    if cell.citations:
        return [citations(cell.citations, facets)]
    if cell.origin:
        return prose.blocks(cell.text, facets.where(cell.origin))
    node = nodes.paragraph("", translatable=False)
    for number, link in enumerate(_links(cell)):
        if number:
            node += nodes.inline("", ", ", classes=["lh-and"])
        node += _link(link, facets, texts=texts)
    if not len(node) and cell.text in VERDICTS:
        node += verdicts.word(cell.text)
    elif not len(node) and cell.text:
        # Words of a list stand with commas between; each is a message of its own.
        node += nodes.Text(", ".join(map(_, cell.text.split(", "))))
    return [node] if len(node) else []


def _link(link: Link, facets: Facets, *, texts: bool) -> list[nodes.Node]:
    kind, record_id = link.target.kind, link.target.id
    if kind == "claim":
        return claims.link(record_id, link.text, facets, text=texts)
    return [prose.xref(kind, record_id, _(link.text))]


def _links(cell: Cell) -> tuple[Link, ...]:
    return (Link(text=cell.text, target=cell.target),) if cell.target else cell.links


def _claims(cell: Cell) -> list[Link]:
    return [link for link in _links(cell) if link.target.kind == "claim"]
