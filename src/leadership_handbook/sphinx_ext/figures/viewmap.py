"""The map of views: a lane for each, in it the works that hold it, by their years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import drawing
from leadership_handbook.sphinx_ext.figures.drawing import (
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

    from leadership_handbook.sphinx_ext.figures.drawing import Addresses
    from leadership_handbook.sphinx_ext.figures.timeline import Work

AXIS = 24
"""The height of the years above the lanes."""
DATED = 0.86
"""The share of the width that the years take where a work has none."""


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
    """The scale: whole decades from one year to another, over a share of the width."""

    first: int
    end: int
    share: float

    def across(self, year: str) -> float:
        """Return the place of a year; what has none stands beside the scale."""
        if not year:
            return (self.share + 1) / 2
        return (int(year) + 0.5 - self.first) / (self.end - self.first) * self.share

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield the place of each decade; its name too where there is room for it."""
        decades = (self.end - self.first) // 10
        wide = LETTER * len("2000") + GAP
        step = -(-wide * decades // (self.share * NARROWEST))
        limit = NARROWEST - (wide + LETTER * len(_("no date")) if self.share < 1 else 0)
        for number in range(decades):
            place = number / decades * self.share
            named = number % step == 0 and place * NARROWEST < limit
            yield place, str(self.first + 10 * number) if named else ""


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
    return Years(min(dated), max(dated) + 10, DATED if 0 in decades else 1)


def draw(
    works: Iterable[Work], views: Iterable[tuple[str, str]], addresses: Addresses
) -> Drawing:
    """Return the drawing."""
    found = lanes(works, views)
    scale = years(work for lane in found for work in lane.works)
    parts: list[str] = []
    height = AXIS
    for lane in found:
        inner = drawing.heading(lane.title, height)
        parts.append(drawing.linked(inner, addresses.get(("view", lane.id))))
        parts.append(drawing.at_the_end(str(len(lane.works)), height + 18))
        parts.append(drawing.rule(height + 24))
        height += LABEL
        marks = drawing.placed(Mark(w.name, scale.across(w.year)) for w in lane.works)
        for work, mark in zip(lane.works, marks, strict=True):
            inner = _mark(mark, height + mark.line * LINE + LINE // 2)
            address = addresses.get(("source", work.id))
            parts.append(drawing.linked(inner, address, work.title))
        height += drawing.height_of(marks)
    return Drawing("views", height, (*_axis(scale, height), *parts))


def _mark(mark: Mark, y: int) -> str:
    dot = f'<circle cx="{drawing.share(mark.across)}" cy="{y}" r="4.5"/>'
    return dot + drawing.name_of(mark, y)


def _axis(scale: Years, height: int) -> Iterator[str]:
    if scale.first:
        for place, name in scale.ticks():
            yield _upright(place, height)
            if name:
                x = drawing.share(place)
                yield f'<text x="{x}" dx="4" y="13" font-size="12">{name}</text>'
    if scale.share < 1:
        yield _upright(scale.share, height)
        yield drawing.at_the_end(_("no date"), 13)


def _upright(place: float, height: int) -> str:
    x = drawing.share(place)
    return f'<line x1="{x}" x2="{x}" y2="{height}" stroke="currentColor" opacity=".2"/>'
