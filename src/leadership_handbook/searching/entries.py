"""What is searched of each kind of record: names, lines shown, more text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook import citing
from leadership_handbook.searching.words import STOPPED, stem, words
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leadership_handbook.handbook import Handbook
    from leadership_handbook.model import Distinction, Objection, Source, Theme, View


class Entry(NamedTuple):
    """A record as search sees it."""

    kind: str
    """The kind of the record."""
    id: str
    """The record's id."""
    names: tuple[str, ...]
    """Its title, then what people also call it."""
    lines: tuple[str, ...]
    """What a result shows below the title, as plain text."""
    more: tuple[str, ...] = ()
    """Stems of its other text, which is searched but not shown, in order."""


class Seen(NamedTuple):
    """The texts of a record that are searched, besides its title."""

    names: tuple[str, ...]
    lines: tuple[str, ...]
    more: tuple[str, ...] = ()


def entries(handbook: Handbook) -> Iterator[Entry]:
    """Yield every record of a handbook as search sees it, by kind and in order."""
    for kind, seen in SEEN.items():
        for record in handbook.of_kind(kind).values():
            names, lines, more = seen(record)
            said = {word for text in more for word in words(to_plain(text))}
            stems = {stem(word) for word in said - STOPPED}
            yield Entry(
                kind,
                record.id,
                (handbook.name(kind, record.id), *names),
                tuple(map(_plain, filter(None, lines))),
                tuple(sorted(stems)),
            )


def _plain(text: str) -> str:
    return " ".join(to_plain(text).split())


def _sentence(text: str) -> str:
    """Return the first sentence of a longer text."""
    first, stop, _ = _plain(text).partition(". ")
    return first + stop.rstrip()


def _distinction(record: Distinction) -> Seen:
    sides = (record.leadership, record.management)
    texts = [t for s in sides for t in (*s.looks_like, s.when, s.overdone, s.example)]
    rows = [t for row in record.contrasts for t in (row.leadership, row.management)]
    return Seen(
        record.aliases,
        tuple(side.summary for side in sides),
        (*texts, *rows, *record.questions),
    )


def _source(record: Source) -> Seen:
    return Seen((record.title,), (citing.in_brief(record),))


def _objection(record: Objection) -> Seen:
    return Seen(
        record.aliases,
        (_sentence(record.argument),),
        (record.argument, record.still_stands),
    )


def _theme(record: Theme) -> Seen:
    """A theme's text speaks of its distinctions, which have its words themselves."""
    return Seen(record.aliases, (_sentence(record.text),))


def _view(record: View) -> Seen:
    return Seen(record.aliases, (_sentence(record.text),), (record.text,))


SEEN: dict[str, Callable[[Any], Seen]] = {
    "distinction": _distinction,
    "source": _source,
    "term": lambda record: Seen(record.aliases, (record.definition,)),
    "objection": _objection,
    "theme": _theme,
    "aspect": lambda record: Seen(record.aliases, (record.question,)),
    "view": _view,
    "chapter": lambda record: Seen(record.aliases, (record.line,)),
}
"""How each kind is seen. The order is that of hits of one score."""
