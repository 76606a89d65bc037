"""All situations by whom they are about: plain titles, and a box to narrow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.situations import WHO
from leadership_handbook.sphinx_ext.content import blocks, filters
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class SituationsDirective(HandbookDirective):
    """List the situations, a section for each whom they are about."""

    def run(self) -> list[nodes.Node]:
        """Return the box, which a script opens, and the sections."""
        listed = {who: self.facets.about(who) for who in WHO}
        places = ((who, _(WHO[who])) for who, ids in listed.items() if ids)
        found: list[nodes.Node] = [blocks.jumps(*places), filters.box()]
        for who, title in WHO.items():
            if ids := listed[who]:
                items = (nodes.list_item("", self._line(key)) for key in ids)
                heading = nodes.title("", _(title), translatable=False)
                lines = nodes.bullet_list("", *items, classes=["lh-situations"])
                found.append(nodes.section("", heading, lines, ids=[who]))
                self._label(who, _(title))
        return found

    def _label(self, who: str, title: str) -> None:
        """Let other pages link to a section: ``#lh-about-team``."""
        docname = self.env.current_document.docname
        standard = self.env.domains.standard_domain
        standard.note_hyperlink_target(f"lh-about-{who}", docname, who, title)

    def _line(self, key: str) -> nodes.paragraph:
        return blocks.words(blocks.link(self.facets, "situation", key))


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-situations", SituationsDirective)
