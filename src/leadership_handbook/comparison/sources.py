"""Tables of what sources say: the claims of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import claim_target, field, link, titled
from leadership_handbook.model import kind_of
from leadership_handbook.table import Cell, Column, Row, Table, Target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook import Handbook
    from leadership_handbook.model import Claim, Record
    from leadership_handbook.relations import PlacedClaim

SAYS = (
    Column(title="About", width=20),
    Column(title="Stance", width=18),
    Column(title="Claim", width=46),
    Column(title="Where", width=16),
)


def one(handbook: Handbook, source_id: str) -> Table:
    """Return a source's claims, by its own numbering where the claims carry one."""
    claims = handbook.claims(source_id)
    numbered = any(said.claim.dossier for said in claims)
    if numbered:
        claims = tuple(sorted(claims, key=lambda said: _row_number(said.claim)))
    return Table(
        kind="source",
        **titled("What {name} says", handbook.name("source", source_id)),
        columns=SAYS if not numbered else (Column(title="Row", width=9), *SAYS),
        rows=tuple(_rows(handbook, source_id, claims, numbered=numbered)),
    )


def _rows(
    handbook: Handbook,
    source_id: str,
    claims: Iterable[PlacedClaim],
    *,
    numbered: bool,
) -> Iterator[Row]:
    seen = ""
    for holder, number, claim in claims:
        target = claim_target(holder, claim)
        cells = [
            _about(handbook, holder, source_id),
            Cell(text=claim.stance, target=target),
            field(holder, f"claims[{number}].text", claim.text),
            Cell(text=claim.citation.locator),
        ]
        shows = [target] if holder.id == source_id else []
        if numbered:
            cells.insert(0, Cell(text=claim.dossier))
        if claim.dossier not in {"", seen}:
            seen = claim.dossier
            shows.append(Target(kind="row", id=f"{source_id}/{seen}"))
        yield Row(cells=tuple(cells), shows=tuple(shows))


def _row_number(claim: Claim) -> float:
    """Sort ``A2`` before ``A12``, and what has no row last."""
    digits = claim.dossier.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() else float("inf")


def _about(handbook: Handbook, holder: Record, source_id: str) -> Cell:
    if holder.id == source_id:
        return Cell(text="the two in general")
    return link(handbook, kind_of(holder), holder.id)
