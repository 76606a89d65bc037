"""Records without what no table shows: what changes there alone changes no table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from leadership_handbook.model import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

H = TypeVar("H", bound="Collection")


def bare(handbook: H) -> H:
    """Return a handbook of which each table is the same, with records cut down."""
    for kind, cut in CUT.items():
        handbook = handbook.only(kind, map(cut, handbook.of_kind(kind).values()))
    return handbook


def _distinction(record: Distinction) -> Distinction:
    sides: Any = {
        name: replace(getattr(record, name), example="", looks_like=())
        for name in ("leadership", "management")
    }
    return replace(record, aliases=(), questions=(), lookback=None, related=(), **sides)


def _source(record: Source) -> Source:
    """Return what a source says, without the work: tables have its short name alone."""
    return Source(
        id=record.id,
        type=record.type,
        kind=record.kind,
        verified="",
        view=record.view,
        claims=record.claims,
        tensions=record.tensions,
        common_ground=record.common_ground,
    )


CUT: Mapping[str, Callable[[Any], Any]] = {
    "distinction": _distinction,
    "source": _source,
}
"""What takes from a record of a kind what no table shows of it."""
