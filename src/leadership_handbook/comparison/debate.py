"""Tables of the debate: the views and who holds them, objections and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import COUNTS, cited, counted, field, link
from leadership_handbook.comparison.grid import Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.model import Citation, ClaimRef
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.handbook.relations import PlacedClaim
    from leadership_handbook.model import Objection


def views(handbook: Collection) -> Table:
    """Return the views of how the two relate, and who holds each."""
    rows = []
    for view in handbook.views.values():
        held = (Citation(source=source) for source in holders(handbook, view.id))
        cells = (
            link(handbook, "view", view.id),
            field(view, "text", view.text),
            cited(handbook, held, N_("no work listed here")),
        )
        rows.append(Row(cells=cells))
    return Table(
        kind="views",
        title=N_("How leading and managing relate: the views"),
        columns=(
            Column(title=N_("View"), width=21),
            Column(title=N_("What it holds"), width=46),
            Column(title=N_("Who holds it (our reading)"), width=33),
        ),
        rows=tuple(rows),
    )


def objections(handbook: Collection) -> Table:
    """Return the objections, who makes and who answers them."""
    rows = []
    for objection in handbook.objections.values():
        cells = (
            link(handbook, "objection", objection.id),
            cited(handbook, objection.made_by, N_("nobody listed here")),
            cited(handbook, objection.answered_by, N_("no answer known to us")),
            *counted(said.claim.stance for said in behind(handbook, objection)),
        )
        rows.append(Row(cells=cells))
    return Table(
        kind="objections",
        title=N_(
            "Objections, who answers, and how many claims dispute, qualify or assert"
        ),
        columns=(
            Column(title=N_("Objection"), width=23),
            Column(title=N_("Who makes it"), width=22),
            Column(title=N_("Who answers"), width=22),
            *COUNTS,
        ),
        rows=tuple(rows),
    )


def holders(handbook: Collection, view: str) -> tuple[str, ...]:
    """Return the ids of the sources that hold a view, as the handbook reads them."""
    return tuple(handbook.relations.holding.get(view, ()))


def behind(handbook: Collection, objection: Objection) -> tuple[PlacedClaim, ...]:
    """Return the claims behind an objection that are there."""
    names = handbook.relations.by_name
    found = (names.get(ClaimRef.of(name)) for name in objection.claims)
    return tuple(said for said in found if said)
