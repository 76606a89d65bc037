"""A comparison table as a value, computed from a handbook."""
# ruff: noqa: PLC0415  (what shows a table is imported when it is shown)

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.grid import (
    Cell,
    Column,
    Link,
    Origin,
    Row,
    Target,
)
from leadership_handbook.model.value import Value, value

if TYPE_CHECKING:
    import pandas as pd

__all__ = ("Cell", "Column", "Link", "Origin", "Row", "Table", "Target")


@value
class Table(Value):
    """A comparison, computed from a handbook. The first column names the row.

    >>> import leadership_handbook as lh
    >>> table = lh.compare("distinction", "people-vs-staff")
    >>> [column.title for column in table.columns]
    ['Aspect', 'Leadership', 'Management', 'Source']
    """

    kind: str
    """The kind of table: ``distinction``, ``all``, ``theme``."""
    title: str
    """What stands above it, in English."""
    form: str = ""
    """The title with ``{name}`` in it, for translators; empty if it names nothing."""
    name: str = ""
    """What the table is about: the name in the title."""
    columns: tuple[Column, ...]
    """The columns, from left to right."""
    rows: tuple[Row, ...]
    """The rows, from top to bottom."""
    notes: tuple[str, ...] = ()
    """What stands below it, in plain words."""

    def __repr__(self) -> str:
        """Return kind and size, in one line."""
        rows, columns = len(self.rows), len(self.columns)
        return f"<Table {self.kind}: {rows} rows, {columns} columns>"

    def to(self, form: str) -> str:
        """Return it as ``text``, ``markdown``, ``html``, ``csv`` or ``json``.

        Raises `ValueError` for any other form.

        >>> import leadership_handbook as lh
        >>> table = lh.compare("theme", "means")
        >>> table.to("csv") == table.to_csv()
        True
        """
        from leadership_handbook.comparison import formats
        from leadership_handbook.slips import slip

        if form not in formats.FORMATS:
            raise ValueError(slip("no form", form, formats.FORMATS))
        return formats.FORMATS[form].write(self)

    def to_text(self, width: int = 79) -> str:
        """Return it as plain text in columns, at most so many characters wide."""
        from leadership_handbook.comparison import formats

        return formats.as_text(self, width)

    def to_markdown(self) -> str:
        r"""Return it as a table of Markdown, the title in bold above it.

        There are a line for the title, an empty one, one for the heads of the columns,
        one of ``| --- |``, one for each row, and after an empty one each note; every
        line ends in ``\n``. A heading is bold in the first of as many cells as there
        are columns. In plain texts a backslash stands before each of
        ``\`*_[]<>|~&``.

        >>> import leadership_handbook as lh
        >>> lines = lh.compare("theme", "means").to_markdown().splitlines()
        >>> lines[2]
        '| Distinction | Leadership | Management | Evidence |'
        """
        from leadership_handbook.comparison import formats

        return formats.as_markdown(self)

    def to_html(self) -> str:
        """Return it as an HTML ``table`` element, notes below it, all texts escaped."""
        from leadership_handbook.comparison import formats

        return formats.as_html(self)

    def to_csv(self) -> str:
        r"""Return it as comma-separated values, as RFC 4180 has them.

        The first line has the heads of the columns; title and notes are left out. A
        heading becomes the ``Group`` of the rows below it, the first column. Texts are
        plain, a line for each of their blocks. Quotation marks stand around a text with
        a comma, a quotation mark or a line break in it, and one in it is doubled. Every
        line ends in ``\r\n``: write it to a file that is opened with ``newline=""``.

        Spreadsheets take a text that begins with ``=``, ``+``, ``-``, ``@``, a tab or a
        carriage return for a formula: ``'`` stands before it.

        >>> import leadership_handbook as lh
        >>> lh.compare("all", columns=["Evidence"]).to_csv().splitlines()[0]
        'Group,Distinction,Evidence'
        """
        from leadership_handbook.comparison import formats

        return formats.as_csv(self)

    def to_dicts(self) -> list[dict[str, str]]:
        """Return each row as its plain texts, by the titles of their columns.

        A heading becomes the ``Group`` of the rows below it. The table as it is,
        with links and citations, is `to_dict`.

        >>> import leadership_handbook as lh
        >>> lh.compare("distinction", "people-vs-staff").to_dicts()[0]["Aspect"]
        'Focus'
        """
        from leadership_handbook.comparison import formats

        return formats.as_dicts(self)

    def to_pandas(self) -> pd.DataFrame:
        """Return `to_dicts` as a data frame. Needs pandas, the extra ``[pandas]``."""
        from leadership_handbook.comparison import formats

        return formats.as_frame(self)

    def _repr_html_(self) -> str:
        """Return it as HTML, for notebooks."""
        return self.to_html()
