"""``lh check``: every mistake in a folder of records."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from leadership_handbook.cli import layout
from leadership_handbook.cli.answering import on_terminal, write
from leadership_handbook.cli.failing import DONE, NOTHING, UNREADABLE, Failure
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.layout import tell
from leadership_handbook.cli.parsing import Parser, path
from leadership_handbook.model import KINDS
from leadership_handbook.problems import Problem

if TYPE_CHECKING:
    from argparse import Namespace


ABOUT = """
Tell every mistake in a folder of records, or in one file: a line each, with file, line
and column, as editors understand it. On a terminal the line itself stands below, with a
mark where the mistake is. Without a folder: this one if it holds records, else the
shipped records.
"""
EXAMPLES = (
    Example("lh check our-handbook", "a folder of your own"),
    Example("lh check our-handbook/terms/huddle.yaml", "one file"),
    Example("lh check", "this folder, or the shipped records"),
)


def arguments(parser: Parser) -> None:
    """Add the folder."""
    parser.add_argument(
        "folder",
        nargs="?",
        metavar="DIR",
        type=path,
        help="a folder of records, or a file",
    )


def run(args: Namespace) -> int:
    """Check the records."""
    from leadership_handbook import check  # noqa: PLC0415  (only when it is run)

    folder = args.folder or args.overlay or _default()
    if not os.path.lexists(folder):
        raise Failure(UNREADABLE, f"there is no file or folder {str(folder)!r}")
    problems = check(folder)
    shown = Problem.shown if on_terminal() else str
    lines = (line for problem in problems for line in shown(problem).split("\n"))
    write(map(layout.printable, lines))
    tell(_sum(len(problems), folder))
    return NOTHING if problems else DONE


def _default() -> Path:
    from leadership_handbook.model.folder import RECORDS  # noqa: PLC0415  (not for --help)

    here = (Path(kind.plural) for kind in KINDS)
    return Path() if any(path.is_dir() for path in here) else RECORDS


def _sum(number: int, folder: str | Path) -> str:
    where = "this folder" if str(folder) == "." else str(folder)
    some = "a problem" if number == 1 else f"{number} problems"
    return f"{some} in {where}" if number else f"every record is in order in {where}"
