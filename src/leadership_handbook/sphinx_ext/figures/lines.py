"""The lines: each distinction in its theme, and how many works draw or dispute it.

A bar is as long as there are works; a stance is told by a pattern. The same numbers
stand in the table of how sure each distinction is, which belongs beside it.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.handbook.relations import Stances
from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.figures import node, svg
from leadership_handbook.sphinx_ext.figures.stances import bar, key
from leadership_handbook.sphinx_ext.figures.svg import Drawing
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils import nodes

    from leadership_handbook.sphinx_ext.figures.svg import Addresses
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets, Questions

BAR, ROW, LINE, GROUP, KEY = 11, 23, 14, 30, 30
"""Heights: of a bar, of a distinction, of a second line of its name, of a theme's
heading, of what tells patterns."""
MOST = 200
"""Distinctions of which there is a drawing: nobody sees one of more as a whole."""
START = 0.56
"""Where bars begin: what is left of it is for the names, on two lines if need be."""


def works_by_distinction(facets: Facets) -> list[nodes.Node]:
    """Return how many works assert, qualify and dispute each distinction, by theme."""
    groups = facts(facets)
    if too_many(groups):
        said = _("{n} distinctions are too many for a drawing.")
        return [blocks.words(said.format(n=_number(groups)))]
    linked = [("distinction", line.id) for theme in groups for line in theme.lines]
    drawing = node.drawing(draw, (groups,), linked)
    return [node.only(node.ON_PAPER_TOO, node.note(how()), drawing)]


def facts(asked: Questions) -> tuple[Theme, ...]:
    """Return what is drawn: the themes with their distinctions."""
    said = {
        row.cells[0].target.id: _counted(cell.text for cell in row.cells[2:])
        for row in asked.table("evidence").rows
        if row.cells[0].target
    }
    return tuple(
        Theme(
            asked.name("theme", theme),
            tuple(
                Line(p.id, (p.leadership, p.management), said[p.id])
                for p in asked.pairs(theme)
            ),
        )
        for theme in asked.ids("theme")
    )


def too_many(themes: Iterable[Theme]) -> bool:
    """Tell whether there are more distinctions than a drawing can show."""
    return _number(themes) > MOST


def _number(themes: Iterable[Theme]) -> int:
    return sum(len(theme.lines) for theme in themes)


def how() -> str:
    """Return how to read it."""
    return _(
        "A line is a distinction. Its bar is the works that speak of it: those that "
        "assert it, then those that qualify it, then those that dispute it."
    )


def _counted(texts: Iterable[str]) -> Stances:
    """Return what the table counts, the other way round: it begins with disputes."""
    disputes, qualifies, asserts = map(int, texts)
    return Stances(asserts, qualifies, disputes)


class Line(NamedTuple):
    """A distinction, and the works by what they do with it."""

    id: str
    labels: tuple[str, str]
    works: Stances

    @property
    def title(self) -> str:
        """Its name: both labels."""
        return " / ".join(self.labels)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its name, on as many lines as it takes on the narrowest page."""
        room = START * svg.NARROWEST - svg.GAP
        first, second = self.labels
        if svg.cut(self.title, room) == self.title:
            return (self.title,)
        return svg.cut(f"{first} /", room), svg.cut(second, room)


class Theme(NamedTuple):
    """A theme with its distinctions, in order."""

    title: str
    lines: tuple[Line, ...]


def draw(themes: Iterable[Theme], addresses: Addresses) -> Drawing:
    """Return the drawing."""
    themes = [theme for theme in themes if theme.lines]
    most = max((sum(line.works) for theme in themes for line in theme.lines), default=1)
    drawn = list(key((_(stance) for stance in Stances._fields), 18))
    height = KEY
    for theme in themes:
        drawn.append(svg.heading(theme.title, height))
        height += GROUP
        for line in theme.lines:
            inner = "".join(_line(line, height, max(most, 1)))
            drawn.append(
                svg.linked(inner, addresses.get(("distinction", line.id)), _said(line))
            )
            height += ROW + LINE * (len(line.lines) - 1)
    return Drawing("lines", height, tuple(drawn))


def _said(line: Line) -> str:
    counted = (f"{_(stance)} {n}" for stance, n in line.works._asdict().items())
    return f"{line.title}: {', '.join(counted)}"


def _line(line: Line, top: int, most: int) -> Iterator[str]:
    for number, name in enumerate(line.lines):
        yield f'<text y="{top + 14 + number * LINE}">{escape(name)}</text>'
    yield bar(line.works, top + 4, height=BAR, across=(START, 1), most=most)
