"""The page of a source: the reference, what it says, what it is cited for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook import citing
from leadership_handbook.sphinx_ext.content import blocks, citebox, prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.tails import Tail
from leadership_handbook.sphinx_ext.content.whole import STYLE
from leadership_handbook.sphinx_ext.documents.divided import CITED_FOR
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.handbook.relations import Use
    from leadership_handbook.model import Shared, Source, Tension
    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def build(page: Page, record: Source) -> list[nodes.Node]:
    """Return the nodes of the page."""
    name = page.facets.name("source", record.id)
    told = blocks.plain(record.summary) or f"{record.title}. {record.verified}"
    top = page.top(record.title, told, called=name)
    top += _reference(record, name)
    parts = list(_parts(page, record))
    top += blocks.jumps(*blocks.places(parts, _looked_for()))
    top += page.blocks(record.summary, "summary") if record.summary else []
    top += _facts(page, record)
    top += parts
    return [top]


def _parts(page: Page, record: Source) -> Iterator[nodes.section]:
    """Yield what stands below the summary, in order."""
    if record.cautions:
        cautions = page.items(record.cautions, "cautions")
        yield page.section("cautions", _("Take care"), cautions)
    if page.facets.rows(record.id):
        table = page.table("source", record.id)
        yield page.section("claims", _("What it says, claim by claim"), *table)
    yield from _two_ways(page, record)
    yield from _use(page, record)
    yield citebox.cite(page, record)


def _looked_for() -> dict[str, str]:
    return {
        "claims": _("What it says"),
        "cautions": _("Take care"),
        "uses": _("Cited for"),
        "cite": _("Cite"),
    }


def _reference(record: Source, name: str) -> nodes.Node:
    given = citing.work_reference(record, STYLE, name)
    return classed(words(citebox.pieces(given, linked=True)), "lh-reference")


def _facts(page: Page, record: Source) -> nodes.field_list:
    facts: list[tuple[str | nodes.Node, nodes.paragraph]] = [
        (_("Kind of work"), words(_(record.kind)))
    ]
    if record.view:
        note = nodes.emphasis("", _("the handbook’s own reading"))
        views = blocks.links(page.facets, "view", record.view)
        facts.append((_("View"), words(views, " (", note, ")")))
    if record.replies_to:
        answered = blocks.links(page.facets, "source", record.replies_to)
        facts.append((_("Replies to"), words(answered)))
    facts.append((_("Checked"), page.text(record.verified, "verified")))
    if record.reviewed:
        facts.append((_("Reviewed"), words(record.reviewed.isoformat())))
    return blocks.fields(*facts)


def _two_ways(page: Page, record: Source) -> Iterator[nodes.section]:
    """What it says the two share, and where it pulls two ways."""
    if record.common_ground:
        shared = _tied(page, record.common_ground, "common_ground")
        yield page.section("common-ground", _("What the two share, it says"), shared)
    if record.tensions:
        tensions = _tied(page, record.tensions, "tensions")
        yield page.section("tensions", _("Where it pulls two ways"), tensions)


def _tied(
    page: Page, entries: tuple[Tension | Shared, ...], path: str
) -> nodes.enumerated_list:
    """Return a list of texts, each with links to the claims behind it."""
    listed = blocks.numbered()
    for number, entry in enumerate(entries):
        text = page.text(entry.text, f"{path}[{number}].text")
        line = words(_("Claims:"))
        for key in entry.claims:
            line += [nodes.Text(" "), prose.xref("claim", key, _label(page, key))]
        listed += nodes.list_item("", text, classed(line, "lh-behind"))
    return listed


def _label(page: Page, key: str) -> str:
    """Name a claim by its row in the source's numbering, or by its id."""
    return page.facets.rows(page.id).get(key) or blocks.spoken(key, page.id)


def _use(page: Page, record: Source) -> Iterator[nodes.section]:
    if listed := USES.listed(page.facets, record.id):
        yield page.section("uses", _("Also cited for"), *listed)


def _line(facets: Facets, use: Use) -> nodes.paragraph:
    line = words(blocks.link(facets, use.kind, use.id))
    if use.aspect:
        line += [nodes.Text(": "), blocks.link(facets, "aspect", use.aspect)]
    return line


def _uses(book: Book) -> dict[str, tuple[Use, ...]]:
    """Return what cites each source besides claims: those are in its table."""
    handbook = book.handbook
    return {
        source: tuple(use for use in handbook.citing(source) if not use.claim)
        for source in handbook.sources
    }


USES = Tail(
    of="source",
    title=N_("Also cited for"),
    every=N_("All {n} places"),
    folder=CITED_FOR,
    few=20,
    held=_uses,
    line=_line,
)
"""What a source is cited for besides its claims."""
