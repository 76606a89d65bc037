"""Comparison tables, computed from the handbook as plain values.

`KINDS` is the only list of them: a new kind is one function and its line there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.comparison import debate, distinctions, sources
from leadership_handbook.comparison.cells import OUR_READING
from leadership_handbook.comparison.debate import behind, holders
from leadership_handbook.handbook import shipped
from leadership_handbook.problems import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.handbook import Handbook
    from leadership_handbook.table import Table

__all__ = ("KINDS", "OUR_READING", "Kind", "behind", "compare", "holders")


class Kind(NamedTuple):
    """A kind of table: what computes it, and what it has to be given."""

    table: Callable[..., Table]
    """The function: it takes the handbook and the ids."""
    takes: str = ""
    """The kind of record whose id it takes; empty if it takes none."""


def compare(kind: str, *ids: str, handbook: Handbook | None = None) -> Table:
    """Return the comparison table of a kind, for the ids it takes.

    It is computed from the shipped handbook unless another is given. Raises
    `ValueError`, in a sentence, for a kind that does not exist or ids it does not
    take, and `UnknownId` for an id that no record has.

    >>> import leadership_handbook as lh
    >>> lh.compare("theme", "means").title
    'Means, side by side'
    """
    if handbook is None:
        handbook = shipped()
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"there are {', '.join(KINDS)}"
        message = f"no table kind {kind!r}; {hint}"
        raise ValueError(message)
    asked = KINDS[kind]
    if len(ids) != (1 if asked.takes else 0):
        wanted = f"the id of one {asked.takes}" if asked.takes else "no id"
        message = f"table kind {kind!r} takes {wanted}, not {len(ids)} ids"
        raise ValueError(message)
    for record_id in ids:
        handbook.of_kind(asked.takes)[record_id]
    return asked.table(handbook, *ids)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "distinction": Kind(distinctions.one, takes="distinction"),
        "all": Kind(distinctions.every),
        "theme": Kind(distinctions.theme, takes="theme"),
        "aspect": Kind(distinctions.aspect, takes="aspect"),
        "source": Kind(sources.one, takes="source"),
        "views": Kind(debate.views),
        "objections": Kind(debate.objections),
    }
)
"""Each kind of table, by its name."""
