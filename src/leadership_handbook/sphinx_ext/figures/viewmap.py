"""The map of views: a lane for each, in it the works that hold it, by their years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import svg
from leadership_handbook.sphinx_ext.figures.svg import (
    GAP,
    LABEL,
    LETTER,
    LINE,
    NARROWEST,
    Drawing,
    Mark,
)
from leadership_handbook.sphinx_ext.figures.timeline import decade_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.sphinx_ext.figures.svg import Addresses
    from leadership_handbook.sphinx_ext.figures.timeline import Work

AXIS = 24
"""The height of the years above the lanes."""
LEFT, RIGHT, DATED = 0.02, 0.98, 0.9
"""Where the years begin, and where they end; the last where a work has none."""


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
    decades = {decade_of(work) for work in works}
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
