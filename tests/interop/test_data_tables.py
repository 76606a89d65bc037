"""Flat tables: Frictionless, pandas, DuckDB, SQLite read them, and refuse a fault."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import duckdb
import frictionless
import pandas as pd
import pytest

import leadership_handbook as lh
from leadership_handbook.handbook.flat import flat, kept
from tests.interop.exported import HANDBOOK, columns, texts, whole, written

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_frictionless_validates_the_package(tmp_path: Path) -> None:
    folder = lh.export("datapackage", tmp_path / "package")
    report = frictionless.validate(str(folder / "datapackage.json"))

    assert report.flatten(["fieldName", "message"]) == []
    assert len(report.tasks) == len(kept())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("themes.csv", "\r\nmeans,", "\r\nends,"),  # a key twice
        ("distinctions.csv", ",means,", ",maens,"),  # it leads nowhere
        ("sources.csv", ",1990,", ",long ago,"),  # no number
    ],
)
def test_frictionless_refuses_a_fault(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    folder = lh.export("datapackage", tmp_path / "package")
    whole_file = (folder / file).read_bytes()
    assert old.encode() in whole_file
    (folder / file).write_bytes(whole_file.replace(old.encode(), new.encode(), 1))
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        resource.pop("bytes")
        resource.pop("hash")
    (folder / "datapackage.json").write_text(json.dumps(described), "utf-8")

    assert not frictionless.validate(str(folder / "datapackage.json")).valid


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that has the tables as ``csv`` and ``parquet``."""
    folder = tmp_path_factory.mktemp("tables")
    for name in ("csv", "parquet"):
        lh.export(name, folder / name)
    return folder


def pandas_agrees(file: Path, name: str) -> None:
    frame = pd.read_csv(file, keep_default_na=False, dtype=str)
    table = flat(HANDBOOK, name)
    assert list(frame.columns) == columns(table)
    assert frame.to_numpy().tolist() == texts(table)


def duckdb_agrees(file: Path, name: str) -> None:
    """Read a file of either kind; numbers and dates of Parquet become texts."""
    table = flat(HANDBOOK, name)
    if file.suffix == ".parquet":
        read = duckdb.read_parquet(str(file))
    else:
        read = duckdb.read_csv(str(file), header=True, all_varchar=True, sep=",")
    assert read.columns == columns(table)
    assert [[*map(written, row)] for row in read.fetchall()] == texts(table)


@pytest.mark.parametrize("name", kept())
def test_pandas_reads_the_csv(name: str, tables: Path) -> None:
    pandas_agrees(tables / "csv" / f"{name}.csv", name)


@pytest.mark.parametrize("name", kept())
def test_duckdb_reads_parquet_and_csv_alike(name: str, tables: Path) -> None:
    for kind in ("parquet", "csv"):
        duckdb_agrees(tables / kind / f"{name}.{kind}", name)


IN_CSV = [
    ("\r\nmeans,", "\r\nmaens,"),
    ("\r\nmeans,", "\r\nmeans,,"),  # a cell too many
    ("id,", ""),  # a column without a head
    ('"', ""),  # a text that is never begun
]


@pytest.mark.parametrize(("old", "new"), IN_CSV)
@pytest.mark.parametrize("agrees", [pandas_agrees, duckdb_agrees])
def test_a_fault_in_a_csv_is_refused(
    agrees: Callable[[Path, str], None],
    old: str,
    new: str,
    tables: Path,
    tmp_path: Path,
) -> None:
    whole_file = (tables / "csv" / "themes.csv").read_bytes()
    assert old.encode() in whole_file
    broken = tmp_path / "themes.csv"
    broken.write_bytes(whole_file.replace(old.encode(), new.encode(), 1))

    with pytest.raises((AssertionError, ValueError, duckdb.Error)):
        agrees(broken, "themes")


def test_a_fault_in_parquet_is_refused(tables: Path, tmp_path: Path) -> None:
    file, broken = tables / "parquet" / "themes.parquet", tmp_path / "x.parquet"
    broken.write_bytes(file.read_bytes()[:-40])  # cut off
    with pytest.raises(duckdb.Error):
        duckdb_agrees(broken, "themes")
    spoils: list[tuple[str, dict[str, Any]]] = [
        ("assign", {"order": "1"}),
        ("drop", {"columns": "title"}),
        ("tail", {"n": 3}),
    ]
    for do, how in spoils:
        getattr(pd.read_parquet(file), do)(**how).to_parquet(broken)
        with pytest.raises(AssertionError):
            duckdb_agrees(broken, "themes")


def test_sqlite_refuses_what_leads_nowhere() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(whole("sqlite"))
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute("UPDATE distinctions SET theme = 'maens'")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            database.execute("INSERT INTO themes SELECT * FROM themes")
