"""The page of a path: its stops, with the minutes and the reason for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.model import Path, Stop
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Path) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, blocks.plain(record.for_whom))
    top += page.aliases(record.aliases, top["ids"][0])
    total = sum(stop.minutes for stop in record.stops)
    stops = _("{n} stops").format(n=len(record.stops))
    top += blocks.facts(_("A path"), stops, blocks.minutes(total))
    top += page.text(record.for_whom, "for_whom", "lh-lede")
    top += page.blocks(record.text, "text")
    if record.this_week:
        content = page.blocks(record.this_week, "this_week")
        top += page.section("this-week", _("This week"), *content)
    listed = blocks.numbered()
    for number, stop in enumerate(record.stops):
        listed += _stop(page, stop, number)
    top += page.section("stops", _("The stops"), classed(listed, "lh-stops"))
    return [top]


def _stop(page: Page, stop: Stop, number: int) -> nodes.list_item:
    link = blocks.link(page.facets, stop.kind, stop.id)
    lasts = nodes.inline("", blocks.minutes(stop.minutes), classes=["lh-lasts"])
    reason = page.text(stop.reason, f"stops[{number}].reason")
    return nodes.list_item("", words(link, " · ", lasts), reason)
