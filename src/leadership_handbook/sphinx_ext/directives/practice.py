"""What pages on practice show: looking back, signs, cards, worksheets, paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst import directives

from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.pages import long
from leadership_handbook.sphinx_ext.pages.shelf import FACTS

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec


class LookbackDirective(HandbookDirective):
    """Let a reader count the acts of last week: ``{lh-lookback}``.

    With ``:for-colleague:`` it asks a colleague who saw the week.
    """

    option_spec: ClassVar[OptionSpec | None] = {"for-colleague": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return all pairs, or links to those of each theme."""
        name = "colleague" if "for-colleague" in self.options else "lookback"
        return long.shown(name, self.facets, self.env)


class WhichWayDirective(HandbookDirective):
    """Show the signs that point to one side or the other: ``{lh-which-way}``."""

    def run(self) -> list[nodes.Node]:
        """Return the signs of every distinction, or links to those of each theme."""
        return long.shown("which-way", self.facets, self.env)


class DeckDirective(HandbookDirective):
    """Show every distinction as a card to cut out: ``{lh-deck}``."""

    def run(self) -> list[nodes.Node]:
        """Return the cards, or links to those of each theme."""
        return long.shown("deck", self.facets, self.env)


class WorksheetsDirective(HandbookDirective):
    """List the worksheets: ``{lh-worksheets}``."""

    def run(self) -> list[nodes.Node]:
        """Return a list of links, or links to its pages."""
        return long.shown("worksheets", self.facets, self.env)


class ShelfDirective(HandbookDirective):
    """List sessions, scenarios or paths, short ones first: ``{lh-shelf} path``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a list of links, below each how long it takes and for whom it is."""
        kind = self.arguments[0]
        if kind not in FACTS:
            self.warn(f"no shelf of kind {kind!r}; choose from {', '.join(FACTS)}")
            return []
        return long.shown(f"shelf-{kind}", self.facets, self.env)


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-lookback", LookbackDirective)
    app.add_directive("lh-which-way", WhichWayDirective)
    app.add_directive("lh-deck", DeckDirective)
    app.add_directive("lh-worksheets", WorksheetsDirective)
    app.add_directive("lh-shelf", ShelfDirective)
