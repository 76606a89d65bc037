"""Files made of all records at the end of a build, and kept while nothing changes.

Beside the doctrees stands what each was made of, and what the files were like then: one
that somebody has touched since is written anew.
"""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.sphinx_ext.builders import SITE
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import recalled, remember
from leadership_handbook.sphinx_ext.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping

    from sphinx.application import Sphinx

NOTED = "lh-derived.pickle"

Noted = dict[str, list[Any]]
"""Of each file its size, when it was written, and what it was made of or holds."""


class File(NamedTuple):
    """A file that is made only where it would be made of something else than before."""

    made_of: str
    """Tells what it is made of from all else, besides code, settings and words."""
    content: Callable[[], bytes]
    """Makes what it holds."""


class Part(NamedTuple):
    """Files that belong together, made of nothing but records, addresses and words."""

    wanted: Callable[[Sphinx], bool]
    """Tells whether a build of a site has them."""
    made_of: Callable[[Sphinx], Any]
    """Returns what the files are made of, told from others by its ``repr``."""
    files: Callable[[Sphinx, Any], Mapping[str, bytes | File]]
    """Takes that, and returns the files by their place in the output."""
    folders: tuple[str, ...] = ()
    """Folders of the output that have no other files."""


def make(
    app: Sphinx, exception: Exception | None, *, parts: Mapping[str, Part]
) -> None:
    """Let the files of each part be written, unless they are there as they would be."""
    if exception or app.builder.name not in SITE:
        return
    book, around = book_of(app.env), around_files(app)
    whole = digest([book.inputs, around]) if book.inputs else ""
    settings = settings_of(app) if whole else ""
    notes = Path(app.doctreedir, NOTED)
    noted: dict[str, dict[str, Any]] = recalled(notes) or {}
    before = dict(noted)
    for name, part in parts.items():
        place = f"{name} in {app.outdir}"
        if not part.wanted(app):
            _remove(noted.pop(place, {}).get("files", {}))
            continue
        known = noted.get(place, {})
        files: Noted = known.get("files", {})
        there = all(_state(file) == of[:2] for file, of in files.items())
        if whole and there and known.get("whole") == whole:
            continue
        made_from = part.made_of(app)
        made_of = digest([repr(made_from), around]) if whole else ""
        if not (made_of and there and known.get("made of") == made_of):
            with no_garbage():
                made = part.files(app, made_from)
                same = settings and there and known.get("settings") == settings
                now = _written(app, part, made, files if same else {})
                known = {"files": now, "settings": settings}
                _remove({*files} - {*now})
        noted[place] = {**known, "whole": whole, "made of": made_of}
    if noted != before:
        remember(notes, noted)


@contextmanager
def no_garbage() -> Iterator[None]:
    """Let Python look for no garbage.

    A part is made of many objects, none of which refers to itself; beside them stands
    all that the build has read. To look through all that is a fifth of what a part
    takes, and finds nothing.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _written(
    app: Sphinx, part: Part, files: Mapping[str, bytes | File], noted: Noted
) -> Noted:
    """Let there be the files of a part, by their place; return what to note.

    Those that are noted are there, and are not opened if they stay.
    """
    out = f"{app.outdir}{os.sep}"  # thousands: Paths cost more
    wanted = {out + place.replace("/", os.sep): of for place, of in files.items()}
    for folder in part.folders:
        _clear(out + folder.replace("/", os.sep).rstrip(os.sep), wanted)
    found: Noted = {}
    for path, file in wanted.items():
        known = noted.get(path)
        if isinstance(file, bytes):
            of = blake2b(file, digest_size=8).hexdigest()
        else:
            of = file.made_of
        if known is None or known[-1] != of:
            write(path, file if isinstance(file, bytes) else file.content())
            known = [*_state(path), of]
        found[path] = known
    return found


def write(path: str | Path, content: bytes) -> None:
    """Write a file if it does not hold this already."""
    with suppress(OSError), open(path, "rb", buffering=0) as there:  # noqa: PTH123
        if there.readall() == content:
            return
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _clear(folder: str, wanted: Container[str]) -> None:
    """Remove the files in a folder that are not wanted, and folders without any."""
    for inside, _folders, names in os.walk(folder, topdown=False):
        paths = [f"{inside}{os.sep}{name}" for name in names]
        unwanted = [path for path in paths if path not in wanted]
        for path in unwanted:
            os.unlink(path)  # noqa: PTH108  (thousands, and a Path costs more)
        if unwanted == paths:
            with suppress(OSError):  # other folders are in it
                os.rmdir(inside)  # noqa: PTH106


def _remove(files: Iterable[str]) -> None:
    """Remove the files of a part that is wanted no more."""
    for file in files:
        Path(file).unlink(missing_ok=True)


def around_files(app: Sphinx) -> str:
    """Return a digest of what all such files are made of besides records."""
    domain = domain_of(app.env)
    shown = [(*key, domain.address(app.builder, *key)) for key in domain.objects]
    return digest([settings_of(app), *map(" ".join, sorted(shown))])


def settings_of(app: Sphinx) -> str:
    """Return a digest of the code, settings and words that such files are made of."""
    config = app.config
    marks = (config.smartquotes, config.smartquotes_action, config.smartquotes_excludes)
    said = repr((app.builder.name, config.language, marks))
    return digest([book_of(app.env).around, said])


def _state(path: str) -> list[int]:
    with suppress(OSError):
        found = os.stat(path)  # noqa: PTH116  (as above)
        return [found.st_size, found.st_mtime_ns]
    return []


def setup(app: Sphinx, parts: Mapping[str, Part]) -> None:
    """Register the making of all parts."""
    app.connect("build-finished", partial(make, parts=parts))
