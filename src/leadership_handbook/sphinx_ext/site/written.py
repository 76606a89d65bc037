"""Files that a site has beside its pages: written when changed, dropped when gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def written(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Make a folder hold these files by their place in it, and no others.

    Returns their paths.
    """
    wanted = {folder / name: content for name, content in files.items()}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
    for path, content in wanted.items():
        write(path, content)
    return [*wanted]


def write(path: Path, content: bytes) -> Path:
    """Write a file if it does not hold this already; return its path."""
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path
