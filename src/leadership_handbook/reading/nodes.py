"""Nodes: the tree of a YAML text, each value with its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.reading.places import Place
from leadership_handbook.slips import LONGEST_WORD, quoted

if TYPE_CHECKING:
    from yaml.error import Mark


@dataclass(slots=True)
class _Written:
    """Something that stands in a file; line and column, from 1, are where it begins."""

    line: int
    column: int
    path: str

    @property
    def place(self) -> Place:
        """Where it begins."""
        return Place(self.line, self.column, self.path)


@dataclass(slots=True)
class Scalar(_Written):
    """A text."""

    text: str
    style: str = ""
    """``|`` or ``>``, a quotation mark, or nothing before it."""
    start: int = 0
    end: int = 0
    """Where it begins and ends in the text of the file, counted in characters."""
    last: int = 0
    """The row in which it ends, from 0."""
    flow: bool = False
    """It stands in brackets or braces."""


@dataclass(slots=True)
class Sequence(_Written):
    """A list."""

    items: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class Mapping(_Written):
    """Keys and values."""

    entries: dict[str, Node] = field(default_factory=dict)
    marks: dict[str, Mark] = field(default_factory=dict)
    """Where each key stands, as libyaml's mark."""
    whole: bool = True
    """False where an entry could not be read: keys may seem to be missing."""

    def path_of(self, key: str) -> str:
        """Return the path of what a key holds; fields have ``_`` for ``-``."""
        return path_of(self.path, key)

    def place_of(self, key: str) -> Place:
        """Return the place of a key."""
        mark = self.marks[key]
        return Place(mark.line + 1, mark.column + 1, self.path_of(key))


@dataclass(slots=True)
class Refused(_Written):
    """Stands for a value that was refused, and reported, while reading."""


@lru_cache(maxsize=10_000)
def path_of(above: str, key: str) -> str:
    """Return the path of a key below another path: most recur in many records."""
    name = key.replace("-", "_")
    if not name.isidentifier() or len(name) > LONGEST_WORD:
        name = quoted(key)
    return intern(f"{above}.{name}" if above else name)


Node: TypeAlias = Scalar | Sequence | Mapping | Refused
