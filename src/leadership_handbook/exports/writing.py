"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write a file, or leave what stands there as it is; raise `OSError`."""
    if path.is_dir():
        message = f"{path} is a folder; name a file in it"
        raise IsADirectoryError(message)
    with _aside(path) as aside:
        with aside.open("xb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())  # a full disk is told here, not later
        aside.replace(path)


def write_folder(path: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder of files by their names, or leave what stands there as it is.

    A folder that an export wrote before is replaced; one that holds anything else is
    left alone, and `FileExistsError` names what it holds.
    """
    _check_ours(path, files)
    with _aside(path) as aside, _aside(path, "old") as old:
        for name, content in files.items():
            file = aside / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        if path.exists():
            path.rename(old)
        try:
            aside.rename(path)
        except OSError:
            with suppress(FileNotFoundError):
                old.rename(path)
            raise


def _check_ours(path: Path, files: Mapping[str, bytes]) -> None:
    if path.exists() and not path.is_dir():
        message = f"{path} is a file; name a folder"
        raise NotADirectoryError(message)
    for found in sorted(path.rglob("*")):
        name = found.relative_to(path).as_posix()
        if not found.is_dir() and name not in files:
            message = f"{path} holds {name}, which is none of these files; empty it"
            raise FileExistsError(message)


@contextmanager
def _aside(path: Path, word: str = "new") -> Iterator[Path]:
    """Give a path beside another one that nobody has; in the end nothing is there."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.{word}")
    try:
        yield aside
    finally:
        if aside.is_dir():
            shutil.rmtree(aside, ignore_errors=True)
        else:
            aside.unlink(missing_ok=True)
