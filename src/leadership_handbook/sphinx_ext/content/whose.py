"""Whose the texts on a page are, and how they may be used: the license asks for it.

In the handbook itself the footer says so. In somebody else's project each page that
shows shipped texts says it: a record's own, and a hand-written one with a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes

from leadership_handbook.about import address
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.content.page import Page

SHIPPED = "Leadership Handbook"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
ONLY_NAMES = {"page", "called", "chapters", "contents", "listed", "pieces", "told"}
ONLY_NAMES |= {"is_shipped", "headed"}
"""What links and tables of contents ask for; any other answer is a text."""


def record(page: Page, project: str) -> list[nodes.Node]:
    """Say whose record it is, where not all are ours, and how it may be used."""
    is_own = page.facets.is_own(page.kind, page.id)
    is_shipped = page.facets.is_shipped(page.kind, page.id)
    if is_own is None and (project == SHIPPED or not is_shipped):
        return []
    name = project if is_own else SHIPPED
    said = words(_("A record of {name}.").format(name=name))
    if is_shipped:
        said += [nodes.Text(" "), *_terms()]
    return [classed(said, "lh-note", "lh-whose")]


def free(page: Page) -> list[str]:
    """Say for the facts of a shipped record that groups may have copies of it."""
    shipped = page.facets.is_shipped(page.kind, page.id)
    return [_("free to copy (CC BY 4.0)")] if shipped else []


def add_below(app: Sphinx, doctree: nodes.document) -> None:
    """Say it below a hand-written page that shows texts of shipped records."""
    docname = app.env.current_document.docname
    if app.config.project == SHIPPED or docname in book_of(app.env).documents:
        return
    asked = domain_of(app.env).asked.get(docname, {})
    if all(name in ONLY_NAMES for name, *_rest in asked):
        return
    if Facets(app.env).has_shipped():
        said = words(_("With texts of {name}.").format(name=SHIPPED), " ")
        said += _terms()
        sections = [one for one in doctree if isinstance(one, nodes.section)]
        last = cast("nodes.Element", sections[-1] if sections else doctree)
        last += classed(said, "lh-note", "lh-whose")


def _terms() -> list[nodes.Node]:
    licence = nodes.reference("", "CC BY 4.0", refuri=LICENCE, internal=False)
    source = nodes.reference("", _("Source"), refuri=address("Source"), internal=False)
    return [licence, nodes.Text(" · "), source]


def setup(app: Sphinx) -> None:
    """Register what stands below hand-written pages."""
    app.connect("doctree-read", add_below)
