"""What a page's links show, and which chapter it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.sphinx_ext.domain import RECORDS, domain_of
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx


def note_links(app: Sphinx, doctree: nodes.document) -> None:
    """Note what a page's links show: where a record is, and its title."""
    facets = Facets(app.env)
    for node in doctree.findall(addnodes.pending_xref):
        if node.get("refexplicit"):
            continue
        for kind, record_id in _targets(node):
            name = facets.called(kind, record_id)
            if not facets.page(kind, record_id) and name != record_id:
                # It is hidden: its name stays, as words.
                node.children = [nodes.inline("", name)]


def _targets(node: addnodes.pending_xref) -> Iterator[tuple[str, str]]:
    """The records a link may mean, whatever markup it was written in."""
    target = str(node.get("reftarget", ""))
    if node.get("refdomain") == "lh":
        yield str(node["reftype"]), target
    elif node.get("reftype") == "any":
        yield from ((kind, target) for kind in RECORDS)
    elif target.lstrip("#").startswith("lh-"):
        kind, _, record_id = target.lstrip("#")[3:].partition("-")
        if kind in RECORDS:
            yield kind, record_id


def note_chapter(app: Sphinx, doctree: nodes.document) -> None:  # noqa: ARG001
    """Note the chapter records that name the document just read as their page."""
    docname = app.env.current_document.docname
    for chapter in Facets(app.env).chapters(docname):
        title = chapter.title
        domain_of(app.env).note_object("chapter", chapter.id, title, whole=True)


def setup(app: Sphinx) -> None:
    """Register the noting."""
    app.connect("doctree-read", note_links)
    app.connect("doctree-read", note_chapter)
