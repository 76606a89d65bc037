"""Passages for retrieval: one a line, each understood by itself.

A passage is a record's own texts, or a part of it: a side, a contrast, a claim, a
reading. It has an id that stays, plain text that begins with what it is of, how it is
cited, where it is shown, version and license, the sources it rests on, and ``about``:
the records it names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.exports import plain_json
from leadership_handbook.exports.wordings import label, said
from leadership_handbook.model import (
    KINDS,
    Citation,
    Claim,
    Material,
    Name,
    Neighbor,
    Related,
    kind_of,
)
from leadership_handbook.model.shape import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Record

NO_PASSAGES = (Citation, Name, Related, Neighbor, Material)
"""Parts that say nothing by themselves: a passage names them in ``about``."""


class Passage(NamedTuple):
    """What one line is made of."""

    record: Record
    path: str
    """The part in the record; ``""`` for its own texts."""
    value: Any


def write(edition: Edition) -> bytes:
    """Return the lines, record by record in the handbook's order."""
    return b"".join(
        plain_json.dumped(_line(passage, edition))
        for kind in KINDS
        for record in edition.handbook.of_kind(kind.word).values()
        for passage in passages(record)
    )


def passages(record: Record) -> Iterator[Passage]:
    """Yield the passages of a record: its own texts first."""
    yield Passage(record, "", record)
    for field in fields_of(type(record)):
        if not field.part or field.part in NO_PASSAGES:
            continue
        held = getattr(record, field.name)
        if not field.many and held is not None:
            yield Passage(record, field.name, held)
        for place, part in enumerate(held if field.many else (), 1):
            yield Passage(record, f"{field.name}/{getattr(part, 'id', place)}", part)


def _line(passage: Passage, edition: Edition) -> dict[str, Any]:
    record, value = passage.record, passage.value
    kind = kind_of(record)
    key = f"{kind}/{record.id}"
    claim = value.id if isinstance(value, Claim) else ""
    found = {
        "id": f"{key}#{passage.path}" if passage.path else key,
        "kind": kind,
        "record": record.id,
        "part": passage.path,
        "title": edition.name(record),
        "text": _text(passage, edition),
        "about": [*dict.fromkeys((key, *_named(value)))],
        "sources": [_source(cited, edition) for cited in _citations(value)],
        "citation": edition.citation(record),
        "address": edition.url(record, claim),
    }
    return found | {"version": edition.version, "license": edition.license}


def _text(passage: Passage, edition: Edition) -> str:
    """Return a passage's texts, a line each, below what it is of."""
    word = label(passage.path.partition("/")[0])
    head = ": ".join(filter(None, (edition.name(passage.record), word)))
    lines = [f"{name}: {text}" for name, text in said(passage.value, edition.handbook)]
    return "\n".join([head, *lines])


def _citations(value: Any) -> Iterator[Citation]:  # noqa: ANN401
    """Yield what a record or part cites itself, not what its passages do."""
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        if field.part is Citation:
            yield from held if field.many else (held,)


def _source(cited: Citation, edition: Edition) -> dict[str, Any]:
    source = edition.handbook.sources.get(cited.source)
    return {
        "id": cited.source,
        "name": edition.handbook.name("source", cited.source),
        "locator": cited.locator,
        "seen": cited.seen,
        "address": edition.url(source) if source else "",
    }


def _named(value: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the records that a passage names, ``theme/means``."""
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        for one in held if field.many else (held,):
            if field.names and one:
                yield f"{field.names}/{one}"
            elif field.part in NO_PASSAGES and one is not None:
                yield from _named(one)
    if isinstance(value, Material):
        yield f"{value.kind}/{value.id}"
