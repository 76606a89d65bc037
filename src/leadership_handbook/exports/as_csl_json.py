"""The sources as CSL-JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.exports.plain_json import dumped

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> bytes:
    """Return them in the handbook's order, by author and year."""
    return dumped(edition.handbook.csl(), indent=1)
