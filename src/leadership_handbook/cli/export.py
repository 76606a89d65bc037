"""``lh export``: the handbook as files for other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook.cli import looking
from leadership_handbook.cli.answering import answer, on_terminal, write
from leadership_handbook.cli.failing import (
    DONE,
    MISUSE,
    UNREADABLE,
    Failure,
    touching,
)
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import Parser, one_of, path, site
from leadership_handbook.exports import FORMATS

if TYPE_CHECKING:
    from argparse import Namespace

    from leadership_handbook.exports import Format
    from leadership_handbook.exports.edition import Edition

ABOUT = """
Write the whole handbook in another format: to the standard output, or with -o to a file
or folder, whole or not at all. What is there already is left as it is, unless --replace
is given. Without a format: which there are.
"""
EXAMPLES = (
    Example("lh export", "the formats there are"),
    Example("lh export json -o handbook.json", "all records in one file"),
    Example("lh export csv -o tables", "a folder of tables"),
    Example("lh export bibtex", "the sources, to the standard output"),
)


def arguments(parser: Parser) -> None:
    """Add the format, and where it goes."""
    form = parser.add_argument(
        "form",
        nargs="?",
        metavar="FORMAT",
        help="one that lh export lists",
    )
    one_of(form, "format", FORMATS)
    parser.add_argument(
        "-o", "--output", metavar="PATH", type=path, help="the file or folder"
    )
    parser.add_argument(
        "--replace", action="store_true", help="replace the file or folder"
    )
    parser.add_argument(
        "--site",
        metavar="URL",
        type=site,
        default="",
        help="the address of your own site",
    )
    parser.add_argument(
        "--list-formats", action="store_true", help="which formats there are"
    )
    parser.set_defaults(format=None)  # of the list: text or tab-separated


def run(args: Namespace) -> int:
    """Write the handbook, or list the formats."""
    if args.form is None or args.list_formats:
        rows = [
            (name, one.file, one.about + _needs(one)) for name, one in FORMATS.items()
        ]
        return answer(args, "Formats", ("format", "file", "about"), rows)
    form = FORMATS[args.form]
    target = _target(args, form)
    from leadership_handbook.taking import edition  # noqa: PLC0415  (not for the list)

    book = edition(looking.handbook(args), site=args.site)
    try:
        if target is None:
            _to_output(form, book)
        else:
            _to_path(args.form, book, target)
    except ImportError as missing:
        raise Failure(UNREADABLE, str(missing)) from None
    return DONE


def _needs(form: Format) -> str:
    return f" (needs the extra [{form.extra}])" if form.extra else ""


def _target(args: Namespace, form: Format) -> Path | None:
    """Return where to write, None for the standard output; refuse what is there."""
    if args.output is None:
        if form.folder:
            name = form.file.rstrip("/")
            raise Failure(MISUSE, f"{args.form} is a folder of files: -o {name}")
        return None
    target = Path(args.output)
    if fault := form.fault(target):
        raise Failure(MISUSE, f"{fault}: -o {target.with_suffix('')}")
    if target.is_dir() and not form.folder:
        target /= form.file
    with touching(target):
        there = any(target.iterdir()) if target.is_dir() else target.exists()
    if there and not args.replace:
        message = f"{target} is there already; --replace replaces it"
        raise Failure(UNREADABLE, message)
    return target


def _to_output(form: Format, book: Edition) -> None:
    content = form.write(book)
    if on_terminal() and b"\0" in content:
        message = f"{form.file} is nothing for a terminal: -o {form.file}"
        raise Failure(MISUSE, message)
    if sys.stdout and isinstance(content, bytes):
        sys.stdout.flush()
        sys.stdout.buffer.write(content)


def _to_path(name: str, book: Edition, target: Path) -> None:
    from leadership_handbook.exports import export  # noqa: PLC0415  (as above)

    with touching(target):
        write([str(export(book, name, target))])
