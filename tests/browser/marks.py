"""A site sets quotation marks as print does; what Python has is as it was typed."""

from __future__ import annotations

import csv
from io import StringIO

AS_TYPED = str.maketrans("“”‘’", "\"\"''")


def typed(text: str) -> str:
    """Return a text with its marks as they are typed."""
    return text.translate(AS_TYPED)


def typed_rows(rows: list[list[str]]) -> list[list[str]]:
    """Return rows whose cells have such marks."""
    return [[typed(cell) for cell in row] for row in rows]


def typed_csv(text: str) -> list[list[str]]:
    """Return the rows of a CSV text: a mark that is typed is written there twice."""
    return typed_rows(list(csv.reader(StringIO(text))))
