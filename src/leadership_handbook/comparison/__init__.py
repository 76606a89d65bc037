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
from leadership_handbook.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Unpack

    from leadership_handbook.comparison.asking import Filters
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.handbook.collection import Handbook

__all__ = ("KINDS", "OUR_READING", "Kind", "behind", "compare", "holders")


def compare(  # noqa: PLR0913  (each is a name of its own for who asks)
    kind: str,
    /,
    *ids: str,
    aspects: Iterable[str] = (),
    sources: Iterable[str] = (),
    columns: Iterable[str] = (),
    sort: str = "",
    handbook: Handbook | None = None,
    **filters: Unpack[Filters],
) -> Table:
    """Return the comparison table of a kind, for the ids it takes.

    It is computed from the shipped handbook unless another is given. `aspects` and
    `sources`, by id, are for the kind ``"chosen"`` alone.

    Tables of distinctions have the filters of `Records.where`: ``theme``, ``aspect``,
    ``view``, ``source``, ``evidence``. ``"views"`` has those of sources, and
    ``"objections"`` that of objections. `columns` keeps some by their titles, in the
    table's own order; the first always stays, as it names the row. `sort` is the title
    of a column, with a hyphen before it to sort downwards; headings stay, and the rows
    below each are sorted.

    Raises `ValueError`, in a sentence, for a kind that does not exist and for ids,
    options, words and columns that it does not take, and `UnknownId` for an id that no
    record has.

    >>> import leadership_handbook as lh
    >>> lh.compare("theme", "means").title
    'Means, side by side'
    >>> table = lh.compare("all", evidence="partly tested", columns=["Leadership"])
    >>> [column.title for column in table.columns]
    ['Distinction', 'Leadership']
    >>> rows = lh.compare("aspect", "focus", sort="-Distinction").rows
    >>> rows[0].cells[0].text > rows[-1].cells[0].text
    True
    """
    if handbook is None:
        handbook = shipped()
    asked = asking.known(kind, KINDS)
    asking.check_ids(handbook, kind, asked, ids)
    chosen_ids = {"aspect": aspects, "source": sources}
    options = asking.options(handbook, kind, asked, chosen_ids)
    among = asking.among(handbook, kind, asked, filters)
    table = asking.noted(asked.table(among, *ids, **options))
    table = sorted_by(table, sort) if sort else table
    titles = asking.several(columns)
    return narrowed(table, titles) if titles else table
