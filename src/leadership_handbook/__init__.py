"""What separates leading from managing, as typed and sourced data.

>>> import leadership_handbook as lh
>>> lh.distinctions["people-vs-staff"].leadership.label
'People'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.about import __version__

if TYPE_CHECKING:
    from leadership_handbook.comparison.grid import (
        Cell,
        Column,
        Link,
        Origin,
        Row,
        Target,
    )
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.facade import Handbook
    from leadership_handbook.handbook.addresses import url
    from leadership_handbook.handbook.locating import Location
    from leadership_handbook.handbook.records import Records
    from leadership_handbook.handbook.relations import PlacedClaim, Use
    from leadership_handbook.model import (
        Aspect,
        Basis,
        Chapter,
        Choice,
        Citation,
        Claim,
        ClaimRef,
        Contrast,
        CslType,
        Distinction,
        Ending,
        Evidence,
        EvidenceWord,
        Exercise,
        Force,
        Group,
        Lean,
        Lookback,
        Material,
        Name,
        Neighbor,
        Objection,
        Pair,
        Path,
        PublishedList,
        Reading,
        Record,
        RecordKind,
        Related,
        Scenario,
        Seen,
        Session,
        Setting,
        Shared,
        Side,
        Situation,
        Source,
        SpeaksOf,
        Stance,
        Step,
        Stop,
        Tension,
        Term,
        Theme,
        Verdict,
        View,
        Who,
        WorkKind,
    )
    from leadership_handbook.problems import InvalidRecords, Problem, ProblemKind
    from leadership_handbook.reading import check
    from leadership_handbook.searching import Hit
    from leadership_handbook.shipped import compare, load, search
    from leadership_handbook.slips import UnknownId
    from leadership_handbook.taking import cite, export, load_json, plain

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
    situations: Records[Situation]
    """The situations, by title."""
    scenarios: Records[Scenario]
    """The scenarios, by title."""
    sessions: Records[Session]
    """The plans for sessions, by title."""
    paths: Records[Path]
    """The paths, by title."""
    lists: Records[PublishedList]
    """The published lists of opposites, by title."""
    data_version: str
    """Release and digest of the shipped records: ``0.1.0+4f2a90c1b7de``."""

__all__ = (
    "Aspect",
    "Basis",
    "Cell",
    "Chapter",
    "Choice",
    "Citation",
    "Claim",
    "ClaimRef",
    "Column",
    "Contrast",
    "CslType",
    "Distinction",
    "Ending",
    "Evidence",
    "EvidenceWord",
    "Exercise",
    "Force",
    "Group",
    "Handbook",
    "Hit",
    "InvalidRecords",
    "Lean",
    "Link",
    "Location",
    "Lookback",
    "Material",
    "Name",
    "Neighbor",
    "Objection",
    "Origin",
    "Pair",
    "Path",
    "PlacedClaim",
    "Problem",
    "ProblemKind",
    "PublishedList",
    "Reading",
    "Record",
    "RecordKind",
    "Records",
    "Related",
    "Row",
    "Scenario",
    "Seen",
    "Session",
    "Setting",
    "Shared",
    "Side",
    "Situation",
    "Source",
    "SpeaksOf",
    "Stance",
    "Step",
    "Stop",
    "Table",
    "Target",
    "Tension",
    "Term",
    "Theme",
    "UnknownId",
    "Use",
    "Verdict",
    "View",
    "Who",
    "WorkKind",
    "__version__",
    "aspects",
    "chapters",
    "check",
    "cite",
    "compare",
    "data_version",
    "distinctions",
    "export",
    "lists",
    "load",
    "load_json",
    "objections",
    "paths",
    "plain",
    "scenarios",
    "search",
    "sessions",
    "situations",
    "sources",
    "terms",
    "themes",
    "url",
    "views",
)

_HOMES = {
    "comparison.grid": ("Cell", "Column", "Link", "Origin", "Row", "Target"),
    "comparison.table": ("Table",),
    "facade": ("Handbook",),
    "handbook.addresses": ("url",),
    "handbook.locating": ("Location",),
    "handbook.records": ("Records",),
    "handbook.relations": ("PlacedClaim", "Use"),
    "problems": ("InvalidRecords", "Problem", "ProblemKind"),
    "reading": ("check",),
    "searching": ("Hit",),
    "shipped": ("compare", "load", "search"),
    "slips": ("UnknownId",),
    "taking": ("cite", "export", "load_json", "plain"),
}
"""Where public names live; those of records and their parts live in `model`."""

if not TYPE_CHECKING:  # a type checker is to know each name, and that others are wrong

    def __getattr__(name: str) -> object:
        """Import what is asked for, and read the records, on first use."""
        if name not in __all__:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = globals()[name] = _found(name)
        return value


def _found(name: str) -> object:
    from leadership_handbook import model  # noqa: PLC0415

    if name in {kind.plural for kind in model.KINDS}:
        from leadership_handbook.shipped import shipped  # noqa: PLC0415

        return getattr(shipped(), name)
    if name == "data_version":
        from leadership_handbook.compiled import data_version  # noqa: PLC0415

        return data_version()
    from importlib import import_module  # noqa: PLC0415

    home = next((home for home, names in _HOMES.items() if name in names), "model")
    return getattr(import_module(f"leadership_handbook.{home}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
