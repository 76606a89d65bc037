"""``lh search``: records in a person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.cli import layout, looking
from leadership_handbook.cli.answering import answer
from leadership_handbook.cli.failing import asking
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.layout import tell
from leadership_handbook.cli.parsing import Parser, add_format, positive

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from leadership_handbook.searching import Hit

ABOUT = """
Find records in your own words, as the search box of the handbook does: in any form,
with slips of the keyboard, the best first.
"""
EXAMPLES = (
    Example("lh search my team waits for orders", "no quotation marks are needed"),
    Example(
        "lh search --kind term --limit 3 who decides",
        "three terms",
    ),
    Example("lh search headcount --format jsonl", "for a program"),
)
TITLES = ("record", "name", "found_by", "score")


def arguments(parser: Parser) -> None:
    """Add the words, and where and how many to look for."""
    parser.add_argument("words", nargs="+", metavar="WORDS", help="what to look for")
    parser.add_argument(
        "--kind",
        action="append",
        metavar="KIND",
        type=looking.kind,
        help="only records of this kind; may be given several times",
    )
    parser.add_argument(
        "--limit", metavar="N", type=positive, default=10, help="at most so many (10)"
    )
    add_format(parser)


def run(args: Namespace) -> int:
    """Search, and list what was found."""
    book = looking.handbook(args)
    with asking():
        hits = book.search(" ".join(args.words), kinds=args.kind, limit=args.limit)
    rows = [
        (
            looking.address(hit.record),
            book.name(hit.kind, hit.id),
            hit.name,
            f"{hit.score:.3f}",
        )
        for hit in hits
    ]
    if any(hit.near for hit in hits):
        tell("nothing fits; these are only near in words")
    return answer(args, "Found", TITLES, rows, lambda: _text(hits, rows))


def _text(hits: Sequence[Hit], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield two lines a hit: its name and address, and the words that found it."""
    room = layout.width()
    for hit, (address, name, found_by, _score) in zip(hits, rows, strict=True):
        title = getattr(hit.record, "title", "")
        shown = name if title in {"", name} else f"{name}: {title}"
        yield from layout.wrapped(shown, room, rest="  ")
        why = "" if found_by in {"", name, title} else f"  ({found_by})"
        yield from layout.wrapped(f"{address}{why}", room, "  ", "  ")
