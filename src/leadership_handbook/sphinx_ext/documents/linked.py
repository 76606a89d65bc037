"""The records to which the texts of a record link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.model.value import Value
from leadership_handbook.sphinx_ext.documents.translator import levels
from leadership_handbook.text import record_links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Record
    from leadership_handbook.text import Level


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
