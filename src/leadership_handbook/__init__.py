"""What separates leading from managing, as typed and sourced data.

>>> import leadership_handbook as lh
>>> lh.distinctions["people-vs-staff"].leadership.label
'People'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook import Handbook, Records, UnknownId, load, shipped
from leadership_handbook.model import (
    Aspect,
    Chapter,
    Citation,
    Claim,
    Contrast,
    Distinction,
    Evidence,
    Exercise,
    Name,
    Objection,
    Record,
    Related,
    Shared,
    Side,
    Source,
    Tension,
    Term,
    Theme,
    View,
)
from leadership_handbook.problems import InvalidRecords, Problem, ProblemKind

if TYPE_CHECKING:
    from leadership_handbook.comparison import Table
    from leadership_handbook.reading import check

    distinctions: Records[Distinction]
    sources: Records[Source]
    terms: Records[Term]
    objections: Records[Objection]
    themes: Records[Theme]
    aspects: Records[Aspect]
    views: Records[View]
    chapters: Records[Chapter]

__version__ = "0.1.0"

__all__ = [
    "Aspect",
    "Chapter",
    "Citation",
    "Claim",
    "Contrast",
    "Distinction",
    "Evidence",
    "Exercise",
    "Handbook",
    "InvalidRecords",
    "Name",
    "Objection",
    "Problem",
    "ProblemKind",
    "Record",
    "Records",
    "Related",
    "Shared",
    "Side",
    "Source",
    "Tension",
    "Term",
    "Theme",
    "UnknownId",
    "View",
    "aspects",
    "chapters",
    "check",
    "compare",
    "distinctions",
    "load",
    "objections",
    "sources",
    "terms",
    "themes",
    "views",
]

_MAPPINGS = frozenset(
    {
        "aspects",
        "chapters",
        "distinctions",
        "objections",
        "sources",
        "terms",
        "themes",
        "views",
    }
)


def compare(kind: str, *ids: str) -> Table:
    """Return a comparison table of the shipped handbook.

    Raises `ValueError` for a kind that does not exist or ids it does not take, and
    `UnknownId` for an id that no record has.
    """
    from leadership_handbook import comparison  # noqa: PLC0415  (import stays light)

    return comparison.compare(kind, *ids, handbook=shipped())


def __getattr__(name: str) -> Any:  # noqa: ANN401  (declared above, one by one)
    """Read the shipped records on first use, not on import."""
    if name in _MAPPINGS:
        return getattr(shipped(), name)
    if name == "check":
        from leadership_handbook.reading import check  # noqa: PLC0415

        return check
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
