"""A good file taken apart, so that something can be done to a value of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import yaml

from leadership_handbook.model import Form, Markup
from leadership_handbook.model.shape import Field, fields_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from random import Random

    from leadership_handbook.problems import ProblemKind


@dataclass(frozen=True)
class Mutant:
    """A file with something done to it, and what has to come of it."""

    data: bytes | Callable[[Path], object]
    """What is in the file; or what makes the path something else."""
    kinds: frozenset[ProblemKind] = frozenset()
    """There is exactly one problem, of one of these kinds. Empty: that is open."""
    line: int = 0
    """The problem is in this line. 0: that is open."""
    same: bool = False
    """There is no problem, and the record is the same."""
    what: str = ""
    """What was done, in a word."""


def told(data: bytes | str, *kinds: ProblemKind, line: int = 0) -> Mutant:
    """Return a mutant that has exactly one problem, of one of these kinds."""
    data = data.encode() if isinstance(data, str) else data
    return Mutant(data, frozenset(kinds), line)


@dataclass(frozen=True)
class Entry:
    """A value in a file, with its key unless it is a list's item."""

    field: Field
    key: Any
    """PyYAML's node of the key, or None."""
    value: Any
    """PyYAML's node of the value."""
    flow: bool
    """It stands in brackets or braces."""

    @property
    def line(self) -> int:
        """The line in which the value begins, from 1."""
        return int(self.value.start_mark.line) + 1

    @property
    def single(self) -> bool:
        """Whether it is a text, not a list or keys."""
        return isinstance(self.value, yaml.ScalarNode)

    @property
    def notes(self) -> list[Any]:
        """What the model's type hint says of a single value, `Literal` for words."""
        return [Literal if self.field.words else self.field.note]


@dataclass(frozen=True)
class File:
    """The text of a good record."""

    cls: type
    text: str

    @property
    def entries(self) -> list[Entry]:
        """Every value, in order, as PyYAML's own composer finds them."""
        return _entries(self.cls, self.text)

    def keyed(self) -> list[Entry]:
        """Return the values that are texts and have a key."""
        return [entry for entry in self.entries if entry.single and entry.key]

    def texts(self, *levels: Literal["plain", "inline", "block"]) -> list[Entry]:
        """Return the texts that may have so much markup."""
        allowed = [Markup(level) for level in levels]
        return [
            entry
            for entry in self.entries
            if entry.single and any(note in allowed for note in entry.notes)
        ]

    def words(self) -> list[Entry]:
        """Return what is a text to read, or has a form that is judged: a DOI, pages."""
        closed = Form("id"), Form("partial date")
        judged = [e for e in self.entries if any(isinstance(n, Form) for n in e.notes)]
        judged = [e for e in judged if not any(n in closed for n in e.notes)]
        return [*self.texts("plain", "inline", "block"), *judged]

    def written(self, entry: Entry) -> str:
        """Return the YAML of a value."""
        start, end = entry.value.start_mark.index, entry.value.end_mark.index
        return self.text[start:end].rstrip()

    def with_value(self, entry: Entry, written: str) -> bytes:
        """Return the file with other YAML in place of a value."""
        start = entry.value.start_mark.index
        end = start + len(self.written(entry))
        return (self.text[:start] + written + self.text[end:]).encode()

    def with_text(self, entry: Entry, text: str) -> bytes:
        """Return the file with another text, in quotes, in place of a value."""
        return self.with_value(entry, json.dumps(text, ensure_ascii=False))


Mutation: TypeAlias = "Callable[[File, Random], Mutant | None]"
"""Does one thing to a file; None where the file has nothing to do it to."""


@cache
def _entries(cls: type, text: str) -> list[Entry]:
    return list(_walk(cls, yaml.compose(text, yaml.BaseLoader)))


def _walk(cls: type, node: Any) -> Iterator[Entry]:
    fields = {field.key: field for field in fields_of(cls)}
    for key, value in node.value:
        field, flow = fields[key.value], bool(node.flow_style)
        yield Entry(field, key, value, flow)
        items = value.value if isinstance(value, yaml.SequenceNode) else []
        for item in items:
            yield Entry(field, None, item, flow or bool(value.flow_style))
        for part in items or [value]:
            if field.part and isinstance(part, yaml.MappingNode):
                yield from _walk(field.part, part)
