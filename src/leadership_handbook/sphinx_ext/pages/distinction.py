"""The page of a distinction, in the reader's order: what, when, this week, who says so.

The spread with its bands, what to do this week, what it looks like; then the table, the
claims, how sure it is, what leads here and where it leads, how to cite it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.model import EvidenceWord
from leadership_handbook.sphinx_ext.builders import BROWSED, tags
from leadership_handbook.sphinx_ext.content import (
    blocks,
    citebox,
    leads,
    said,
    spread,
    week,
)
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Distinction
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Distinction) -> list[nodes.Node]:
    """Return the nodes of the page."""
    sides = (record.leadership, record.management)
    top = page.top(record.title, " ".join(blocks.plain(s.summary, 150) for s in sides))
    top += page.aliases(record.aliases, anchor_of("distinction", record.id))
    top += classed(words(said.line(record)), "lh-lede")
    parts = list(_parts(page, record))
    below = blocks.places(parts, _looked_for())
    top += blocks.jumps(("when", _("When")), *below)
    top += spread.whole(page, record)
    top += parts
    return [top]


def _looked_for() -> dict[str, str]:
    return {
        "this-week": _("This week"),
        "aspects": _("Compare"),
        "who-says-so": _("Who says so"),
        "cite": _("Cite"),
    }


def _parts(page: Page, record: Distinction) -> Iterator[nodes.section]:
    """Yield what stands below the spread, in order."""
    yield from week.week(page, record)
    seen = spread.seen(page, record)
    yield page.section("looks-like", _("What it looks like"), *seen)
    if record.contrasts:
        table = page.table("distinction", record.id)
        yield page.section("aspects", _("Aspect by aspect"), *table)
    if record.claims:
        title = _("Who says so, and who does not")
        yield page.section("who-says-so", title, *said.claims(page, record), _ours())
    sure = _evidence(page, record)
    yield page.section("evidence", _("How sure this is"), *sure)
    yield from leads.leads(page)
    yield from _related(page, record)
    yield citebox.cite(page, record)
    if record.aliases:
        names = blocks.aliases(record.aliases)
        yield page.section("aliases", _("People also say"), names)


def _ours() -> nodes.Element:
    ours = _(
        "The spread, this week, what it looks like and the examples are this "
        "handbook’s own words; nobody else has to answer for them."
    )
    return classed(words(ours), "lh-own")


def _evidence(page: Page, record: Distinction) -> list[nodes.Node]:
    """The three words in a row with the one that holds, and why it does."""
    row = lh_box(tag="ol", classes=["lh-scale"])
    for word in get_args(EvidenceWord):
        step = lh_box("", nodes.Text(_(word)), tag="li")
        if word == record.evidence.word:
            step["aria-current"] = "true"
        row += step
    reason = page.text(record.evidence.reason, "evidence.reason")
    word = nodes.strong("", _(record.evidence.word), translatable=False)
    alone = addnodes.only("", word, nodes.Text(". "), expr=_ELSEWHERE)
    reason.insert(0, alone)
    reason["translatable"] = True
    return [addnodes.only("", row, expr=tags(BROWSED)), reason]


_ELSEWHERE = f"not ({tags(BROWSED)})"


def _related(page: Page, record: Distinction) -> Iterator[nodes.section]:
    if record.related:
        listed = nodes.bullet_list(classes=["lh-plain"])
        for number, related in enumerate(record.related):
            reason = page.text(related.reason, f"related[{number}].reason")
            other = words(blocks.link(page.facets, "distinction", related.id))
            listed += nodes.list_item("", other, reason)
        yield page.section("related", _("Related"), listed)
