"""The handbook as plain data, from which a browser puts `chosen` tables together.

What a cell says is written once, in `chosen`: here its finished rows become JSON, and
the browser only picks those that are wanted.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from leadership_handbook.comparison import chosen, formats
from leadership_handbook.comparison.asking import NO_RECORD
from leadership_handbook.comparison.cells import cited_as
from leadership_handbook.comparison.grid import Cell
from leadership_handbook.text.markdown import flat, is_unmarked, record_link, tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

    from leadership_handbook.comparison.grid import Row, Target
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

    Address = Callable[[str, str], str]
    """Where something is shown, by its kind and id; empty if it is nowhere."""
    Said = Callable[[str], str]
    """What a word of ours is in the language of the site."""

TAGS = {"em_open": "em", "strong_open": "strong"}


def compact(handbook: Collection, address: Address, said: Said = str) -> dict[str, Any]:
    """Return what `chosen` tables are made of, as JSON has it: see `Compact`."""
    made = Compact(handbook, address, said)
    each = map(made.distinction, handbook.distinctions.values())
    return {"distinctions": [*each], **made.others()}


class Compact:
    """What `chosen` tables are made of, as JSON has it.

    - A distinction is its id, title, address, and the rows of its contrasts and claims.
      A row is a number and three cells: that of both sides, and that of the source. The
      number is that of the aspect compared, or of the source that makes the claim.
    - An aspect or source is its id, name and address. After those that are ``known``
      come those that are cited or compared but hidden: they cannot be chosen.
    - A cell is what it says, if nothing in it is marked or leads anywhere. Else it is a
      list: its pieces, and its Markdown if that is not what it says with every sign
      escaped. A piece is a text, or a list of a tag, an address, and pieces. The tag
      ``a`` is a link to a record, ``web`` one that leads elsewhere, and ``span`` one
      that leads nowhere.

    `said` translates what is not from a record: a stance, `OUR_READING`.
    """

    def __init__(self, handbook: Collection, address: Address, said: Said) -> None:
        """Number aspects and sources, so that each distinction is made by itself."""
        self._handbook = handbook
        self._address = address
        self._said = said
        self._cells = Cells(handbook, address, said)
        each = handbook.distinctions.values()
        compared = (contrast.aspect for d in each for contrast in d.contrasts)
        cited = (claim.citation.source for d in each for claim in d.claims)
        self._aspects = Numbered(handbook, "aspect", compared)
        self._sources = Numbered(handbook, "source", cited)

    def distinction(self, d: Distinction) -> list[Any]:
        """Return a distinction.

        It follows from the record, from `others`, and from addresses and words.
        """
        contrasts = chosen.contrasts(self._handbook, d)
        claims = chosen.claims(self._handbook, d)
        return [
            d.id,
            d.title,
            self._address("distinction", d.id),
            [
                [self._aspects.number(contrast.aspect), *self._cells.of(row)]
                for contrast, row in zip(d.contrasts, contrasts, strict=True)
            ],
            [
                [self._sources.number(claim.citation.source), *self._cells.of(row)]
                for claim, row in zip(d.claims, claims, strict=True)
            ],
        ]

    def others(self) -> dict[str, Any]:
        """Return all but the distinctions."""
        columns = chosen.chosen(self._handbook).columns
        return {
            "themes": _themes(self._handbook),
            "aspects": self._aspects.listed(self._address),
            "sources": self._sources.listed(self._address),
            "columns": [[self._said(c.title), c.width, c.side] for c in columns],
            "words": {name: self._said(word) for name, word in WORDS.items()},
        }


WORDS = {
    "title": chosen.TITLE,
    "group": formats.GROUP,
    "leftOut": chosen.LEFT_OUT,
    "noRecord": NO_RECORD,
}
"""What the tables say besides their rows, in English."""


class Numbered:
    """The records of a kind by number, first those there are, then hidden ones."""

    def __init__(self, handbook: Collection, kind: str, used: Iterable[str]) -> None:
        self._handbook = handbook
        self._kind = kind
        known = handbook.of_kind(kind)
        every = dict.fromkeys((*known, *used))
        self._numbers = {id_: number for number, id_ in enumerate(every)}
        self._known = len(known)

    def number(self, record_id: str) -> int:
        """Return the number of a record."""
        return self._numbers[record_id]

    def listed(self, address: Address) -> dict[str, Any]:
        """Return id, name and address of each, and how many are known."""
        name, kind = self._handbook.name, self._kind
        rows = [[id_, name(kind, id_), address(kind, id_)] for id_ in self._numbers]
        return {"rows": rows, "known": self._known}


def _themes(handbook: Collection) -> list[list[Any]]:
    """Return each theme's title and its distinctions' numbers; the last has no title.

    An overlay may hide a theme and keep its distinctions.
    """
    members: dict[str, list[int]] = {theme: [] for theme in handbook.themes}
    others: list[int] = []
    for number, distinction in enumerate(handbook.distinctions.values()):
        members.get(distinction.theme, others).append(number)
    titled = [[handbook.name("theme", theme), members[theme]] for theme in members]
    return [theme for theme in (*titled, ["", others]) if theme[1]]


class Cells:
    """Turns the cells of rows into plain data."""

    def __init__(self, handbook: Collection, address: Address, said: Said) -> None:
        self._handbook = handbook
        self._address = address
        self._said = said

    def of(self, row: Row) -> list[str | list[Any]]:
        """Return the cells of a row but for the first, which names it."""
        return [self._cell(cell) for cell in row.cells[1:]]

    def _cell(self, cell: Cell) -> str | list[Any]:
        if cell.origin and is_unmarked(cell.text):
            return cell.text
        pieces = list(_joined(self._pieces(cell)))
        if cell.origin:
            marked = formats.markdown(cell)
            if marked != formats.markdown(Cell(text=formats.plain(cell))):
                return [pieces, marked]
        if all(isinstance(piece, str) for piece in pieces):
            return "".join(pieces)
        return [pieces]

    def _pieces(self, cell: Cell) -> Iterator[Any]:
        if cell.origin:
            yield from _pieces(cell.text, self._address)
        elif cell.citations:
            for number, citation in enumerate(cell.citations):
                yield "; " if number else ""
                name = self._handbook.name("source", citation.source)
                yield self._link("source", citation.source, name)
                yield cited_as(self._handbook, citation).removeprefix(name)
        elif cell.links:
            for number, link in enumerate(cell.links):
                yield ", " if number else ""
                yield from self._linked(link.target, link.text)
        else:
            yield self._said(cell.text) if cell.text else ""

    def _linked(self, target: Target, text: str) -> Iterator[Any]:
        """Yield a link; what a source's name is followed by is no part of it."""
        if target.kind == "claim":
            yield self._link(target.kind, target.id, self._said(text))
        else:
            name = self._handbook.name(target.kind, target.id)
            yield self._link(target.kind, target.id, name)
            yield text.removeprefix(name)

    def _link(self, kind: str, record_id: str, text: str) -> list[Any]:
        shown = self._address(kind, record_id)
        return ["a" if shown else "span", shown, text]


def _joined(pieces: Iterable[Any]) -> Iterator[Any]:
    """Yield pieces, texts beside each other as one, empty ones left out."""
    for are_texts, run in groupby(pieces, lambda piece: isinstance(piece, str)):
        if are_texts:
            text = "".join(run)
            yield from [text] if text else []
        else:
            yield from run


def _pieces(text: str, address: Address) -> list[Any]:
    """Return an inline text as texts and lists of tag, address and pieces."""
    stack: list[list[Any]] = [[]]
    for token in flat(tokens(text)):
        if token.nesting > 0 and not token.block:
            stack.append(_opened(token, address))
        elif token.nesting < 0 and not token.block:
            done = stack.pop()
            stack[-1].append(done)
        elif token.type == "code_inline":
            stack[-1].append(["code", "", token.content])
        elif token.nesting == 0:
            stack[-1].append(" " if token.type == "softbreak" else token.content)
    return stack[0]


def _opened(token: Token, address: Address) -> list[Any]:
    if token.type != "link_open":
        return [TAGS[token.type], ""]
    href = str(token.attrs["href"])
    record = record_link(href)
    if record is None:
        return ["web", href]
    shown = address(*record)
    return ["a" if shown else "span", shown]
