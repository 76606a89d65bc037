"""The situations on one sheet: which way they lean, and what explains them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import below, link, links
from leadership_handbook.comparison.grid import Cell, Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
"""The side to which a reading leans, as a reader reads it, in the order of a cell."""


NO_QUESTION = N_("neither: what helps comes first there")


def situations(handbook: Collection) -> Table:
    """Return the situations by whom they are about, a line each."""
    found = handbook.situations.values()
    rows = (
        below(Cell(text=title), (_row(handbook, s) for s in found if s.who == who))
        for who, title in WHO.items()
    )
    return Table(
        kind="situations",
        title=N_("Situations, and the distinctions behind them"),
        columns=(
            Column(title=N_("Situation"), width=34),
            Column(title=N_("Its readings lean to"), width=26),
            Column(title=N_("What explains it"), width=40),
        ),
        rows=tuple(chain.from_iterable(rows)),
    )


def _row(handbook: Collection, situation: Situation) -> Row:
    found = {reading.lean for reading in situation.readings}
    leans = (said for lean, said in LEANS.items() if lean in found)
    return Row(
        cells=(
            link(handbook, "situation", situation.id),
            Cell(text=", ".join(leans) or NO_QUESTION),
            links(handbook, "distinction", _explained(situation)),
        )
    )


def _explained(situation: Situation) -> Iterable[str]:
    """Return the ids of the distinctions behind its readings, each once."""
    ids = (key for reading in situation.readings for key in reading.distinctions)
    return dict.fromkeys(ids)
