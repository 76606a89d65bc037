"""Claims by stance: a bar for each theme, in it a part for each stance.

A stance is told by its word, its number and a pattern; the drawing has one color. The
same stands beside it as a table.
"""

from __future__ import annotations

from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes

from leadership_handbook.comparison.table import Cell, Column, Row, Table, Target
from leadership_handbook.sphinx_ext.content import blocks, prose, tables
from leadership_handbook.sphinx_ext.figures import node, svg
from leadership_handbook.sphinx_ext.figures.svg import Drawing
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook.relations import Stances
    from leadership_handbook.sphinx_ext.figures.svg import Addresses
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets, Questions

BAR, TOP, GROUP = 16, 26, 84
"""Heights: of a bar, of what stands above it, and of all of a theme."""
THIRD = 0.35
"""From one stance's word to the next, as a share: the last one has little to say."""
PATTERNS = {"asserts": "full", "qualifies": "striped", "disputes": "empty"}


def claims_by_stance(facets: Facets) -> list[nodes.Node]:
    """Return how many claims about each theme assert, qualify and dispute."""
    groups = facts(facets)
    linked = [("theme", group.id) for group in groups if group.id]
    drawing = node.drawing(draw, (groups,), linked)
    shown = node.only(node.ON_PAPER_TOO, node.note(how()), drawing)
    return [*_seen(groups), shown, tables.table(_stances(groups), facets)]


def facts(asked: Questions) -> tuple[Group, ...]:
    """Return what is drawn: the themes and their claims."""
    named = ((theme, asked.name("theme", theme)) for theme in asked.stances() if theme)
    titles = dict(named) | {"": _("Leading and managing in general")}
    return tuple(
        Group(theme, titles[theme], claims) for theme, claims in asked.stances().items()
    )


def how() -> str:
    """Return how to read it."""
    return _(
        "A bar is all claims about the distinctions of a theme. Its parts show how "
        "many of them assert, qualify or dispute."
    )


def _seen(groups: tuple[Group, ...]) -> list[nodes.Node]:
    """In which theme each stance has the greatest share of the claims."""
    themes = [group for group in groups if group.id and sum(group.claims)]
    if not themes:
        return []
    said = (
        _("Asserted most often:"),
        _("Qualified most often:"),
        _("Disputed most often:"),
    )
    line = blocks.words()
    for number, words in enumerate(said):
        shares = [Fraction(g.claims[number], sum(g.claims)) for g in themes]
        found = [g for g, of in zip(themes, shares, strict=True) if of == max(shares)]
        line += nodes.Text(f" {words}" if number else words)
        for place, group in enumerate(found):
            counted = _("({n} of {all} claims)")
            counts = {"n": group.claims[number], "all": sum(group.claims)}
            line += nodes.Text(", " if place else " ")
            line += prose.xref("theme", group.id, group.title)
            line += nodes.Text(" " + counted.format(**counts))
        line += nodes.Text(".")
    return [line]


def _stances(groups: tuple[Group, ...]) -> Table:
    titles = (_("Assert"), _("Qualify"), _("Dispute"), _("Claims"))
    rows = []
    for group in groups:
        target = Target(kind="theme", id=group.id) if group.id else None
        counts = (*group.claims, sum(group.claims))
        cells = (Cell(text=str(count)) for count in counts)
        rows.append(Row(cells=(Cell(text=group.title, target=target), *cells)))
    return Table(
        kind="stances",
        title=_("How many claims assert, qualify and dispute, by theme"),
        columns=(
            Column(title=_("Theme"), width=36),
            *(Column(title=title, width=16) for title in titles),
        ),
        rows=tuple(rows),
    )


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
        parts.append(bar(group.claims, height + TOP))
        counted = (f"{_(s)} {n}" for s, n in group.claims._asdict().items())
        parts += key(counted, height + TOP + BAR + 18)
        height += GROUP
    return Drawing("stances", height, tuple(parts))


def bar(
    counted: Stances,
    top: int,
    *,
    height: int = BAR,
    across: tuple[float, float] = (0, 1),
    most: int = 0,
) -> str:
    """Return a bar with a part for each stance, from a share of the width to another.

    It fills that if as many are counted as `most`, which is all of them if not given.
    """
    left, wide = across[0], (across[1] - across[0]) / (most or sum(counted) or 1)
    drawn, done = "", 0
    for stance, count in counted._asdict().items():
        if count:
            start, end = left + done * wide, left + (done + count) * wide
            drawn += "".join(_part(PATTERNS[stance], (start, end), top, height))
        done += count
    return f'<g class="lh-bar">{drawn}</g>'


def _part(
    pattern: str, across: tuple[float, float], top: int, height: int
) -> Iterator[str]:
    start, end = across
    left, right, wide = (svg.share(of) for of in (start, end, end - start))
    fill = "currentColor" if pattern == "full" else "none"
    yield (
        f'<rect x="{left}" width="{wide}" y="{top}" height="{height}" '
        f'fill="{fill}" stroke="currentColor"/>'
    )
    if pattern == "striped":
        middle = top + height / 2
        yield (
            f'<line x1="{left}" x2="{right}" y1="{middle:g}" y2="{middle:g}" '
            f'stroke="currentColor" stroke-width="{height}" stroke-dasharray="2 4" '
            'stroke-dashoffset="3"/>'
        )


def key(words: Iterable[str], y: int) -> Iterator[str]:
    """Yield what is said of each stance, in order, after a piece of its pattern."""
    for place, (stance, said) in enumerate(zip(PATTERNS, words, strict=True)):
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
