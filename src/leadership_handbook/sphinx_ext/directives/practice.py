"""What pages on practice show: looking back, signs, cards, worksheets, paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives

from leadership_handbook.sphinx_ext.content import blocks, counting, signs
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.nodes import lh_box, lh_fold
from leadership_handbook.sphinx_ext.directives.base import HandbookDirective
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.application import Sphinx
    from sphinx.util.typing import OptionSpec

    from leadership_handbook.sphinx_ext.rebuilds.practice import Shelved


class ByThemeDirective(HandbookDirective):
    """Shows something of each distinction, theme by theme."""

    folded: ClassVar[bool] = False
    """On a screen a theme is folded away below its name and those of its pairs."""

    def by_theme(self, shown: Callable[[str], nodes.Node]) -> Iterator[nodes.Node]:
        """Yield a heading for each theme, then what is shown of its distinctions."""
        for theme, ids in self.facets.in_themes():
            asked = [one for one in ids if self.facets.lookback(one)]
            if found := [*map(shown, asked)]:
                name = self.facets.name("theme", theme) if theme else _UNTHEMED()
                heading = nodes.rubric("", name, translatable=False)
                heading["heading-level"] = 2
                box = nodes.container("", heading, *found, classes=["lh-theme"])
                pairs = ", ".join(self.facets.name("distinction", one) for one in asked)
                said = f"{name}: {pairs}"
                yield lh_fold("", box, summary=said) if self.folded else box


def _UNTHEMED() -> str:  # noqa: N802  (a constant, but in the reader's language)
    return _("Without a theme")


class LookbackDirective(ByThemeDirective):
    """Let a reader count the acts of last week: ``{lh-lookback}``.

    With ``:for-colleague:`` it asks a colleague who saw the week.
    """

    option_spec: ClassVar[OptionSpec | None] = {"for-colleague": directives.flag}

    def run(self) -> list[nodes.Node]:
        """Return all pairs, and the place in which a script says what to try next."""
        asked = "for-colleague" in self.options
        show = counting.seen_by_another if asked else counting.pair
        found = self.by_theme(lambda one: show(self.facets, one))
        form = lh_box("", *found, tag="form", classes=["lh-lookback"])
        return [form] if asked else [form, self._then()]

    @staticmethod
    def _then() -> nodes.Node:
        heading = nodes.rubric("", _("Then"), translatable=False)
        heading["heading-level"] = 2
        said = words(
            _(
                "Choose one gap and put one act into your diary for this week. One is "
                "enough. A week without a gap needs none."
            )
        )
        return nodes.container("", heading, said, classes=["lh-then"])


class WhichWayDirective(ByThemeDirective):
    """Show the signs that point to one side or the other: ``{lh-which-way}``."""

    folded = True

    def run(self) -> list[nodes.Node]:
        """Return the signs of every distinction, each below the side it points to."""
        found = self.by_theme(lambda one: signs.pair(self.facets, one))
        return [lh_box("", *found, tag="form", classes=["lh-which-way"])]


class DeckDirective(HandbookDirective):
    """Show every distinction as a card to cut out: ``{lh-deck}``."""

    def run(self) -> list[nodes.Node]:
        """Return the cards, in the order of the handbook."""
        cards = (signs.card(self.facets, one) for one in self.facets.ids("distinction"))
        return [nodes.container("", *cards, classes=["lh-deck"])]


class WorksheetsDirective(HandbookDirective):
    """List the worksheets: ``{lh-worksheets}``."""

    def run(self) -> list[nodes.Node]:
        """Return a list of links."""
        listed = nodes.bullet_list(classes=["lh-list", "lh-worksheets"])
        for record_id, title in self.facets.listed("distinction"):
            listed += nodes.list_item("", words(blocks.worksheet(record_id, title)))
        return [listed]


class ShelfDirective(HandbookDirective):
    """List sessions, scenarios or paths, short ones first: ``{lh-shelf} path``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a list of links, below each how long it takes and for whom it is."""
        kind = self.arguments[0]
        if kind not in FACTS:
            self.warn(f"no shelf of kind {kind!r}; choose from {', '.join(FACTS)}")
            return []
        listed = nodes.bullet_list(classes=["lh-plain", f"lh-shelf-{kind}"])
        for one in self.facets.shelf(kind):
            facts = [blocks.minutes(one.minutes), *FACTS[kind](one)]
            told = " · ".join(filter(None, [*facts, blocks.plain(one.text)]))
            link = words(blocks.link(self.facets, kind, one.id))
            listed += nodes.list_item("", link, words(told))
        return [listed]


def _group(one: Shelved) -> list[str]:
    least, most = one.numbers
    return [_("{min} to {max} people").format(min=least, max=most)]


def _place(one: Shelved) -> list[str]:
    sector, setting = one.words
    return [sector, _(setting)]


def _stops(one: Shelved) -> list[str]:
    return [_("{n} stops").format(n=one.numbers[0])]


FACTS: dict[str, Callable[[Shelved], list[str]]] = {
    "session": _group,
    "scenario": _place,
    "path": _stops,
}
"""The kinds that stand on a shelf, and what is told of one besides its minutes."""


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("lh-lookback", LookbackDirective)
    app.add_directive("lh-which-way", WhichWayDirective)
    app.add_directive("lh-deck", DeckDirective)
    app.add_directive("lh-worksheets", WorksheetsDirective)
    app.add_directive("lh-shelf", ShelfDirective)
