"""What a record names: records to which its texts link, sources, and itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.handbook.relations import uses_of
from leadership_handbook.model.value import Value
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.translator import levels
from leadership_handbook.text import record_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Record
    from leadership_handbook.text import Level


class Names(NamedTuple):
    """What a record names."""

    links: tuple[tuple[str, str], ...]
    """Kind and id of each record that some text of it links to."""
    uses: str
    """A digest of which sources it cites, and for what."""
    called: str
    """A digest of its title and of what people also call it."""


def names_of(record: Record) -> Names:
    """Return what a record names."""
    called = (record.title, *getattr(record, "aliases", ()))
    uses = map(repr, uses_of(record))
    return Names(links_of(record), digest(uses), digest([repr(called)]))


def links_of(record: Record) -> tuple[tuple[str, str], ...]:
    """Return kind and id of each record that some text of a record links to."""
    return tuple(_linked(record))


def _linked(value: object, level: Level | None = None) -> Iterator[tuple[str, str]]:
    """Yield kind and id of each record that some text of a value links to."""
    if isinstance(value, tuple):
        for one in value:
            yield from _linked(one, level)
    elif isinstance(value, Value):
        cls: type = type(value)
        for name, own in levels(cls).items():
            yield from _linked(getattr(value, name), own)
    elif isinstance(value, str) and level and "](#" in value:  # most have none
        yield from (link[:2] for link in record_links(value, level))
