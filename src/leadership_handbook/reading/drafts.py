"""A draft: what one file says, before all references are known to lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

from leadership_handbook.problems import Problem, ProblemKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from leadership_handbook.model import Record


class Place(Protocol):
    """Something that stands in a file; line and column count from 1."""

    @property
    def line(self) -> int: ...  # noqa: D102  (said above)
    @property
    def column(self) -> int: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102


class Spot(NamedTuple):
    """A bare place; by default the file as a whole."""

    line: int = 1
    column: int = 1
    path: str = ""


class Reference(NamedTuple):
    """A text that names a record, ``id``, or a claim, ``record/claim``."""

    kind: str
    text: str
    line: int
    column: int
    path: str


@dataclass(slots=True)
class Draft:
    """What one file says, and what is wrong with it so far."""

    kind: str
    id: str
    file: Path
    record: Record | None = None
    lines: list[str] = field(default_factory=list)
    """The lines of the file, while it is being read."""
    marks: dict[str, tuple[int, int]] = field(default_factory=lambda: {"": (1, 1)})
    """Line and column of every value by its path."""
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    claims: dict[str, int] = field(default_factory=dict)
    """The ids of the sound claims in the file, and the line of each."""
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The keys of the record, and those possible below each."""
    displaced: set[str] = field(default_factory=set)
    """Keys that stand where they cannot, or stand already."""
    strangers: set[tuple[str, str]] = field(default_factory=set)
    """Groups of displaced keys that were told: where they belong, the first key."""
    missing: list[tuple[Place, list[str]]] = field(default_factory=list)
    """Keys that are missing, and where."""
    spoiled: set[int] = field(default_factory=set)
    """Lines with a forbidden character: what else is wrong there follows from it."""
    names: list[Reference] = field(default_factory=list)
    """A distinction's title and aliases."""

    def blame(
        self, kind: ProblemKind, place: Place, message: str, hint: str = ""
    ) -> None:
        """Note a problem at a place in the file."""
        if place.line not in self.spoiled:
            self.problems.append(problem(kind, self.file, place, message, hint))


def problem(
    kind: ProblemKind, file: Path, place: Place, message: str, hint: str = ""
) -> Problem:
    """Return a problem at a place in a file."""
    return Problem(
        kind=kind,
        file=shown(file),
        line=place.line,
        column=place.column,
        path=place.path,
        message=message,
        hint=hint,
    )


def shown(file: Path) -> str:
    """Return the name of a file in one printable line, whatever it is."""
    name = str(file)
    return name if name.isprintable() else ascii(name)[1:-1]
