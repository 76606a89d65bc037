"""The objections, in full: the argument, the answers, the claims on both sides."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, citebox, prose
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.citations import citations
from leadership_handbook.sphinx_ext.content.page import Page
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.model import Citation, Objection
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

AGAINST_FIRST = ("disputes", "qualifies", "asserts")
"""The stances in the order in which an objection is argued and answered."""


def objections(
    facets: Facets, env: BuildEnvironment, ids: Iterable[str]
) -> list[nodes.Node]:
    """Return a section for each objection: the argument, the answer, what stands."""
    found: list[nodes.Node] = []
    for name in ids:
        page = Page("objection", name, facets, env)
        record: Objection | None = facets.unplaced("objection", name)  # type: ignore[assignment]
        if record:
            found.append(_objection(page, record))
        else:
            section = _section(page, name)
            section += blocks.problems(facets, "objection", name)
            found.append(section)
    return found


def _objection(page: Page, record: Objection) -> nodes.section:
    section = _section(page, record.title)
    section += page.blocks(record.argument, "argument")
    section += speakers(page, record)
    section += nodes.rubric("", _("What still stands"), translatable=False)
    section += page.blocks(record.still_stands, "still_stands")
    section += _behind(page)
    section += citebox.fold(page.facets, record, _("Cite this objection"))
    return section


def speakers(page: Page, record: Objection) -> nodes.Element:
    """Return who makes an objection, and who answers it."""
    answered = _people(record.answered_by, page.facets, _("no answer known to us"))
    return blocks.fields(
        (_("Who makes it"), _people(record.made_by, page.facets, "")),
        (_("Who answers"), answered),
    )


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
    return citations(cited, facets) if cited else words(otherwise)


def _behind(page: Page) -> list[nodes.Node]:
    """The claims behind an objection, by what they do with the distinction."""
    claims = sorted(
        page.facets.behind(page.id), key=lambda c: AGAINST_FIRST.index(c.stance)
    )
    if not claims:
        return []
    fields = []
    for stance, group in groupby(claims, key=lambda claim: claim.stance):
        word = nodes.inline("", _(stance), classes=["lh-stance", f"lh-{stance}"])
        line = words()
        for number, claim in enumerate(group):
            line += nodes.Text("; " if number else "")
            said = blocks.spoken(claim.name, claim.source)
            label = f"{page.facets.name('source', claim.source)}: {said}"
            line += prose.xref("claim", claim.name, label)
        fields.append((word, line))
    title = _("The claims behind it, and what each does with the distinction")
    return [nodes.rubric("", title, translatable=False), blocks.fields(*fields)]
