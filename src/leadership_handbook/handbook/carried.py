"""What came with the records: where they are written, the short names of sources.

They are callables, as they are asked late; and classes, as they cross processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.reading.places import Written


class Places:
    """Where the records of a reading are written, by kind and id."""

    __slots__ = ("_by_record",)

    def __init__(self, by_record: Mapping[tuple[str, str], Written]) -> None:
        self._by_record = by_record

    def __call__(self, kind: str, record_id: str) -> Written | None:
        """Return the place of a record, or None where it is not known."""
        return self._by_record.get((kind, record_id))


class Names:
    """Short names that are known already."""

    __slots__ = ("_by_id",)

    def __init__(self, by_id: Mapping[str, str]) -> None:
        self._by_id = by_id

    def __call__(self) -> Mapping[str, str]:
        """Return them by the ids of the sources."""
        return self._by_id
