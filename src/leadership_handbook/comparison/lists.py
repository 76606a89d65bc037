"""What people quote: every pair of the published lists, by the distinction it is of."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import below, field, link, word
from leadership_handbook.comparison.grid import Cell, Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import PublishedList, Verdict

VERDICTS: Mapping[Verdict, str] = {
    "drawn": N_("drawn"),
    "near": N_("near"),
    "caricature": N_("caricature"),
    "unsupported": N_("unsupported"),
}
"""The verdicts on a pair, from the best supported on."""

NOWHERE = N_("Pairs that belong to no distinction here")


def lists(handbook: Collection) -> Table:
    """Return every pair below its distinction; those of none come last."""
    found: dict[str, list[Row]] = {key: [] for key in handbook.distinctions}
    others: list[Row] = []
    for listed in handbook.lists.values():
        for number, pair in enumerate(listed.pairs):
            row = _pair(handbook, listed, number)
            found.get(pair.distinction, others).append(row)
    # The columns have no side: a boss in a list is not our management side.
    return Table(
        kind="lists",
        title=N_("Pairs that people quote, by distinction"),
        columns=(
            Column(title=N_("List"), width=25),
            Column(title=N_("Of the leader"), width=16),
            Column(title=N_("Of the other"), width=16),
            Column(title=N_("Verdict"), width=16),
            Column(title=N_("What to know"), width=27),
        ),
        rows=(
            *chain.from_iterable(
                below(link(handbook, "distinction", key), rows)
                for key, rows in found.items()
            ),
            *below(Cell(text=NOWHERE), others),
        ),
    )


def _pair(handbook: Collection, listed: PublishedList, number: int) -> Row:
    pair, path = listed.pairs[number], f"pairs[{number}]"
    return Row(
        cells=(
            link(handbook, "list", listed.id),
            field(listed, f"{path}.leadership", pair.leadership),
            field(listed, f"{path}.management", pair.management),
            word(pair.verdict),
            field(listed, f"{path}.note", pair.note),
        )
    )
