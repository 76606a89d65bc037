"""Claims by stance: a bar for each theme, in it a part for each stance.

A stance is told by its word, its number and a pattern; the drawing has one color.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import svg
from leadership_handbook.sphinx_ext.figures.svg import Drawing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook.relations import Stances
    from leadership_handbook.sphinx_ext.figures.svg import Addresses

BAR, TOP, GROUP = 16, 26, 84
"""Heights: of a bar, of what stands above it, and of all of a theme."""
THIRD = 0.35
"""From one stance's word to the next, as a share: the last one has little to say."""
PATTERNS = {"asserts": "full", "qualifies": "striped", "disputes": "empty"}


class Group(NamedTuple):
    """A theme and its claims; an empty id for what is about no theme."""

    id: str
    title: str
    claims: Stances


def draw(groups: Iterable[Group], addresses: Addresses) -> Drawing:
    """Return the drawing."""
    parts: list[str] = []
    height = 0
    for group in groups:
        said = _("claims: {n}").format(n=sum(group.claims))
        title = svg.heading(group.title, height, said)
        address = addresses.get(("theme", group.id))
        parts.append(svg.linked(title, address, group.title))
        parts.append(svg.at_the_end(said, height + 18))
        bar = "".join(_bar(group.claims, height + TOP))
        parts.append(f'<g class="lh-bar">{bar}</g>')
        parts += _words(group.claims, height + TOP + BAR + 18)
        height += GROUP
    return Drawing("stances", height, tuple(parts))


def _bar(claims: Stances, top: int) -> Iterator[str]:
    total, done = sum(claims), 0
    for stance, count in claims._asdict().items():
        if count:
            start, end = done / total, (done + count) / total
            yield from _part(PATTERNS[stance], start, end, top)
        done += count


def _part(pattern: str, start: float, end: float, top: int) -> Iterator[str]:
    left, right, wide = (svg.share(of) for of in (start, end, end - start))
    fill = "currentColor" if pattern == "full" else "none"
    yield (
        f'<rect x="{left}" width="{wide}" y="{top}" height="{BAR}" '
        f'fill="{fill}" stroke="currentColor"/>'
    )
    if pattern == "striped":
        middle = top + BAR // 2
        yield (
            f'<line x1="{left}" x2="{right}" y1="{middle}" y2="{middle}" '
            f'stroke="currentColor" stroke-width="{BAR}" stroke-dasharray="2 4" '
            'stroke-dashoffset="3"/>'
        )


def _words(claims: Stances, y: int) -> Iterator[str]:
    """Each stance with its number, after a piece of its pattern."""
    for place, (stance, count) in enumerate(claims._asdict().items()):
        said = f"{_(stance)} {count}"
        yield (
            f'<svg x="{svg.share(place * THIRD)}" y="{y - 10}" overflow="visible">'
            f'<g class="lh-bar">{_piece(PATTERNS[stance])}</g>'
            f'<text x="17" y="10">{escape(said)}</text></svg>'
        )


def _piece(pattern: str) -> str:
    fill = "currentColor" if pattern == "full" else "none"
    piece = (
        f'<rect x=".5" y=".5" width="11" height="10" fill="{fill}" '
        'stroke="currentColor"/>'
    )
    if pattern == "striped":
        piece += '<path d="M4 1v9M8 1v9" stroke="currentColor" stroke-width="2"/>'
    return piece
