"""What is asked of tables: what stands in one, and whether a page can hold it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from leadership_handbook.comparison.kinds import LARGE
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.sphinx_ext.documents.divided import TABLE
from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question

if TYPE_CHECKING:
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.sphinx_ext.domain import Question

LISTS = ("aspects", "sources", "columns")
"""Options of tables that are several words, with commas between them."""


class Tables(Asker):
    """Questions about comparison tables."""

    @question
    def table(self, kind: str, /, *ids: str, **options: str) -> Table:
        """Return a comparison table; raises what `comparison.compare` raises.

        Options are those of `compare`, as text: ``columns="Leadership, Evidence"``.
        """
        wanted: dict[str, Any] = {
            name: several(value) if name in LISTS else value
            for name, value in options.items()
        }
        return self.book.compared.compare(kind, *ids, **wanted)

    @question
    def frame(self, kind: str, /, *ids: str) -> Table:
        """Return a table that is too long for a page with what is nowhere else.

        That is its columns and notes, and the rows that claims lead to.
        """
        found = self.table(kind, *ids)
        return replace(found, rows=tuple(row for row in found.rows if row.shows))

    @question
    def large(self, kind: str, /, **options: str) -> bool:
        """Return whether a table with these options is too large for a page."""
        possible = FILTERS["distinction"]
        filters: Any = {name: v for name, v in options.items() if name in possible}
        return len(self.book.handbook.distinctions.where(**filters)) > LARGE[kind]


def is_of_table(question: Question) -> bool:
    """Tell whether an answer follows from what tables follow from."""
    name, arguments, _options = question
    return name in {"table", "frame"} or (
        name == "held" and arguments[0].startswith(TABLE)
    )


def several(value: str) -> list[str]:
    """Return what stands between commas."""
    return [part.strip() for part in value.split(",") if part.strip()]
