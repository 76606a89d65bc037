"""Where the shipped records lie."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

HOME = Path(__file__).parents[1]
"""The folder of the package; within an archive, no folder at all."""


def _unpacked(archived: Traversable) -> Path:
    """Copy a folder out of an archive, for as long as the program runs."""
    import atexit  # noqa: PLC0415  (only wanted there)
    from shutil import rmtree  # noqa: PLC0415
    from tempfile import mkdtemp  # noqa: PLC0415

    folder = Path(mkdtemp(prefix="leadership-handbook-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    _copy(archived, folder / archived.name)
    return folder / archived.name


def _copy(archived: Traversable, to: Path) -> None:
    if archived.is_file():
        to.write_bytes(archived.read_bytes())
        return
    to.mkdir()
    for inner in archived.iterdir():
        _copy(inner, to / inner.name)


def _records() -> Path:
    folder = HOME / "records"
    if not HOME.is_dir():  # pragma: no cover  (in an archive: a test has one run)
        from importlib.resources import files  # noqa: PLC0415

        archived = files("leadership_handbook") / folder.name
        return _unpacked(archived) if archived.is_dir() else folder
    return folder


RECORDS = _records()
"""The folder of the shipped records; a copy of it if the package is in an archive."""
