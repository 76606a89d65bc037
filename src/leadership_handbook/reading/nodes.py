"""Nodes: the tree of a YAML text, each value with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from sys import intern
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.problems import LONGEST_WORD, quoted
from leadership_handbook.reading.drafts import Spot

if TYPE_CHECKING:
    from yaml.error import Mark


@dataclass(slots=True)
class Scalar:
    """A text; line and column, from 1, are those where it begins."""

    line: int
    column: int
    path: str
    text: str
    literal: bool
    """Written after ``|``: its lines are the lines of the file below."""


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    path: str
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys and values."""

    line: int
    column: int
    path: str
    entries: dict[str, Node] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    """Where each key stands, as libyaml's mark."""
    whole: bool = True
    """False where an entry could not be read: keys may seem to be missing."""

    def path_of(self, key: str) -> str:
        """Return the path of what a key holds; fields have ``_`` for ``-``."""
        name = key.replace("-", "_")
        short = name.isidentifier() and len(name) <= LONGEST_WORD
        name = name if short else quoted(key)
        # The same paths recur in every record of a kind.
        return intern(f"{self.path}.{name}" if self.path else name)

    def spot(self, key: str) -> Spot:
        """Return the place of a key."""
        mark = self.marks[key]
        return Spot(mark.line + 1, mark.column + 1, self.path_of(key))


@dataclass(slots=True)
class Refused:
    """Stands for a value that was refused, and reported, while reading."""

    line: int
    column: int
    path: str


Node: TypeAlias = Scalar | Sequence | Mapping | Refused
