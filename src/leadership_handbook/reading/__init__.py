"""YAML files -> records, and every problem of every file at once."""

from __future__ import annotations

import dataclasses
import gc
import os
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from leadership_handbook.garbage import somebody_froze
from leadership_handbook.model import RECORD_TYPES, Record, folder_of, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.problems import Problem, ProblemKind
from leadership_handbook.reading.copies import check_copies
from leadership_handbook.reading.drafts import Draft, problem, shown
from leadership_handbook.reading.evidence import check_evidence
from leadership_handbook.reading.files import note_digest
from leadership_handbook.reading.fitting import check_fitting
from leadership_handbook.reading.folders import HIDE
from leadership_handbook.reading.keeping import Later
from leadership_handbook.reading.layers import is_shipped, lay
from leadership_handbook.reading.names import check_names
from leadership_handbook.reading.one import read_one
from leadership_handbook.reading.places import Place, Written
from leadership_handbook.reading.references import check_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from leadership_handbook.reading.keeping import Kept
    from leadership_handbook.reading.layers import Layers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What folders of records hold."""

    records: Mapping[str, Mapping[str, Record]]
    """The records without problems, by kind and id."""
    problems: tuple[Problem, ...]
    """Every problem, in order of file, line and column."""
    places: Mapping[tuple[str, str], Written]
    """Where each record is written, by kind and id; with problems, what is known."""
    files: Mapping[str, Mapping[str, Path]]
    """The file of each record, sound or not, by kind and id."""
    hidden: Mapping[str, Mapping[str, Record]] = field(default_factory=dict)
    """The records that are left out, by kind and id: links show their names."""
    unread: frozenset[Path] = frozenset()
    """Those of the files that are no text in UTF-8, or no files at all: nobody should
    open them again."""
    contents: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The digest of what is in each file, by kind and id."""
    digest: str = ""
    """That of all that was read, files and contents; none where there is a problem:
    which of two records is told depends on more than on them."""


def read(*folders: Path, kept: Kept | None = None) -> Reading:
    """Read folders of records, each laid over those before it.

    A record replaces one of the same kind and id in an earlier folder, and the
    ids in a folder's ``hide.yaml`` are left out. Bad data raise nothing: they
    are among the problems, and a record with any problem is not among the records.
    What is kept of an earlier reading is not parsed again, and what is read is kept.
    Where nothing at all has changed, records and places come when they are asked for.
    """
    layers = lay(folders)
    drafts, hidden = layers.drafts(), layers.hidden_drafts()
    if kept is None:
        return _read(layers, drafts, hidden)
    for draft in (*drafts, *hidden):
        note_digest(draft)
    digest = _digest([*layers.hides, *drafts, *hidden])
    if digest != kept.whole or layers.problems:
        return _read(layers, drafts, hidden, kept)
    again = cache(partial(_read, layers, drafts, hidden, kept))
    return Reading(
        records=Later(lambda: again().records),
        problems=(),
        places=Later(lambda: again().places),
        files=_by_kind((d.kind, d.id, d.file) for d in drafts),
        hidden=Later(lambda: again().hidden),
        contents=_by_kind((d.kind, d.id, d.digest) for d in drafts),
        digest=digest,
    )


def _read(
    layers: Layers, drafts: list[Draft], hidden: list[Draft], kept: Kept | None = None
) -> Reading:
    with _no_collecting():
        for draft in (*drafts, *hidden):
            if not (kept and kept.recall(draft)):
                read_one(draft)
        check_ids([*layers.hides, *drafts], layers.known)
        check_names(drafts)
        check_copies(drafts)
        check_evidence(drafts)
        check_fitting(drafts)
    written = (p for draft in (*layers.hides, *drafts) for p in draft.problems)
    problems = [*layers.problems, *written]
    digest = "" if problems else _digest([*layers.hides, *drafts, *hidden])
    if kept:
        kept.keep([*drafts, *hidden], digest)
    problems.sort(key=lambda problem: (problem.file, problem.line, problem.column))
    sound = [draft for draft in drafts if draft.record and not draft.problems]
    return Reading(
        records=_by_kind((d.kind, d.id, d.record) for d in sound if d.record),
        problems=tuple(problems),
        places={(d.kind, d.id): _place(d) for d in drafts},
        files=_by_kind((d.kind, d.id, d.file) for d in drafts),
        hidden=_by_kind((d.kind, d.id, d.record) for d in hidden if d.record),
        unread=frozenset(draft.file for draft in drafts if not draft.read),
        contents=_by_kind((d.kind, d.id, d.digest) for d in drafts),
        digest=digest,
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python look for no garbage: what is read stays, none of it in a circle."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            if not somebody_froze():
                gc.freeze()  # all that is read counts as old: nobody walks it first
                gc.unfreeze()
            gc.enable()


def check(path: str | Path) -> list[Problem]:
    """Return every problem of a folder of records, or of one file in one.

    The folder is laid over the shipped records, unless it is theirs: its records
    may refer to them, and what it breaks in them is reported too.
    """
    given = Path(path)
    if not os.fspath(path):
        message = "the path is an empty text, and no file or folder"
        return [problem(ProblemKind.NO_RECORD, given, Place(), message, "write one")]
    if os.path.isdir(given):  # noqa: PTH112  (a Path raises where it may not look)
        return list(_over_shipped(given).problems)
    file = Path(os.path.abspath(given))  # noqa: PTH100  (links are not followed)
    folder = file.parent if file.name == HIDE else file.parent.parent
    reading = _over_shipped(folder)
    problems = [p for p in reading.problems if p.file == shown(file)]
    files = {file for kind in reading.files.values() for file in kind.values()}
    if not problems and file not in {*files, folder / HIDE}:
        there = os.path.lexists(file)
        message = "this is no record" if there else "there is no such file or folder"
        hint = f"a record lies in a folder {' or '.join(_FOLDERS)}" if there else ""
        problems = [problem(ProblemKind.NO_RECORD, file, Place(), message, hint)]
    return [dataclasses.replace(p, file=shown(given)) for p in problems]


_FOLDERS = tuple(folder_of(kind_of(cls)) for cls in RECORD_TYPES)


def _over_shipped(folder: Path) -> Reading:
    return read(folder) if is_shipped(folder) else read(RECORDS, folder)


def _digest(drafts: Iterable[Draft]) -> str:
    found = blake2b(digest_size=16)
    for draft in drafts:
        line = f"{draft.kind} {draft.id} {draft.file} {draft.digest}\n"
        found.update(line.encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _place(draft: Draft) -> Written:
    return Written(draft.file, draft.marks)


def _by_kind(members: Iterable[tuple[str, str, T]]) -> dict[str, dict[str, T]]:
    found: dict[str, dict[str, T]] = {kind_of(cls): {} for cls in RECORD_TYPES}
    for kind, record_id, member in members:
        found[kind][record_id] = member
    return found
