"""What every directive of ours has: the handbook as its page sees it, and warnings."""

from __future__ import annotations

from sphinx.util.docutils import SphinxDirective

from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn


class HandbookDirective(SphinxDirective):
    """A directive that shows records; what is asked for is noted for the page."""

    @property
    def facets(self) -> Facets:
        """The handbook as this page sees it."""
        return Facets(self.env)

    def warn(self, message: str) -> None:
        """Say what is wrong with the directive, at its line."""
        warn(message, Warn.DIRECTIVE, location=self.get_location())
