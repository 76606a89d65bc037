"""Nodes of ours. Other builders treat each as the standard one that it is, too.

What is ours is known by these classes: a CSS class may stand on anybody's node.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.builders import BROWSED
from leadership_handbook.sphinx_ext.content.quotes import quoted

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


ARIA = ("role", "aria-label", "aria-labelledby", "aria-current", "tabindex")
"""What a box says of itself to who does not see it."""
WIDE = 7
"""The columns from which on a table is wider than a page, and scrolls."""


class lh_table(nodes.table):  # noqa: N801  (docutils names nodes in lower case)
    """A table of the handbook: a title or none, columns with widths, `lh_entry`."""


class lh_entry(nodes.entry):  # noqa: N801
    """A table entry that says in HTML what it heads or which column it is in."""


class lh_spread(nodes.container):  # noqa: N801
    """Both sides of a distinction: `lh_side` in pairs, and between them titles."""


class lh_side(nodes.container):  # noqa: N801
    """What one side says, ``leadership`` or ``management``: its name, then that."""


class lh_box(nodes.container):  # noqa: N801
    """A box that is an element of its own on a site, and a plain box elsewhere.

    Its attribute `tag` names the element; those of `ARIA` are written as they are.
    """


class lh_label(nodes.paragraph):  # noqa: N801
    """The word of a side, which heads what the side says."""


class lh_fold(nodes.container):  # noqa: N801
    """What a screen folds away below `summary`; all else shows what is in it."""


def visit_fold(self: HTML5Translator, node: lh_fold) -> None:
    """Open the fold; books and paper have none."""
    if self.builder.name not in BROWSED:
        self.visit_container(node)
        return
    opening = self.starttag(node, "details", CLASS="lh-fold")
    summary = escape(quoted(self.builder, node["summary"]))
    self.body.append(f"{opening}<summary>{summary}</summary>\n")


def depart_fold(self: HTML5Translator, node: lh_fold) -> None:
    """Close it."""
    if self.builder.name not in BROWSED:
        self.depart_container(node)
        return
    self.body.append("</details>\n")


def visit_entry(self: HTML5Translator, node: lh_entry) -> None:
    """Write the entry, with ``scope`` on a heading and ``data-label`` on a cell."""
    self.visit_entry(node)
    opening = self.body[-1]
    for name in ("scope", "data-label", "data-side", "data-rank"):
        if name in node:
            opening = opening.replace(">", f' {name}="{self.attval(node[name])}">', 1)
    self.body[-1] = opening


def depart_entry(self: HTML5Translator, node: lh_entry) -> None:
    """Close the entry."""
    self.depart_entry(node)


def visit_box(self: HTML5Translator, node: lh_box) -> None:
    """Open the element that a box is in a browser."""
    if self.builder.name not in BROWSED:
        self.visit_container(node)
        return
    said = {name: node[name] for name in ARIA if name in node}
    self.body.append(self.starttag(node, node["tag"], "", **said))


def depart_box(self: HTML5Translator, node: lh_box) -> None:
    """Close it."""
    tag = node["tag"] if self.builder.name in BROWSED else "div"
    self.body.append(f"</{tag}>\n")


def tables_in(document: nodes.document) -> list[lh_table]:
    """Return the handbook's tables in a document, spreads made tables among them."""
    return list(document.findall(lh_table))


def wide_tables_in(document: nodes.document) -> list[lh_table]:
    """Return the handbook's tables that are wider than a page on a screen."""
    return [table for table in tables_in(document) if width_of(table) >= WIDE]


def title_of(table: lh_table) -> nodes.title | None:
    """Return the title of a table, if it has one."""
    return next((node for node in table if isinstance(node, nodes.title)), None)


def width_of(table: lh_table) -> int:
    """Return how many columns a table has."""
    return len(list(table.findall(nodes.colspec)))


def drop_repeated_title(table: lh_table) -> None:
    """Take away a table's title where a heading stands right above it."""
    above, title = table.parent.index(table) - 1, title_of(table)
    if title and above >= 0 and isinstance(table.parent[above], nodes.title):
        table.remove(title)


def setup(app: Sphinx) -> None:
    """Register the nodes; other formats treat each as the standard one it is."""
    app.add_node(lh_entry, html=(visit_entry, depart_entry))
    app.add_enumerable_node(lh_table, "table")  # it has an address
    app.add_node(lh_box, html=(visit_box, depart_box))
    app.add_node(lh_fold, html=(visit_fold, depart_fold))
    for node in (lh_spread, lh_side, lh_label):
        app.add_node(node)
