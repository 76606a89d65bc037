"""What a build left, beside what a fresh one leaves."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site


def outputs(folder: Path) -> dict[str, bytes]:
    """Return what a build left; Sphinx's search index depends on what was written."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "searchindex.js"
    }


def difference(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return sorted(n for n in one.keys() | other.keys() if one.get(n) != other.get(n))


def fresh(site: Site, folder: Path, **settings: Any) -> dict[str, bytes]:
    """Build the same sources into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    return outputs(site.build(builddir=folder, **settings).app.outdir)
