"""What version control knows of files, where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

COMMITTED, ADDED, UNKNOWN = range(3)
"""How old a file is for git: in its last version, in the next one, in none."""

_SECONDS = 10


class Versions:
    """What git knows of the files of folders, each folder asked once.

    Without git, or where git does not answer, all files are alike.
    """

    def __init__(self) -> None:
        """Ask nothing yet."""
        self._known: dict[Path, dict[str, int] | None] = {}

    def age(self, file: Path) -> int:
        """Return `COMMITTED`, `ADDED` or `UNKNOWN`."""
        folder = file.parent
        if folder not in self._known:
            self._known[folder] = _ask(folder)
        known = self._known[folder]
        return COMMITTED if known is None else known.get(file.name, UNKNOWN)

    @staticmethod
    def changed(file: Path) -> float:
        """Return when a file was last changed, in seconds; 0 if nobody knows."""
        try:
            return file.stat().st_mtime
        except OSError:
            return 0.0


def _ask(folder: Path) -> dict[str, int] | None:
    added = _names(folder, "ls-files", "-z")
    if added is None:
        return None
    committed = _names(folder, "ls-tree", "-z", "--name-only", "HEAD", ".") or []
    return dict.fromkeys(added, ADDED) | dict.fromkeys(committed, COMMITTED)


def _names(folder: Path, *command: str) -> list[str] | None:
    """Return the names that a command of git prints, None if it fails."""
    git = shutil.which("git")
    if not git:
        return None
    # A watcher that somebody's repository may name is not started.
    whole = [git, "-c", "core.fsmonitor=false", "-C", str(folder), *command]
    try:
        done = subprocess.run(  # noqa: S603  (git, and names of ours)
            whole,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]
