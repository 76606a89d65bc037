"""The page of a scenario: to be read aloud, talked over, and printed on three sheets.

The first sheet is for everybody, the second has the turn alone, and the third is for
who leads the talk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import (
    blocks,
    citebox,
    claims,
    readings,
    whose,
)
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from leadership_handbook.model import Scenario
    from leadership_handbook.sphinx_ext.content.page import Page

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def build(page: Page, record: Scenario) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, blocks.plain(record.you_are))
    top += page.aliases(record.aliases, top["ids"][0])
    told = _("A case to discuss, without a right answer")
    facts = (told, record.sector, _(record.setting), blocks.minutes(record.minutes))
    top += classed(blocks.facts(*facts, *whose.free(page)), "lh-print")
    top += for_all(page, record)
    top += page.section("turn", _("The turn"), *turn(page, record))
    questions = page.items(record.discussion, "discussion", blocks.numbered())
    top += page.section("discussion", _("Talk it over"), questions)
    title = _("For who leads the talk")
    top += page.section("lead", title, *_for_lead(page, record))
    top += citebox.cite(page, record)
    return [top]


def for_all(page: Page, record: Scenario) -> list[nodes.Node]:
    """Return what everybody hears and sees: who one is, what happens, what to do."""
    you = page.led(_("You are:"), record.you_are, "you_are", "lh-you-are")
    told = nodes.container("", *page.blocks(record.situation, "situation"))
    heading = nodes.rubric("", _("What could you do?"), translatable=False)
    heading["heading-level"] = 2
    return [you, classed(told, "lh-aloud"), heading, _choices(page, record)]


def _choices(page: Page, record: Scenario) -> nodes.enumerated_list:
    """Return the choices by letters, each with what it gains beside what it costs."""
    listed = nodes.enumerated_list(enumtype="upperalpha", prefix="", suffix=".")
    for number, choice in enumerate(record.choices):
        path = f"choices[{number}]"
        text = page.text(choice.text, f"{path}.text", "lh-choice")
        gains = page.led(_("Gains:"), choice.gains, f"{path}.gains")
        costs = page.led(_("Costs:"), choice.costs, f"{path}.costs")
        weighed = nodes.container("", gains, costs, classes=["lh-weighed"])
        listed += nodes.list_item("", text, weighed)
    return classed(listed, "lh-choices")  # type: ignore[return-value]


def turn(page: Page, record: Scenario) -> list[nodes.Node]:
    """Return the fact that arrives later, folded away until it does."""
    said = _("Open it when the choices have been talked over")
    told = nodes.container("", *page.blocks(record.turn, "turn"), classes=["lh-aloud"])
    asked = words(_("What would you do now? What could you have known before?"))
    return [lh_fold("", told, asked, summary=said, classes=["lh-later"])]


def _for_lead(page: Page, record: Scenario) -> list[nodes.Node]:
    """Return what to watch for, one ending, and what the case rests on."""
    content: list[nodes.Node] = [*page.blocks(record.watch_for, "watch_for")]
    content += [_leanings(record), _rubric(_("One ending"))]
    content += page.blocks(record.ending, "ending")
    content += [_rubric(_("What it is about")), _about(page, record)]
    if known := claims.known(record.claims, page.facets):
        said = (nodes.list_item("", *readings.claim(page, key)) for key in known)
        listed = nodes.bullet_list("", *said, classes=["lh-plain", "lh-said-so"])
        content += [_rubric(_("What sources say")), listed]
    title = _("What to watch for, and one ending")
    return [lh_fold("", *content, summary=title, classes=["lh-later"])]


def _rubric(title: str) -> nodes.rubric:
    return nodes.rubric("", title, translatable=False)


def _leanings(record: Scenario) -> nodes.paragraph:
    """Say to which side the choices lean: for who leads, since others would guess."""
    wording = {
        "leadership": _("toward leading"),
        "management": _("toward managing"),
        "both": _("toward both"),
        "neither": _("toward neither"),
    }
    found: dict[str, list[str]] = {}
    for letter, choice in zip(LETTERS, record.choices, strict=False):
        found.setdefault(choice.leans, []).append(letter)
    told = "; ".join(f"{', '.join(found[w])} {wording[w]}" for w in found)
    return words(nodes.strong("", _("The choices lean:")), f" {told}.")


def _about(page: Page, record: Scenario) -> nodes.bullet_list:
    """Return links to the distinctions, each with the sheet that goes with it."""
    listed = nodes.bullet_list()
    for record_id in record.distinctions:
        link = blocks.link(page.facets, "distinction", record_id)
        line = words(link, " · ", blocks.worksheet(record_id))
        listed += nodes.list_item("", line)
    return listed
