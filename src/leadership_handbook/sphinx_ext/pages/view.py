"""The views of how the two relate, in full, each with the works that hold it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook import comparison
from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.page import Page
from leadership_handbook.sphinx_ext.content.tails import Tail
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.model import View
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def views(
    facets: Facets, env: BuildEnvironment, ids: Iterable[str]
) -> list[nodes.Node]:
    """Return views, each with its text and the works that hold it."""
    listed = nodes.definition_list(classes=["lh-glossary"])
    for view_id in ids:
        page = Page("view", view_id, facets, env)
        record: View | None = facets.unplaced("view", view_id)  # type: ignore[assignment]
        if record:
            listed += _view(page, record)
        else:
            anchor = page.domain.note_object("view", view_id, view_id, whole=False)
            listed += blocks.broken_item("view", view_id, anchor, facets)
    said = _("Which work holds which view is this handbook’s own reading.")
    return [words(said), listed]


def _view(page: Page, record: View) -> nodes.definition_list_item:
    anchor = page.domain.note_object("view", record.id, record.title, whole=False)
    title = nodes.term(record.title, record.title, ids=[anchor])
    title.source, title.line = page.where("title")
    body = nodes.definition("", *page.blocks(record.text, "text"))
    if held := HELD.in_line(page.facets, record.id):
        body += classed(words(_("Held in:"), " ", held), "lh-note")
    return nodes.definition_list_item("", title, body)


def _held(book: Book) -> dict[str, tuple[str, ...]]:
    views = book.handbook.views
    return {view: comparison.holders(book.handbook, view) for view in views}


HELD = Tail(
    of="view",
    title=N_("Works that hold it"),
    every=N_("All {n} works"),
    folder="debate/held",
    few=20,
    held=_held,
    line=lambda facets, source: words(blocks.link(facets, "source", source)),
)
"""The works that hold a view."""
