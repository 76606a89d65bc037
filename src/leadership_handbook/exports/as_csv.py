"""The flat tables as CSV, RFC 4180, in UTF-8: one file each.

A text that a spreadsheet would take for a formula has ``'`` before it.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from leadership_handbook.comparison.formats import harmless
from leadership_handbook.handbook.flat import kept

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.handbook.flat import Flat


def write(edition: Edition) -> dict[str, bytes]:
    """Return the files by name, ``claims.csv``."""
    return {f"{name}.csv": as_csv(edition.table(name)) for name in kept()}


def as_csv(table: Flat) -> bytes:
    """Return a table with the names of its columns in the first line."""
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(column.name for column in table.columns)
    for row in table.rows:
        writer.writerow(harmless(c) if isinstance(c, str) else c for c in row)
    return written.getvalue().encode()
