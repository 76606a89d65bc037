"""Folders of records: which files lie in them, and the text of each."""

from __future__ import annotations

import codecs
import os
import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.problems import Problem, ProblemKind, nearest, quoted
from leadership_handbook.reading.drafts import Spot, problem
from leadership_handbook.reading.scalars import ID, ID_HINT
from leadership_handbook.text.characters import forbidden, named, without_forbidden

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.reading.drafts import Draft

LARGEST = 1024 * 1024
"""Bytes that a file may have; a larger one is not even read."""

HIDE = "hide.yaml"
"""At the top of a folder: the ids of records to hide, by kind."""

_KINDS = {folder_of(kind): kind for kind in map(kind_of, RECORD_TYPES)}
_MOST_CHARACTERS = 20
"""A file with more forbidden characters is no text at all."""


@dataclass(slots=True)
class Found:
    """What lies in a folder of records."""

    records: dict[tuple[str, str], Path] = field(default_factory=dict)
    """The file of each record that is well named, by kind and id."""
    known: dict[str, set[str]] = field(
        default_factory=lambda: {kind: set() for kind in _KINDS.values()}
    )
    """Ids by kind, also those that badly named files are likely to stand for."""
    hide: Path | None = None
    problems: list[Problem] = field(default_factory=list)

    def blame(self, kind: ProblemKind, file: Path, message: str, hint: str) -> None:
        """Note a problem with a file or folder as a whole."""
        self.problems.append(problem(kind, file, Spot(), message, hint))


def find(folder: Path) -> Found:
    """Return what lies in a folder of records."""
    found = Found()
    for path in _entries(folder, found):
        if _is_folder(path):
            _folder(path, found)
        elif path.name == HIDE:
            found.hide = path
        elif path.suffix in {".yaml", ".yml"} or path.name in _KINDS:
            message = f"this is no folder of records, and no {HIDE}"
            hint = f"records lie in {', '.join(_KINDS)}"
            found.blame(ProblemKind.NO_RECORD, path, message, hint)
    return found


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  (a Path raises where it may not look)


def _entries(folder: Path, found: Found) -> list[Path]:
    """Return what is in a folder, hidden files and editors' backups apart."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names, not paths, in 3.11)
    except (OSError, ValueError) as error:  # ValueError: NUL in the folder's name
        message = f"this folder cannot be read: {getattr(error, 'strerror', error)}"
        found.blame(ProblemKind.NO_RECORD, folder, message, "")
        return []
    return [folder / n for n in names if not n.startswith(".") and not n.endswith("~")]


def _folder(folder: Path, found: Found) -> None:
    if folder.name == "schema":
        return
    kind = _KINDS.get(folder.name)
    if kind:
        for path in _entries(folder, found):
            found.known[kind].add(_likely_id(path))
            _file(path, kind, found)
        return
    near = nearest(folder.name, _KINDS)
    if near:
        known = found.known[_KINDS[near]]
        known.update(map(_likely_id, _entries(folder, found)))
    message = f"no kind of record lies in a folder {quoted(folder.name)}"
    hint = f"did you mean {near!r}?" if near else f"possible are {', '.join(_KINDS)}"
    found.blame(ProblemKind.NO_RECORD, folder, message, hint)


def _file(path: Path, kind: str, found: Found) -> None:
    if _is_folder(path):
        message, hint = "a folder in place of a file", "records lie side by side"
        found.blame(ProblemKind.NO_RECORD, path, message, hint)
    elif path.suffix != ".yaml":
        message = "the file of a record ends in .yaml"
        hint = f"rename it to {quoted(path.stem + '.yaml')}"
        found.blame(ProblemKind.NO_RECORD, path, message, hint)
    elif not ID.fullmatch(path.stem):
        message = f"the file's name, {quoted(path.stem)}, cannot be an id"
        found.blame(ProblemKind.BAD_ID, path, message, ID_HINT)
    else:
        found.records[kind, path.stem] = path


def _likely_id(path: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", path.stem.casefold()).strip("-")


def read_source(draft: Draft) -> str | None:
    """Return the text of a draft's file, None if there is a problem with it.

    Line ends are line feeds, and a byte-order mark is gone. Forbidden characters
    are left out: with their problems noted, the rest reads as if they were not there.
    """
    try:
        status = draft.file.stat()
        if not stat.S_ISREG(status.st_mode):
            draft.blame(ProblemKind.NO_RECORD, Spot(), "this is no file")
            return None
        if status.st_size > LARGEST:
            message = f"{status.st_size:,} bytes, at most {LARGEST:,} are possible"
            draft.blame(ProblemKind.TOO_LARGE, Spot(), message)
            return None
        data = draft.file.read_bytes()
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        draft.blame(ProblemKind.NO_RECORD, Spot(), message)
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    return _decoded(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), draft)


def _decoded(data: bytes, draft: Draft) -> str | None:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        spot = _spot(data[: error.start].decode())
        message = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        draft.blame(ProblemKind.NOT_UTF8, spot, message, "save the file as UTF-8")
        return None
    characters = list(forbidden(text))
    if len(characters) > _MOST_CHARACTERS:
        message = f"this is no text: {len(characters):,} forbidden characters"
        spot = _spot(text[: characters[0][0]])
        draft.blame(ProblemKind.NOT_UTF8, spot, message, "save the file as UTF-8")
        return None
    spots = [_spot(text[:place]) for place, _ in characters]
    for spot, (_, character) in zip(spots, characters, strict=True):
        message = f"{named(character)} is not possible in a data file"
        draft.blame(ProblemKind.FORBIDDEN_CHARACTER, spot, message, "delete it")
    draft.spoiled.update(spot.line for spot in spots)
    return without_forbidden(text) if characters else text


def _spot(before: str) -> Spot:
    """Return the place that comes after this beginning of a file."""
    return Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
