"""An answer as rows of texts, in the form that was asked for."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from leadership_handbook.cli import layout
from leadership_handbook.cli.failing import DONE, NOTHING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Sequence

    from leadership_handbook.comparison.table import Table


def form(args: Namespace) -> str:
    """Return the form of an answer: text for a person, tab-separated for a program."""
    return str(args.format or ("text" if on_terminal() else "tsv"))


def on_terminal() -> bool:
    """Whether a person reads the answer."""
    return sys.stdout is not None and sys.stdout.isatty()


def write(lines: Iterable[str]) -> None:
    """Write lines to the standard output."""
    for line in lines:
        print(line)  # noqa: T201  (this is what prints)


def write_whole(text: str) -> None:
    """Write a text that has its own line ends."""
    if sys.stdout:
        sys.stdout.write(text)


def answer(
    args: Namespace,
    title: str,
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    text: Callable[[], Iterable[str]] | None = None,
) -> int:
    """Write rows, each a text for each of the titles; return the code to end with.

    `title` stands above them in Markdown. `text` gives the lines for a person, where
    those are not plain columns.
    """
    wanted = form(args)
    if wanted in {"csv", "md"}:
        found = as_table(title, titles, rows)
        write_whole(found.to_csv() if wanted == "csv" else found.to_markdown())
    elif wanted == "text" and rows:
        shown = text() if text else layout.table(titles, rows, layout.width())
        write(map(layout.printable, shown))
    else:
        write_data(wanted, titles, rows)
    if rows:
        return DONE
    layout.tell("nothing found")
    return NOTHING


def write_data(
    wanted: str, titles: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write rows as JSON, JSON lines or tab-separated."""
    if wanted == "tsv":
        write("\t".join(map(in_one_line, row)) for row in rows)
    else:
        write_json(wanted, [dict(zip(titles, row, strict=True)) for row in rows])


def write_json(wanted: str, values: Sequence[Any]) -> None:
    """Write values as one JSON array, or each in a line; text has nothing of them."""
    if wanted == "json":
        write_one_json(values)
    elif wanted == "jsonl":
        write(json.dumps(value, ensure_ascii=False) for value in values)


def write_one_json(value: Any) -> None:  # noqa: ANN401  (as JSON has it)
    """Write a value as JSON that a person can read too."""
    write([json.dumps(value, ensure_ascii=False, indent=2)])


def in_one_line(text: str) -> str:
    """Return a text without tabs and line breaks, which separate others."""
    return " ".join(text.split("\n")).replace("\t", " ").replace("\r", " ")


def as_table(title: str, titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Return rows as a table, which knows how to be CSV and Markdown."""
    from leadership_handbook.comparison.table import (  # noqa: PLC0415  (not for text)
        Cell,
        Column,
        Row,
        Table,
    )

    return Table(
        kind="",
        title=title,
        columns=tuple(Column(title=name, width=1) for name in titles),
        rows=tuple(Row(cells=tuple(Cell(text=text) for text in row)) for row in rows),
    )
