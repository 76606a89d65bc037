"""Two acts of last week to count, one a side, and what the week needed.

On a site each count is a choice of four that needs no script; on paper, and in every
other format, four numbers of which one is ringed. Nothing is added up.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.table import Origin
from leadership_handbook.sphinx_ext.builders import BROWSED
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words, worksheet
from leadership_handbook.sphinx_ext.content.nodes import lh_label, lh_side, lh_spread
from leadership_handbook.sphinx_ext.content.spread import SIDES, side_name
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.sphinx_ext.rebuilds.practice import Back
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

COUNTS = ("0", "1", "2", "3+")
"""What one remembers of a week: more than two is several."""


class lh_count(nodes.paragraph):  # noqa: N801  (as docutils does it)
    """A count to be chosen; `name` tells which, `label` says it, `of` is the act."""


def visit_count(self: HTML5Translator, node: lh_count) -> None:
    """Write a choice of four; books and paper have the numbers."""
    if self.builder.name not in BROWSED:
        self.visit_paragraph(node)
        return
    name, label, of = (escape(node[key]) for key in ("name", "label", "of"))
    choices = "".join(
        f'<label><input type="radio" name="{name}" value="{number}">'
        f"<span>{count}</span></label>"
        for number, count in enumerate(COUNTS)
    )
    self.body.append(
        f'<fieldset class="lh-count" aria-describedby="{of}">'
        f"<legend>{label}</legend>{choices}</fieldset>\n"
    )
    raise nodes.SkipNode


def depart_count(self: HTML5Translator, node: lh_count) -> None:
    """Close the paragraph that it is elsewhere."""
    self.depart_paragraph(node)


def pair(facets: Facets, record_id: str, *, written: bool = False) -> lh_spread:
    """Return the two acts of a distinction side by side, and below them the need.

    A page whose reader writes by hand has no need of the link to the worksheet.
    """
    back = facets.lookback(record_id)
    if back is None:
        raise KeyError(record_id)
    node = lh_spread(classes=["lh-spread", "lh-pair"])
    if not written:
        title = words(prose.xref("distinction", record_id, back.title))
        node += nodes.container("", title, classes=["lh-row", "lh-pair-title"])
    for side, said in zip(SIDES, back.sides, strict=True):
        act = _text(facets, record_id, f"lookback.{side}", said.act)
        act["ids"] = [f"lh-act-{record_id}-{side}"]
        count = _count(record_id, side, "did", _("I did"))
        word = lh_label("", said.label, classes=["lh-label"], translatable=False)
        node += cell(side, nodes.container("", word, act, count), "lh-page")
    node += _needed(facets, record_id, back)
    for side in SIDES:
        count = _count(record_id, side, "needed", _("It needed"))
        node += cell(side, nodes.container("", count), "lh-cell")
    if not written:
        node += _after(facets, record_id, back)
    return node


def seen_by_another(facets: Facets, record_id: str) -> lh_spread:
    """Return the question for a colleague, and counts of what was seen."""
    back = facets.lookback(record_id)
    if back is None:
        raise KeyError(record_id)
    asked = _text(facets, record_id, "lookback.for_colleague", back.for_colleague)
    asked["ids"] = [f"lh-asked-{record_id}"]
    node = lh_spread(classes=["lh-spread", "lh-pair"])
    title = words(prose.xref("distinction", record_id, back.title))
    node += nodes.container("", title, asked, classes=["lh-row", "lh-pair-title"])
    for side, said in zip(SIDES, back.sides, strict=True):
        word = lh_label("", said.label, classes=["lh-label"], translatable=False)
        count = _count(record_id, side, "seen", _("I saw"), of="asked")
        node += cell(side, nodes.container("", word, count), "lh-page")
    return node


def _needed(facets: Facets, record_id: str, back: Back) -> nodes.container:
    asked = _text(facets, record_id, "lookback.needed", back.needed)
    return nodes.container("", asked, classes=["lh-row", "lh-needed"])


def _after(facets: Facets, record_id: str, back: Back) -> nodes.container:
    """Return what one may try next; a screen with a script shows it below instead."""
    node = nodes.container(classes=["lh-row", "lh-next"])
    for side, said in zip(SIDES, back.sides, strict=True):
        when = _text(facets, record_id, f"{side}.when", said.when)
        node += classed(when, f"lh-next-{side}")
    if back.minutes:
        told = _("An exercise of {n} minutes:").format(n=back.minutes)
        node += classed(words(told, " ", *worksheet(record_id)), "lh-next-try")
    return node


def _text(facets: Facets, record_id: str, path: str, source: str) -> nodes.paragraph:
    origin = Origin(kind="distinction", id=record_id, path=path)
    return prose.paragraph(source, facets.where(origin))


def _count(
    record_id: str, side: str, what: str, label: str, *, of: str = "act"
) -> lh_count:
    marks = " · ".join(COUNTS)
    act = f"lh-act-{record_id}-{side}" if of == "act" else f"lh-{of}-{record_id}"
    name = f"{record_id}.{side}.{what}"
    text = f"{label}: {marks}"
    return lh_count("", text, name=name, label=label, of=act, translatable=False)


def cell(side: str, content: nodes.Element, kind: str) -> lh_side:
    """Return what one side says, below the name of the side."""
    name = classed(words(nodes.strong("", side_name(side))), "lh-side")
    return lh_side("", name, content, side=side, classes=[kind, f"lh-{side}"])


def setup(app: Sphinx) -> None:
    """Register the node; other formats treat it as the paragraph that it is."""
    app.add_node(lh_count, html=(visit_count, depart_count))
