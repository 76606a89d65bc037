"""Where a page is: the pages above it, and those that may come before and after."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.sphinx_ext.site.contents import Tree

APART = ("situations/", "practice/", "paths/", "lists/", "sources/")
"""Pages that nobody reads one after the other: each is for another reader."""
MANY = 5
"""Parts of a page from which on it is long enough for a list of them."""


def show(
    tree: Tree, docname: str, uri: Callable[[str], str], context: dict[str, Any]
) -> None:
    """Put the way to a page above its text, and keep what leads out of its part."""
    body = parts(tree, docname, context.get("body", ""))
    context["body"] = crumbs(tree, docname, uri) + body
    _parent, *near = tree.relations.get(docname, (None, None, None))
    for name, other in zip(("prev", "next"), near, strict=True):
        if other is None or not _goes_on(tree, docname, other):
            context[name] = None


def crumbs(tree: Tree, docname: str, uri: Callable[[str], str]) -> str:
    """Return links to the pages above; nothing on the home page."""
    if docname == tree.home:
        return ""
    above = [(tree.home, _("Home"))]
    above += [(doc, tree.titles[doc]) for doc in tree.above(docname)]
    links = "".join(
        f'<li><a href="{escape(uri(doc) or "#")}">{escape(title)}</a></li>'
        for doc, title in above
    )
    label = escape(_("The way here"))
    return f'<nav class="lh-crumbs" aria-label="{label}"><ol>{links}</ol></nav>'


def parts(tree: Tree, docname: str, body: str) -> str:
    """Return the text with its parts listed below the title, if they are many.

    A wide screen shows them at the side; pages of records have a row of their own.
    """
    found = tree.parts_of(docname)
    if len(found) < MANY or 'class="lh-jump' in body:
        return body
    links = "\n".join(
        f'<li><a href="#{escape(place)}">{escape(title)}</a></li>'
        for place, title in found
    )
    said = f"\n<summary>{escape(_('Parts of this page'))}</summary>\n"  # as a text, too
    shown = f'<details class="lh-parts">{said}<ul>{links}</ul></details>'
    return body.replace("</h1>", f"</h1>{shown}", 1)


def _goes_on(tree: Tree, docname: str, other: str) -> bool:
    """Tell whether somebody who reads the one page reads the other after it."""
    apart = docname.startswith(APART) or other.startswith(APART)
    return not apart and tree.part(docname) == tree.part(other)
