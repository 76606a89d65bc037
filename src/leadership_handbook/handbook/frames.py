"""Records as data frames, for people who have pandas."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook.flat import kept

if TYPE_CHECKING:
    import pandas as pd

    from leadership_handbook.handbook.flat import Flat

TYPES: dict[type, Any] = {int: "Int64", datetime.date: "datetime64[s]"}
"""What pandas calls the types of cells that may be empty; texts are as they are."""


def frame(table: Flat) -> pd.DataFrame:
    """Return a flat table as a data frame; that of a kind has the ids as its index."""
    found = data_frame([*table.dicts()], [column.name for column in table.columns])
    types = {c.name: TYPES[c.holds] for c in table.columns if c.holds in TYPES}
    found = found.astype(types)
    return found if kept()[table.name].path else found.set_index("id")


def data_frame(rows: list[dict[str, Any]], columns: list[str]) -> pd.DataFrame:
    """Return rows as a data frame; raise `ImportError` where pandas is missing."""
    try:
        import pandas as pd  # noqa: PLC0415  (an extra)
    except ImportError:
        message = "a data frame needs pandas: pip install 'leadership-handbook[pandas]'"
        raise ImportError(message, name="pandas") from None
    return pd.DataFrame(rows, columns=columns)
