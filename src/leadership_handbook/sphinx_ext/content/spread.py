"""The spread: the two sides of a distinction as facing pages of an open book.

Leadership is always first. In HTML the style sheet sets the two side by side, with
rows level across the fold; every other format reads them one after the other, so each
cell carries the name of its side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.table import Origin
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_label, lh_side, lh_spread
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.model import Distinction, Side
    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

SIDES = ("leadership", "management")


def whole(page: Page, record: Distinction) -> lh_spread:
    """Return the spread of a distinction's page, with all that its sides say."""
    node = lh_spread(classes=["lh-spread"])
    for side in SIDES:
        node += _opening(page, getattr(record, side), side)
    rows: dict[str, tuple[str, Callable[[Page, Side, str], nodes.Element]]] = {
        _("What it looks like"): ("looks_like", _looks_like),
        _("When to lean this way"): ("when", _text("when")),
        _("When it is overdone"): ("overdone", _text("overdone")),
        _("For example"): ("example", _text("example")),
    }
    for title, (field, make) in rows.items():
        if any(getattr(getattr(record, side), field) for side in SIDES):
            rubric = nodes.rubric("", title, translatable=False)
            node += nodes.container("", rubric, classes=["lh-row"])
            for side in SIDES:
                cell = make(page, getattr(record, side), side)
                node += _cell(side, cell, "lh-cell")
    return node


def small(distinction: str, facets: Facets) -> lh_spread | None:
    """Return the spread as a card: both labels and summaries, linked to the page."""
    card = facets.card(distinction)
    if card is None:
        return None
    title = words(prose.xref("distinction", distinction, card.title))
    node = lh_spread("", title, classes=["lh-card"])
    for side, said in zip(SIDES, (card.leadership, card.management), strict=True):
        origin = Origin(kind="distinction", id=distinction, path=f"{side}.summary")
        summary = prose.paragraph(said.summary, facets.where(origin))
        word = lh_label("", said.label, classes=["lh-label"], translatable=False)
        node += _cell(side, nodes.container("", word, summary), "lh-page")
    return node


def side_name(side: str) -> str:
    """Return the name of a side in the reader's language."""
    return _("Leadership") if side == "leadership" else _("Management")


def _opening(page: Page, value: Side, side: str) -> lh_side:
    label = lh_label(value.label, value.label, classes=["lh-label"])
    label.source, label.line = page.where(f"{side}.label")
    summary = page.text(value.summary, f"{side}.summary", "lh-summary")
    return _cell(side, nodes.container("", label, summary), "lh-page")


def _cell(side: str, content: nodes.Element, kind: str) -> lh_side:
    name = classed(words(nodes.strong("", side_name(side))), "lh-side")
    return lh_side("", name, content, side=side, classes=[kind, f"lh-{side}"])


def _looks_like(page: Page, value: Side, side: str) -> nodes.Element:
    return page.items(value.looks_like, f"{side}.looks_like")


def _text(field: str) -> Callable[[Page, Side, str], nodes.Element]:
    def make(page: Page, value: Side, side: str) -> nodes.Element:
        return page.text(getattr(value, field), f"{side}.{field}")

    return make
