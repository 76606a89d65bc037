"""The readings of a situation as cards, their rows level, so that a thumb compares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook import naming
from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Reading, Situation
    from leadership_handbook.sphinx_ext.content.page import Page


def readings(page: Page, record: Situation) -> nodes.section:
    """Return the part of the page with a card for each reading."""
    title = {
        1: _("One reading"),
        2: _("Two readings"),
        3: _("Three readings"),
        4: _("Four readings"),
    }[len(record.readings)]
    row = lh_box(tag="div", classes=["lh-reading-row"])
    row.attributes |= {"role": "region", "tabindex": "0", "aria-label": title}
    for number, reading in enumerate(record.readings):
        row += _card(page, reading, number, len(record.readings))
    return page.section("readings", title, row)


def _card(page: Page, reading: Reading, number: int, of: int) -> lh_box:
    place = _("{n} of {all}").format(n=number + 1, all=of)
    path = f"readings[{number}]"
    card = lh_box(tag="div", ids=[f"{page.id}-{number + 1}"], classes=["lh-reading"])
    card.attributes |= {
        "role": "group",
        "aria-label": _("Reading {place}").format(place=place),
    }
    head = classed(words(nodes.strong("", f"{place} · {_('How to tell')}")), "lh-k")
    card += _part("lh-tell", head, page.text(reading.tell, f"{path}.tell"))
    act = classed(words(nodes.strong("", _("What to do"))), "lh-do")
    card += _part("lh-act", act, page.text(reading.do, f"{path}.do"))
    card += _part("lh-talk", *_talk(page, reading, f"{path}.say"))
    card += _part("lh-foot", *_foot(page, reading))
    return card


def _part(name: str, *content: nodes.Node) -> nodes.container:
    return nodes.container("", *content, classes=[name])


def _talk(page: Page, reading: Reading, path: str) -> Iterator[nodes.Node]:
    """Yield the first sentence to say, where it is a talk."""
    if reading.say:
        said = page.text(reading.say, path, "lh-say")
        first = nodes.inline("", _("Say:") + " ", classes=["lh-unseen"])
        said.insert(0, [first, nodes.Text("“")])
        said += nodes.Text("”")
        yield said


def _foot(page: Page, reading: Reading) -> Iterator[nodes.Node]:
    """Yield the side to which it leans, as word and mark, and what explains it."""
    leans = {
        "leadership": _("Leans to leadership"),
        "management": _("Leans to management"),
        "both": _("Needs both sides"),
        "neither": _("Leans to neither side"),
    }
    mark = ["lh-lean", f"lh-lean-{reading.lean}"]
    yield words(nodes.inline("", leans[reading.lean], classes=mark))
    if reading.distinctions:
        links = blocks.links(page.facets, "distinction", reading.distinctions)
        yield words(_("See"), " ", links)


def claim(page: Page, key: str) -> Iterator[nodes.Node]:
    """Yield a claim, ``record/claim``, and below it who says it, and where."""
    said = page.facets.said(key, text=True)
    yield nodes.paragraph("", "", *prose.inline(said.text), translatable=False)
    source = blocks.link(page.facets, "source", said.source)
    place = said.locator or _(naming.NOT_SEEN)
    dot = nodes.inline("", " · ", classes=["lh-perm-dot"])
    claimed = prose.xref("claim", key, _("the claim"))
    link = nodes.inline("", "", claimed, classes=["lh-perm"])
    yield classed(words(source, f", {place}", dot, link), "lh-manner")
