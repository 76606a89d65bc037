"""The whole handbook as one file of JSON: ``handbook.json``.

It says what it is, and has a list for each kind of record, in the handbook's order.
Every record has all its fields, as `to_dict` gives them. ``handbook.schema.json`` tells
its shape, and `from_json` reads it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.exports import plain_json
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> bytes:
    """Return the handbook as JSON, with a line for each record."""
    lines = []
    for kind in KINDS:
        records = edition.handbook.of_kind(kind.word).values()
        texts = [plain_json.dumped(plain_json.of(r, edition)).strip() for r in records]
        lines.append(f'"{kind.plural}":[\n'.encode() + b",\n".join(texts) + b"]")
    head = plain_json.dumped(described(edition)).strip().removesuffix(b"}")
    return b",\n".join([head, *lines]) + b"}\n"


def described(edition: Edition) -> dict[str, Any]:
    """Return what an export says of itself."""
    return {
        "$schema": edition.data("handbook.schema.json"),
        "title": edition.title,
        "version": edition.version,
        "license": edition.license,
        "address": edition.site,
    }
