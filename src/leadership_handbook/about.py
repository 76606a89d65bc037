"""The project's public addresses, as its metadata has them: they stand nowhere else."""

from __future__ import annotations

from functools import cache
from importlib.metadata import metadata


@cache
def address(name: str) -> str:
    """Return an address of ``[project.urls]`` by its label, ``"Source"``.

    Raises `KeyError` for a label that is not there.
    """
    entries = metadata("leadership-handbook").get_all("Project-URL") or []
    found = dict(entry.split(", ", 1) for entry in entries)
    return str(found[name])
