"""The flat tables as a database of SQLite, with keys, links and a full-text index.

Each list of ids is a table of its own besides: ``link_scenarios_distinctions`` has a
row for each distinction of each scenario. ``search`` finds words in all records; its
rows have kind, id, title and address.
"""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from leadership_handbook.handbook.flat import kept
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.handbook.columns import Cell, Column
    from leadership_handbook.handbook.flat import Flat

TYPES: dict[type, str] = {str: "TEXT", int: "INTEGER", datetime.date: "TEXT"}
"""What SQLite calls the types of cells; a day is text, ``2026-11-23``."""

_PLURALS: dict[str, str] = {kind.word: kind.plural for kind in KINDS}
_SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5"
    "(kind UNINDEXED, id UNINDEXED, title, text, address UNINDEXED, "
    "tokenize = 'porter unicode61')"
)


def write(edition: Edition) -> bytes:
    """Return the database: the same bytes for the same records and the same SQLite."""
    tables = [edition.table(name) for name in kept()]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA page_size = 4096")
        about = {"title": edition.title, "version": edition.version}
        about |= {"license": edition.license, "address": edition.site}
        database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
        database.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        for table in tables:
            _add(database, table)
            for column in table.columns:
                if column.names and column.many:
                    _link(database, table, column)
        database.execute(_SEARCH)
        database.executemany(
            "INSERT INTO search VALUES (?, ?, ?, ?, ?)", _searched(tables)
        )
        database.execute("INSERT INTO search(search) VALUES ('optimize')")
        database.commit()
        database.execute("VACUUM")
        return database.serialize()


def _add(database: sqlite3.Connection, table: Flat) -> None:
    columns = [f'"{c.name}" {TYPES[c.holds]}' for c in table.columns]
    columns.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    columns += [
        f'FOREIGN KEY ("{c.name}") REFERENCES {_PLURALS[c.target]} (id)'
        for c in table.columns
        if c.target
    ]
    database.execute(f"CREATE TABLE {table.name} ({', '.join(columns)}) STRICT")
    _insert(database, table.name, len(table.columns), table.rows)


def _link(database: sqlite3.Connection, table: Flat, column: Column) -> None:
    """Add the table of a list of ids: the key of the row, its place, and the id."""
    name = f"link_{table.name}_{column.name}"
    key = [next(c for c in table.columns if c.name == part) for part in table.key]
    parts = [f'"{c.name}" {TYPES[c.holds]}' for c in key]
    refers = _PLURALS.get(column.names)
    to = f" REFERENCES {refers} (id)" if refers else ""
    parts += ["place INTEGER", f"target TEXT{to}"]
    names = ", ".join(map(_quoted, [*table.key, "place"]))
    foreign = ", ".join(map(_quoted, table.key))
    parts += [
        f"PRIMARY KEY ({names})",
        f"FOREIGN KEY ({foreign}) REFERENCES {table.name} ({foreign})",
    ]
    database.execute(f"CREATE TABLE {name} ({', '.join(parts)}) STRICT")
    _insert(database, name, len(key) + 2, _linked(table, column, len(key)))


def _linked(table: Flat, column: Column, keys: int) -> Iterator[tuple[Cell, ...]]:
    for row in table.dicts():
        key = tuple(row[part] for part in table.key)
        for place, target in enumerate(str(row[column.name] or "").split(), 1):
            yield (*key[:keys], place, target)


def _searched(tables: Iterable[Flat]) -> Iterator[tuple[Cell, ...]]:
    """Yield kind, id, title, text and address of each record, with its parts."""
    kinds = {kind.plural: kind.word for kind in KINDS}
    texts: dict[tuple[str, str], list[str]] = {}
    for table in tables:
        for row in table.dicts():
            kind = kinds.get(table.name) or table.holder(row)
            key = (kind, str(row["id" if table.name in kinds else "record"]))
            texts.setdefault(key, []).extend(_words(table, row))
    for table in tables:
        if table.name in kinds:
            for row in table.dicts():
                key = (kinds[table.name], str(row["id"]))
                title = row.get("name") or row["title"]
                yield (*key, title, "\n".join(texts[key]), row["address"])


def _words(table: Flat, row: dict[str, Cell]) -> Iterator[str]:
    for column in table.columns:
        if column.holds is str and not column.names and column.name != "address":
            yield str(row[column.name] or "")


def _insert(
    database: sqlite3.Connection,
    name: str,
    columns: int,
    rows: Iterable[tuple[Cell, ...]],
) -> None:
    marks = ", ".join("?" * columns)
    cells = (tuple(map(_stored, row)) for row in rows)
    database.executemany(f"INSERT INTO {name} VALUES ({marks})", cells)  # noqa: S608  (names are ours)


def _stored(cell: Cell) -> str | int | None:
    return cell.isoformat() if isinstance(cell, datetime.date) else cell


def _quoted(name: str) -> str:
    return f'"{name}"'
