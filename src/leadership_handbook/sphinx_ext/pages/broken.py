"""The page of a record that could not be read: what is wrong with it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, problems: tuple[str, ...]) -> list[nodes.Node]:
    """Return the nodes of the page; the rest of the handbook is not touched."""
    said = _("This record has mistakes, so it is left out of the handbook for now.")
    top = page.top(page.id, said)
    listed = nodes.bullet_list()
    for problem in problems:
        listed += nodes.list_item("", words(problem))
    top += nodes.warning("", words(said), listed)
    return [top]
