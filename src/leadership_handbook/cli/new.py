"""``lh new``: the file of a new record, with all its fields, to fill in."""

from __future__ import annotations

import os
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING

from leadership_handbook.cli import looking
from leadership_handbook.cli.answering import write
from leadership_handbook.cli.failing import (
    DONE,
    MISUSE,
    UNREADABLE,
    Failure,
    touching,
)
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.layout import tell
from leadership_handbook.cli.parsing import Parser, path
from leadership_handbook.model import KINDS, folder_of, shape

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from leadership_handbook.model.words import Field

ABOUT = """
Write the file of a new record. What has to be filled in is empty, what may be left out
is a comment: take away the first # of its lines. A file that is there is left as it is.
"""
EXAMPLES = (
    Example("lh new term stand-up our-handbook", "our-handbook/terms/stand-up.yaml"),
    Example("lh new distinction map-vs-compass our-handbook", "every field of it"),
)
HEAD = """# Fill in what is empty. To use a field that is a comment, take away the first
# mark of each of its lines.
# `lh check` tells what is missing or wrong.
"""


def arguments(parser: Parser) -> None:
    """Add kind, id and folder."""
    words = f"one of {', '.join(kind.word for kind in KINDS)}"
    parser.add_argument("kind", metavar="KIND", type=looking.kind, help=words)
    parser.add_argument("id", metavar="ID", help="the file's name: a-z, 0-9, hyphens")
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="DIR",
        type=path,
        help="your folder of records (this one)",
    )


def run(args: Namespace) -> int:
    """Write the file; print where it is."""
    from leadership_handbook.model.folder import RECORDS  # noqa: PLC0415
    from leadership_handbook.reading.scalars import ID, ID_HINT  # noqa: PLC0415

    if not ID.fullmatch(args.id):
        raise Failure(MISUSE, f"{args.id!r} cannot be an id: {ID_HINT}")
    folder = Path(args.folder or args.overlay or "")
    if not folder.is_dir():
        raise Failure(UNREADABLE, f"there is no folder {folder}; lh init makes one")
    file = write_record(folder, args.kind, args.id, template(args.kind))
    write([str(file)])
    # The shipped records are not read: who adds one to them has it half written.
    shipped = RECORDS / folder_of(args.kind) / file.name
    if shipped.exists() and not shipped.samefile(file):
        tell(f"it takes the place of the shipped {args.kind} {args.id!r}")
    tell(f"fill it in, then: lh check {folder}")
    return DONE


def write_record(folder: Path, kind: str, record_id: str, text: str) -> Path:
    """Write a record and, where it is not there yet, the schema editors complete by.

    Raises `Failure` where there is such a file already, or no schema of the kind yet.
    """
    from leadership_handbook.model import schema  # noqa: PLC0415  (not for --help)

    file = folder / folder_of(kind) / f"{record_id}.yaml"
    ours = schema.FOLDER / schema.file_name(kind)
    told = folder / "schema" / ours.name
    if os.path.lexists(file):
        message = f"{file} is there already; nothing was changed"
        raise Failure(UNREADABLE, message)
    if not ours.exists():  # the kind is being added to the package
        message = f"there is no schema of kind {kind} yet: python -m {schema.__name__}"
        raise Failure(UNREADABLE, message)
    with touching(file):
        if not told.exists():
            whole(told, ours.read_text("utf-8"))
        whole(file, f"{schema.comment(kind)}\n{text}")
    return file


def whole(file: Path, text: str) -> None:
    """Write a file whole or not at all, and its folder if that is missing."""
    file.parent.mkdir(exist_ok=True)
    draft = file.with_name(f".{file.name}.part")
    try:
        draft.write_text(text, "utf-8", newline="\n")
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


def template(kind: str) -> str:
    """Return the fields of a kind of record, each with what it means above it."""
    from leadership_handbook.model.words import about  # noqa: PLC0415  (reads sources)

    cls: type = next(one.cls for one in KINDS if one.word == kind)
    lines = [f"# {about(cls)}", *HEAD.splitlines(), *_fields(cls, kind, "")]
    return "\n".join(lines) + "\n"


def _fields(cls: type, kind: str, pad: str, *, within: bool = False) -> Iterator[str]:
    """Yield the fields of a record or part; `within` a comment no other begins."""
    from leadership_handbook.model.words import fields_of  # noqa: PLC0415  (as above)

    records = {one.cls for one in KINDS}
    for field, held in zip(fields_of(cls), shape.fields_of(cls), strict=True):
        if field.name == "id" and cls in records:
            continue
        if not pad:
            yield ""
        needed = field.required and held.own != kind
        comment = within or not needed
        keys = _keys(field, kind, pad, within=comment)
        yield from _told(field, pad, needed=needed)
        yield from (f"#{line}" if comment and not within else line for line in keys)


def _told(field: Field, pad: str, *, needed: bool) -> Iterator[str]:
    """Yield what a field means, as a comment."""
    holds = field.holds.replace("`", "") + ("" if needed else "; may be left out")
    for line in wrap(f"{field.description} ({holds})", 88 - len(pad)):
        yield f"{pad}# {line}"


def _keys(field: Field, kind: str, pad: str, *, within: bool) -> Iterator[str]:
    """Yield a key, and what has to stand below it."""
    many = field.holds.startswith("list of ")
    yield f"{pad}{field.key}:"
    if field.part is None:
        if many:
            yield f"{pad}  -"
        return
    deeper = pad + ("    " if many else "  ")
    inner = list(_fields(field.part, kind, deeper, within=within))
    if many:  # the hyphen of an item stands before its first key
        place = next(n for n, line in enumerate(inner) if line.lstrip()[0] != "#")
        inner[place] = f"{pad}  - {inner[place].lstrip()}"
    yield from inner
