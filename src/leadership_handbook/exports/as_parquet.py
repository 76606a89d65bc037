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

    The columns have the order that they have everywhere: pandas would put its index,
    the id, behind them. The bytes are the same for the same records and pyarrow.
    """
    import pyarrow as pa  # noqa: PLC0415  (an extra; pandas would tell it at length)
    from pyarrow import parquet  # noqa: PLC0415

    files = {}
    for name in kept():
        flat = edition.table(name)
        table = pa.Table.from_pandas(frame(flat))
        written = BytesIO()
        parquet.write_table(table.select([c.name for c in flat.columns]), written)
        files[f"{name}.parquet"] = written.getvalue()
    return files
