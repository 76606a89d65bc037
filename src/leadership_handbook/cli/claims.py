"""``lh claims``: what sources say, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from leadership_handbook import model
from leadership_handbook.cli import layout, looking
from leadership_handbook.cli.answering import answer
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import Parser, add_format, one_of
from leadership_handbook.handbook import naming

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from leadership_handbook.facade import Handbook
    from leadership_handbook.handbook.relations import PlacedClaim

ABOUT = "List what sources say of leading and managing: all claims, or some of them."
EXAMPLES = (
    Example("lh claims --author mintzberg --stance disputes", "what one disputes"),
    Example("lh claims --source kotter-1990-hbr --side both", "of both sides"),
    Example("lh claims --basis finding --format csv", "what rests on a finding"),
)
TITLES = (
    "claim",
    "stance",
    "side",
    "force",
    "basis",
    "source",
    "author_year",
    "locator",
    "seen",
    "text",
)
WORDS = {
    "stance": model.Stance,
    "side": model.SpeaksOf,
    "force": model.Force,
    "basis": model.Basis,
}
"""What claims can be chosen by, besides source and author: closed lists."""


def arguments(parser: Parser) -> None:
    """Add what claims can be chosen by."""
    parser.add_argument("--source", metavar="ID", help="claims of this source")
    parser.add_argument("--author", metavar="NAME", help="of this author's works")
    for name, words in WORDS.items():
        told = f"one of {', '.join(get_args(words))}"
        action = parser.add_argument(f"--{name}", metavar="WORD", help=told)
        one_of(action, name, get_args(words))
    add_format(parser)


def run(args: Namespace) -> int:
    """List the claims that were asked for."""
    book = looking.handbook(args)
    found = _chosen(book, args)
    rows = [_row(book, said) for said in found]
    return answer(args, "Claims", TITLES, rows, lambda: _text(rows))


def _chosen(book: Handbook, args: Namespace) -> list[PlacedClaim]:
    sources = _sources(book, args)
    words = looking.wanted(args, WORDS)
    return [
        said
        for said in book.claims()
        if (sources is None or said.claim.citation.source in sources)
        and all(getattr(said.claim, name) == word for name, word in words.items())
    ]


def _sources(book: Handbook, args: Namespace) -> set[str] | None:
    """Return the ids of the sources that were asked for, None for all."""
    if args.source is None and args.author is None:
        return None
    found = set(book.sources)
    if args.source is not None:
        found = {looking.record_of(book, "source", args.source).id}
    if args.author is not None:
        family = looking.author(book, args.author)
        found &= {source.id for source in book.sources.where(author=family)}
    return found


def _row(book: Handbook, said: PlacedClaim) -> tuple[str, ...]:
    from leadership_handbook.text import to_plain  # noqa: PLC0415  (not for --help)

    claim, cited = said.claim, said.claim.citation
    return (
        f"{said.record.id}/{claim.id}",
        claim.stance,
        claim.side,
        claim.force,
        claim.basis,
        cited.source,
        book.name("source", cited.source),
        cited.locator,
        cited.seen or "",
        to_plain(claim.text),
    )


def _text(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield each claim: who takes what stance to what, then the words."""
    room = layout.width()
    for row in rows:
        one = dict(zip(TITLES, row, strict=True))
        where = one["locator"] or naming.NOT_SEEN
        head = f"{one['author_year']}, {where}, {one['stance']} ({one['side']})"
        yield from layout.wrapped(head, room, rest="  ")
        yield from layout.wrapped(one["text"], room, "  ", "  ")
        yield from layout.wrapped(f"[{one['claim']}]", room, "  ", "   ")
        yield ""
