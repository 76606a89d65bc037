"""A table as entries, one for each row: where there is no room for its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content.grid import heads, rows
from leadership_handbook.sphinx_ext.content.nodes import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.sphinx_ext.content.grid import Placed
    from leadership_handbook.sphinx_ext.content.nodes import lh_table


def stack(table: lh_table) -> None:
    """Put entries in place of a table."""
    replace(table, list(entries(table)))


def replace(node: nodes.Element, others: list[nodes.Node]) -> None:
    """Put other nodes in place of a node."""
    parent, place = node.parent, node.parent.index(node)
    parent[place : place + 1] = others


def bold(text: str) -> nodes.paragraph:
    """Return a line in strong emphasis."""
    return nodes.paragraph("", "", nodes.strong("", text))


def entries(table: lh_table) -> Iterator[nodes.Node]:
    """Yield a table's title, then an entry for each row, its cells under its head.

    In a table whose rows have no heads each cell is an entry, under its column's title.
    """
    if title := title_of(table):
        yield bold(title.astext())
    titles = heads(table)
    for body in table.findall(nodes.tbody):
        for row in rows(body):
            yield from _row(row, titles)


def _row(row: list[Placed], titles: Mapping[int, str]) -> Iterator[nodes.Node]:
    (head, _first, _span), *cells = row
    if not cells:
        yield _heading(head)
    elif head.get("scope") == "row":
        words = [word for block in head for word in block.children]
        found = [part for cell in cells for part in _labelled(cell, titles)]
        yield entry(words, found)
    else:
        for cell, first, _ in row:
            yield entry([nodes.Text(titles.get(first, ""))], cell.children)


def _heading(head: nodes.entry) -> nodes.paragraph:
    words = [word for block in head for word in block.children]
    if not any(isinstance(word, nodes.strong) for word in words):
        words = [nodes.strong("", "", *words)]
    return nodes.paragraph("", "", *words)


def _labelled(placed: Placed, titles: Mapping[int, str]) -> list[nodes.Node]:
    """Return what a cell holds, the title of its column before its first words."""
    cell = placed.entry
    if not cell.astext().strip():
        return []
    first, *others = cell.children
    title = cell.get("data-label") or titles.get(placed.first)
    if not title:
        return [first, *others]
    label = nodes.Text(f"{title}: ")
    if not isinstance(first, nodes.paragraph):
        return [nodes.paragraph("", "", label), first, *others]
    first.insert(0, label)
    return [first, *others]


def entry(name: list[nodes.Node], content: list[nodes.Node]) -> nodes.definition_list:
    """Return a name, and below it what is said of it."""
    term = nodes.term("", "", *name, translatable=False)
    item = nodes.definition_list_item("", term, nodes.definition("", *content))
    return nodes.definition_list("", item)
