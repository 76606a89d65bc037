"""The debate: the views of how the two relate, and the objections, in full."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, prose, tables
from leadership_handbook.sphinx_ext.content.blocks import Page, classed, words
from leadership_handbook.sphinx_ext.domain import _

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.model import Citation, Objection, View
    from leadership_handbook.sphinx_ext.rebuilds.asking import Facets

AGAINST_FIRST = ("disputes", "qualifies", "asserts")
"""The stances in the order in which an objection is argued and answered."""


def views(facets: Facets, env: BuildEnvironment) -> list[nodes.Node]:
    """Return every view with its text and the works that hold it."""
    listed = nodes.definition_list(classes=["lh-glossary"])
    for view_id in facets.ids("view"):
        record: View = facets.unplaced("view", view_id)  # type: ignore[assignment]
        listed += _view(Page("view", view_id, facets, env), record)
    for view_id in facets.broken("view"):
        page = Page("view", view_id, facets, env)
        anchor = page.domain.note_object("view", view_id, view_id, whole=False)
        listed += blocks.broken_item("view", view_id, anchor, facets)
    said = _("Which work holds which view is this handbook’s own reading.")
    return [words(said), listed]


def _view(page: Page, record: View) -> nodes.definition_list_item:
    anchor = page.domain.note_object("view", record.id, record.title, whole=False)
    title = nodes.term(record.title, record.title, ids=[anchor])
    title.source, title.line = page.where("title")
    body = nodes.definition("", *page.blocks(record.text, "text"))
    if held := blocks.links(page.facets, "source", page.facets.holders(record.id)):
        body += classed(words(_("Held in:"), " ", held), "lh-note")
    return nodes.definition_list_item("", title, body)


def objections(facets: Facets, env: BuildEnvironment) -> list[nodes.Node]:
    """Return a section for every objection: the argument, the answer, what stands."""
    found: list[nodes.Node] = []
    for name in facets.ids("objection"):
        record: Objection = facets.unplaced("objection", name)  # type: ignore[assignment]
        found.append(_objection(Page("objection", name, facets, env), record))
    for name in facets.broken("objection"):
        section = _section(Page("objection", name, facets, env), name)
        section += blocks.problems(facets, "objection", name)
        found.append(section)
    return found


def _objection(page: Page, record: Objection) -> nodes.section:
    section = _section(page, record.title)
    section += page.blocks(record.argument, "argument")
    answered = _people(record.answered_by, page.facets, _("no answer known to us"))
    section += blocks.fields(
        (_("Who makes it"), _people(record.made_by, page.facets, "")),
        (_("Who answers"), answered),
    )
    section += nodes.rubric("", _("What still stands"), translatable=False)
    section += page.blocks(record.still_stands, "still_stands")
    section += _behind(page)
    return section


def _section(page: Page, title: str) -> nodes.section:
    anchor = page.domain.note_object("objection", page.id, title, whole=False)
    heading = nodes.title(title, title)
    heading.source, heading.line = page.where("title")
    return nodes.section(
        "", heading, ids=[anchor], names=[anchor], classes=["lh-objection"]
    )


def _people(
    cited: tuple[Citation, ...], facets: Facets, otherwise: str
) -> nodes.paragraph:
    return tables.citations(cited, facets) if cited else words(otherwise)


def _behind(page: Page) -> list[nodes.Node]:
    """The claims behind an objection, by what they do with the distinction."""
    claims = sorted(
        page.facets.behind(page.id), key=lambda claim: AGAINST_FIRST.index(claim[0])
    )
    if not claims:
        return []
    fields = []
    for stance, group in groupby(claims, key=lambda claim: claim[0]):
        word = nodes.inline("", _(stance), classes=["lh-stance", f"lh-{stance}"])
        line = words()
        for number, (_stance, source, name) in enumerate(group):
            line += nodes.Text("; " if number else "")
            said = blocks.spoken(name, source)
            label = f"{page.facets.name('source', source)}: {said}"
            line += prose.xref("claim", name, label)
        fields.append((word, line))
    title = _("The claims behind it, and what each does with the distinction")
    return [nodes.rubric("", title, translatable=False), blocks.fields(*fields)]
