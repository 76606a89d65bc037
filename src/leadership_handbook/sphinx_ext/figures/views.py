"""The map of views: a lane for each, in it the works that hold it, by their years.

The same stands beside it as a list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.figures import node, svg, timeline
from leadership_handbook.sphinx_ext.figures.svg import (
    GAP,
    LABEL,
    LETTER,
    LINE,
    NARROWEST,
    Drawing,
    Mark,
)
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leadership_handbook.sphinx_ext.figures.svg import Addresses
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets, Questions
    from leadership_handbook.sphinx_ext.rebuilds.sources import Work

AXIS = 24
"""The height of the years above the lanes."""
LEFT, RIGHT, DATED = 0.02, 0.98, 0.9
"""Where the years begin, and where they end; the last where a work has none."""


def views_by_year(facets: Facets) -> list[nodes.Node]:
    """Return every view with the works that hold it, by their years."""
    works, views = facts(facets)
    if said := too_many(works):
        return [blocks.words(said)]
    found = lanes(works, views)
    linked = [("source", work.id) for work in works if work.views]
    linked += [("view", lane.id) for lane in found]
    drawing = node.drawing(draw, (works, views), linked)
    shown = node.only(node.ON_PAPER_TOO, node.note(how()), drawing)
    return [_seen(found, works), shown, _lanes(found)]


def too_many(works: Iterable[Work]) -> str:
    """Return what to say where too many works hold a view; nothing where they fit."""
    held = [work for work in works if work.views]
    return timeline.too_many(held) if len(held) > timeline.MOST else ""


def facts(asked: Questions) -> tuple[tuple[Work, ...], tuple[tuple[str, str], ...]]:
    """Return what is drawn: the works, and the views with their titles."""
    views = tuple((view, asked.name("view", view)) for view in asked.ids("view"))
    return asked.works(), views


def how() -> str:
    """Return how to read it."""
    return _(
        "From left to right: the years. A dot is a work that holds the view; the "
        "number at the right is how many do. A work may hold more than one view."
    )


def _seen(lanes: list[Lane], works: tuple[Work, ...]) -> nodes.paragraph:
    line = blocks.words(
        _("Which work holds which view is this handbook’s own reading.")
    )
    dated = {lane.id: lane.years[0] for lane in lanes if lane.years}
    if dated:
        first, last = min(dated.values()), max(dated.values())
        line += _found(_("The first to appear:"), lanes, dated, first)
        if first != last:
            line += _found(_("The last to appear:"), lanes, dated, last)
    held = {lane.id: len(lane.works) for lane in lanes if lane.works}
    if held:
        line += _found(_("Held in the most works:"), lanes, held, max(held.values()))
    none = sum(not work.views for work in works)
    said = _("Works in which the handbook reads no view: {n} of {all}.")
    line += nodes.Text(" " + said.format(n=none, all=len(works)))
    return line


def _found(
    said: str, lanes: list[Lane], values: Mapping[str, object], wanted: object
) -> list[nodes.Node]:
    """Return which views have a value, and the value."""
    found = [lane for lane in lanes if values.get(lane.id) == wanted]
    line: list[nodes.Node] = [nodes.Text(f" {said} ")]
    for number, lane in enumerate(found):
        line += [nodes.Text(", ")] if number else []
        line.append(prose.xref("view", lane.id, lane.title))
    return [*line, nodes.Text(f" ({wanted}).")]


def _lanes(lanes: list[Lane]) -> nodes.definition_list:
    listed = nodes.definition_list(classes=["lh-decades"])
    for lane in lanes:
        title = nodes.term("", translatable=False)
        title += prose.xref("view", lane.id, lane.title)
        title += nodes.Text(f" ({len(lane.works)})")
        line = blocks.words("" if lane.works else _("no work listed here"))
        for number, work in enumerate(lane.works):
            line += nodes.Text(", " if number else "")
            line += prose.xref("source", work.id, work.name)
            line += nodes.Text("" if work.year else f" ({_('no date')})")
        listed += nodes.definition_list_item("", title, nodes.definition("", line))
    return listed


class Lane(NamedTuple):
    """A view and the works that hold it, oldest first; those without a year last."""

    id: str
    title: str
    works: tuple[Work, ...]

    @property
    def years(self) -> tuple[str, ...]:
        """The years of its works, the first one first."""
        return tuple(work.year for work in self.works if work.year)


class Years(NamedTuple):
    """The scale: whole decades from one year to another, and where they end."""

    first: int
    end: int
    right: float

    def across(self, year: str) -> float:
        """Return the place of a year; what has none stands beside the scale."""
        if not year:
            return (DATED + 1) / 2
        return self._place(int(year) + 0.5)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield the place of each decade; its name too where there is room for it."""
        wide = LETTER * len("2000") + GAP
        aside = LETTER * len(_("no date")) if self.right == DATED else 0
        places = {y: self._place(y) for y in range(self.first, self.end, 10)}
        fitting = [
            y for y in places if places[y] * NARROWEST + wide + aside < NARROWEST
        ]
        last = fitting[-1] if fitting else self.first
        step = 10 * -(-wide * len(places) // ((self.right - LEFT) * NARROWEST))
        for year, place in places.items():
            named = year <= last and (last - year) % step == 0
            yield place, str(year) if named else ""

    def _place(self, year: float) -> float:
        part = (year - self.first) / (self.end - self.first)
        return LEFT + part * (self.right - LEFT)


def lanes(works: Iterable[Work], views: Iterable[tuple[str, str]]) -> list[Lane]:
    """Return the lanes of `views`, ids and titles, in their order."""
    ordered = sorted(works, key=lambda w: (w.year or "none", w.name.casefold()))
    return [
        Lane(view, title, tuple(work for work in ordered if view in work.views))
        for view, title in views
    ]


def years(works: Iterable[Work]) -> Years:
    """Return the scale on which all works have a place."""
    decades = {timeline.decade_of(work) for work in works}
    dated = decades - {0} or {0}
    return Years(min(dated), max(dated) + 10, DATED if 0 in decades else RIGHT)


def draw(
    works: Iterable[Work], views: Iterable[tuple[str, str]], addresses: Addresses
) -> Drawing:
    """Return the drawing."""
    found = lanes(works, views)
    scale = years(work for lane in found for work in lane.works)
    parts: list[str] = []
    height = AXIS
    for lane in found:
        count = str(len(lane.works))
        inner = svg.heading(lane.title, height, count)
        parts.append(svg.linked(inner, addresses.get(("view", lane.id)), lane.title))
        parts.append(svg.at_the_end(count, height + 18))
        parts.append(svg.rule(height + 24))
        height += LABEL
        marks = svg.placed(Mark(w.name, scale.across(w.year)) for w in lane.works)
        for work, mark in zip(lane.works, marks, strict=True):
            inner = _mark(mark, height + mark.line * LINE + LINE // 2)
            address = addresses.get(("source", work.id))
            parts.append(svg.linked(inner, address, work.title or work.name))
        height += svg.height_of(marks)
    return Drawing("views", height, (*_axis(scale, height), *parts))


def _mark(mark: Mark, y: int) -> str:
    dot = f'<circle cx="{svg.share(mark.across)}" cy="{y}" r="4.5"/>'
    return dot + svg.name_of(mark, y)


def _axis(scale: Years, height: int) -> Iterator[str]:
    if scale.first:
        for place, name in scale.ticks():
            yield _upright(place, height)
            if name:
                x = svg.share(place)
                yield f'<text x="{x}" dx="4" y="13">{name}</text>'
    if scale.right == DATED:
        yield _upright(DATED, height, AXIS - 4)
        yield svg.at_the_end(_("no date"), 13)


def _upright(place: float, bottom: int, top: int = 0) -> str:
    x = svg.share(place)
    return (
        f'<line x1="{x}" x2="{x}" y1="{top}" y2="{bottom}" '
        'stroke="currentColor" opacity=".2"/>'
    )
