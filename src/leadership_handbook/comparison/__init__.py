"""Comparison tables, computed from the handbook as plain values.

`KINDS` is the only list of them: a new kind is one function and its entry there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison import asking
from leadership_handbook.comparison.cells import OUR_READING
from leadership_handbook.comparison.debate import behind, holders
from leadership_handbook.comparison.kinds import KINDS, Kind
from leadership_handbook.comparison.shaping import narrowed, sorted_by

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Unpack

    from leadership_handbook.comparison.asking import Filters
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.handbook.collection import Collection

__all__ = ("KINDS", "OUR_READING", "Kind", "behind", "compare", "holders")


def compare(  # noqa: PLR0913  (each is a name of its own for who asks)
    handbook: Collection,
    kind: str,
    /,
    *ids: str,
    aspects: Iterable[str] = (),
    sources: Iterable[str] = (),
    columns: Iterable[str] = (),
    sort: str = "",
    **filters: Unpack[Filters],
) -> Table:
    """Return the comparison table of a kind: see `leadership_handbook.compare`."""
    asked = asking.known(kind, KINDS)
    asking.check_ids(handbook, kind, asked, ids)
    chosen_ids = {"aspect": aspects, "source": sources}
    options = asking.options(handbook, kind, asked, chosen_ids)
    among = asking.among(handbook, kind, asked, filters)
    table = asking.noted(asked.table(among, *ids, **options))
    table = sorted_by(table, sort) if sort else table
    titles = asking.several(columns)
    return narrowed(table, titles) if titles else table
