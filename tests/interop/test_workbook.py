"""The workbook: openpyxl reads each cell, none is a formula, and a fault is refused."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import openpyxl
import pytest

from leadership_handbook.handbook.flat import flat, kept
from tests.interop.exported import HANDBOOK, columns, hard, texts, whole, written

if TYPE_CHECKING:
    from pathlib import Path


def test_a_frame_goes_into_a_workbook(tmp_path: Path) -> None:
    for name in kept():
        HANDBOOK.to_pandas(name).to_excel(tmp_path / "x.xlsx")
        HANDBOOK.to_pandas(name).to_parquet(tmp_path / "x.parquet")


def openpyxl_agrees(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == [name[:31] for name in kept()]
    for name in kept():
        head, *rows = book[name[:31]].iter_rows(values_only=True)
        table = flat(HANDBOOK, name)
        assert list(head) == columns(table)
        assert [[*map(written, row)] for row in rows] == texts(table)


def test_openpyxl_reads_the_workbook() -> None:
    openpyxl_agrees(whole("xlsx"))


@pytest.mark.parametrize(
    ("do", "how"),
    [
        ("cell", (2, 1, "atention")),
        ("cell", (1, 1, "key")),
        ("delete_rows", (2,)),
        ("delete_cols", (2,)),
    ],
)
def test_a_fault_in_the_workbook_is_refused(do: str, how: tuple[Any, ...]) -> None:
    book, spoiled = openpyxl.load_workbook(io.BytesIO(whole("xlsx"))), io.BytesIO()
    getattr(book["themes"], do)(*how)
    book.save(spoiled)

    with pytest.raises(AssertionError):
        openpyxl_agrees(spoiled.getvalue())


def test_a_workbook_that_is_cut_off_is_refused() -> None:
    with pytest.raises(BadZipFile):
        openpyxl_agrees(whole("xlsx")[:-400])


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2"])
def test_no_cell_of_the_workbook_is_a_formula(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(hard("xlsx", text)))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]

    assert {cell.data_type for cell in cells} <= {"inlineStr", "s", "n", "d"}
    assert text in {cell.value for cell in cells}
