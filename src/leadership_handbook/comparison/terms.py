"""Terms side by side: words that are easily taken for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import cited, field, link, titled
from leadership_handbook.comparison.grid import Column, Row
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection


def several(handbook: Collection, *ids: str) -> Table:
    """Return what terms mean, in the order in which they are asked for."""
    once = tuple(dict.fromkeys(ids))
    names = ", ".join(handbook.name("term", term) for term in once)
    return Table(
        kind="terms",
        **titled(N_("Side by side: {name}"), names),
        columns=(
            Column(title=N_("Term"), width=27),
            Column(title=N_("What it means"), width=48),
            Column(title=N_("Where the word comes from"), width=25),
        ),
        rows=tuple(_term(handbook, term) for term in once),
    )


def _term(handbook: Collection, term_id: str) -> Row:
    term = handbook.terms[term_id]
    return Row(
        cells=(
            link(handbook, "term", term_id),
            field(term, "definition", term.definition),
            cited(handbook, term.citations, N_("no work listed here")),
        )
    )
