"""The situations on one sheet: which way they lean, and what explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import link, linked
from leadership_handbook.comparison.grid import Cell, Column, Link, Row, Target
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Lean, Situation, Who

WHO: Mapping[Who, str] = {
    "team": N_("My team"),
    "one-person": N_("One person"),
    "boss": N_("My boss"),
    "peers": N_("People beside me"),
    "self": N_("Myself"),
    "organization": N_("The whole place"),
}
"""Whom a situation is about, in the order in which people are asked."""

LEANS: Mapping[Lean, str] = {
    "leadership": N_("leadership"),
    "management": N_("management"),
    "both": N_("both sides"),
    "neither": N_("neither side"),
}
"""The side to which a reading leans, as a reader reads it."""


NO_QUESTION = N_("no question of leading or managing")


def situations(handbook: Collection) -> Table:
    """Return the situations by whom they are about, a line each."""
    rows: list[Row] = []
    for who, title in WHO.items():
        found = [s for s in handbook.situations.values() if s.who == who]
        if found:
            rows.append(Row(cells=(Cell(text=title),), heading=True))
            rows += [_row(handbook, situation) for situation in found]
    return Table(
        kind="situations",
        title=N_("Situations, and the distinctions behind them"),
        columns=(
            Column(title=N_("Situation"), width=34),
            Column(title=N_("Its readings lean to"), width=26),
            Column(title=N_("What explains it"), width=40),
        ),
        rows=tuple(rows),
    )


def _row(handbook: Collection, situation: Situation) -> Row:
    leans = (LEANS[reading.lean] for reading in situation.readings)
    return Row(
        cells=(
            link(handbook, "situation", situation.id),
            Cell(text=", ".join(leans) or NO_QUESTION),
            linked(_explained(handbook, situation)),
        )
    )


def _explained(handbook: Collection, situation: Situation) -> Iterator[Link]:
    ids = (key for reading in situation.readings for key in reading.distinctions)
    for key in dict.fromkeys(ids):
        target = Target(kind="distinction", id=key)
        yield Link(text=handbook.name("distinction", key), target=target)
