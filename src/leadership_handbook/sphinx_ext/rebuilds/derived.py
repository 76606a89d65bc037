"""Files made of all records at the end of a build, and kept while nothing changes.

Beside the doctrees stands what each was made of, and what the files were like then: one
that somebody has touched since is made anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sphinx.application import Sphinx

NOTED = "lh-derived.json"


def make(app: Sphinx, name: str, write: Callable[[], Iterable[Path]]) -> None:
    """Let files be written, unless they are there as they would be.

    They may be made of the records, addresses and words of the build, and of nothing
    else. `write` returns the files that it has written, or found to be as they should.
    """
    notes = Path(app.doctreedir, NOTED)
    noted = _read(notes)
    place = f"{name} in {app.outdir}"
    made_of, files = _made_of(app), noted.get(place, {}).get("files", {})
    if (
        made_of
        and noted.get(place, {}).get("made of") == made_of
        and all(_state(Path(file)) == state for file, state in files.items())
    ):
        return
    states = {str(path): _state(path) for path in write()}
    noted[place] = {"made of": made_of, "files": states}
    notes.write_text(json.dumps(noted), encoding="utf-8")


def _made_of(app: Sphinx) -> str:
    """Return a digest of all that such files are made of; none if it is not known."""
    book, domain = book_of(app.env), domain_of(app.env)
    if not book.inputs:
        return ""
    shown = [(*key, domain.address(app.builder, *key)) for key in domain.objects]
    return digest([book.inputs, app.config.language, *map(repr, sorted(shown))])


def _state(path: Path) -> list[int]:
    with suppress(OSError):
        found = path.stat()
        return [found.st_size, found.st_mtime_ns]
    return []


def _read(notes: Path) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        found: dict[str, Any] = json.loads(notes.read_text("utf-8"))
        return found
    return {}
