"""The release, and the project's public addresses: they stand nowhere else."""

from __future__ import annotations

from functools import cache

__version__ = "0.1.0"
"""The release."""


@cache
def address(name: str) -> str:
    """Return an address of ``[project.urls]`` by its label, ``"Source"``.

    Raises `KeyError` for a label that is not there.
    """
    from importlib.metadata import metadata  # noqa: PLC0415  (no look-up wants it)

    entries = metadata("leadership-handbook").get_all("Project-URL") or []
    found = dict(entry.split(", ", 1) for entry in entries)
    return str(found[name])
