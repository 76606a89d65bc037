"""This week: what a reader does with a distinction, in the order of a week.

Count last week, ask oneself, try something. Nothing of it measures anybody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose, spread
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Distinction, Exercise, Lookback
    from leadership_handbook.sphinx_ext.content.page import Page

LOOKBACK = "lookback"
"""The chapter in which a reader counts."""


def week(page: Page, record: Distinction) -> Iterator[nodes.section]:
    """Yield the part of the page, if there is something to do."""
    parts = [*_parts(page, record)]
    if parts:
        section = page.section("this-week", _("This week"), *parts, _on(page))
        section["classes"] = ["lh-week"]
        yield section


def _parts(page: Page, record: Distinction) -> Iterator[nodes.section]:
    if record.lookback:
        parts = _lookback(page, record.lookback)
        section = page.section("lookback", _("Look back"), *parts)
        section["classes"] = ["lh-back"]
        yield section
    if record.questions:
        asked = page.items(record.questions, "questions", blocks.numbered())
        yield page.section("questions", _("Ask yourself"), asked)
    if record.exercise:
        title = _("Try it: {n} minutes").format(n=record.exercise.minutes)
        section = page.section("exercise", title, *_exercise(page, record.exercise))
        anchor, *_older = section["ids"]
        page.domain.note_object(
            "exercise", record.id, record.title, whole=False, anchor=anchor
        )
        yield section


def _on(page: Page) -> nodes.Element:
    """Where to go on: a sheet to write on, and counting on the site."""
    line = words(blocks.worksheet(page.id, _("Print it, with room to write")))
    if page.facets.page("chapter", LOOKBACK):
        count = prose.xref("chapter", LOOKBACK, _("Count it here"))
        line += [nodes.Text(" · "), count]
    return classed(line, "lh-elsewhere")


def _lookback(page: Page, lookback: Lookback) -> list[nodes.Node]:
    """Two rows to count, never one axis, and what the week needed."""
    cells = {
        side: [page.text(getattr(lookback, side), f"lookback.{side}")]
        for side in spread.SIDES
    }
    return [
        classed(words(_("Count last week, one box for each time.")), "lh-small"),
        spread.pair(cells, "lh-count-rows"),
        page.text(lookback.needed, "lookback.needed"),
    ]


def _exercise(page: Page, exercise: Exercise) -> list[nodes.Node]:
    def led(word: str, source: str, path: str) -> nodes.paragraph:
        node = page.text(source, path)
        node.insert(0, [nodes.strong("", word), nodes.Text(" ")])
        return node

    steps = page.items(exercise.steps, "exercise.steps", blocks.numbered())
    look = led(_("Look for:"), exercise.look_for, "exercise.look_for")
    return [
        classed(led(_("Bring:"), exercise.bring, "exercise.bring"), "lh-small"),
        steps,
        classed(look, "lh-look"),
    ]
