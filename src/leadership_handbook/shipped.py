"""The shipped handbook: its compiled form or its YAML, and what is laid over it."""
# ruff: noqa: PLC0415  (what one look-up does not need is imported where it is used)

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from leadership_handbook.handbook.collection import Handbook

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from leadership_handbook.reading import Place


def load(overlay: str | os.PathLike[str] | None = None) -> Handbook:
    """Return the shipped handbook, or a new one with a folder of records laid over it.

    The folder has sub-folders as the shipped records have: ``distinctions``, ``terms``.
    A record in it replaces the shipped one of the same kind and id; ``hide.yaml`` lists
    ids to leave out, by kind. The shipped handbook stays as it is.

    Raises `InvalidRecords`, with every problem in ``problems``, if a record is not
    sound.

    >>> import leadership_handbook as lh
    >>> lh.load().themes == lh.themes
    True
    """
    if overlay is None:
        return shipped()
    from pathlib import Path

    from leadership_handbook.reading import RECORDS

    return read(RECORDS, Path(overlay))


@cache
def shipped() -> Handbook:
    """Return the shipped handbook: its compiled form if there is one, else the YAML."""
    from leadership_handbook import compiled

    found = compiled.shipped()
    if found is None:
        from leadership_handbook.reading import RECORDS

        return read(RECORDS)
    return Handbook(found.records, _shipped_place, found.names)


def _shipped_place(kind: str, record_id: str) -> Place | None:
    from leadership_handbook.handbook.locating import shipped_place

    return shipped_place(kind, record_id)


def read(*folders: Path) -> Handbook:
    """Return the handbook of folders laid over each other; raise `InvalidRecords`."""
    from leadership_handbook import reading
    from leadership_handbook.problems import InvalidRecords

    found = reading.read(*folders)
    if found.problems:
        raise InvalidRecords(found.problems)
    return Handbook.of(found)
