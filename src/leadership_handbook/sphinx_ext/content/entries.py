"""A table as entries, one for each row: where there is no room for its columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes

from leadership_handbook.sphinx_ext.content.nodes import title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    """Yield a table's title, then an entry for each row, its cells under its head."""
    if title := title_of(table):
        yield bold(title.astext())
    for body in table.findall(nodes.tbody):
        for row in cast("list[nodes.row]", body.children):
            head, *cells = cast("list[nodes.entry]", row.children)
            words = [word for block in head for word in block.children]
            if not cells:
                yield nodes.paragraph("", "", nodes.strong("", "", *words))
            else:
                found = [part for cell in cells for part in _labelled(cell)]
                yield entry(words, found)


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


def entry(name: list[nodes.Node], content: list[nodes.Node]) -> nodes.definition_list:
    """Return a name, and below it what is said of it."""
    term = nodes.term("", "", *name, translatable=False)
    item = nodes.definition_list_item("", term, nodes.definition("", *content))
    return nodes.definition_list("", item)
