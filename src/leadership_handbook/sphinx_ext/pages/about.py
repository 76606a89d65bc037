"""All situations by whom they are about: plain titles, and a box to narrow them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.situations import WHO
from leadership_handbook.sphinx_ext.content import blocks, filters
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.documents.divided import Groups
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def by_whom(book: Book) -> Groups:
    """Return the ids of situations by whom they are about."""
    found = {who: Questions(book).about(who) for who in WHO}
    return {who: ids for who, ids in found.items() if ids}


def called(_facets: Facets, who: str) -> str:
    """Return the title of a section."""
    return next(_(title) for key, title in WHO.items() if key == who)


def sections(
    facets: Facets, _env: BuildEnvironment, groups: Groups
) -> list[nodes.Node]:
    """Return the box, which a script opens, and a section for each group."""
    found = [filters.box()]
    if len(groups) > 1:
        found.insert(0, blocks.jumps(*((who, called(facets, who)) for who in groups)))
    for who, ids in groups.items():
        lines = (blocks.words(blocks.link(facets, "situation", key)) for key in ids)
        items = (nodes.list_item("", line) for line in lines)
        heading = nodes.title("", called(facets, who), translatable=False)
        listed = nodes.bullet_list("", *items, classes=["lh-situations"])
        found.append(nodes.section("", heading, listed, ids=[who]))
    return found
