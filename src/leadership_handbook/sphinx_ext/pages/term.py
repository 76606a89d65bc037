"""The glossary: every term with its definition, its source and where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.table import Origin
from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.sphinx_ext.content import blocks, filters, prose
from leadership_handbook.sphinx_ext.content.citations import citations
from leadership_handbook.sphinx_ext.content.page import indexed
from leadership_handbook.sphinx_ext.content.tails import Tail
from leadership_handbook.sphinx_ext.documents.divided import USED_IN
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.model import Term
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.domain import HandbookDomain
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def glossary(
    facets: Facets, env: BuildEnvironment, ids: Iterable[str]
) -> list[nodes.Node]:
    """Return terms, each known to the domain."""
    domain = domain_of(env)
    listed = nodes.definition_list(classes=["lh-glossary"])
    ids = tuple(ids)
    for term_id in ids:
        record: Term | None = facets.record("term", term_id)  # type: ignore[assignment]
        if record:
            listed += _item(record, facets, domain)
        else:
            anchor = domain.note_object("term", term_id, term_id, whole=False)
            listed += blocks.broken_item("term", term_id, anchor, facets)
    places = ((anchor_of("term", one), facets.name("term", one)) for one in ids)
    return [*filters.letters(places), filters.box(), listed]


def _item(
    record: Term, facets: Facets, domain: HandbookDomain
) -> nodes.definition_list_item:
    anchor = domain.note_object("term", record.id, record.title, whole=False)
    title = nodes.term(record.title, record.title, ids=[anchor])
    title.source, title.line = _where(record, facets, "title")
    body = nodes.definition()
    body += prose.paragraph(record.definition, _where(record, facets, "definition"))
    body += indexed(facets, record.aliases, anchor)
    body += _facts(record, facets)
    return nodes.definition_list_item("", title, body)


def _facts(record: Term, facets: Facets) -> list[nodes.Node]:
    facts: list[nodes.Node] = []
    if record.citations:
        facts.append(citations(record.citations, facets, seen=True))
    if record.aliases:
        facts.append(blocks.words(_("Also:"), " ", ", ".join(record.aliases)))
    if record.related:
        related = blocks.links(facets, "term", record.related)
        facts.append(blocks.words(_("See also:"), " ", related))
    if used := USED.in_line(facets, record.id):
        facts.append(blocks.words(_("Used in:"), " ", used))
    return [blocks.classed(fact, "lh-note") for fact in facts]  # type: ignore[arg-type]


def _used(book: Book) -> dict[str, tuple[tuple[str, str], ...]]:
    return {key: used for (kind, key), used in book.linking.items() if kind == "term"}


USED = Tail(
    of="term",
    title=N_("Where it is used"),
    every=N_("All {n} pages"),
    folder=USED_IN,
    few=20,
    held=_used,
    line=lambda facets, used: blocks.words(blocks.link(facets, *used)),
)
"""The records whose texts link to a term."""


def _where(record: Term, facets: Facets, path: str) -> tuple[str, int]:
    return facets.where(Origin(kind="term", id=record.id, path=path))
