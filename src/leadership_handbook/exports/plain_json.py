"""A record as JSON has it: its fields, its address, and its texts without markup."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import Markup, Source
from leadership_handbook.model.shape import fields_of
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Record

ADDED = ("name", "address", "plain")
"""The keys that a record does not have itself; nothing needs them to read it back."""


def of(record: Record, edition: Edition) -> dict[str, Any]:
    """Return a record's fields with its ``address`` and what else helps.

    ``plain`` has the texts with markup without it, by their paths; a source has the
    ``name`` that links to it have.
    """
    found = record.to_dict()
    if isinstance(record, Source):
        found["name"] = edition.name(record)
    found["address"] = edition.url(record)
    plain = dict(_marked(record))
    return found | ({"plain": plain} if plain else {})


def dumped(value: object, indent: int | None = None) -> bytes:
    """Return a value as JSON in UTF-8, as short as can be unless it is indented."""
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return f"{text}\n".encode()


def _marked(value: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield path and plain text of each text that has markup in it."""
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        for place, one in enumerate(held if field.many else (held,)):
            where = f"{path}{field.name}" + (f"[{place}]" if field.many else "")
            if field.part and one is not None:
                yield from _marked(one, f"{where}.")
            elif isinstance(field.note, Markup) and field.note.level != "plain":
                plain = to_plain(one)
                if plain != one:
                    yield where, plain
