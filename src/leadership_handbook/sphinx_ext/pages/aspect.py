"""The page of an aspect: its question, and the distinctions compared by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.content.blocks import plain

if TYPE_CHECKING:
    from docutils import nodes

    from leadership_handbook.model import Aspect
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Aspect) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, plain(record.question))
    top += page.text(record.question, "question", "lh-lede")
    top += page.table("aspect", record.id)
    return [top]
