"""What is searched of each kind of record: names, lines shown, more text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.handbook import naming
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import (
        Distinction,
        Objection,
        PublishedList,
        RecordKind,
        Situation,
        Source,
        Theme,
        View,
    )


class Entry(NamedTuple):
    """A record as search sees it."""

    kind: RecordKind
    """The kind of the record."""
    id: str
    """The record's id."""
    names: tuple[str, ...]
    """Its title, then what people also call it."""
    lines: tuple[str, ...]
    """What a result shows below the title, as plain text."""


class Seen(NamedTuple):
    """The texts of a record that are searched, besides its title."""

    names: tuple[str, ...]
    lines: tuple[str, ...]


def entries(handbook: Collection) -> Iterator[Entry]:
    """Yield every record of a handbook as search sees it, by kind and in order."""
    for kind, seen in SEEN.items():
        for record in handbook.of_kind(kind).values():
            names, lines = seen(record)
            yield Entry(
                kind,
                record.id,
                (handbook.name(kind, record.id), *names),
                tuple(map(_plain, filter(None, lines))),
            )


def _plain(text: str) -> str:
    return " ".join(to_plain(text).split())


def _sentence(text: str) -> str:
    """Return the first sentence of a longer text."""
    first, stop, _ = _plain(text).partition(". ")
    return first + stop.rstrip()


def _distinction(record: Distinction) -> Seen:
    sides = (record.leadership, record.management)
    return Seen(record.aliases, tuple(side.summary for side in sides))


def _source(record: Source) -> Seen:
    return Seen((record.title,), (naming.in_brief(record),))


def _objection(record: Objection) -> Seen:
    return Seen(record.aliases, (_sentence(record.argument),))


def _situation(record: Situation) -> Seen:
    tells = tuple(reading.tell for reading in record.readings[:1])
    return Seen(record.aliases, tells or (_sentence(record.something_else),))


def _explained(record: Theme | View | PublishedList) -> Seen:
    return Seen(record.aliases, (_sentence(record.text),))


SEEN: dict[RecordKind, Callable[[Any], Seen]] = {
    "distinction": _distinction,
    "situation": _situation,
    "term": lambda record: Seen(record.aliases, (record.definition,)),
    "source": _source,
    "objection": _objection,
    "theme": _explained,
    "aspect": lambda record: Seen(record.aliases, (record.question,)),
    "view": _explained,
    "list": _explained,
    "scenario": lambda record: Seen(record.aliases, (record.you_are,)),
    "session": lambda record: Seen(record.aliases, (record.for_whom,)),
    "path": lambda record: Seen(record.aliases, (record.for_whom,)),
    "chapter": lambda record: Seen(record.aliases, (record.line,)),
}
"""How each kind is seen. The order, that of `KINDS`, is that of hits of one score."""
