"""What hand-written pages show of the records: tables, lists, the glossary."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from leadership_handbook.sphinx_ext import figures
from leadership_handbook.sphinx_ext.content import blocks, spread
from leadership_handbook.sphinx_ext.content.toctree import hidden_toctree
from leadership_handbook.sphinx_ext.documents.book import FOLDERS
from leadership_handbook.sphinx_ext.pages import debate
from leadership_handbook.sphinx_ext.pages.glossary import glossary
from leadership_handbook.sphinx_ext.rebuilds.asking import Facets
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec

    from leadership_handbook.sphinx_ext.rebuilds.questions import Entry


class HandbookDirective(SphinxDirective):
    """A directive that shows records; what is asked for is noted for the page."""

    @property
    def facets(self) -> Facets:
        """The handbook as this page sees it."""
        return Facets(self.env)

    def warn(self, message: str) -> None:
        """Say what is wrong with the directive, at its line."""
        warn(message, Warn.DIRECTIVE, location=self.get_location())


class ContentsDirective(HandbookDirective):
    """Put the pages of a kind into the table of contents: ``{lh-contents} theme``."""

    required_arguments = 1
    option_spec: ClassVar[OptionSpec | None] = {"caption": directives.unchanged}

    def run(self) -> list[nodes.Node]:
        """Return a hidden toctree."""
        kind = self.arguments[0]
        if kind not in FOLDERS:
            self.warn(f"no pages of kind {kind!r}; choose from {', '.join(FOLDERS)}")
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


class GlossaryDirective(HandbookDirective):
    """Show all terms, each with its definition, source and where it is used."""

    def run(self) -> list[nodes.Node]:
        """Return the glossary."""
        return [glossary(self.facets, self.env)]


class ViewsDirective(HandbookDirective):
    """Show the views of how leading and managing relate, and who holds each."""

    def run(self) -> list[nodes.Node]:
        """Return a definition list, and whose reading it is."""
        return debate.views(self.facets, self.env)


class ObjectionsDirective(HandbookDirective):
    """Show all objections in full, a section each."""

    def run(self) -> list[nodes.Node]:
        """Return the sections."""
        return debate.objections(self.facets, self.env)


class FigureDirective(HandbookDirective):
    """Show a figure drawn from the records: ``{lh-figure} timeline``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a drawing and its facts in words, or a warning with the choices."""
        name = self.arguments[0]
        if name not in figures.KINDS:
            self.warn(f"no figure {name!r}; choose from {', '.join(figures.KINDS)}")
            return []
        return figures.KINDS[name](self.facets)


class ListDirective(HandbookDirective):
    """List the records of a kind as links to their pages: ``{lh-list} source``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a list of links."""
        kind = self.arguments[0]
        if kind not in FOLDERS:
            self.warn(f"no pages of kind {kind!r}; choose from {', '.join(FOLDERS)}")
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
        """Return a list for each first letter."""
        found: list[nodes.Node] = []
        for letter, entries in groupby(self.facets.names(), _first_letter):
            lines = [nodes.list_item("", self._line(entry)) for entry in entries]
            rubric = nodes.rubric("", letter, translatable=False)
            found += [rubric, nodes.bullet_list("", *lines, classes=["lh-az"])]
        return found

    def _line(self, entry: Entry) -> nodes.paragraph:
        link = blocks.link(self.facets, entry.kind, entry.id)
        return (
            blocks.words(link) if entry.own else blocks.words(entry.name, " → ", link)
        )


def _first_letter(entry: Entry) -> str:
    return entry.key[:1].upper()


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-contents", ContentsDirective)
    app.add_directive("lh-cards", CardsDirective)
    app.add_directive("lh-glossary", GlossaryDirective)
    app.add_directive("lh-views", ViewsDirective)
    app.add_directive("lh-objections", ObjectionsDirective)
    app.add_directive("lh-figure", FigureDirective)
    app.add_directive("lh-list", ListDirective)
    app.add_directive("lh-az", IndexDirective)
