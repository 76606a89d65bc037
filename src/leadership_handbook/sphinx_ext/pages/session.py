"""The page of a session: the plan by the clock, and what to print for it."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, citebox, whose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.pages import (
    objection,
    published,
    scenario,
    worksheet,
)
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leadership_handbook.model import (
        Material,
        Objection,
        PublishedList,
        Scenario,
        Session,
    )
    from leadership_handbook.sphinx_ext.content.page import Page


def build(page: Page, record: Session) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, blocks.plain(record.for_whom))
    top += page.aliases(record.aliases, top["ids"][0])
    group = _("{min} to {max} people").format(
        min=record.group.min, max=record.group.max
    )
    lasts = blocks.minutes(record.minutes)
    facts = blocks.facts(_("A session"), lasts, group, *whose.free(page))
    top += classed(facts, "lh-print")
    top += page.text(record.for_whom, "for_whom", "lh-lede")
    top += page.led(_("Bring:"), record.bring, "bring")
    top += page.section("steps", _("Step by step"), _steps(page, record))
    top += list(_around(page, record))
    if record.uses:
        materials = [_material(page, one) for one in record.uses]
        title = _("What to print or open")
        top += page.section("materials", title, words(_PRINTED()), *materials)
    top += citebox.cite(page, record)
    return [top]


def _PRINTED() -> str:  # noqa: N802  (a constant, but in the reader's language)
    return _(
        "Open what you want on paper, and print the plan: it comes first, then what "
        "is open, on sheets of its own."
    )


def _steps(page: Page, record: Session) -> nodes.definition_list:
    """Return the steps, each at its minute of the clock."""
    listed = nodes.definition_list(classes=["lh-steps"])
    begins = accumulate((step.minutes for step in record.steps), initial=0)
    for number, (step, begin) in enumerate(zip(record.steps, begins, strict=False)):
        path = f"steps[{number}]"
        clock = f"{_clock(begin)}–{_clock(begin + step.minutes)}"
        lasts = nodes.inline("", blocks.minutes(step.minutes), classes=["lh-lasts"])
        term = nodes.term("", "", nodes.strong("", clock), translatable=False)
        term += [nodes.Text(" "), lasts]
        body = nodes.definition("", page.text(step.do, f"{path}.do"))
        if step.say:
            said = page.led(_("Say:"), step.say, f"{path}.say")
            body += nodes.block_quote("", said, classes=["lh-say"])
        if step.watch_for:
            where = f"{path}.watch_for"
            body += page.led(_("Watch for:"), step.watch_for, where, "lh-watch")
        listed += nodes.definition_list_item("", term, body)
    return listed


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _around(page: Page, record: Session) -> Iterator[nodes.Node]:
    """Yield what holds before and after: at a distance, with care, next week."""
    if record.remote:
        text = page.text(record.remote, "remote")
        yield page.section("remote", _("When people do not meet"), text)
    if record.cautions:
        cautions = page.items(record.cautions, "cautions")
        yield page.section("cautions", _("Take care"), cautions)
    if record.after:
        text = page.text(record.after, "after")
        yield page.section("after", _("Afterward"), text)


def _material(page: Page, one: Material) -> nodes.Node:
    """Return a record that the session uses: a handout, or the link to its page."""
    link = words(blocks.link(page.facets, one.kind, one.id))
    value = page.facets.handout(one.kind, one.id)
    if value is None:
        return classed(link, "lh-material")
    title, make = HANDOUTS[one.kind]
    said = _(title).format(name=page.facets.name(one.kind, one.id))
    sheets = make(page.of(one.kind, one.id), value)
    return lh_fold("", link, *sheets, summary=said, classes=["lh-handout"])


def _case(page: Page, record: Scenario) -> list[nodes.Node]:
    """Return the sheets of a case: one for everybody, and the turn on its own."""
    first = nodes.container("", _title(record.title), *scenario.for_all(page, record))
    told = page.blocks(record.turn, "turn")
    second = nodes.container("", _title(_("The turn")), *told)
    return [classed(first, "lh-sheet"), classed(second, "lh-sheet", "lh-aloud")]


def _objection(page: Page, record: Objection) -> list[nodes.Node]:
    """Return an objection on one sheet: argument, speakers, and what is left of it."""
    argument = page.blocks(record.argument, "argument")
    left = nodes.rubric("", _("What still stands"), translatable=False)
    stands = page.blocks(record.still_stands, "still_stands")
    said = objection.speakers(page, record)
    sheet = nodes.container("", _title(record.title), *argument, said, left, *stands)
    return [classed(sheet, "lh-sheet", "lh-aloud")]


def _list(page: Page, record: PublishedList) -> list[nodes.Node]:
    """Return a list as people meet it elsewhere: without what was found of it."""
    sheet = nodes.container("", _title(record.title), published.unjudged(page, record))
    return [classed(sheet, "lh-sheet")]


def _title(text: str) -> nodes.rubric:
    heading = nodes.rubric("", text, translatable=False, classes=["lh-sheet-title"])
    heading["heading-level"] = 3
    return heading


HANDOUTS: dict[str, tuple[str, Callable[[Page, Any], list[nodes.Node]]]] = {
    "scenario": (N_("Case: {name}"), _case),
    "distinction": (N_("Worksheet: {name}"), worksheet.sheets),
    "objection": (N_("Objection: {name}"), _objection),
    "list": (N_("List without verdicts: {name}"), _list),
}
"""The kinds of which a session has handouts: what one is called, and its sheets."""
