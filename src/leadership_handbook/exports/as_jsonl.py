"""A record a line: its kind, then all that ``handbook.json`` has of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.exports import plain_json
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> bytes:
    """Return the lines, kind by kind in the handbook's order."""
    said = {"version": edition.version, "license": edition.license}
    return b"".join(
        plain_json.dumped(
            {"kind_of_record": kind.word, **plain_json.of(record, edition), **said}
        )
        for kind in KINDS
        for record in edition.handbook.of_kind(kind.word).values()
    )
