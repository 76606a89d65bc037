"""Every pair on one spread, meeting at the fold; the themes, and what each is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.builders import BROWSED, tags
from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_entry, lh_table
from leadership_handbook.sphinx_ext.content.spread import side_name
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
    from leadership_handbook.sphinx_ext.rebuilds.ways_in import PairShown

MARKS = {
    "one author": "lh-empty",
    "several authors": "lh-half",
    "partly tested": "lh-full",
}
"""The shape of each word for evidence: an empty, a half and a full disk."""


class PairsDirective(HandbookDirective):
    """Show all distinctions as one figure: ``{lh-pairs}``."""

    def run(self) -> list[nodes.Node]:
        """Return the table and a line that explains its marks, or the themes."""
        if self.facets.large("all"):
            return [themes(self.facets)]
        group = nodes.tgroup(cols=3)
        for number, width in enumerate((44, 12, 44)):
            group += nodes.colspec(colwidth=width, stub=int(not number))
        titles = (side_name("leadership"), _("Evidence"), side_name("management"))
        head = (lh_entry("", words(title), scope="col") for title in titles)
        group += nodes.thead("", nodes.row("", *head))
        group += nodes.tbody("", *self._rows())
        table = lh_table("", group, classes=["lh-pairs", "colwidths-given"])
        return [table, self._caption()]

    def _rows(self) -> Iterator[nodes.row]:
        for theme in self.facets.ids("theme"):
            pairs = self.facets.pairs(theme)
            if pairs:
                link = words(blocks.link(self.facets, "theme", theme))
                entry = lh_entry("", link, morecols=2, scope="rowgroup")
                yield nodes.row("", entry, classes=["lh-group"])
            for pair in pairs:
                yield self._row(pair)

    def _row(self, pair: PairShown) -> nodes.row:
        def side(label: str) -> lh_entry:
            return lh_entry("", words(prose.xref("distinction", pair.id, label)))

        mark = words(nodes.inline("", _(pair.evidence), classes=_mark(pair.evidence)))
        left, middle = side(pair.leadership), lh_entry("", mark)
        left["scope"] = "row"
        middle["data-label"] = _("Evidence")
        right = side(pair.management)
        right["data-label"] = side_name("management")
        return nodes.row("", left, middle, right)

    def _caption(self) -> nodes.Element:
        said = _(
            "Lines that somebody has drawn between leading and managing: {n} of them. "
            "None runs between two kinds of people: most of us do both before lunch."
        )
        count = sum(len(self.facets.pairs(t)) for t in self.facets.ids("theme"))
        line = words(said.format(n=count))
        marks = nodes.inline(
            "", " " + _("The mark on the fold says who drew it:") + " "
        )
        for number, word in enumerate(MARKS):
            marks += nodes.Text(", " if number else "")
            marks += nodes.inline("", _(word), classes=_mark(word))
        marks += nodes.Text(".")
        line += addnodes.only("", marks, expr=tags(BROWSED))
        return classed(line, "lh-small")


def _mark(word: str) -> list[str]:
    return ["lh-mark", MARKS[word]]


class ThemesDirective(HandbookDirective):
    """List the themes, each with what it is about: ``{lh-themes}``."""

    option_spec: ClassVar[None] = None

    def run(self) -> list[nodes.Node]:
        """Return a list of links, with the first sentences of each theme's text."""
        return [themes(self.facets)]


def themes(facets: Facets) -> nodes.bullet_list:
    """Return a list of the themes, each with the first sentences of its text."""
    listed = nodes.bullet_list(classes=["lh-plain"])
    for theme, _title in facets.listed("theme"):
        link = words(blocks.link(facets, "theme", theme))
        said = blocks.sentences(facets.opening(theme), 260)
        listed += nodes.list_item("", link, words(said))
    return listed


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-pairs", PairsDirective)
    app.add_directive("lh-themes", ThemesDirective)
