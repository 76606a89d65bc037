"""The flat tables as Parquet, by pandas and pyarrow: one file each, with its types."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from leadership_handbook.handbook.flat import kept
from leadership_handbook.handbook.frames import frame

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> dict[str, bytes]:
    """Return the files by name; raise `ImportError` where pandas or pyarrow is missing.

    The bytes are the same for the same records and the same pyarrow.
    """
    import pyarrow as _  # noqa: F401, PLC0415  (an extra; pandas would tell it at length)

    files = {}
    for name in kept():
        written = BytesIO()
        frame(edition.table(name)).to_parquet(written, engine="pyarrow")
        files[f"{name}.parquet"] = written.getvalue()
    return files
