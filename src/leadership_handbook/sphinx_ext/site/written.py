"""Files that a site has beside its pages: written when changed, dropped when gone."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def written(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Make a folder hold these files by their place in it, and no others.

    Returns their paths.
    """
    wanted = {str(folder / name): content for name, content in files.items()}
    for inside, _folders, names in os.walk(folder, topdown=False):
        for path in (os.path.join(inside, name) for name in names):  # noqa: PTH118
            if path not in wanted:
                os.unlink(path)  # noqa: PTH108  (thousands, and a Path costs more)
        if not os.listdir(inside):  # noqa: PTH208
            os.rmdir(inside)  # noqa: PTH106
    return [write(Path(path), content) for path, content in wanted.items()]


def write(path: Path, content: bytes) -> Path:
    """Write a file if it does not hold this already; return its path."""
    with suppress(OSError), open(path, "rb", buffering=0) as there:  # noqa: PTH123
        if there.readall() == content:
            return path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
