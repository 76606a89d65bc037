"""What separates leading from managing, as typed and sourced data.

>>> import leadership_handbook as lh
>>> lh.distinctions["people-vs-staff"].leadership.label
'People'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leadership_handbook.comparison import compare
    from leadership_handbook.handbook import Handbook, load
    from leadership_handbook.locating import Location
    from leadership_handbook.lookup import Records, UnknownId
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
    from leadership_handbook.reading import check
    from leadership_handbook.relations import PlacedClaim, Use
    from leadership_handbook.searching import Hit, search
    from leadership_handbook.table import (
        Cell,
        Column,
        Link,
        Origin,
        Row,
        Table,
        Target,
    )

    distinctions: Records[Distinction]
    """The distinctions, in the order of the handbook."""
    sources: Records[Source]
    """The sources, by author and year."""
    terms: Records[Term]
    """The terms of the glossary, in alphabetical order."""
    objections: Records[Objection]
    """The objections to the distinction, in the order of the handbook."""
    themes: Records[Theme]
    """The themes, in the order of the handbook."""
    aspects: Records[Aspect]
    """The aspects, in the order of the handbook."""
    views: Records[View]
    """The views of how the two relate, in the order of the handbook."""
    chapters: Records[Chapter]
    """The hand-written pages, by title."""
    data_version: str
    """Release and digest of the shipped records: ``0.1.0+4f2a90c1b7de``."""

__version__ = "0.1.0"

__all__ = (
    "Aspect",
    "Cell",
    "Chapter",
    "Citation",
    "Claim",
    "Column",
    "Contrast",
    "Distinction",
    "Evidence",
    "Exercise",
    "Handbook",
    "Hit",
    "InvalidRecords",
    "Link",
    "Location",
    "Name",
    "Objection",
    "Origin",
    "PlacedClaim",
    "Problem",
    "ProblemKind",
    "Record",
    "Records",
    "Related",
    "Row",
    "Shared",
    "Side",
    "Source",
    "Table",
    "Target",
    "Tension",
    "Term",
    "Theme",
    "UnknownId",
    "Use",
    "View",
    "__version__",
    "aspects",
    "chapters",
    "check",
    "compare",
    "data_version",
    "distinctions",
    "load",
    "objections",
    "search",
    "sources",
    "terms",
    "themes",
    "views",
)

_HOMES = {
    "comparison": ("compare",),
    "handbook": ("Handbook", "load"),
    "locating": ("Location",),
    "lookup": ("Records", "UnknownId"),
    "problems": ("InvalidRecords", "Problem", "ProblemKind"),
    "reading": ("check",),
    "relations": ("PlacedClaim", "Use"),
    "searching": ("Hit", "search"),
    "table": ("Cell", "Column", "Link", "Origin", "Row", "Table", "Target"),
}
"""Where public names live; those of records and their parts live in `model`."""

_MAPPINGS = (
    "aspects",
    "chapters",
    "distinctions",
    "objections",
    "sources",
    "terms",
    "themes",
    "views",
)

if not TYPE_CHECKING:  # a type checker is to know each name, and that others are wrong

    def __getattr__(name: str) -> object:
        """Import what is asked for, and read the records, on first use."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = globals()[name] = _found(name)
        return value


def _found(name: str) -> object:
    from leadership_handbook import handbook  # noqa: PLC0415

    if name in _MAPPINGS:
        return getattr(handbook.shipped(), name)
    if name == "data_version":
        from leadership_handbook.compiled import data_version  # noqa: PLC0415

        return data_version()
    from importlib import import_module  # noqa: PLC0415

    home = next((home for home, names in _HOMES.items() if name in names), "model")
    return getattr(import_module(f"leadership_handbook.{home}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
