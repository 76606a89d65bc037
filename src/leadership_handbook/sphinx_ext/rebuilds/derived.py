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


Known = dict[str, Any]
"""What is known of the files of a part: what they are made of, what was noted of them,
and when a file last came into each folder that has no other ones, or went."""
_NOTHING: Known = {
    "whole": "",
    "made of": "",
    "settings": "",
    "files": {},
    "folders": {},
}


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
    with no_garbage():
        notes = Path(app.doctreedir, NOTED)
        before: dict[str, Known] = recalled(notes) or {}
        now = dict(before)
        for name, part in parts.items():
            place = f"{name} in {app.outdir}"
            known = {**_NOTHING, **now.pop(place, {})}
            if part.wanted(app):
                now[place] = _made(app, part, known)
            else:
                _remove(known["files"])
        if now != before:
            remember(notes, now)


def _made(app: Sphinx, part: Part, known: Known) -> Known:
    """Let the files of a part be there; return what is known of them."""
    book, around = book_of(app.env), around_files(app)
    whole = digest([book.inputs, around]) if book.inputs else ""
    there = all(_state(file) == of[:2] for file, of in known["files"].items())
    if whole and there and known["whole"] == whole:
        return known
    made_from = part.made_of(app)
    made_of = digest([repr(made_from), around]) if whole else ""
    if made_of and there and known["made of"] == made_of:
        return {**known, "whole": whole}
    settings = settings_of(app) if whole else ""
    same = settings and there and known["settings"] == settings
    files = _written(app, part, part.files(app, made_from), known if same else _NOTHING)
    _remove({*known["files"]} - {*files})
    return {
        "whole": whole,
        "made of": made_of,
        "settings": settings,
        "files": files,
        "folders": {one: _state(one)[1:] for one in _alone(app, part, files)},
    }


@contextmanager
def no_garbage() -> Iterator[None]:
    """Let Python look for no garbage.

    Parts, and what is kept of them, are many objects, none of which refers to itself;
    beside them stands all that the build has read. To look through all that is a fifth
    of what they take, and finds nothing.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _written(
    app: Sphinx, part: Part, files: Mapping[str, bytes | File], known: Known
) -> Noted:
    """Let there be the files of a part, by their place; return what to note.

    Those that are known are there, and are not opened if they stay.
    """
    out = f"{app.outdir}{os.sep}"  # thousands: Paths cost more
    wanted = {out + place.replace("/", os.sep): of for place, of in files.items()}
    noted: Noted = known["files"]
    alone = all(_state(one)[1:] == when for one, when in known["folders"].items())
    if not (noted and alone) or noted.keys() - wanted.keys():
        for folder in part.folders:
            _clear(str(Path(app.outdir, folder)), wanted)
    found: Noted = {}
    for path, file in wanted.items():
        if isinstance(file, bytes):
            of = blake2b(file, digest_size=8).hexdigest()
        else:
            of = file.made_of
        state = noted.get(path)
        if state is None or state[-1] != of:
            write(path, file if isinstance(file, bytes) else file.content())
            state = [*_state(path), of]
        found[path] = state
    return found


def _alone(app: Sphinx, part: Part, files: Iterable[str]) -> set[str]:
    """Return the folders of a part, and those in them that lead to its files."""
    own = {str(Path(app.outdir, folder)) for folder in part.folders}
    inside = {file.rpartition(os.sep)[0] for file in files}
    found = {*own}
    for top in own:
        for folder in inside:
            while folder.startswith(top + os.sep):
                found.add(folder)
                folder = folder.rpartition(os.sep)[0]  # noqa: PLW2901  (the next up)
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
    return digest([settings_of(app), domain_of(app.env).addresses(app.builder)])


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
