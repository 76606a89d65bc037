"""Where a value is written: file, line and column."""

from __future__ import annotations

import re
from pathlib import Path  # noqa: TC003  (a field's type, for those who ask)
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.model import folder_of, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading.drafts import Draft
from leadership_handbook.reading.files import read_source
from leadership_handbook.reading.places import Written
from leadership_handbook.reading.yamltree import read_tree
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from leadership_handbook.model import Record

_PATH = re.compile(r"[A-Za-z_]+(\.[A-Za-z_]+|\[[0-9]+\])*")
_STEP = re.compile(r"([A-Za-z_]+)|\[([0-9]+)\]")


class Location(NamedTuple):
    """A place in a file; its text is ``file:line:column``."""

    file: Path
    """The file of the record."""
    line: int
    """Line, from 1."""
    column: int
    """Column, in characters from 1."""

    def __str__(self) -> str:
        """Return the place as editors and terminals understand it."""
        return f"{self.file}:{self.line}:{self.column}"

    def to_dict(self) -> dict[str, str | int]:
        """Return every field by its name, as JSON has it: the file as text."""
        return {**self._asdict(), "file": str(self.file)}


def shipped_place(kind: str, record_id: str) -> Written | None:
    """Return where a shipped record is written; its file is read for that."""
    draft = Draft(kind, record_id, RECORDS / folder_of(kind) / f"{record_id}.yaml")
    source = read_source(draft)
    if source is None:
        return None
    read_tree(source, draft)
    return Written(draft.file, draft.marks)


def locate(record: Record, path: str, place: Written | None) -> Location:
    """Return where a field is written, or what it would stand in.

    The place is that of the record, or None where it is not known.
    """
    kind = kind_of(record)
    if place is None:
        message = f"it is not known where {kind} {record.id!r} is written"
        raise UnknownId(message)
    if path and not _leads_somewhere(record, path):
        message = slip(f"{kind} {record.id!r} has no", path, place.marks)
        raise ValueError(message)
    while path and path not in place.marks:  # a field that is left out
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return Location(place.file, *place.marks.get(path, (1, 1)))


def _leads_somewhere(value: Any, path: str) -> bool:  # noqa: ANN401
    for name, number in _STEP.findall(path) if _PATH.fullmatch(path) else [("", "")]:
        if name in getattr(value, "__slots__", ()):
            value = getattr(value, name)
        elif number and isinstance(value, tuple) and int(number) < len(value):
            value = value[int(number)]
        else:
            return False
    return True
