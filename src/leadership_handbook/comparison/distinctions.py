"""Tables of distinctions: one, those of a theme, all, those with an aspect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import (
    SIDES,
    SOURCE,
    below,
    contrast_row,
    field,
    link,
    titled,
    word,
)
from leadership_handbook.comparison.grid import Cell, Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

LINE = (
    Column(title=N_("Distinction"), width=22),
    *SIDES,
    Column(title=N_("Evidence"), width=16),
)


def one(handbook: Collection, distinction_id: str) -> Table:
    """Return a distinction's contrasts, aspect by aspect."""
    distinction = handbook.distinctions[distinction_id]
    rows = [
        contrast_row(
            handbook, link(handbook, "aspect", contrast.aspect), distinction, number
        )
        for number, contrast in enumerate(distinction.contrasts)
    ]
    return Table(
        kind="distinction",
        **titled(N_("{name}, aspect by aspect"), distinction.title),
        columns=(Column(title=N_("Aspect"), width=18), *SIDES, SOURCE),
        rows=tuple(rows),
    )


def every(handbook: Collection) -> Table:
    """Return all distinctions, a line each, below their themes."""
    rows = by_theme(handbook, lambda members: lines(handbook, members))
    return Table(
        kind="all", title=N_("All distinctions"), columns=LINE, rows=tuple(rows)
    )


def theme(handbook: Collection, theme_id: str) -> Table:
    """Return the distinctions of a theme, a line each."""
    return Table(
        kind="theme",
        **titled(N_("{name}, side by side"), handbook.themes[theme_id].title),
        columns=LINE,
        rows=tuple(lines(handbook, handbook.in_theme(theme_id))),
    )


def aspect(handbook: Collection, aspect_id: str) -> Table:
    """Return what each distinction says of an aspect."""
    return Table(
        kind="aspect",
        **titled(
            N_("{name}, across the distinctions"), handbook.aspects[aspect_id].title
        ),
        columns=(Column(title=N_("Distinction"), width=18), *SIDES, SOURCE),
        rows=tuple(on_aspect(handbook, aspect_id, handbook.with_aspect(aspect_id))),
    )


def by_theme(
    handbook: Collection, rows: Callable[[tuple[Distinction, ...]], Iterable[Row]]
) -> Iterator[Row]:
    """Yield each theme that has distinctions as a heading, then their rows."""
    for theme_id in handbook.themes:
        members = handbook.in_theme(theme_id)
        yield from below(link(handbook, "theme", theme_id), rows(members))
    # An overlay may hide a theme and keep its distinctions.
    distinctions = handbook.distinctions.values()
    others = tuple(d for d in distinctions if d.theme not in handbook.themes)
    yield from below(Cell(text=N_("Without a theme")), rows(others))


def lines(handbook: Collection, distinctions: Iterable[Distinction]) -> Iterator[Row]:
    """Yield a line for each distinction: both sides, and how sure it is."""
    for d in distinctions:
        yield Row(
            cells=(
                link(handbook, "distinction", d.id),
                field(d, "leadership.summary", d.leadership.summary),
                field(d, "management.summary", d.management.summary),
                word(d.evidence.word),
            )
        )


def on_aspect(
    handbook: Collection, aspect_id: str, distinctions: Iterable[Distinction]
) -> Iterator[Row]:
    """Yield a row for each of the distinctions that compares an aspect."""
    for d in distinctions:
        for number, contrast in enumerate(d.contrasts):
            if contrast.aspect == aspect_id:
                first = link(handbook, "distinction", d.id)
                yield contrast_row(handbook, first, d, number)
