"""A draft: what one file says, before all references are known to lead somewhere."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from leadership_handbook.problems import Problem, ProblemKind
from leadership_handbook.reading.lines import Lines
from leadership_handbook.reading.places import Place
from leadership_handbook.reading.vocabulary import Keys, keys_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from leadership_handbook.model import Record
    from leadership_handbook.reading.places import Reference, WrittenName


@dataclass(slots=True)
class Draft:
    """What one file says, and what is wrong with it so far."""

    kind: str
    id: str
    file: Path
    record: Record | None = None
    read: bool = False
    """Whether its text could be read."""
    digest: str = ""
    """That of the bytes in its file."""
    source: str = ""
    """The text of the file, while it is being read."""
    lines: Lines = field(default_factory=Lines)
    """Its lines."""
    keys: Keys = field(default_factory=lambda: keys_of(frozenset()))
    """The keys that the record and its parts can have."""
    marks: Mapping[str, tuple[int, int]] = field(default_factory=lambda: {"": (1, 1)})
    """Line and column of every value by its path."""
    problems: list[Problem] = field(default_factory=list)
    blamed: int = 0
    """How often something was wrong, with what is told already and so not again."""
    located: list[str] = field(default_factory=list)
    """The paths of citations that say where in the work it stands."""
    references: list[Reference] = field(default_factory=list)
    claims: dict[str, int] = field(default_factory=dict)
    """The ids of the sound claims in the file, and the line of each."""
    said: dict[str, int] = field(default_factory=dict)
    """The longer texts in the file, and the line of each, while it is being read."""
    homes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The keys of the record, and those possible below each."""
    displaced: set[str] = field(default_factory=set)
    """Keys that stand where they cannot, or stand already."""
    strangers: set[tuple[str, str]] = field(default_factory=set)
    """Groups of displaced keys that were told: where they belong, the first key."""
    missing: list[tuple[Place, dict[str, tuple[str, ...]]]] = field(
        default_factory=list
    )
    """Keys that are missing and the lines of each, and where."""
    spoiled: set[int] = field(default_factory=set)
    """Lines with a forbidden character: what else is wrong there follows from it."""
    names: list[WrittenName] = field(default_factory=list)
    """Title and aliases."""
    layer: int = 0
    """Which folder the file lies in, of those laid over each other."""

    def blame(
        self, kind: ProblemKind, place: Place, message: str, hint: str = ""
    ) -> None:
        """Note a problem at a place in the file."""
        self.blamed += 1
        if place.line not in self.spoiled:
            found = problem(kind, self.file, place, message, hint)
            self.problems.append(replace(found, written=self._line(place.line)))

    def place_of(self, path: str) -> Place:
        """Return the place of what stands at a path in the file."""
        return Place(*self.marks[path], path)

    def said_before(self, said: str, line: int) -> int | None:
        """Return the line in which this is said already; note it if it is not."""
        before = self.said.setdefault(said, line)
        return before if before != line else None

    def _line(self, number: int) -> str:
        """Return a line of the file, which is let go once it has been read."""
        if not self.lines and self.read:
            with suppress(OSError):
                text = self.file.read_text("utf-8-sig", "replace")
                self.lines = Lines(text.split("\n"))
        lines = self.lines[number - 1 : number]
        return lines[0][:_LONGEST_LINE] if lines else ""


_LONGEST_LINE = 10_000
"""A problem holds no more of its line."""


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
        message=_printable(message),
        hint=_printable(hint),
    )


def _printable(text: str) -> str:
    """Return a text without the signs that nobody sees, as a writer means it."""
    if text.isprintable():
        return text
    return "".join(c for c in re.sub(r"\s", " ", text) if c.isprintable())


def shown(file: Path) -> str:
    """Return the name of a file in one printable line, whatever it is."""
    name = str(file)
    return name if name.isprintable() else ascii(name)[1:-1]
