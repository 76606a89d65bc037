"""The works by their years: the timeline, and the same as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.figures import node, timeline

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.figures.timeline import Work
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets


def works_by_year(facets: Facets) -> list[nodes.Node]:
    """Return every work by its year."""
    works, views = facets.works(), facets.ids("view")
    said = _(
        "The works by the year in which they first came out. Which work holds which "
        "view is this handbook’s own reading."
    )
    linked = [("source", work.id) for work in works]
    drawing = node.drawing(timeline.draw, (works, views), linked)
    shown = node.only(node.ON_PAGES, *_key(views, facets), drawing)
    return [blocks.words(said), shown, _decades(works, facets)]


def _key(views: tuple[str, ...], facets: Facets) -> list[nodes.Node]:
    """What the numbers in the drawing mean."""
    if not views:
        return []
    said = _(
        "From left to right: the ten years of a decade. A number stands for a view; a "
        "dot for a work in which the handbook reads none."
    )
    line: list[nodes.Node] = []
    for number, view in enumerate(views, 1):
        line += [nodes.Text(f" {number}\u00a0"), blocks.link(facets, "view", view)]
        line.append(nodes.Text("." if number == len(views) else ","))
    return [node.note(said, *line)]


def _decades(works: tuple[Work, ...], facets: Facets) -> nodes.definition_list:
    listed = nodes.definition_list(classes=["lh-decades"])
    for band in timeline.bands(works):
        if band.works:
            items = [nodes.list_item("", _work(work, facets)) for work in band.works]
            listed += nodes.definition_list_item(
                "",
                nodes.term("", band.label, translatable=False),
                nodes.definition("", nodes.bullet_list("", *items)),
            )
    return listed


def _work(work: Work, facets: Facets) -> nodes.paragraph:
    line = blocks.words(prose.xref("source", work.id, work.name))
    if work.title and work.title != work.name:
        line += nodes.Text(f" · {work.title}")
    if work.views:
        line += [nodes.Text(" · "), *blocks.links(facets, "view", work.views)]
    return line
