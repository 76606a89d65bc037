"""``lh init``: begin a folder of records of one's own."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from leadership_handbook.cli.answering import write
from leadership_handbook.cli.failing import DONE, UNREADABLE, Failure, touching
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.layout import tell
from leadership_handbook.cli.new import write_record
from leadership_handbook.cli.parsing import Parser, path

if TYPE_CHECKING:
    from argparse import Namespace


ABOUT = """
Begin a folder of your own records, which are laid over the shipped ones: it gets one
example, a term. A folder that holds anything is left as it is.
"""
EXAMPLES = (
    Example("lh init our-handbook", "a new folder with an example"),
    Example("lh --overlay our-handbook show huddle", "the example, in the handbook"),
)
KIND, ID = "term", "huddle"
RECORD = """title: Huddle
definition: Ten minutes on our feet, each morning at nine.
aliases:
  - morning round
related:
  - coordination
"""


def arguments(parser: Parser) -> None:
    """Add the folder."""
    parser.add_argument("folder", metavar="DIR", type=path, help="the folder to make")


def run(args: Namespace) -> int:
    """Make the folder, whole or not at all; print the file of the example."""
    folder = Path(args.folder)
    with touching(folder):
        if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
            message = f"{folder} is there already and not empty; nothing was changed"
            raise Failure(UNREADABLE, message)
        parent = folder.absolute().parent
        if os.path.lexists(parent) and not parent.is_dir():
            raise Failure(UNREADABLE, f"{parent} is no folder")
        parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=".lh-", dir=parent))
        try:
            file = write_record(made, KIND, ID, RECORD).relative_to(made)
            made.chmod(0o777 & ~_mask())
            if folder.is_dir():
                folder.rmdir()
            made.rename(folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    write([str(folder / file)])
    tell(f"edit the example, then: lh check {folder}")
    return DONE


def _mask() -> int:
    """Return which rights new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
