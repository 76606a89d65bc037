"""What a page's links show, and which chapter it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.reading.names import folded
from leadership_handbook.sphinx_ext.domain import RECORDS, domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
from leadership_handbook.sphinx_ext.warnings_ import Warn, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment


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
        kind, _dash, record_id = target.lstrip("#")[3:].partition("-")
        if kind in RECORDS:
            yield kind, record_id


def note_chapter(app: Sphinx, doctree: nodes.document) -> None:
    """Note the chapter records that name the document just read as their page."""
    docname = app.env.current_document.docname
    facets, domain = Facets(app.env), domain_of(app.env)
    for chapter in facets.chapters(docname):
        domain.note_object("chapter", chapter.id, chapter.title, whole=True)
    _note_parts(app.env, doctree)


def _note_parts(env: BuildEnvironment, doctree: nodes.document) -> None:
    """Note the records of a page's parts, each at its heading.

    Where a page has none of the headings that shipped records name, it is another
    site's own, at the address of one of ours.
    """
    facets, docname = Facets(env), env.current_document.docname
    parts = facets.headed(docname)
    sections = _sections(doctree) if parts else {}
    ours = any(folded(heading) in sections for _id, _title, heading in parts)
    for record_id, title, heading in parts:
        if section := sections.get(folded(heading)):
            anchor = domain_of(env).note_object(
                "chapter", record_id, title, whole=False
            )
            section["ids"].append(anchor)
        elif ours or not facets.is_shipped("chapter", record_id):
            message = _("chapter {id}: the page has no heading “{heading}”")
            message = message.format(id=record_id, heading=heading)
            warn(message, Warn.HEADING, location=docname)


def _sections(doctree: nodes.document) -> dict[str, nodes.section]:
    """Return the sections of a document by their headings."""
    sections = doctree.findall(nodes.section)
    return {folded(section[0].astext()): section for section in sections}


def setup(app: Sphinx) -> None:
    """Register the noting."""
    app.connect("doctree-read", note_links)
    app.connect("doctree-read", note_chapter)
