"""The sheet of a distinction to print: one side to know, the other to write on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, counting
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_label, lh_spread
from leadership_handbook.sphinx_ext.content.spread import SIDES
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Distinction
    from leadership_handbook.sphinx_ext.content.page import Page

FOLDER = "practice/worksheets"


def build(page: Page, record: Distinction) -> list[nodes.Node]:
    """Return the nodes of the sheet's page."""
    anchor = page.domain.note_object("worksheet", record.id, record.title, whole=True)
    title = _("Worksheet: {name}").format(name=record.title)
    top = nodes.section("", nodes.title("", title, translatable=False), ids=[anchor])
    said = _("A sheet to print, for a team or for yourself.")
    description = f"{record.title}. {said}"
    top += nodes.meta("", name="description", content=description)
    page_link = blocks.link(page.facets, "distinction", record.id)
    whole = words(_("The whole page, with its sources:"), " ", page_link)
    top += classed(words(said, " ", *whole.children), "lh-screen", "lh-print")
    top += sheets(page, record)
    return [top]


def sheets(page: Page, record: Distinction) -> list[nodes.Node]:
    """Return the two sides of the sheet."""
    title = nodes.rubric("", record.title, translatable=False)
    title["heading-level"] = 2
    know = [classed(title, "lh-sheet-title"), _to_know(page, record)]
    if record.lookback:
        know.append(_heading(_("Look back on last week")))
        know.append(counting.pair(page.facets, record.id, written=True))
    return [
        nodes.container("", *know, _foot(page, record, 1), classes=["lh-sheet"]),
        nodes.container("", *_to_do(page, record), classes=["lh-sheet", "lh-to-do"]),
    ]


def _to_know(page: Page, record: Distinction) -> lh_spread:
    """Return both sides: what each is, when it helps, what goes wrong, how it looks."""
    sides = tuple(zip(SIDES, (record.leadership, record.management), strict=True))
    node = lh_spread(classes=["lh-spread"])
    for side, value in sides:
        word = lh_label("", value.label, classes=["lh-label"], translatable=False)
        text = page.text(value.summary, f"{side}.summary")
        node += counting.cell(side, nodes.container("", word, text), "lh-page")
    for title, field in (
        (_("When to lean this way"), "when"),
        (_("When it is overdone"), "overdone"),
    ):
        node += _band(title)
        for side, value in sides:
            text = page.text(getattr(value, field), f"{side}.{field}")
            node += counting.cell(side, nodes.container("", text), "lh-cell")
    node += _band(_("What it looks like"))
    for side, value in sides:
        items = page.items(value.looks_like, f"{side}.looks_like")
        node += counting.cell(side, nodes.container("", items), "lh-cell")
    return node


def _band(title: str) -> nodes.container:
    rubric = nodes.rubric("", title, translatable=False)
    return nodes.container("", rubric, classes=["lh-row"])


def _to_do(page: Page, record: Distinction) -> Iterator[nodes.Node]:
    if record.questions:
        yield _heading(_("Ask yourself"))
        for number, question in enumerate(record.questions):
            yield page.text(question, f"questions[{number}]")
            yield _room()
    if exercise := record.exercise:
        yield _heading(_("Try it: {n} minutes").format(n=exercise.minutes))
        yield page.led(_("Bring:"), exercise.bring, "exercise.bring")
        yield page.items(exercise.steps, "exercise.steps", blocks.numbered())
        yield _columns(record)
        yield page.led(_("Look for:"), exercise.look_for, "exercise.look_for")
    yield classed(words(nodes.strong("", _("Into my diary:"))), "lh-diary")
    yield _foot(page, record, 2)


def _columns(record: Distinction) -> nodes.container:
    """Return room to write, a column for each side."""
    table = nodes.container(classes=["lh-write"])
    sides = (record.leadership, record.management)
    for side, value in zip(SIDES, sides, strict=True):
        label = lh_label("", value.label, classes=["lh-label"], translatable=False)
        classes = [f"lh-{side}"]
        table += nodes.container("", label, _room(), classes=classes)
    return table


def _heading(title: str) -> nodes.rubric:
    heading = nodes.rubric("", title, translatable=False, classes=["lh-act"])
    heading["heading-level"] = 2
    return heading


def _room() -> nodes.container:
    """Return room to write by hand."""
    return nodes.container(classes=["lh-room"])


def _foot(page: Page, record: Distinction, number: int) -> nodes.Element:
    reviewed = _("reviewed {date}").format(date=record.reviewed.isoformat())
    count = _("{n} of {all}").format(n=number, all=2)
    said = f"{page.project} · {record.title} · {reviewed} · CC BY 4.0 · {count}"
    return classed(words(said), "lh-foot")
