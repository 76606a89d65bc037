"""Figures drawn from the records, each with the same facts as a text beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext import parts, prose
from leadership_handbook.sphinx_ext.domain import _
from leadership_handbook.sphinx_ext.timeline import bands, draw

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.sphinx_ext.facets import Facets
    from leadership_handbook.sphinx_ext.timeline import Work


class lh_timeline(nodes.General, nodes.Element):  # noqa: N801  (as docutils does it)
    """The timeline of `works` and `views`; its children are links to the works."""


def visit_timeline(self: HTML5Translator, node: lh_timeline) -> None:
    """Draw it, with the addresses that Sphinx has found for the links."""
    links = zip(node["works"], node.children, strict=True)
    addresses = {
        work.id: link["refuri"]
        for work, link in links
        if isinstance(link, nodes.reference) and "refuri" in link
    }
    self.body.append(draw(node["works"], node["views"], addresses))
    raise nodes.SkipNode


def timeline(facets: Facets) -> list[nodes.Node]:
    """Return every work by its year: drawn where there is HTML, listed everywhere."""
    works, views = facets.works(), facets.ids("view")
    said = _(
        "The works by the year in which they first came out. Which work holds which "
        "view is this handbook’s own reading."
    )
    links = [prose.xref("source", work.id, work.name) for work in works]
    drawing = lh_timeline("", *links, works=works, views=views)
    drawn = addnodes.only("", *_key(views, facets), drawing, expr="html")
    return [parts.words(said), drawn, _listed(works, facets)]


def _key(views: tuple[str, ...], facets: Facets) -> list[nodes.Node]:
    """What the numbers in the drawing mean."""
    if not views:
        return []
    said = _(
        "From left to right: the ten years of a decade. A number stands for a view; a "
        "dot for a work in which the handbook reads none."
    )
    line = parts.words(said)
    for number, view in enumerate(views, 1):
        line += [nodes.Text(f" {number}\u00a0"), parts.link(facets, "view", view)]
        line += nodes.Text("." if number == len(views) else ",")
    return [parts.classed(line, "lh-note")]


def _listed(works: tuple[Work, ...], facets: Facets) -> nodes.definition_list:
    listed = nodes.definition_list(classes=["lh-decades"])
    for band in bands(works):
        if band.works:
            items = [nodes.list_item("", _line(work, facets)) for work in band.works]
            listed += nodes.definition_list_item(
                "",
                nodes.term("", band.label, translatable=False),
                nodes.definition("", nodes.bullet_list("", *items)),
            )
    return listed


def _line(work: Work, facets: Facets) -> nodes.paragraph:
    line = parts.words(prose.xref("source", work.id, work.name))
    if work.title and work.title != work.name:
        line += nodes.Text(f" · {work.title}")
    if work.views:
        line += [nodes.Text(" · "), *parts.links(facets, "view", work.views)]
    return line


def setup(app: Sphinx) -> None:
    """Register the drawing; other formats never meet it."""
    app.add_node(lh_timeline, html=(visit_timeline, None))
