"""The page of a theme: its distinctions, what they share, and who says what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.content.blocks import plain
from leadership_handbook.sphinx_ext.content.toctree import hidden_toctree
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from docutils import nodes

    from leadership_handbook.model import Theme
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Theme) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, plain(record.text))
    top += page.table("theme", record.id)
    text = page.blocks(record.text, "text")
    top += page.section("about", _("What they are about"), *text)
    said = page.table("who-says-what", record.id)
    if any(node.astext() for node in said):
        top += page.section("claims", _("Who says what"), *said)
    top += hidden_toctree(page.facets.contents("distinction", record.id), page.docname)
    return [top]
