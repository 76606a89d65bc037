"""Something of each distinction, theme by theme: acts to count, signs, cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import counting, signs
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.nodes import lh_box, lh_fold
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.documents.divided import Groups
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

UNTHEMED = "no-theme"
"""The group of the distinctions without a theme, in addresses."""


def all_of(book: Book) -> Groups:
    """Return the ids of all distinctions, by theme."""
    return {theme or UNTHEMED: ids for theme, ids in Questions(book).in_themes()}


def with_acts(book: Book) -> Groups:
    """Return the ids of those that have acts to look back on, by theme."""
    known = book.handbook.distinctions
    found = {
        theme: tuple(one for one in ids if known[one].lookback)
        for theme, ids in all_of(book).items()
    }
    return {theme: ids for theme, ids in found.items() if ids}


def called(facets: Facets, theme: str) -> str:
    """Return what a theme is called; the last group has none."""
    return _("Without a theme") if theme == UNTHEMED else facets.name("theme", theme)


def lookback(
    facets: Facets, _env: BuildEnvironment, groups: Groups
) -> list[nodes.Node]:
    """Return pairs to count, and the place in which a script says what to try next."""
    shown = _themes(facets, groups, lambda one: counting.pair(facets, one))
    heading = nodes.rubric("", _("Then"), translatable=False)
    heading["heading-level"] = 2
    said = words(
        _(
            "Choose one gap and put one act into your diary for this week. One is "
            "enough. A week without a gap needs none."
        )
    )
    then = nodes.container("", heading, said, classes=["lh-then"])
    return [lh_box("", *shown, tag="form", classes=["lh-lookback"]), then]


def colleague(
    facets: Facets, _env: BuildEnvironment, groups: Groups
) -> list[nodes.Node]:
    """Return the questions for a colleague who saw the week."""
    shown = _themes(facets, groups, lambda one: counting.seen_by_another(facets, one))
    return [lh_box("", *shown, tag="form", classes=["lh-lookback"])]


def which_way(
    facets: Facets, _env: BuildEnvironment, groups: Groups
) -> list[nodes.Node]:
    """Return signs, each below the side it points to; a screen folds themes away."""
    shown = _themes(facets, groups, lambda one: signs.pair(facets, one), folded=True)
    return [lh_box("", *shown, tag="form", classes=["lh-which-way"])]


def deck(facets: Facets, _env: BuildEnvironment, groups: Groups) -> list[nodes.Node]:
    """Return cards to cut out."""
    cards = (signs.card(facets, one) for ids in groups.values() for one in ids)
    return [nodes.container("", *cards, classes=["lh-deck"])]


def _themes(
    facets: Facets,
    groups: Groups,
    shown: Callable[[str], nodes.Node],
    *,
    folded: bool = False,
) -> Iterator[nodes.Node]:
    """Yield a heading for each theme, then what is shown of its distinctions."""
    for theme, ids in groups.items():
        name = called(facets, theme)
        heading = nodes.rubric("", name, translatable=False)
        heading["heading-level"] = 2
        box = nodes.container("", heading, *map(shown, ids), classes=["lh-theme"])
        pairs = ", ".join(facets.name("distinction", one) for one in ids)
        yield lh_fold("", box, summary=f"{name}: {pairs}") if folded else box
