"""What is searched of each kind of record: names, lines shown, more text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.handbook import naming
from leadership_handbook.model import kind_of
from leadership_handbook.searching.scenes import told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import (
        Distinction,
        Objection,
        PublishedList,
        Record,
        RecordKind,
        Scenario,
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
    """Its title, what people also call it, and pairs of lists that belong to it."""
    lines: tuple[str, ...] = ()
    """What a result shows below the title, as plain text."""
    told: tuple[str, ...] = ()
    """Text that is searched and not shown."""
    lists: tuple[str, ...] = ()
    """The id of the list each of its last names is a pair of."""
    scenes: tuple[str, ...] = ()
    """What happens to people whom it helps; not shown, and no name of it."""


class Seen(NamedTuple):
    """The texts of a record that are searched, besides its title."""

    names: tuple[str, ...]
    lines: tuple[str, ...] = ()
    text: str = ""
    """A longer one: its first sentence is searched and shown, the rest is neither."""
    told: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    """Lines of it that are compared with what people tell, as scenes are."""


Pairs = dict[str, list[tuple[str, str]]]
"""For the id of a distinction the pairs that belong to it, each with its list's id."""


def entries(handbook: Collection) -> Iterator[Entry]:
    """Yield every record of a handbook as search sees it, by kind and id."""
    pairs = pairs_of(handbook)
    for kind in SEEN:
        for _, record in sorted(handbook.of_kind(kind).items()):
            yield entry(handbook, kind, record, pairs)


def seen(record: Record) -> Seen:
    """Return the texts of a record that are searched, as they are written.

    That is found in a fraction of the time that it takes to make its entry.
    """
    return SEEN[kind_of(record)](record)


def entry(
    handbook: Collection, kind: RecordKind, record: Record, pairs: Pairs
) -> Entry:
    """Return a record as search sees it."""
    seen = SEEN[kind](record)
    names, lists = zip(*named(handbook, kind, record, pairs), strict=True)
    lines = (*map(_plain, seen.lines), _sentence(seen.text))
    told = map(_plain, seen.told)
    shown, more = _some(lines), _some(told)
    scenes = (*told_of(kind, record.id), *map(_plain, seen.scenes))
    return Entry(kind, record.id, names, shown, more, _some(lists), scenes)


def named(
    handbook: Collection, kind: RecordKind, record: Record, pairs: Pairs
) -> list[tuple[str, str]]:
    """Return the names of a record, each with the id of the list it is a pair of."""
    own = pairs.get(record.id, []) if kind == "distinction" else []
    names = (handbook.name(kind, record.id), *SEEN[kind](record).names)
    return [*((name, "") for name in names), *own]


def pairs_of(handbook: Collection) -> Pairs:
    """Return the pairs of all lists by the distinction they belong to."""
    found: Pairs = {}
    for listed in handbook.lists.values():
        for pair in listed.pairs:
            name = f"{pair.leadership} / {pair.management}"
            found.setdefault(pair.distinction, []).append((name, listed.id))
    return found


def _some(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, texts))


def _plain(text: str) -> str:
    from leadership_handbook.text import to_plain  # noqa: PLC0415  (no query needs it)

    return " ".join(to_plain(text).split())


def _sentence(text: str) -> str:
    """Return the first sentence of a longer text."""
    first, stop, _ = _plain(text).partition(". ")
    return first + stop.rstrip()


def _distinction(record: Distinction) -> Seen:
    sides = (record.leadership, record.management)
    return Seen(record.aliases, tuple(side.summary for side in sides))


def _source(record: Source) -> Seen:
    people = [name.family or name.literal for name in (*record.author, *record.editor)]
    everybody = " ".join([*people, record.year])
    names = (record.title, everybody) if len(people) > 1 else (record.title,)
    return Seen(names, (naming.in_brief(record),), told=(record.summary,))


def _objection(record: Objection) -> Seen:
    return Seen(record.aliases, text=record.argument)


def _situation(record: Situation) -> Seen:
    tells = tuple(reading.tell for reading in record.readings)
    text = "" if tells else record.something_else
    return Seen(record.aliases, tells[:1], text, tells[1:], tells)


def _explained(record: Theme | View) -> Seen:
    return Seen(record.aliases, text=record.text)


def _list(record: PublishedList) -> Seen:
    pairs = (f"{pair.leadership} / {pair.management}" for pair in record.pairs)
    return Seen(record.aliases, text=record.text, told=tuple(pairs))


def _scenario(record: Scenario) -> Seen:
    return Seen((*record.aliases, record.sector), (record.you_are,))


SEEN: Mapping[RecordKind, Callable[[Any], Seen]] = {
    "distinction": _distinction,
    "situation": _situation,
    "term": lambda record: Seen(record.aliases, (record.definition,)),
    "source": _source,
    "objection": _objection,
    "theme": _explained,
    "aspect": lambda record: Seen(record.aliases, (record.question,)),
    "view": _explained,
    "list": _list,
    "scenario": _scenario,
    "session": lambda record: Seen(record.aliases, (record.for_whom,)),
    "path": lambda record: Seen(record.aliases, (record.for_whom,)),
    "chapter": lambda record: Seen(record.aliases, (record.line,)),
}
"""How each kind is seen. The order, that of `KINDS`, is that of hits of one score."""
