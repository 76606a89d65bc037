"""The lists that people quote, each with how many of its pairs have which verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, verdicts
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class ListsDirective(HandbookDirective):
    """Show the lists and their tallies: ``{lh-lists}``."""

    def run(self) -> list[nodes.Node]:
        """Return all tallied together, and a line for each list."""
        found = self.facets.tallied()
        listed = nodes.bullet_list(classes=["lh-plain"])
        for record_id, given in found:
            link = blocks.words(blocks.link(self.facets, "list", record_id))
            pairs = _("{n} pairs").format(n=len(given))
            said = blocks.words(f"{pairs}: {verdicts.counted(given)}")
            listed += nodes.list_item("", link, said)
        every = [verdict for _id, given in found for verdict in given]
        return [verdicts.tally(every), verdicts.meaning(), listed]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-lists", ListsDirective)
