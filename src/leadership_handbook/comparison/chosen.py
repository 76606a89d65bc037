"""Any chosen distinctions side by side: the table that a reader puts together."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import (
    SIDES,
    SOURCE,
    below,
    cited_as,
    claim_target,
    claim_text,
    contrast_row,
    link,
    linked,
)
from leadership_handbook.comparison.distinctions import on_aspect
from leadership_handbook.comparison.grid import Cell, Column, Link, Row, Target
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Claim, Distinction

TITLE = N_("Chosen distinctions, side by side")
OF_BOTH = N_("said of both")
"""Stands on the side of management where a claim speaks of both sides."""
LEFT_OUT = N_("What was chosen and is not above has no row in the records.")
"""The note below a table in which a chosen aspect or source has nothing to show."""


def chosen(
    handbook: Collection,
    *ids: str,
    aspects: tuple[str, ...] = (),
    sources: tuple[str, ...] = (),
) -> Table:
    """Return chosen distinctions, by chosen aspects and sources.

    `compare/build.html` puts the same table together in JavaScript, from the rows that
    `contrasts` and `claims` give. So that both give the same Markdown and CSV, byte for
    byte, this is all there is to it:

    - What is chosen keeps the order in which it was chosen; doubles count once. With
      neither aspects nor sources, all aspects of the chosen distinctions are shown, in
      the handbook's order. With sources alone, no aspect is.
    - Each aspect is a heading, its title. Below it stands a row for each contrast on
      it, distinction by distinction: the distinction's title, the cells of both sides,
      and the citations, each the source's name and, after a comma, its locator, with
      semicolons between; or `OUR_READING`.
    - Then each source is a heading, its name. Below it stands a row for each of its
      claims, distinction by distinction, in the order of the file: the distinction's
      title; the claim on the side it speaks of, the other side being empty, or on the
      side of leadership with `OF_BOTH` on the other if it speaks of both or of the
      distinction itself; and, with commas between, stance, the source's name, and the
      locator if there is one.
    - A heading without a row is left out, and the note `LEFT_OUT` stands below.

    What Markdown and CSV make of it, `Table.to_markdown` and `Table.to_csv` say.

    >>> import leadership_handbook as lh
    >>> table = lh.compare("chosen", "why-vs-how", "people-vs-staff", aspects=["focus"])
    >>> [row.cells[0].text for row in table.rows]
    ['Focus', 'Why vs. How', 'People vs. Staff']
    """
    distinctions = [handbook.distinctions[key] for key in dict.fromkeys(ids)]
    if not aspects and not sources:
        aspects = _all_aspects(handbook, distinctions)
    groups = [
        *(_aspect(handbook, aspect, distinctions) for aspect in dict.fromkeys(aspects)),
        *(_source(handbook, source, distinctions) for source in dict.fromkeys(sources)),
    ]
    return Table(
        kind="chosen",
        title=TITLE,
        columns=(Column(title=N_("Distinction"), width=18), *SIDES, SOURCE),
        rows=tuple(chain.from_iterable(groups)),
        notes=() if all(groups) else (LEFT_OUT,),
    )


def _all_aspects(
    handbook: Collection, distinctions: Iterable[Distinction]
) -> tuple[str, ...]:
    """Return the aspects of some distinctions; those that are hidden come last."""
    found = {row.aspect: None for d in distinctions for row in d.contrasts}
    known = (aspect for aspect in handbook.aspects if aspect in found)
    return tuple(dict.fromkeys((*known, *found)))


def _aspect(
    handbook: Collection, aspect: str, distinctions: Iterable[Distinction]
) -> tuple[Row, ...]:
    rows = on_aspect(handbook, aspect, distinctions)
    return below(link(handbook, "aspect", aspect), rows)


def _source(
    handbook: Collection, source: str, distinctions: Iterable[Distinction]
) -> tuple[Row, ...]:
    rows = (
        row
        for d in distinctions
        for claim, row in zip(d.claims, claims(handbook, d), strict=True)
        if claim.citation.source == source
    )
    return below(link(handbook, "source", source), rows)


def contrasts(handbook: Collection, distinction: Distinction) -> Iterator[Row]:
    """Yield the row of each contrast of a distinction, named by that."""
    first = link(handbook, "distinction", distinction.id)
    for number in range(len(distinction.contrasts)):
        yield contrast_row(handbook, first, distinction, number)


def claims(handbook: Collection, distinction: Distinction) -> Iterator[Row]:
    """Yield the row of each claim of a distinction, named by that."""
    first = link(handbook, "distinction", distinction.id)
    for number, claim in enumerate(distinction.claims):
        where = _said_where(handbook, distinction, claim)
        yield Row(cells=(first, *_sides(claim, claim_text(distinction, number)), where))


def _sides(claim: Claim, text: Cell) -> tuple[Cell, Cell]:
    """Return the cells of both sides; what is said of both is not said twice."""
    if claim.side == "management":
        return Cell(), text
    return text, Cell() if claim.side == "leadership" else Cell(text=OF_BOTH)


def _said_where(handbook: Collection, distinction: Distinction, claim: Claim) -> Cell:
    """Return the stance, which leads to the claim, and the source and place in it."""
    source = Target(kind="source", id=claim.citation.source)
    return linked(
        (
            Link(text=claim.stance, target=claim_target(distinction, claim)),
            Link(text=cited_as(handbook, claim.citation), target=source),
        )
    )
