"""The spread: the two sides of a distinction as facing pages of an open book.

Leadership is always first. In HTML the style sheet sets the two side by side, on a
phone and on paper too; every other format reads them one after the other, so each cell
carries the name of its side. What goes on below the opening are bands: sections whose
title runs across both pages, so that each has an address.
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
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from leadership_handbook.model import Distinction, Side
    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

SIDES = ("leadership", "management")


def whole(page: Page, record: Distinction) -> list[nodes.Element]:
    """Return the spread of a distinction's page, and its bands below it."""
    node = lh_spread(classes=["lh-spread", "lh-whole", "lh-opening"])
    for side in SIDES:
        node += _opening(page, getattr(record, side), side)
    bands = (
        _band(page, record, _("When to lean which way"), "when", _text),
        _band(page, record, _("Overdone"), "overdone", _text),
    )
    return [node, *filter(None, bands)]


def seen(page: Page, record: Distinction) -> Iterator[nodes.Element]:
    """Yield what the sides look like at work, and below it an example of each."""
    node = lh_spread(classes=["lh-spread", "lh-whole"])
    for side in SIDES:
        said = getattr(record, side).looks_like
        cell = page.items(said, f"{side}.looks_like")
        node += _cell(side, cell, "lh-page")
    yield node
    if band := _band(page, record, _("For example"), "example", _text):
        yield band


def small(distinction: str, facets: Facets) -> lh_spread | None:
    """Return the spread as a card: both labels and summaries, linked to the page."""
    card = facets.card(distinction)
    if card is None:
        return None
    title = words(prose.xref("distinction", distinction, card.title))
    node = lh_spread("", title, classes=["lh-spread", "lh-card"])
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


def _band(
    page: Page,
    record: Distinction,
    title: str,
    field: str,
    make: Callable[[Page, Side, str, str], nodes.Element],
) -> nodes.section | None:
    """Return a band across both pages, with an address; None where nothing is said."""
    sides = {side: getattr(record, side) for side in SIDES}
    if not any(getattr(value, field) for value in sides.values()):
        return None
    node = lh_spread(classes=["lh-spread"])
    for side, value in sides.items():
        node += _cell(side, make(page, value, side, field), "lh-cell")
    band = page.section(field, title, node)
    band["classes"] = ["lh-band"]
    return band


def _text(page: Page, value: Side, side: str, field: str) -> nodes.Element:
    return page.text(getattr(value, field), f"{side}.{field}")


def pair(cells: Mapping[str, Iterable[nodes.Node]], *classes: str) -> lh_spread:
    """Return a spread of whatever the two sides have to say."""
    node = lh_spread(classes=["lh-spread", *classes])
    for side, content in cells.items():
        node += _cell(side, nodes.container("", *content), "lh-page")
    return node
