"""What is asked of a record of any kind: all of it, its name, problems, whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from leadership_handbook.sphinx_ext.domain import RECORDS
from leadership_handbook.sphinx_ext.rebuilds.asking import Asker, question

if TYPE_CHECKING:
    from leadership_handbook.model import Record


class AnyRecord(Asker):
    """Questions about a record, or about the records of a kind."""

    @question
    def record(self, kind: str, record_id: str) -> Record | None:
        """Return a whole record, or None if it is not there or could not be read."""
        return self.book.handbook.of_kind(kind).get(record_id)

    @question
    def unplaced(self, kind: str, record_id: str) -> Record | None:
        """Return a record that stands among others, all of it but its place."""
        record: Any = self.record(kind, record_id)
        return None if record is None else cast("Record", replace(record, order=0))

    @question
    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record."""
        return self.book.handbook.name(kind, record_id)

    @question
    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind, in order."""
        return tuple(self.book.handbook.of_kind(kind))

    @question
    def broken(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind whose files have problems, in order."""
        whole = self.book.handbook.of_kind(kind)
        files = self.book.reading.files.get(kind, {})
        return tuple(sorted(record_id for record_id in files if record_id not in whole))

    @question
    def told(self, record_id: str) -> bool:
        """Return whether a record of that id has problems, which were told already."""
        return any(record_id in self.broken(kind) for kind in RECORDS)

    @question
    def problems(self, kind: str, record_id: str) -> tuple[str, ...]:
        """Return what is wrong with a record's file, each as ``line:column: ...``."""
        path = str(self.book.reading.files[kind][record_id])
        return tuple(
            f"{p.line}:{p.column}: {p.message}" + (f" - {p.hint}" if p.hint else "")
            for p in self.book.reading.problems
            if p.file == path
        )

    @question
    def is_own(self, kind: str, record_id: str) -> bool | None:
        """Tell whether a record is of the overlay; None where there is no overlay."""
        return self.book.is_own(kind, record_id)

    @question
    def is_shipped(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is one of those that come with the package."""
        return self.book.is_shipped(kind, record_id)
