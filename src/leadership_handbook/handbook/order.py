"""The order of the handbook, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook import naming
from leadership_handbook.model import kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.model import Record


def in_order(
    records: Mapping[str, Mapping[str, Record]],
) -> Mapping[str, Mapping[str, Record]]:
    """Return records by kind and id, each kind in the order of the handbook."""

    def place(record: Any) -> tuple[Any, ...]:  # noqa: ANN401  (any kind of record)
        is_source = kind_of(record) == "source"
        name = naming.short_name(record).casefold() if is_source else ""
        return (name, getattr(record, "order", 0), record.title.casefold(), record.id)

    return {
        kind: {record.id: record for record in sorted(by_id.values(), key=place)}
        for kind, by_id in records.items()
    }
