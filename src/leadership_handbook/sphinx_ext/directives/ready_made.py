"""The tables that have a page: where a reader looks who does not put one together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.comparison import KINDS
from leadership_handbook.sphinx_ext.builders import BROWSED, tags
from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.pages import OWN_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.comparison import Kind
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

WHOLE = "compare/{kind}"
"""The page of a kind of table that is about the whole handbook."""

MOST = 600
"""Tables of a kind up to which they are listed; where there are more one searches."""
FEW = 8
"""Tables of a kind up to which a screen shows them without being asked."""


def ready(facets: Facets) -> list[nodes.Node]:
    """Return links to all ready-made tables, a list for each way to ask.

    A kind of table that takes several ids is not ready-made.
    """
    whole = [
        name for name, kind in KINDS.items() if kind.most <= 1 and not _of_one(kind)
    ]
    about = {kind.takes for kind in KINDS.values() if _of_one(kind)}
    found: list[nodes.Node] = [_heading(_("Ready-made tables"), 2)]
    found += [_list(list(_pages(whole, facets)), "lh-ready")]
    for record_kind, place in OWN_PAGES.items():
        ids = (id_ for id_, _title in facets.listed(record_kind))
        lines = [blocks.words(blocks.link(facets, record_kind, id_)) for id_ in ids]
        if record_kind in about and 0 < len(lines) <= MOST:
            found += _many(_(place.heading), lines)
    return found


def _of_one(kind: Kind) -> bool:
    """Whether there is such a table for each record of a kind, on its page."""
    return kind.least == kind.most == 1 and kind.takes in OWN_PAGES


def _pages(kinds: list[str], facets: Facets) -> Iterator[nodes.paragraph]:
    """Yield a link to each page and what its chapter's record says of it."""
    for kind in kinds:
        for chapter, line in facets.introduced(WHOLE.format(kind=kind)):
            yield blocks.words(blocks.link(facets, "chapter", chapter), f": {line}")


def _many(title: str, lines: list[nodes.paragraph]) -> list[nodes.Node]:
    """Return a heading and its list; on a screen a longer one is folded below it."""
    heading, listed = _heading(title, 3), _list(lines, "lh-ready-many")
    if len(lines) <= FEW:
        return [heading, listed]
    elsewhere = addnodes.only("", heading, expr=f"not ({tags(BROWSED)})")
    return [lh_fold("", elsewhere, listed, summary=f"{title} ({len(lines)})")]


def _heading(text: str, level: int) -> nodes.rubric:
    heading = nodes.rubric("", text, translatable=False)
    heading["heading-level"] = level
    return heading


def _list(lines: list[nodes.paragraph], name: str) -> nodes.bullet_list:
    items = (nodes.list_item("", line) for line in lines)
    return nodes.bullet_list("", *items, classes=["lh-list", name])
