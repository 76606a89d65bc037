"""A comparison table as a value: columns, rows, cells, and what each comes from."""
# ruff: noqa: PLC0415  (what shows a table is imported when it is shown)

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from leadership_handbook.model import Value

if TYPE_CHECKING:
    import pandas as pd

    from leadership_handbook.model import Citation


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Target(Value):
    """Something that can be linked to."""

    kind: str
    """A kind of record, ``claim``, or ``row``: one of a source's numbered rows."""
    id: str
    """The record's id; ``record/claim``; ``source/A12``."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Link(Value):
    """One of several links in a cell.

    >>> import leadership_handbook as lh
    >>> claim = lh.Target(kind="claim", id="people-vs-staff/good-managers-care")
    >>> lh.Link(text="disputes", target=claim).target.id
    'people-vs-staff/good-managers-care'
    """

    text: str
    """Its words, plain text."""
    target: Target
    """What it leads to."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Origin(Value):
    """The field that a text comes from."""

    kind: str
    """The kind of the record."""
    id: str
    """The record's id."""
    path: str
    """The field, as in a problem: ``contrasts[0].leadership``."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Cell(Value):
    """One cell of a table."""

    text: str = ""
    """What it says: CommonMark if it comes from a field, else plain text."""
    target: Target | None = None
    """What it leads to."""
    links: tuple[Link, ...] = ()
    """What parts of it lead to; its text is their words, with commas between."""
    citations: tuple[Citation, ...] = ()
    """What it cites; its text is their names and locators then."""
    origin: Origin | None = None
    """The field that its text comes from."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Column(Value):
    """A column of a table."""

    title: str
    """Its heading."""
    width: int
    """Its share of the table's width; all shares together are 100 or so."""
    side: Literal["", "leadership", "management"] = ""
    """The side it speaks for, if it does."""
    group: Link | None = None
    """What it stands below together with its neighbors: a theme, say."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Row(Value):
    """A row of a table."""

    cells: tuple[Cell, ...]
    """A cell for each column, or the one cell of a heading."""
    heading: bool = False
    """It is the heading of the rows that follow, and spans all columns."""
    shows: tuple[Target, ...] = ()
    """What is shown here alone, and so can be linked to."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
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

    def to_text(self, width: int = 79) -> str:
        """Return it as plain text in columns, at most so many characters wide."""
        from leadership_handbook.export import tables

        return tables.as_text(self, width)

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
        from leadership_handbook.export import tables

        return tables.as_markdown(self)

    def to_html(self) -> str:
        """Return it as an HTML ``table`` element, notes below it, all texts escaped."""
        from leadership_handbook.export import tables

        return tables.as_html(self)

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
        from leadership_handbook.export import tables

        return tables.as_csv(self)

    def to_dicts(self) -> list[dict[str, str]]:
        """Return each row as its plain texts, by the titles of their columns.

        A heading becomes the ``Group`` of the rows below it. The table as it is,
        with links and citations, is `to_dict`.

        >>> import leadership_handbook as lh
        >>> lh.compare("distinction", "people-vs-staff").to_dicts()[0]["Aspect"]
        'Focus'
        """
        from leadership_handbook.export import tables

        return tables.as_dicts(self)

    def to_pandas(self) -> pd.DataFrame:
        """Return `to_dicts` as a data frame. Needs pandas, the extra ``[pandas]``."""
        from leadership_handbook.export import tables

        return tables.as_frame(self)

    def _repr_html_(self) -> str:
        """Return it as HTML, for notebooks."""
        return self.to_html()
