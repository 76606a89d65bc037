"""Tables to work with: when to lean which way, and how sure each distinction is."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, get_args

from leadership_handbook.comparison.cells import (
    COUNTS,
    SIDES,
    below,
    counted,
    field,
    link,
    word,
)
from leadership_handbook.comparison.grid import Cell, Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.model import EvidenceWord
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

PRACTICE = {"when": N_("When to lean this way"), "overdone": N_("When it is overdone")}
"""What the sheet says of each side: the field, and how a page calls it."""


def when(handbook: Collection) -> Table:
    """Return when to lean which way and what goes wrong, a sheet to print."""
    return Table(
        kind="when",
        title=N_("When to lean which way"),
        columns=(Column(title=N_("In practice"), width=18), *SIDES),
        rows=tuple(
            row
            for distinction in handbook.distinctions.values()
            for row in _when(handbook, distinction)
        ),
    )


def _when(handbook: Collection, distinction: Distinction) -> Iterator[Row]:
    yield Row(cells=(link(handbook, "distinction", distinction.id),), heading=True)
    for name, title in PRACTICE.items():
        leadership: str = getattr(distinction.leadership, name)
        management: str = getattr(distinction.management, name)
        if leadership or management:
            yield Row(
                cells=(
                    Cell(text=title),
                    field(distinction, f"leadership.{name}", leadership),
                    field(distinction, f"management.{name}", management),
                )
            )


def evidence(handbook: Collection) -> Table:
    """Return the distinctions by how sure they are, and how many sources say what."""
    found = handbook.distinctions.values()
    rows = (
        below(
            word(sure), (_sure(handbook, d) for d in found if d.evidence.word == sure)
        )
        for sure in reversed(get_args(EvidenceWord))
    )
    return Table(
        kind="evidence",
        title=N_("How sure each is, and how many sources dispute, qualify or assert"),
        columns=(
            Column(title=N_("Distinction"), width=20),
            Column(title=N_("Why"), width=47),
            *COUNTS,
        ),
        rows=tuple(chain.from_iterable(rows)),
    )


def _sure(handbook: Collection, distinction: Distinction) -> Row:
    said = {(claim.stance, claim.citation.source) for claim in distinction.claims}
    return Row(
        cells=(
            link(handbook, "distinction", distinction.id),
            field(distinction, "evidence.reason", distinction.evidence.reason),
            *counted(stance for stance, _source in said),
        )
    )
