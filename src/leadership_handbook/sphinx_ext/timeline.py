"""The timeline: works in their decades, one below the other, drawn as SVG.

Across, a decade's ten years share the width of the page, whatever it is: places are
shares of it, sizes of letters are fixed. So one drawing is legible on a phone and at
a desk. Labels that do not meet on the narrowest page do not meet on a wider one.
"""

from __future__ import annotations

from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.domain import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

NARROWEST = 328
"""The width in pixels at which labels must not meet: that of a small phone's page."""
LETTER = 6.6
"""What a letter of a label takes on average, in pixels."""
LINE, RING, LABEL = 25, 20, 30
"""Heights of a line of works and of a decade's label; from one ring to the next."""


class Work(NamedTuple):
    """A source as the timeline shows it."""

    id: str
    name: str
    year: str
    """Four digits, or nothing where no year is known."""
    title: str
    views: tuple[str, ...]


class Band(NamedTuple):
    """A decade and its works, or several decades without any; 0 for no year."""

    first: int
    last: int
    works: tuple[Work, ...] = ()

    @property
    def label(self) -> str:
        """The decade in words: ``1970s``."""
        if not self.first:
            return _("no date")
        names = [_("{year}s").format(year=year) for year in (self.first, self.last)]
        return "–".join(dict.fromkeys(names))


class Mark(NamedTuple):
    """Where a work is drawn: its line, its place across, where its label runs to."""

    work: Work
    line: int
    across: float
    leftward: bool


def bands(works: Iterable[Work]) -> list[Band]:
    """Return the decades in order, empty ones as well; works without a year last."""
    ordered = sorted(works, key=lambda work: (work.year, work.name.casefold()))
    full = [
        Band(decade, decade, tuple(group))
        for decade, group in groupby(ordered, _decade)
    ]
    undated = [band for band in full if not band.first]
    dated = full[len(undated) :]
    found = dated[:1]
    for one, other in pairwise(dated):
        if other.first - one.last > 10:  # noqa: PLR2004  (years in a decade)
            found.append(Band(one.last + 10, other.first - 10))
        found.append(other)
    return found + undated


def marks(works: Iterable[Work]) -> list[Mark]:
    """Return where works of one decade are drawn: each on the first line with room."""
    lines: list[list[tuple[float, float]]] = []
    found = []
    for work in works:
        across = (int(work.year[3:] or 0) + 0.5) / 10
        mark = Mark(work, 0, across, leftward=across > 0.5)  # noqa: PLR2004  (half)
        start, end = _span(mark)
        free = (
            number
            for number, taken in enumerate(lines)
            if all(end < other[0] or other[1] < start for other in taken)
        )
        line = next(free, len(lines))
        lines[line:] = lines[line:] or [[]]
        lines[line].append((start, end))
        found.append(mark._replace(line=line))
    return found


def draw(
    works: Iterable[Work], views: Sequence[str], addresses: Mapping[str, str]
) -> str:
    """Return the drawing; rings hold the numbers of `views`, in their order.

    `addresses` are those of the works' pages by id. It is hidden from screen readers
    and the keyboard: a list with the same links stands beside it.
    """
    numbers = {view: str(number) for number, view in enumerate(views, 1)}
    parts: list[str] = []
    height = 0
    for band in bands(works):
        parts += _head(band, height)
        height += LABEL
        placed = marks(band.works)
        for mark in placed:
            inner = "".join(_mark(mark, height + mark.line * LINE, numbers))
            parts.append(_linked(inner, addresses.get(mark.work.id)))
        height += LINE * max((mark.line + 1 for mark in placed), default=0)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" class="lh-timeline" width="100%" '
        f'height="{height}" font-size="13" fill="currentColor" aria-hidden="true">'
        f"{''.join(parts)}</svg>\n"
    )


def _decade(work: Work) -> int:
    return int(work.year[:3] or 0) * 10


def _span(mark: Mark) -> tuple[float, float]:
    """Where a mark begins and ends on the narrowest page, in pixels."""
    middle = mark.across * NARROWEST
    reach = _label_at(mark.work) + LETTER * len(_label(mark))
    near, far = middle - RING / 2, middle + reach
    return (middle - reach, middle + RING / 2) if mark.leftward else (near, far)


def _label(mark: Mark) -> str:
    """The name of a work, as much as has room; the list beside has all of it."""
    share = mark.across if mark.leftward else 1 - mark.across
    most = int((share * NARROWEST - _label_at(mark.work)) / LETTER)
    name = mark.work.name
    return name if len(name) <= most else name[: most - 1] + "…"


def _label_at(work: Work) -> int:
    """How far from its year the label of a work begins, in pixels."""
    return RING * max(len(work.views), 1) - RING // 2 + 4


def _head(band: Band, top: int) -> Iterator[str]:
    yield f'<text class="lh-decade" y="{top + 18}">{escape(band.label)}</text>'
    rule = top + 24
    yield f'<line x2="100%" y1="{rule}" y2="{rule}" stroke="currentColor"/>'


def _mark(mark: Mark, top: int, numbers: Mapping[str, str]) -> Iterator[str]:
    work, sign = mark.work, -1 if mark.leftward else 1
    across, y = f"{mark.across:.0%}", top + LINE // 2
    if work.title:
        yield f"<title>{escape(work.title)}</title>"
    if not work.views:
        yield f'<circle cx="{across}" cy="{y}" r="4"/>'
    for place, view in enumerate(work.views):
        aside = sign * place * RING
        yield (
            f'<circle cx="{across}" cy="{y}" r="8.5" transform="translate({aside})" '
            'fill="none" stroke="currentColor"/>'
            f'<text x="{across}" dx="{aside}" y="{y + 4}" text-anchor="middle" '
            f'font-size="11">{escape(numbers.get(view, ""))}</text>'
        )
    anchor = "end" if mark.leftward else "start"
    yield (
        f'<text x="{across}" dx="{sign * _label_at(work)}" y="{y + 4}" '
        f'text-anchor="{anchor}">{escape(_label(mark))}</text>'
    )


def _linked(inner: str, address: str | None) -> str:
    if address is None:
        return f"<g>{inner}</g>"
    return f'<a href="{escape(address)}" tabindex="-1">{inner}</a>'
