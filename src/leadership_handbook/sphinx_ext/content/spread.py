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
from leadership_handbook.sphinx_ext.domain import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.model import Distinction, Side
    from leadership_handbook.sphinx_ext.content.blocks import Page
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets

SIDES = ("leadership", "management")


def whole(page: Page, record: Distinction) -> nodes.container:
    """Return the spread of a distinction's page, with all that its sides say."""
    node = nodes.container(classes=["lh-spread"])
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


def small(distinction: str, facets: Facets) -> nodes.container | None:
    """Return the spread as a card: both labels and summaries, linked to the page."""
    card = facets.card(distinction)
    if card is None:
        return None
    title = words(prose.xref("distinction", distinction, card[0][0]))
    node = nodes.container("", title, classes=["lh-card"])
    for side, (_title, label, summary) in zip(SIDES, card, strict=True):
        origin = Origin(kind="distinction", id=distinction, path=f"{side}.summary")
        said = prose.paragraph(summary, facets.where(origin))
        word = nodes.paragraph("", label, classes=["lh-label"], translatable=False)
        node += _cell(side, nodes.container("", word, said), "lh-page")
    return node


def side_name(side: str) -> str:
    """Return the name of a side in the reader's language."""
    return _("Leadership") if side == "leadership" else _("Management")


def _opening(page: Page, value: Side, side: str) -> nodes.container:
    label = nodes.paragraph(value.label, value.label, classes=["lh-label"])
    label.source, label.line = page.where(f"{side}.label")
    summary = page.text(value.summary, f"{side}.summary", "lh-summary")
    return _cell(side, nodes.container("", label, summary), "lh-page")


def _cell(side: str, content: nodes.Element, kind: str) -> nodes.container:
    name = classed(words(nodes.strong("", side_name(side))), "lh-side")
    return nodes.container("", name, content, classes=[kind, f"lh-{side}"])


def _looks_like(page: Page, value: Side, side: str) -> nodes.Element:
    return page.items(value.looks_like, f"{side}.looks_like")


def _text(field: str) -> Callable[[Page, Side, str], nodes.Element]:
    def make(page: Page, value: Side, side: str) -> nodes.Element:
        return page.text(getattr(value, field), f"{side}.{field}")

    return make
