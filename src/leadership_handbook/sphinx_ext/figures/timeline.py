"""The timeline: works in their decades, one below the other; the same as a list.

Across, a decade's ten years share the width of the page, whatever it is.
"""

from __future__ import annotations

from html import escape
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.figures import node, svg
from leadership_handbook.sphinx_ext.figures.svg import LABEL, LINE, RING, Drawing, Mark
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized

    from leadership_handbook.sphinx_ext.figures.svg import Addresses
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets, Questions
    from leadership_handbook.sphinx_ext.rebuilds.sources import Work


MOST = 300
"""Works of which there is a drawing; of more, only those that tell of the difference.
"""


def too_many(works: Sized) -> str:
    """Say that there are too many works for a drawing."""
    return _("{n} works are too many for a drawing.").format(n=len(works))


def works_by_year(facets: Facets) -> list[nodes.Node]:
    """Return every work by its year."""
    works, views = facts(facets)
    if len(works) > MOST:
        return [blocks.words(too_many(works))]
    about = said(every=len(works) == len(facets.works()))
    linked = [("source", work.id) for work in works]
    drawing = node.drawing(draw, (works, views), linked)
    shown = node.only(node.ON_PAGES, *_key(views, facets), drawing)
    return [blocks.words(about), shown, _decades(works, facets)]


def facts(asked: Questions) -> tuple[tuple[Work, ...], tuple[str, ...]]:
    """Return what is drawn: the works, and the views by their numbers."""
    works = asked.works()
    if len(works) > MOST:
        works = tuple(work for work in works if work.views or work.cited)
    return works, asked.ids("view")


def said(*, every: bool) -> str:
    """Return what is shown, `every` work or not."""
    if every:
        return _(
            "The works by the year in which they first came out. Which work holds "
            "which view is this handbook’s own reading."
        )
    return _(
        "The works that hold a view or that a distinction cites, by the year in which "
        "they first came out. Which work holds which view is this handbook’s own "
        "reading."
    )


def how() -> str:
    """Return how to read it; what the numbers mean comes after that."""
    return _(
        "From left to right: the ten years of a decade. A number stands for a view; a "
        "dot for a work in which the handbook reads none."
    )


def _key(views: tuple[str, ...], facets: Facets) -> list[nodes.Node]:
    """What the numbers in the drawing mean."""
    if not views:
        return []
    line: list[nodes.Node] = []
    for number, view in enumerate(views, 1):
        line += [nodes.Text(f" {number}\u00a0"), blocks.link(facets, "view", view)]
        line.append(nodes.Text("." if number == len(views) else ","))
    return [node.note(how(), *line)]


def _decades(works: tuple[Work, ...], facets: Facets) -> nodes.definition_list:
    listed = nodes.definition_list(classes=["lh-decades"])
    for band in bands(works):
        if band.works:
            items = [nodes.list_item("", _work(work, facets)) for work in band.works]
            listed += nodes.definition_list_item(
                "",
                nodes.term("", band.label, translatable=False),
                nodes.definition("", nodes.bullet_list("", *items)),
            )
    return listed


def _work(work: Work, facets: Facets) -> nodes.paragraph:
    line = blocks.words(prose.xref("source", work.id, work.name))
    if work.title and work.title != work.name:
        line += nodes.Text(f" · {work.title}")
    if work.views:
        line += [nodes.Text(" · "), *blocks.links(facets, "view", work.views)]
    return line


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


def bands(works: Iterable[Work]) -> list[Band]:
    """Return the decades in order, empty ones as well; works without a year last."""
    ordered = sorted(works, key=lambda work: (work.year, work.name.casefold()))
    full = [
        Band(decade, decade, tuple(group))
        for decade, group in groupby(ordered, decade_of)
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
    """Return where works of one decade are drawn; each has a sign for every view."""
    return svg.placed(
        Mark(work.name, (int(work.year[3:] or 0) + 0.5) / 10, len(work.views))
        for work in works
    )


def draw(works: Iterable[Work], views: Sequence[str], addresses: Addresses) -> Drawing:
    """Return the drawing; rings hold the numbers of `views`, in their order."""
    numbers = {view: str(number) for number, view in enumerate(views, 1)}
    parts: list[str] = []
    height = 0
    for band in bands(works):
        parts += [svg.heading(band.label, height), svg.rule(height + 24)]
        height += LABEL
        placed = marks(band.works)
        for work, mark in zip(band.works, placed, strict=True):
            inner = "".join(_mark(work, mark, height + mark.line * LINE, numbers))
            address = addresses.get(("source", work.id))
            parts.append(svg.linked(inner, address, work.title or work.name))
        height += svg.height_of(placed)
    return Drawing("timeline", height, tuple(parts))


def decade_of(work: Work) -> int:
    """Return the decade of a work: 1970; 0 where no year is known."""
    return int(work.year[:3] or 0) * 10


def _mark(
    work: Work, mark: Mark, top: int, numbers: Mapping[str, str]
) -> Iterator[str]:
    across, y = svg.share(mark.across), top + LINE // 2
    if not work.views:
        yield f'<circle cx="{across}" cy="{y}" r="4"/>'
    for place, view in enumerate(work.views):
        aside = (-place if mark.leftward else place) * RING
        yield (
            f'<circle cx="{across}" cy="{y}" r="8.5" transform="translate({aside})" '
            'fill="none" stroke="currentColor"/>'
            f'<text x="{across}" dx="{aside}" y="{y + 4}" text-anchor="middle" '
            f'font-size="12">{escape(numbers.get(view, ""))}</text>'
        )
    yield svg.name_of(mark, y)
