"""The paths that lead through a page: which stop it is, and where each goes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, citebox
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def passing(facets: Facets, kind: str, record_id: str) -> list[nodes.Node]:
    """Return a line for each path on which a record is a stop; nothing if on none."""
    ways = facets.ways(kind, record_id)
    if not ways:
        return []
    listed = nodes.bullet_list()
    for way in ways:
        line = words(blocks.link(facets, "path", way.path))
        place = _("stop {n} of {all}").format(n=way.number, all=way.total)
        line += nodes.Text(f": {place}")
        if way.next:
            line += [nodes.Text(". "), nodes.Text(_("Next:")), nodes.Text(" ")]
            line += blocks.link(facets, *way.next)
        listed += nodes.list_item("", line)
    title = nodes.rubric("", _("Paths that lead through here"), translatable=False)
    return [nodes.container("", title, listed, classes=["lh-ways"])]


def end_chapter(app: Sphinx, doctree: nodes.document) -> None:
    """Add the paths that lead through a hand-written page, and how to cite it."""
    facets = Facets(app.env)
    for chapter in facets.chapters(app.env.current_document.docname):
        sections = [n for n in doctree.children if isinstance(n, nodes.section)]
        found = passing(facets, "chapter", chapter.id)
        found.append(citebox.fold(facets, chapter, _("Cite this page")))
        (sections[0] if sections else doctree).extend(found)


def setup(app: Sphinx) -> None:
    """Register what ends a hand-written page."""
    app.connect("doctree-read", end_chapter)
