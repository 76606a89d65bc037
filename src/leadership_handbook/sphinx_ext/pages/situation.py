"""The page of a situation: ways to read it, what to do, what explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.sphinx_ext.content import (
    blocks,
    citebox,
    claims,
    readings,
    spread,
)
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Situation
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Situation) -> list[nodes.Node]:
    """Return the nodes of the page.

    Where there is nothing to read, what it is instead comes first; elsewhere the first
    line leads there who is humiliated, ill or cheated.
    """
    told = [blocks.plain(reading.tell, 120) for reading in record.readings]
    top = page.top(record.title, " ".join(told) or blocks.plain(record.something_else))
    top += page.aliases(record.aliases, anchor_of("situation", record.id))
    if record.readings:
        top += _start(record)
        top += readings.readings(page, record)
    top += list(_something_else(page, record))
    top += list(_behind(page, record))
    top += list(_said(page, record))
    top += list(_next(page, record))
    top += citebox.cite(page, record)
    top += list(_names(page, record))
    return [top]


def _start(record: Situation) -> nodes.Element:
    line = words(_("Take the reading that sounds like yours, and start there."))
    if record.something_else:
        asked = _("Is somebody humiliated, ill or cheated?")
        first = nodes.reference("", _("Then this comes first."), refid="something-else")
        line += [nodes.Text(f" {asked} "), first]
    return classed(line, "lh-start")


def _something_else(page: Page, record: Situation) -> Iterator[nodes.section]:
    if record.something_else:
        title = (
            _("When it is something else")
            if record.readings
            else _("What helps here, and who")
        )
        said = page.blocks(record.something_else, "something_else")
        section = page.section("something-else", title, *said)
        section["classes"] = ["lh-else", "lh-print"]
        yield section


def _behind(page: Page, record: Situation) -> Iterator[nodes.section]:
    ids = (key for reading in record.readings for key in reading.distinctions)
    cards = (spread.small(key, page.facets) for key in dict.fromkeys(ids))
    if found := [card for card in cards if card]:
        title = _("The differences behind it")
        yield page.section("differences", title, nodes.container("", *found))


def _said(page: Page, record: Situation) -> Iterator[nodes.section]:
    """What works say that bears on it; the readings themselves are the handbook's."""
    keys = (key for reading in record.readings for key in reading.claims)
    listed = nodes.bullet_list(classes=["lh-plain", "lh-said-so"])
    for key in claims.known(keys, page.facets):
        listed += nodes.list_item("", *readings.claim(page, key))
    ours = _(
        "The readings and the acts are this handbook’s own, drawn from the differences "
        "above. No study tested them against each other."
    )
    parts = [*([listed] if len(listed) else []), classed(words(ours), "lh-small")]
    if record.readings:
        yield page.section("who-says-so", _("Who says so"), *parts)


def _next(page: Page, record: Situation) -> Iterator[nodes.section]:
    if record.related:
        listed = nodes.bullet_list(classes=["lh-plain"])
        for number, other in enumerate(record.related):
            link = words(blocks.link(page.facets, "situation", other.id))
            reason = page.text(other.reason, f"related[{number}].reason")
            listed += nodes.list_item("", link, reason)
        yield page.section("next", _("Next to this one"), listed)


def _names(page: Page, record: Situation) -> Iterator[nodes.section]:
    if record.aliases:
        names = blocks.aliases(record.aliases)
        yield page.section("aliases", _("People also say"), names)
