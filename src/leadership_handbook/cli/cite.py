"""``lh cite``: references, as text and for reference managers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from leadership_handbook.cli import looking
from leadership_handbook.cli.answering import write, write_one_json, write_whole
from leadership_handbook.cli.failing import DONE, UNREADABLE, Failure
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import one_of
from leadership_handbook.handbook.citing import CHOICES, FORMATS

if TYPE_CHECKING:
    from argparse import Namespace

    from leadership_handbook.cli.parsing import Parser
    from leadership_handbook.facade import Handbook
    from leadership_handbook.model import Record

ABOUT = """
Print how to cite: a source as the work that it is, any other record as its page.
Without an id: all sources. Formatted text needs the extra [cite]; what reference
managers read, bibtex, ris and csl-json, needs nothing.
"""
EXAMPLES = (
    Example("lh cite mintzberg-2009 --as bibtex", "a work"),
    Example("lh cite people-vs-staff --as ris", "a page of the handbook"),
    Example("lh cite --as csl-json", "all sources"),
)


def arguments(parser: Parser) -> None:
    """Add the records and the style."""
    parser.add_argument("ids", nargs="*", metavar="[KIND/]ID", help="what to cite")
    told = f"one of {', '.join(CHOICES)} (apa)"
    action = parser.add_argument("--as", metavar="STYLE", default="apa", help=told)
    one_of(action, "style", CHOICES)


def run(args: Namespace) -> int:
    """Print the references."""
    book, style = looking.handbook(args), str(getattr(args, "as"))
    records = [looking.record(book, text) for text in args.ids]
    found = [_cited(book, one, style) for one in records or book.sources.values()]
    if style == "csl-json":
        write_one_json([work for text in found for work in json.loads(text)])
        return DONE
    if style in FORMATS:  # these have line ends of their own
        write_whole(("\r\n" if style == "ris" else "\n").join(found))
    else:
        write(found)
    return DONE


def _cited(book: Handbook, one: Record, style: str) -> str:
    from leadership_handbook.taking import cite  # noqa: PLC0415  (not for --help)

    try:
        return cite(one, style, handbook=book)
    except ImportError as missing:
        other = f"{missing}; or take --as bibtex"
        raise Failure(UNREADABLE, other) from None
