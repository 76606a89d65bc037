"""Lists that are too long for a page, and the pages into which each is divided.

A list is divided by groups that its reader knows, letters or themes, and a group that
is too long again by number: ``az/t`` and ``az/t/2``. Up to its size it stays one page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from leadership_handbook.handbook.addresses import FOLDERS
from leadership_handbook.handbook.leading import LEADING
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from docutils import nodes

Groups: TypeAlias = "dict[str, tuple[Any, ...]]"
"""What a list holds, by the name of each group as it stands in addresses."""


AZ = "az"
"""The name of the list of all names."""
TABLE = "table "
"""What the names of tables that are lists begin with."""
OF = {kind: f"{FOLDERS[kind]}/of" for kind in LEADING}
"""Where the lists lie of what of a kind leads to each distinction."""
THROUGH = {kind.word: f"paths/through/{kind.plural}" for kind in KINDS}
"""Where those lie of the paths through each record of a kind."""


CITED_FOR, USED_IN = "sources/cited", "glossary/used"
"""Where those lie of what cites each source, and of what links to each term."""


class Piece(NamedTuple):
    """A page that shows a part of a list."""

    list: str
    group: str
    number: int
    """Which page of the group it is, from 1."""


def nothing(_facets: Any, _name: str) -> list[nodes.Node]:  # noqa: ANN401
    """Return what stands below most lists' links."""
    return []


@dataclass(frozen=True, kw_only=True)
class Division:
    """How a list is divided."""

    folder: str
    """Where its pages lie."""
    most: int
    """How many things are on one of its pages."""
    whole: int | None = None
    """How many a page may hold that has all of them; None if as many as others hold.
    """
    groups: Callable[..., Groups]
    """Takes the book, and returns what it holds."""
    title: Callable[..., str]
    """Takes the page's `Facets`, and returns what the list is called above it."""
    called: Callable[..., str] = lambda _facets, group: group
    """Takes the page's `Facets` and a group, and returns what that is called."""
    anchor: Callable[[Any], str] | None = None
    """Takes a thing, and returns the HTML id by which other sites link to it on the
    page above; None where they do not."""
    of: str = ""
    """The kind of record on whose page it is, where its groups are such records."""
    below: Callable[..., list[nodes.Node]] = nothing
    """Takes the page's `Facets` and the list's name, and returns what stands below the
    links to its pages."""
    build: Callable[..., list[nodes.Node]]
    """Takes the page's `Facets`, the environment and groups; returns what shows them.
    """


Divide: TypeAlias = "Callable[..., Mapping[str, Division]]"
"""Takes a book, and returns how its lists are divided, by their names."""


def pieces(name: str, division: Division, groups: Groups) -> dict[str, Piece]:
    """Return the pages of a list by docname; none while one page is enough."""
    whole = division.most if division.whole is None else division.whole
    if sum(map(len, groups.values())) <= whole:
        return {}
    return {
        docname_of(division, piece): piece
        for group, held in groups.items()
        for piece in (
            Piece(name, group, number + 1)
            for number in range(-(-len(held) // division.most))
        )
    }


def docname_of(division: Division, piece: Piece) -> str:
    """Return the address of a page of a list."""
    number = str(piece.number) if piece.number > 1 or not piece.group else ""
    return "/".join(filter(None, (division.folder, piece.group, number)))


def on(piece: Piece, division: Division, groups: Groups) -> Groups:
    """Return what a page shows."""
    end = piece.number * division.most
    return {piece.group: groups[piece.group][end - division.most : end]}
