"""``lh show``: one record or several, whole or one field."""

from __future__ import annotations

import re
from types import NoneType
from typing import TYPE_CHECKING, Any

from leadership_handbook.cli import layout, looking, record_text
from leadership_handbook.cli.answering import (
    as_table,
    form,
    in_one_line,
    write,
    write_json,
    write_one_json,
    write_whole,
)
from leadership_handbook.cli.failing import DONE, MISUSE, NOTHING, Failure
from leadership_handbook.cli.helping import Example
from leadership_handbook.cli.parsing import Parser, add_format
from leadership_handbook.cli.record_text import leaves, shown
from leadership_handbook.model import Record, Value, kind_of
from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from leadership_handbook.facade import Handbook
    from leadership_handbook.model.shape import Field

ABOUT = """
Show a record: a distinction with both sides beside each other, a term, a source. An id
that several kinds have takes the kind before it: term/coordination. Tab-separated, each
line is a field and its text, which grep can search.
"""
EXAMPLES = (
    Example("lh show people-vs-staff", "a distinction"),
    Example("lh show term/coordination", "an id that an aspect has too"),
    Example("lh show people-vs-staff --field leadership.label", "one field"),
    Example("lh show people-vs-staff --format json", "the whole record, for a program"),
)
_STEP = re.compile(r"\.?([A-Za-z_]+)|\[([0-9]+)\]")


def arguments(parser: Parser) -> None:
    """Add the records and the field."""
    parser.add_argument("ids", nargs="+", metavar="[KIND/]ID", help="which records")
    parser.add_argument(
        "--field",
        metavar="PATH",
        help="only this field: leadership.label, claims[0].text",
    )
    add_format(parser)


def run(args: Namespace) -> int:
    """Show the records, or the field of each."""
    book = looking.handbook(args)
    records = [looking.record(book, text) for text in args.ids]
    wanted = form(args)
    if args.field:
        return _fields(records, args.field, wanted)
    if wanted in {"json", "jsonl"}:
        dicts = [{"kind": kind_of(one), **one.to_dict()} for one in records]
        _json(dicts, wanted)
    elif wanted == "text":
        write(map(layout.printable, _text(book, records)))
    else:
        _rows(records, wanted)
    return DONE


def _text(book: Handbook, records: list[Record]) -> Iterator[str]:
    writer = record_text.Writer(book, min(layout.width(), layout.WIDEST))
    for number, one in enumerate(records):
        if number:
            yield from ("", "")
        yield from writer.record(one)


def _json(values: list[Any], wanted: str) -> None:
    """Write what one record has as it is, and what several have as an array."""
    if wanted == "json" and len(values) == 1:
        write_one_json(values[0])
    else:
        write_json(wanted, values)


def _rows(records: list[Record], wanted: str) -> None:
    """Write each text of the records in a line, after its path."""
    rows = [
        (looking.address(one), path, text)
        for one in records
        for path, text in leaves(one)
    ]
    if len(records) == 1:
        rows_shown: list[tuple[str, ...]] = [row[1:] for row in rows]
        titles: tuple[str, ...] = ("field", "text")
    else:
        rows_shown, titles = [*rows], ("record", "field", "text")
    if wanted == "tsv":
        write("\t".join(map(in_one_line, row)) for row in rows_shown)
        return
    title = ", ".join(getattr(one, "title", one.id) for one in records)
    table = as_table(title, titles, rows_shown)
    write_whole(table.to_csv() if wanted == "csv" else table.to_markdown())


def _fields(records: list[Record], path: str, wanted: str) -> int:
    found = [at(one, path) for one in records]
    if wanted in {"json", "jsonl"}:
        _json([_as_json(value) for value, _ in found], wanted)
    else:
        lines = [text for value, how in found for _, text in leaves(value, how)]
        write(map(in_one_line if wanted == "tsv" else layout.printable, lines))
    return DONE if any(value not in ("", (), None) for value, _ in found) else NOTHING


def _as_json(value: Any) -> Any:  # noqa: ANN401  (as JSON has it)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, Value):
        return value.to_dict()
    return value if isinstance(value, (int, NoneType)) else str(value)


def at(record: Record, path: str) -> tuple[Any, Field | None]:
    """Return what stands at a path of a record, and its field; refuse a wrong path."""
    if not path or "".join(step[0] for step in _STEP.finditer(path)) != path:
        raise Failure(MISUSE, f"{path!r} is no path; a path is leadership.label")
    value: Any = record
    how: Field | None = None
    for name, number in _STEP.findall(path):
        known = shown(value) if isinstance(value, Value) else {}
        if name in known:
            how, value = known[name], getattr(value, name)
        elif number and isinstance(value, tuple) and int(number) < len(value):
            value = value[int(number)]
        else:
            what = f"no field {path!r} in {looking.address(record)}:"
            raise Failure(MISUSE, slip(f"{what} no", name or f"[{number}]", known))
    return value, how
