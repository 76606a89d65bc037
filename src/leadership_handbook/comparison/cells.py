"""What tables are put together from: cells, columns, and the lines they share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict, get_args

from leadership_handbook.comparison.grid import Cell, Column, Link, Origin, Row, Target
from leadership_handbook.handbook.naming import placed
from leadership_handbook.model import (
    Citation,
    ClaimRef,
    EvidenceWord,
    Stance,
    Verdict,
    kind_of,
)
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.handbook.relations import Holder
    from leadership_handbook.model import Claim, Distinction, Record

OUR_READING = N_("our reading")
"""Stands in for a source where the handbook itself draws the contrast."""

SIDES = (
    Column(title=N_("Leadership"), width=31, side="leadership"),
    Column(title=N_("Management"), width=31, side="management"),
)
SOURCE = Column(title=N_("Source"), width=20)
COUNTS = tuple(
    Column(title=title, width=11)
    for title in (N_("Dispute"), N_("Qualify"), N_("Assert"))
)
"""How many dispute, qualify or assert, as `counted` tells them."""


ORDERED: tuple[str, ...] = (
    *get_args(EvidenceWord),
    *get_args(Stance),
    *get_args(Verdict),
)
"""Words that are sorted by what they mean."""


class Titled(TypedDict):
    """A table's title, and what a translator needs to make it anew."""

    title: str
    form: str
    name: str


def titled(form: str, name: str) -> Titled:
    """Return the title of a table, which is about something if that has a name."""
    return {
        "title": form.format(name=name),
        "form": form if name else "",
        "name": name,
    }


def contrast_row(
    handbook: Collection, first: Cell, distinction: Distinction, number: int
) -> Row:
    """Return the row of a contrast, below its own name or that of its distinction."""
    contrast = distinction.contrasts[number]
    path = f"contrasts[{number}]"
    return Row(
        cells=(
            first,
            field(distinction, f"{path}.leadership", contrast.leadership),
            field(distinction, f"{path}.management", contrast.management),
            cited(handbook, contrast.citations, OUR_READING),
        )
    )


def below(name: Cell, rows: Iterable[Row]) -> tuple[Row, ...]:
    """Return rows below their name, a heading; where there are none, nothing."""
    found = tuple(rows)
    return (Row(cells=(name,), heading=True), *found) if found else ()


def counted(stances: Iterable[str]) -> tuple[Cell, ...]:
    """Return how many of the stances dispute, qualify and assert."""
    found = tuple(stances)
    numbers = map(found.count, ("disputes", "qualifies", "asserts"))
    return tuple(Cell(text=str(number)) for number in numbers)


def word(text: str, target: Target | None = None) -> Cell:
    """Return a word of a closed list, which may lead somewhere."""
    return Cell(text=text, target=target, rank=ORDERED.index(text))


def claim_text(holder: Holder, number: int) -> Cell:
    """Return the text of a claim."""
    claim = holder.claims[number]
    cell = field(holder, f"claims[{number}].text", claim.text)
    return replace(cell, claim=str(ClaimRef(holder.id, claim.id)))


def field(record: Record, path: str, text: str) -> Cell:
    """Return a text of a record, which can be traced to its field."""
    origin = Origin(kind=kind_of(record), id=record.id, path=path)
    return Cell(text=text, origin=origin)


def link(handbook: Collection, kind: str, record_id: str) -> Cell:
    """Return a link to a record by its name."""
    target = Target(kind=kind, id=record_id)
    return Cell(text=handbook.name(kind, record_id), target=target)


def links(handbook: Collection, kind: str, ids: Iterable[str]) -> Cell:
    """Return links to records by their names, beside each other."""
    targets = (Target(kind=kind, id=record_id) for record_id in ids)
    return linked(Link(text=handbook.name(kind, t.id), target=t) for t in targets)


def linked(links: Iterable[Link]) -> Cell:
    """Return links beside each other."""
    found = tuple(links)
    words = [link.text for link in found]
    rank = ORDERED.index(words[0]) if {*words[:1]} & {*ORDERED} else None
    return Cell(text=", ".join(words), links=found, rank=rank)


def cited(handbook: Collection, citations: Iterable[Citation], otherwise: str) -> Cell:
    """Return names of sources, each with its locator, or what stands in for them."""
    found = tuple(citations)
    names = "; ".join(cited_as(handbook, citation) for citation in found)
    return Cell(text=names or otherwise, citations=found)


def cited_as(handbook: Collection, citation: Citation) -> str:
    """Return the name of a source and, where it is known, the place in it."""
    name = handbook.name("source", citation.source)
    return placed(name, citation.locator)


def claim_target(holder: Record, claim: Claim) -> Target:
    """Return what leads to a claim of a record."""
    return Target(kind="claim", id=str(ClaimRef(holder.id, claim.id)))
