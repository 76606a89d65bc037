"""The page of a theme: what its distinctions share, and the distinctions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.contents import hidden_toctree
from leadership_handbook.sphinx_ext.parts import plain

if TYPE_CHECKING:
    from docutils import nodes

    from leadership_handbook.model import Theme
    from leadership_handbook.sphinx_ext.parts import Page


def build(page: Page, record: Theme) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, plain(record.text))
    top += page.blocks(record.text, "text")
    top += page.table("theme", record.id)
    top += hidden_toctree(page.facets.contents("distinction", record.id), page.docname)
    return [top]
