"""A table as entries, one for each row: where there is no room for its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterator


def stack(table: nodes.table) -> None:
    """Put entries in place of a table."""
    replace(table, list(_entries(table)))


def replace(node: nodes.Element, others: list[nodes.Node]) -> None:
    """Put other nodes in place of a node."""
    parent, place = node.parent, node.parent.index(node)
    parent[place : place + 1] = others


def bold(text: str) -> nodes.paragraph:
    """Return a line in strong emphasis."""
    return nodes.paragraph("", "", nodes.strong("", text))


def _entries(table: nodes.table) -> Iterator[nodes.Node]:
    """Return a table's title, then an entry for each row, its cells under its head."""
    for title in table.findall(nodes.title):
        yield bold(title.astext())
    for body in table.findall(nodes.tbody):
        for row in cast("list[nodes.row]", body.children):
            head, *cells = cast("list[nodes.entry]", row.children)
            if not cells:
                yield bold(head.astext())
            else:
                found = [part for cell in cells for part in _labelled(cell)]
                yield entry(head.astext(), found)


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


def entry(name: str, content: list[nodes.Node]) -> nodes.definition_list:
    """Return a name, and below it what is said of it."""
    item = nodes.definition_list_item("", nodes.term("", name))
    item += nodes.definition("", *content)
    return nodes.definition_list("", item)
