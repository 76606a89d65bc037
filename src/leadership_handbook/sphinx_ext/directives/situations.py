"""All situations by whom they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.pages import about, long

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


class SituationsDirective(HandbookDirective):
    """List the situations, a section for each whom they are about."""

    def run(self) -> list[nodes.Node]:
        """Return the sections, or links to pages that have one each."""
        found = long.shown("situations", self.facets, self.env)
        pieces = self.facets.pieces("situations")
        if pieces:
            for who in dict.fromkeys(piece.group for _docname, piece in pieces):
                self._label(who, f"lh-situations-{who}")
        else:
            for who in self.facets.held("situations"):
                self._label(who, who)
        return found

    def _label(self, who: str, anchor: str) -> None:
        """Let other pages link to those about somebody: ``#lh-about-team``."""
        docname, title = self.facets.docname, about.called(self.facets, who)
        standard = self.env.domains.standard_domain
        standard.note_hyperlink_target(f"lh-about-{who}", docname, anchor, title)


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("lh-situations", SituationsDirective)
