"""The flat tables as sheets of a workbook, by openpyxl.

Its texts are texts: none is a formula, whatever it begins with. The archive is written
anew, as it would have the time of day in it.
"""
# ruff: noqa: PLC0415  (an extra)

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from leadership_handbook.handbook.flat import kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.handbook.columns import Cell

WIDTHS: dict[type, int] = {str: 32, int: 8}
"""How many characters wide a column is; a day is as wide as anything else."""

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_TIME = re.compile(rb"\d{4}-\d\d-\d\dT[\d:]+Z")
_LONGEST = 32_767
"""Characters that a cell may have."""
_NAME = 31
"""Characters that the name of a sheet may have."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(edition: Edition) -> bytes:
    """Return the workbook. Raises `ImportError` where openpyxl is missing."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    book.properties.creator = edition.title
    book.properties.title = f"{edition.title}, version {edition.version}"
    book.properties.created = book.properties.modified = datetime(*_EPOCH, tzinfo=UTC)
    for name in kept():
        table = edition.table(name)
        sheet = book.create_sheet(name[:_NAME])
        sheet.freeze_panes = "B2"
        last = get_column_letter(len(table.columns))
        sheet.auto_filter.ref = f"A1:{last}{len(table.rows) + 1}"
        for place, column in enumerate(table.columns, 1):
            letter = get_column_letter(place)
            sheet.column_dimensions[letter].width = WIDTHS.get(column.holds, 12)
        sheet.append([*_cells(sheet, (column.name for column in table.columns))])
        for row in table.rows:
            sheet.append([*_cells(sheet, row)])
    return _timeless(book)


def _cells(sheet: object, values: Any) -> Iterator[Any]:  # noqa: ANN401
    from openpyxl.cell import WriteOnlyCell

    for value in values:
        cell = WriteOnlyCell(sheet, _tame(value))
        if isinstance(value, str):
            cell.data_type = "s"  # or "=1+1" would be a formula
        yield cell


def _tame(value: Cell) -> Cell:
    return _ILLEGAL.sub("", value)[:_LONGEST] if isinstance(value, str) else value


def _timeless(book: Any) -> bytes:  # noqa: ANN401  (a workbook of openpyxl)
    """Return a workbook as an archive without the time at which it was made."""
    made, clean = BytesIO(), BytesIO()
    book.save(made)
    with ZipFile(made) as archive, ZipFile(clean, "w", ZIP_DEFLATED) as written:
        for name in sorted(archive.namelist()):
            content = archive.read(name)
            if name == "docProps/core.xml":
                content = _TIME.sub(b"1980-01-01T00:00:00Z", content)
            written.writestr(ZipInfo(name, _EPOCH), content, ZIP_DEFLATED)
    return clean.getvalue()
