"""Tables of the debate: the views and who holds them, objections and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import COUNTS, cited, counted, field, link
from leadership_handbook.comparison.table import Column, Row, Table
from leadership_handbook.model import Citation

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Handbook
    from leadership_handbook.model import Claim, ClaimRef, Objection


def views(handbook: Handbook) -> Table:
    """Return the views of how the two relate, and who holds each."""
    rows = []
    for view in handbook.views.values():
        held = (Citation(source=source) for source in holders(handbook, view.id))
        cells = (
            link(handbook, "view", view.id),
            field(view, "text", view.text),
            cited(handbook, held, "no work listed here"),
        )
        rows.append(Row(cells=cells))
    return Table(
        kind="views",
        title="How leading and managing relate: the views",
        columns=(
            Column(title="View", width=21),
            Column(title="What it holds", width=46),
            Column(title="Who holds it (our reading)", width=33),
        ),
        rows=tuple(rows),
    )


def objections(handbook: Handbook) -> Table:
    """Return the objections, who makes and who answers them."""
    rows = []
    for objection in handbook.objections.values():
        cells = (
            link(handbook, "objection", objection.id),
            cited(handbook, objection.made_by, "nobody listed here"),
            cited(handbook, objection.answered_by, "no answer known to us"),
            *counted(claim.stance for _, claim in behind(handbook, objection)),
        )
        rows.append(Row(cells=cells))
    return Table(
        kind="objections",
        title="Objections, who answers, and how many claims dispute, qualify or assert",
        columns=(
            Column(title="Objection", width=23),
            Column(title="Who makes it", width=22),
            Column(title="Who answers", width=22),
            *COUNTS,
        ),
        rows=tuple(rows),
    )


def holders(handbook: Handbook, view: str) -> tuple[str, ...]:
    """Return the ids of the sources that hold a view, as the handbook reads them."""
    return tuple(s.id for s in handbook.sources.values() if view in s.view)


def behind(
    handbook: Handbook, objection: Objection
) -> tuple[tuple[ClaimRef, Claim], ...]:
    """Return the claims behind an objection that are there, each after its name."""
    found = ((name, _claim_named(handbook, name)) for name in objection.claims)
    return tuple((name, claim) for name, claim in found if claim)


def _claim_named(handbook: Handbook, name: ClaimRef) -> Claim | None:
    holder, _, claim_id = name.partition("/")
    for records in (handbook.distinctions, handbook.sources):
        for claim in records[holder].claims if holder in records else ():
            if claim.id == claim_id:
                return claim
    return None
