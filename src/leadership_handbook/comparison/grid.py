"""What a comparison table is made of: columns, rows, cells, and what they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from leadership_handbook.model.value import Value, value

if TYPE_CHECKING:
    from leadership_handbook.model import Citation


@value
class Target(Value):
    """Something that can be linked to."""

    kind: str
    """A kind of record, ``claim``, ``exercise``, or ``row``: one of a source's
    numbered rows."""
    id: str
    """The record's id; ``record/claim``; ``source/A12``."""


@value
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


@value
class Origin(Value):
    """The field that a text comes from."""

    kind: str
    """The kind of the record."""
    id: str
    """The record's id."""
    path: str
    """The field, as in a problem: ``contrasts[0].leadership``."""


@value
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
    claim: str = ""
    """The claim, ``record/claim``, whose text it is; empty if it is none's."""
    rank: int | None = None
    """The place of its first word in a closed list, by which columns are sorted."""


@value
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


@value
class Row(Value):
    """A row of a table."""

    cells: tuple[Cell, ...]
    """A cell for each column, or the one cell of a heading."""
    heading: bool = False
    """It is the heading of the rows that follow, and spans all columns."""
    shows: tuple[Target, ...] = ()
    """What is shown here alone, and so can be linked to."""


class Grid(Protocol):
    """What every form of a table is made from."""

    @property
    def title(self) -> str: ...  # noqa: D102  (as `Table` has them)
    @property
    def columns(self) -> tuple[Column, ...]: ...  # noqa: D102
    @property
    def rows(self) -> tuple[Row, ...]: ...  # noqa: D102
    @property
    def notes(self) -> tuple[str, ...]: ...  # noqa: D102
