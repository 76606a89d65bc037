"""``lh list``: the records of a kind, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.cli import looking
from leadership_handbook.cli.answering import answer
from leadership_handbook.cli.failing import MISUSE, Failure, asking
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import Parser, add_format
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.model import KINDS, folder_of
from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from leadership_handbook.facade import Handbook
    from leadership_handbook.model import Record

ABOUT = "List the records of a kind. Without a kind: the kinds, and how many of each."
EXAMPLES = (
    Example("lh list", "the kinds of records"),
    Example("lh list distinctions --theme means", "the distinctions of a theme"),
    Example("lh list sources --author mintzberg", "the works of an author"),
    Example("lh list term --format csv", "the glossary, for a spreadsheet"),
)

SHOWN: dict[str, tuple[str, ...]] = {
    "distinction": ("theme", "evidence.word"),
    "situation": ("who",),
    "source": ("title",),
    "list": ("source",),
    "scenario": ("sector", "minutes"),
    "session": ("minutes",),
    "chapter": ("page",),
}
"""The fields that are listed besides id and name."""

FILTER_NAMES = tuple(dict.fromkeys(name for kind in FILTERS.values() for name in kind))


def arguments(parser: Parser) -> None:
    """Add the kind and every filter that some kind has."""
    parser.add_argument(
        "kind",
        nargs="?",
        metavar="KIND",
        type=looking.kind,
        help="a kind, as term or terms",
    )
    add_filters(parser, FILTER_NAMES)
    add_format(parser)


def add_filters(parser: Parser, names: Iterable[str]) -> None:
    """Add an option for each filter."""
    for name in names:
        kinds = [
            folder_of(kind) for kind, filters in FILTERS.items() if name in filters
        ]
        told = f"filter {', '.join(kinds)} by {name}"
        parser.add_argument(
            f"--{name}", metavar=name.upper(), dest=f"by_{name}", help=told
        )


def run(args: Namespace) -> int:
    """List the records, or the kinds."""
    given = filters(args)
    if args.kind is None:
        if given:
            raise Failure(MISUSE, "which kind? lh list KIND --" + next(iter(given)))
        return _kinds(args)
    book = looking.handbook(args)
    found = matching(book, args.kind, given)
    fields = SHOWN.get(args.kind, ())
    titles = ("id", "name", *(field.partition(".")[0] for field in fields))
    rows = [
        (one.id, book.name(args.kind, one.id), *(_field(one, name) for name in fields))
        for one in found
    ]
    return answer(args, folder_of(args.kind).capitalize(), titles, rows)


def filters(args: Namespace) -> dict[str, str]:
    """Return the filters that were given."""
    found = looking.wanted(args, [f"by_{name}" for name in FILTER_NAMES])
    return {name.removeprefix("by_"): value for name, value in found.items()}


def matching(book: Handbook, kind: str, given: dict[str, str]) -> Iterable[Record]:
    """Return the records of a kind for which every filter holds."""
    records: Any = book.of_kind(kind)
    known = FILTERS.get(kind, {})
    for name, value in given.items():
        if name not in known:
            message = slip(f"{folder_of(kind)} have no filter", name, known)
            raise Failure(MISUSE, message)
        given[name] = spelled(book, name, value, known[name].words)
    found: Iterable[Record] = records.values()
    if given:
        with asking():
            found = records.where(**given)
    return found


def spelled(book: Handbook, name: str, value: str, words: tuple[str, ...]) -> str:
    """Return a filter's value as the records spell it."""
    if name == "author":
        return looking.author(book, value)
    with_blanks = value.replace("-", " ")
    return with_blanks if with_blanks in words else value


def _field(record: Any, path: str) -> str:  # noqa: ANN401  (any kind of record)
    for step in path.split("."):
        record = getattr(record, step)
    return str(record)


def _kinds(args: Namespace) -> int:
    book = looking.handbook(args)
    rows = [(kind.word, str(len(book.of_kind(kind.word)))) for kind in KINDS]
    return answer(args, "Kinds of records", ("kind", "records"), rows)
