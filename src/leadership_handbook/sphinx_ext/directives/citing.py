"""How the handbook is cited, and every work that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.content import whole
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.pages import long

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx


class CiteDirective(HandbookDirective):
    """Show how the handbook as a whole is cited: ``{lh-cite}``."""

    def run(self) -> list[nodes.Node]:
        """Return a reference in each style, and links to files."""
        return whole.cite(self.facets)


class BibliographyDirective(HandbookDirective):
    """Show every work, and where it is cited: ``{lh-bibliography}``."""

    def run(self) -> list[nodes.Node]:
        """Return a list of references and ways into it, or links to its letters."""
        return long.shown("bibliography", self.facets, self.env)


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-cite", CiteDirective)
    app.add_directive("lh-bibliography", BibliographyDirective)
