"""Hand-written pages that have a chapter record: known to the domain by its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.rebuilds.asking import Facets

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.domain import HandbookDomain


def note_chapter(app: Sphinx, doctree: nodes.document) -> None:  # noqa: ARG001
    """Note the chapter records that name the document just read as their page."""
    domain: HandbookDomain = app.env.domains["lh"]  # type: ignore[assignment]
    docname = app.env.current_document.docname
    for chapter in Facets(app.env).chapters(docname):
        domain.note_object("chapter", chapter.id, chapter.title, whole=True)


def setup(app: Sphinx) -> None:
    """Register the noting."""
    app.connect("doctree-read", note_chapter)
