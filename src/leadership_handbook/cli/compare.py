"""``lh compare``: the comparison tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.cli import layout, looking
from leadership_handbook.cli.answering import (
    answer,
    form,
    write,
    write_data,
    write_whole,
)
from leadership_handbook.cli.failing import DONE, MISUSE, NOTHING, Failure, asking
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.list import FILTER_NAMES, add_filters, filters, spelled
from leadership_handbook.cli.parsing import Parser, add_format, no_such
from leadership_handbook.comparison import KINDS
from leadership_handbook.handbook.filters import FILTERS

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from leadership_handbook.comparison.table import Table

ABOUT = "Show a comparison table. Without a name: the tables there are."
EXAMPLES = (
    Example("lh compare", "the tables there are"),
    Example("lh compare distinction people-vs-staff", "aspect by aspect"),
    Example("lh compare all --theme means --format md", "a table for a text"),
    Example(
        "lh compare chosen people-vs-staff why-vs-how --aspects focus",
        "two distinctions, by one aspect",
    ),
)


def arguments(parser: Parser) -> None:
    """Add the table, its ids, and all that a table can be asked for."""
    parser.add_argument("table", nargs="?", metavar="TABLE", help="the name of a table")
    parser.add_argument("ids", nargs="*", metavar="ID", help="what the table is about")
    for name, told in (
        ("columns", "only these, by their titles, with commas between"),
        ("aspects", "aspects for the table `chosen`, with commas between"),
        ("sources", "sources for the table `chosen`, with commas between"),
    ):
        parser.add_argument(
            f"--{name}", metavar="A,B", type=_several, default=(), help=told
        )
    parser.add_argument(
        "--sort",
        metavar="COLUMN",
        default="",
        help="sort by a column; --sort=-COLUMN downwards",
    )
    add_filters(parser, FILTER_NAMES)
    add_format(parser)


def run(args: Namespace) -> int:
    """Show the table, or which there are."""
    if args.table is None:
        rows = [(name, kind.takes, kind.about) for name, kind in KINDS.items()]
        return answer(args, "Tables", ("table", "ids_of", "about"), rows)
    table = _table(args)
    _write(args, table)
    return DONE if table.rows else NOTHING


def _table(args: Namespace) -> Table:
    from leadership_handbook import compare  # noqa: PLC0415  (only when it is run)

    if args.table not in KINDS:
        raise Failure(MISUSE, no_such("table", args.table, KINDS))
    book = looking.handbook(args)
    known = FILTERS.get(KINDS[args.table].filters, {})
    given: dict[str, Any] = filters(args)
    for name, value in given.items():
        if name not in known:
            message = no_such(f"filter of the table {args.table!r}", name, known)
            raise Failure(MISUSE, message)
        given[name] = spelled(book, name, value, known[name].words)
    with asking():
        return compare(
            args.table,
            *args.ids,
            aspects=args.aspects,
            sources=args.sources,
            columns=args.columns,
            sort=args.sort,
            handbook=book,
            **given,
        )


def _several(text: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in text.split(",")) if part)


def _write(args: Namespace, table: Table) -> None:
    wanted = form(args)
    if wanted == "csv":
        write_whole(table.to_csv())
    elif wanted == "md":
        write_whole(table.to_markdown())
    elif wanted == "text":
        write(map(layout.printable, _text(table)))
    else:
        rows = table.to_dicts()
        write_data(wanted, list(rows[0]) if rows else [], [[*r.values()] for r in rows])


def _text(table: Table) -> Iterator[str]:
    """Yield its lines: in columns, or a row after the other where there is no room."""
    room = layout.width()
    if room >= layout.NARROWEST * len(table.columns) * 0.7:
        yield from table.to_text(room).splitlines()
        return
    yield from layout.wrapped(table.title, room)
    group = None
    for row in table.to_dicts():
        if row.get("Group") != group:
            group = row["Group"]
            yield from ("", *layout.wrapped(group.upper(), room))
        yield ""
        for title, text in row.items():
            if text and title != "Group":
                yield from layout.wrapped(f"{title}: {text}", room, rest="  ")
    for note in table.notes:
        yield from ("", *layout.wrapped(note, room))
