"""Places in files; a line, its column and the path of what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Place(NamedTuple):
    """A place in a file, by default the file as a whole."""

    line: int = 1
    """From 1."""
    column: int = 1
    """In characters, from 1."""
    path: str = ""
    """The field that stands there, ``claims[1].citation.source``."""


class Reference(NamedTuple):
    """A text that names a record, ``id``, or a claim, ``record/claim``."""

    kind: str
    text: str
    place: Place
    how: str = ""
    """``link`` for one in a text, ``pair`` for a ``kind`` and an ``id`` beside it."""


class WrittenName(NamedTuple):
    """A title or an alias, and where it stands."""

    text: str
    path: str
    """The field that it stands in: ``title``, ``aliases[1]``."""
    key: str
    """The text, folded: what two names are compared by."""

    @property
    def what(self) -> str:
        """What it is: ``title`` or ``alias``."""
        return "title" if self.path == "title" else "alias"


@dataclass(frozen=True, slots=True)
class Written:
    """Where a record is written."""

    file: Path
    marks: Mapping[str, tuple[int, int]]
    """Line and column, from 1, of every value by its path; ``""`` is the record."""
