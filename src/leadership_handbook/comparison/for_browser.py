"""The handbook as plain data, from which a browser puts `chosen` tables together.

Texts come as Python's own renderings make them: the browser parses no Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from leadership_handbook.comparison import chosen, formats
from leadership_handbook.comparison.asking import NO_RECORD
from leadership_handbook.comparison.cells import OUR_READING, field
from leadership_handbook.comparison.grid import Cell
from leadership_handbook.model import SpeaksOf, Stance
from leadership_handbook.text.markdown import flat, record_link, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction

    Address = Callable[[str, str], str]
    """Where something is shown, by its kind and id; empty if it is nowhere."""

STANCES: tuple[str, ...] = get_args(Stance)
SIDES: tuple[str, ...] = get_args(SpeaksOf)
TAGS = {"em_open": "em", "strong_open": "strong"}


def compact(handbook: Collection, address: Address) -> dict[str, Any]:
    """Return what `chosen` tables are made of, as JSON has it.

    - A distinction is its id, title, address, contrasts and claims. A contrast is the
      number of its aspect, both texts, and its citations; a claim is the number of its
      stance and of the side it speaks of, its text, citation and address; a citation
      is the number of its source and the locator.
    - An aspect or source is its id, name and address. After those that are ``known``
      come those that are cited or compared but hidden: they cannot be chosen.
    - A text is as it reads, if it has no markup. Else it is a list: that; its pieces;
      and its Markdown if that differs from the first one escaped. A piece is a text, or
      a list of a tag, an address, and pieces. The tag ``a`` is a link to a record,
      ``web`` one that leads elsewhere, and ``span`` one that leads nowhere.
    """
    aspects, sources = Numbered(handbook, "aspect"), Numbered(handbook, "source")
    distinctions = [
        [
            d.id,
            d.title,
            address("distinction", d.id),
            _contrasts(d, aspects, sources, address),
            _claims(d, sources, address),
        ]
        for d in handbook.distinctions.values()
    ]
    columns = chosen.chosen(handbook).columns
    return {
        "distinctions": distinctions,
        "themes": _themes(handbook),
        "aspects": aspects.listed(address),
        "sources": sources.listed(address),
        "sides": SIDES,
        "columns": [[c.title, c.width, c.side] for c in columns],
        "words": WORDS,
    }


WORDS: dict[str, Any] = {
    "title": chosen.TITLE,
    "group": formats.GROUP,
    "our": OUR_READING,
    "both": chosen.OF_BOTH,
    "leftOut": chosen.LEFT_OUT,
    "noRecord": NO_RECORD,
    "stances": STANCES,
}
"""What the tables say besides the records, in English."""


class Numbered:
    """The records of a kind by number, first those there are, then hidden ones."""

    def __init__(self, handbook: Collection, kind: str) -> None:
        self._handbook = handbook
        self._kind = kind
        self._numbers = {id_: n for n, id_ in enumerate(handbook.of_kind(kind))}
        self._known = len(self._numbers)

    def number(self, record_id: str) -> int:
        """Return the number of a record; one that is hidden gets the next."""
        return self._numbers.setdefault(record_id, len(self._numbers))

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


def _contrasts(
    d: Distinction, aspects: Numbered, sources: Numbered, address: Address
) -> list[list[Any]]:
    return [
        [
            aspects.number(row.aspect),
            _text(field(d, f"contrasts[{n}].leadership", row.leadership), address),
            _text(field(d, f"contrasts[{n}].management", row.management), address),
            [[sources.number(c.source), c.locator] for c in row.citations],
        ]
        for n, row in enumerate(d.contrasts)
    ]


def _claims(d: Distinction, sources: Numbered, address: Address) -> list[list[Any]]:
    return [
        [
            STANCES.index(claim.stance),
            SIDES.index(claim.side),
            _text(field(d, f"claims[{n}].text", claim.text), address),
            [sources.number(claim.citation.source), claim.citation.locator],
            address("claim", f"{d.id}/{claim.id}"),
        ]
        for n, claim in enumerate(d.claims)
    ]


def _text(cell: Cell, address: Address) -> str | list[Any]:
    plain, marked = formats.plain(cell), formats.markdown(cell)
    pieces = _pieces(cell.text, address)
    if marked != formats.markdown(Cell(text=plain)):
        return [plain, pieces, marked]
    no_markup = all(isinstance(piece, str) for piece in pieces)
    return plain if no_markup else [plain, pieces]


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
