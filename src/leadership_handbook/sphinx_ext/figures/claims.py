"""The claims by their stances: the bars, and the same as a table."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.table import Cell, Column, Row, Table, Target
from leadership_handbook.sphinx_ext.content import blocks, prose, tables
from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import node, stancebars

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.figures.stancebars import Group
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets


def claims_by_stance(facets: Facets) -> list[nodes.Node]:
    """Return how many claims about each theme assert, qualify and dispute."""
    named = (
        (theme, facets.name("theme", theme)) for theme in facets.stances() if theme
    )
    titles = dict(named) | {"": _("Leading and managing in general")}
    groups = tuple(
        stancebars.Group(theme, titles[theme], claims)
        for theme, claims in facets.stances().items()
    )
    how = _(
        "A bar is all claims about the distinctions of a theme. Its parts show how "
        "many of them assert, qualify or dispute."
    )
    linked = [("theme", group.id) for group in groups if group.id]
    drawing = node.drawing(stancebars.draw, (groups,), linked)
    shown = node.only(node.ON_PAPER_TOO, node.note(how), drawing)
    return [*_seen(groups), shown, tables.table(_stances(groups), facets)]


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
