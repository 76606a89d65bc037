"""The sources as a file of RIS, whose lines end in CR and LF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> bytes:
    """Return them in the handbook's order, by author and year."""
    return edition.handbook.ris().encode()
