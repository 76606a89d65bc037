"""Folders of records: which files lie in them, and which are named well."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.problems import Problem, ProblemKind
from leadership_handbook.reading.drafts import problem
from leadership_handbook.reading.files import IN_WORD, SAVE_IT
from leadership_handbook.reading.keys import kind_with
from leadership_handbook.reading.places import Place
from leadership_handbook.reading.scalars import ID, ID_HINT, likely_id
from leadership_handbook.slips import nearest, quoted

if TYPE_CHECKING:
    from pathlib import Path

HIDE = "hide.yaml"
"""At the top of a folder: the ids of records to hide, by kind."""

_KINDS = {folder_of(kind): kind for kind in map(kind_of, RECORD_TYPES)}


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
    root: str | None = None
    """The folder itself, where links may not lead out of it."""
    problems: list[Problem] = field(default_factory=list)

    def blame(self, kind: ProblemKind, file: Path, message: str, hint: str) -> None:
        """Note a problem with a file or folder as a whole."""
        self.problems.append(problem(kind, file, Place(), message, hint))


def find(folder: Path, *, links_out: bool = True) -> Found:
    """Return what lies in a folder of records; tell links that lead out if asked to."""
    found = Found()
    if not links_out and os.path.isdir(folder):  # noqa: PTH112  (the name may be bad)
        found.root = os.path.realpath(folder)
    for path in _entries(folder, found):
        wanted = _is_folder(path) or path.name == HIDE
        if wanted and _leads_out(path, found):
            found.blame(ProblemKind.NO_RECORD, path, *_LEADS_OUT)
        elif _is_folder(path):
            _folder(path, found)
        elif path.name == HIDE:
            found.hide = path
        elif _IS_HIDE.fullmatch(path.name):
            message = "the file with what to hide has another name"
            hint = f"rename it to {HIDE!r}"
            found.blame(ProblemKind.NO_RECORD, path, message, hint)
        elif path.suffix in {".yaml", ".yml"} or path.name in _KINDS:
            message = "a file beside the folders of records, in none of them"
            found.blame(ProblemKind.NO_RECORD, path, message, _to_folder(path))
    return found


_IS_HIDE = re.compile(r"hid(?:e|den)[\w -]*\.ya?ml(?:\.txt)?|hide\.txt", re.IGNORECASE)


def _to_folder(path: Path) -> str:
    """Return where to move a file that lies beside the folders of records."""
    with suppress(OSError):
        keys = re.findall(
            r"^([\w-]+):", path.read_text("utf-8", "replace"), re.MULTILINE
        )
        if kind := kind_with({*keys}):
            return f"move it into the folder {kind.plural!r}"
    return f"move it into the folder of its kind: {', '.join(_KINDS)}"


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112  (a Path raises where it may not look)


def _is_file(path: Path) -> bool:
    """Tell whether a path is a file itself, and no link to one."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except OSError:
        return False


def _entries(folder: Path, found: Found) -> list[Path]:
    """Return what is in a folder, apart from what programs leave there."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  (names, not paths, in 3.11)
    except (OSError, ValueError) as error:  # ValueError: NUL in the folder's name
        message = f"this folder cannot be read: {getattr(error, 'strerror', error)}"
        found.blame(ProblemKind.NO_RECORD, folder, message, "")
        return []
    return [folder / name for name in names if not _PASSED.fullmatch(name)]


_PASSED = re.compile(
    r"\..*|~\$.*|#.*#|.*~|(?:.*\.)?(?:bak|backup|orig|rej|swp|swo|tmp|temp|old)"
    r"|(?:README|LICEN[CS]E|CHANGELOG|CONTRIBUTING|NOTES)(?:\.(?:md|rst|txt))?"
    r"|(?:eh)?thumbs\.db|desktop\.ini|Icon\r|__MACOSX|__pycache__",
    re.IGNORECASE | re.DOTALL,
)
"""Hidden files, backups of editors and of version control, what systems leave, and what
people tell each other about a folder."""


def _folder(folder: Path, found: Found) -> None:
    if folder.name == "schema":
        return
    kind = _KINDS.get(folder.name)
    if kind:
        known = found.known[kind]
        for path in _entries(folder, found):
            stem, dot, suffix = path.name.rpartition(".")
            if dot and suffix == "yaml" and ID.fullmatch(stem) and _is_file(path):
                known.add(stem)  # as nearly all are
                found.records[kind, stem] = path
            else:
                known.update(_likely_ids(path))
                _file(path, kind, found)
        return
    near = nearest(folder.name, _KINDS)
    if near:
        for path in _entries(folder, found):
            found.known[_KINDS[near]].update(_likely_ids(path))
    message = f"no kind of record lies in a folder {quoted(folder.name)}"
    hint = f"did you mean {near!r}?" if near else f"possible are {', '.join(_KINDS)}"
    found.blame(ProblemKind.NO_RECORD, folder, message, hint)


def _file(path: Path, kind: str, found: Found) -> None:
    stem, suffix = _stem(path.name)
    if _is_folder(path):
        message, hint = "a folder in place of a file", "records lie side by side"
        found.blame(ProblemKind.NO_RECORD, path, message, hint)
    elif _leads_out(path, found):
        found.blame(ProblemKind.NO_RECORD, path, *_LEADS_OUT)
    elif path.suffix != ".yaml":
        message = f"the file of a record ends in .yaml, not in {quoted(suffix)}"
        name = stem if ID.fullmatch(stem) else _likely_ids(path)[0]
        hint = SAVE_IT if suffix in _DOCUMENTS else "rename it to"
        hint = f"{hint} {quoted(name + '.yaml')}{IN_WORD * (suffix in _DOCUMENTS)}"
        if suffix in _TABLES:
            hint = "write a file for each of its rows: 'lh new' begins one"
        elif suffix in _PICTURES:
            hint = "move it out of this folder: a record has no pictures"
        if suffix.endswith(".txt"):
            hint += "; Windows shows the .txt once 'File name extensions' is turned on"
        found.blame(ProblemKind.NO_RECORD, path, message, hint)
    elif not ID.fullmatch(path.stem):
        message = f"the file's name, {quoted(path.stem)}, cannot be an id"
        likely = _likely_ids(path)[0]
        hint = f"rename it to {quoted(likely + '.yaml')}: " if likely else ""
        if original := _original(path):
            message = f"this looks like a copy of {quoted(original)}, by its name"
            hint = f"delete it if it is one; if it is a record of its own, {hint}"
        elif likely and _SAYS_COPY.search(path.stem):
            hint = f"delete it if it is only a copy of another file; if not, {hint}"
        found.blame(ProblemKind.BAD_ID, path, message, hint + ID_HINT)
    else:
        found.records[kind, path.stem] = path


def _original(path: Path) -> str:
    """Return the name of the file that another one is a copy of, if it is there."""
    name = _COPIES.sub("", path.stem).strip()
    same = path.with_name(f"{name}.yaml")
    return (
        same.name if name != path.stem and ID.fullmatch(name) and same.exists() else ""
    )


_COPIES = re.compile(
    r"^(?:copy of|kopie von|copie de)\s+|"
    r"(?:[\s_-]+(?:copy|kopie|copie|copia))?[\s_-]*(?:\(\d+\)|\d+)?$|"
    r"[\s_.-]+(?:v\d+|final|neu|new|old|alt|backup)$",
    re.IGNORECASE,
)
"""What systems and people add to the name of a copy."""
_SAYS_COPY = re.compile(
    r"^(?:copy of|kopie von|copie de)\s|[\s_-](?:copy|kopie|copie|copia)\b|\(\d+\)$",
    re.IGNORECASE,
)

_TABLES = {".csv", ".tsv", ".xlsx", ".xls", ".ods"}
_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"}
_DOCUMENTS = {".docx", ".doc", ".odt", ".rtf", ".pages", ".pdf", ".html"}


_LEADS_OUT = (
    "a symbolic link that leads out of the folder of records",
    "put a copy of what it leads to in its place",
)
"""What is wrong, and what to do."""


def _leads_out(path: Path, found: Found) -> bool:
    """Tell whether a link leads out of the folder of records, or nowhere it could."""
    if found.root is None or not os.path.islink(path):  # noqa: PTH114  (names may be bad)
        return False
    return not os.path.realpath(path).startswith(found.root + os.sep)


def _stem(name: str) -> tuple[str, str]:
    """Return a file's name and its end: ``.yaml.txt`` is one, and so is ``.yml``."""
    match = re.fullmatch(r"(.+?)((?:\.ya?ml)?\.[A-Za-z0-9]{1,5}|)", name, re.DOTALL)
    return (match[1], match[2]) if match else (name, "")


def _likely_ids(path: Path) -> tuple[str, ...]:
    """Return the id of a file, or those that a badly named one may be meant for."""
    if path.suffix == ".yaml" and ID.fullmatch(path.stem):
        return (path.stem,)
    likely = likely_id(_stem(path.name)[0])
    return likely, likely.replace("-", "")
