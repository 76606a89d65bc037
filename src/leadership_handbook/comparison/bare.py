"""Records without what no table shows: what changes there alone changes no table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

H = TypeVar("H", bound="Collection")


def bare(handbook: H) -> H:
    """Return a handbook of which each table is the same, with distinctions cut down."""
    return handbook.only(
        "distinction", map(bare_record, handbook.distinctions.values())
    )


def bare_record(record: Distinction) -> Distinction:
    """Return a distinction without what no table shows of it."""
    sides: Any = {
        name: replace(getattr(record, name), example="", looks_like=())
        for name in ("leadership", "management")
    }
    return replace(record, aliases=(), questions=(), lookback=None, related=(), **sides)
