"""Links to the pages into which a list is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.content import tables
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.toctree import hidden_toctree
from leadership_handbook.sphinx_ext.documents.divided import TABLE, on

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.sphinx_ext.documents.divided import Division, Piece
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def links(facets: Facets, name: str, division: Division) -> list[nodes.Node]:
    """Return links to the pages of a list; nothing where one page is enough.

    Each has the HTML ids of what is on its page: an address of something on the whole
    list leads to that link.
    """
    found = facets.pieces(name)
    if not found:
        return []
    groups = facets.held(name) if division.anchor else {}
    listed = nodes.bullet_list(classes=["lh-list", "lh-pieces"])
    for docname, piece in found:
        link = to_page(facets, docname, part(facets, piece, division.called))
        item = nodes.list_item("", words([link]))
        if division.anchor:
            (held,) = on(piece, division, groups).values()
            item["ids"] += map(division.anchor, held)
        elif _is_first(piece):
            item["ids"].append(f"lh-{name}-{piece.group}")
        listed += item
    toctree = hidden_toctree((docname for docname, _piece in found), facets.docname)
    return [listed, toctree]


def _is_first(piece: Piece) -> bool:
    return bool(piece.group) and piece.number == 1


def to_page(facets: Facets, docname: str, text: str) -> addnodes.pending_xref:
    """Return a link to a page of a list."""
    node = addnodes.pending_xref("", nodes.inline("", text))
    node["refdomain"], node["reftype"], node["refdoc"] = "std", "doc", facets.docname
    node["reftarget"], node["refexplicit"] = f"/{docname}", True
    return node


def part(facets: Facets, piece: Piece, called: Callable[[Facets, str], str]) -> str:
    """Return what a page of a list is called on the page above it."""
    if not piece.group:
        return str(piece.number)
    name = called(facets, piece.group)
    return f"{name} ({piece.number})" if piece.number > 1 else name


def table(facets: Facets, kind: str, *ids: str) -> list[nodes.Node]:
    """Return a comparison table with its notes; of a long one, links to its pages.

    What claims lead to stays on this page.
    """
    name = TABLE + " ".join((kind, *ids))
    if not facets.is_divided(name):
        return tables.shown(facets.table(kind, *ids), facets)
    found = links(facets, name, facets.book.divisions[name])
    frame = facets.frame(kind, *ids)
    own = tables.shown(frame, facets) if frame.rows else []
    return [*own, *found]
