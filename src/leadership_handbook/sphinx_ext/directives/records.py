"""What hand-written pages show of the records: lists, cards, contents, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from leadership_handbook.sphinx_ext.content import blocks, spread
from leadership_handbook.sphinx_ext.content.toctree import hidden_toctree
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.documents.divided import AZ
from leadership_handbook.sphinx_ext.figures import FIGURES
from leadership_handbook.sphinx_ext.pages import OWN_PAGES, PAGES, Together, long

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec


class ContentsDirective(HandbookDirective):
    """Put the pages of a kind into the table of contents: ``{lh-contents} theme``."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec | None] = {"caption": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return a hidden toctree."""
        kind = self.arguments[0]
        if kind not in OWN_PAGES:
            self.warn(f"no pages of kind {kind!r}; choose from {', '.join(OWN_PAGES)}")
            return []
        pages = self.facets.contents(kind)
        caption = self.options.get("caption", "")
        return [hidden_toctree(pages, self.env.current_document.docname, caption)]


class CardsDirective(HandbookDirective):
    """Show distinctions as small spreads: ``{lh-cards} people-vs-staff ...``."""

    required_arguments = 1
    optional_arguments = 100

    def run(self) -> list[nodes.Node]:
        """Return the cards; an id that no distinction has is a warning."""
        node = nodes.container(classes=["lh-cards"])
        for record_id in self.arguments:
            card = spread.small(record_id, self.facets)
            if card is not None:
                node += card
            elif not self.facets.told(record_id):
                self.warn(f"no distinction {record_id!r} to show")
        return [node]


class FigureDirective(HandbookDirective):
    """Show a figure drawn from the records: ``{lh-figure} timeline``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a drawing and its facts in words, or a warning with the choices."""
        name = self.arguments[0]
        if name not in FIGURES:
            self.warn(f"no figure {name!r}; choose from {', '.join(FIGURES)}")
            return []
        return FIGURES[name](self.facets)


class ListDirective(HandbookDirective):
    """List the records of a kind as links to their pages: ``{lh-list} source``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a list of links."""
        kind = self.arguments[0]
        if kind not in OWN_PAGES:
            self.warn(f"no pages of kind {kind!r}; choose from {', '.join(OWN_PAGES)}")
            return []
        listed = nodes.bullet_list(classes=["lh-list", f"lh-list-{kind}"])
        for record_id, title in self.facets.listed(kind):
            line = blocks.words(blocks.link(self.facets, kind, record_id))
            line += nodes.Text(f": {title}" if kind == "source" and title else "")
            listed += nodes.list_item("", line)
        return [listed]


class IndexDirective(HandbookDirective):
    """List every title and alias from A to Z, each with the record it leads to."""

    def run(self) -> list[nodes.Node]:
        """Return all of it, or links to its letters."""
        return long.shown(AZ, self.facets, self.env)


class TogetherDirective(HandbookDirective):
    """Show all records of a kind in full: ``{lh-glossary}``."""

    kind: ClassVar[str]

    def run(self) -> list[nodes.Node]:
        """Return them, or links to the pages on which they are."""
        return long.shown(self.kind, self.facets, self.env)


def setup(app: Sphinx) -> None:
    """Register the directives, and those of the kinds that are shown together."""
    app.add_directive("lh-contents", ContentsDirective)
    app.add_directive("lh-cards", CardsDirective)
    app.add_directive("lh-figure", FigureDirective)
    app.add_directive("lh-list", ListDirective)
    app.add_directive("lh-az", IndexDirective)
    for kind, place in PAGES.items():
        if isinstance(place, Together):
            shows = type(kind, (TogetherDirective,), {"kind": kind})
            app.add_directive(place.directive, shows)
