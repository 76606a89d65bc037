"""The page of a list that people quote: its pairs one by one, and what it is worth.

The columns are in ink: the boss of a poster is not our management side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.sphinx_ext.content import blocks, citebox, spread, verdicts
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_entry, lh_table
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import PublishedList
    from leadership_handbook.sphinx_ext.content.page import Page

WIDTHS = (8, 25, 25, 42)
FEW = 3
"""Distinctions that are shown at the end: more are a list of their own."""


def build(page: Page, record: PublishedList) -> list[nodes.Node]:
    """Return the nodes of the page."""
    top = page.top(record.title, blocks.plain(record.text))
    top += page.aliases(record.aliases, anchor_of("list", record.id))
    top += _lede(page, record)
    top += verdicts.tally(pair.verdict for pair in record.pairs)
    pairs = [_table(page, record), verdicts.meaning()]
    top += page.section("pairs", _("Pair by pair"), *pairs)
    told = page.blocks(record.text, "text")
    top += page.section("about", _("Where it comes from, and what it is worth"), *told)
    top += list(_lines(page, record))
    top += citebox.cite(page, record)
    return [top]


def _lede(page: Page, record: PublishedList) -> nodes.Element:
    source = blocks.link(page.facets, "source", record.source)
    count = _("{n} pairs that people quote.").format(n=len(record.pairs))
    where = _("Where they are printed:")
    return classed(words(f"{count} {where} ", source, "."), "lh-lede")


def _table(page: Page, record: PublishedList) -> lh_table:
    group = nodes.tgroup(cols=len(WIDTHS))
    group += [nodes.colspec(colwidth=width) for width in WIDTHS]
    group[0]["stub"] = 1  # type: ignore[index]
    titles = (_("No."), _("Of the leader"), _("Of the other"), _("What we found"))
    heads = [lh_entry("", words(title), scope="col") for title in titles]
    rows = (_row(page, record, number) for number in range(len(record.pairs)))
    group += [nodes.thead("", nodes.row("", *heads)), nodes.tbody("", *rows)]
    title = nodes.title("", record.title, translatable=False)
    classes = ["lh-table", "lh-quoted", "colwidths-given"]
    return lh_table("", title, group, classes=classes)


def unjudged(page: Page, record: PublishedList) -> lh_table:
    """Return the pairs alone, as they are quoted, to be handed out."""
    group = nodes.tgroup(cols=2)
    group += [nodes.colspec(colwidth=width) for width in (50, 50)]
    group[0]["stub"] = 1  # type: ignore[index]
    titles = (_("Of the leader"), _("Of the other"))
    heads = [lh_entry("", words(title), scope="col") for title in titles]
    body = nodes.tbody()
    for number in range(len(record.pairs)):
        pair, path = record.pairs[number], f"pairs[{number}]"
        one = page.text(pair.leadership, f"{path}.leadership")
        other = page.text(pair.management, f"{path}.management")
        cell = lh_entry("", other)
        cell["data-label"] = titles[1]
        body += nodes.row("", lh_entry("", one, scope="row"), cell)
    group += [nodes.thead("", nodes.row("", *heads)), body]
    title = nodes.title("", record.title, translatable=False)
    classes = ["lh-table", "lh-unjudged", "lh-titled", "colwidths-given"]
    return lh_table("", title, group, classes=classes)


def _row(page: Page, record: PublishedList, number: int) -> nodes.row:
    """Return a pair with its number, its own words, and what the handbook finds."""
    pair, path = record.pairs[number], f"pairs[{number}]"
    address = nodes.target("", "", ids=[f"lh-pair-{record.id}-{pair.id}"])
    found = words(verdicts.word(pair.verdict))
    if pair.distinction:
        leads = blocks.link(page.facets, "distinction", pair.distinction)
        found += [nodes.Text(" · "), leads]
    note = page.text(pair.note, f"{path}.note", "lh-small")
    cells = [
        lh_entry("", words(address, str(number + 1)), scope="row"),
        lh_entry("", page.text(pair.leadership, f"{path}.leadership")),
        lh_entry("", page.text(pair.management, f"{path}.management")),
        lh_entry("", found, note),
    ]
    labels = ("", _("Of the leader"), _("Of the other"), _("What we found"))
    for cell, label in zip(cells[1:], labels[1:], strict=True):
        cell["data-label"] = label
    return nodes.row("", *cells)


def _lines(page: Page, record: PublishedList) -> Iterator[nodes.section]:
    """Yield the distinctions that bear a line of it, as small spreads."""
    ids = dict.fromkeys(
        pair.distinction
        for verdict in ("drawn", "near")
        for pair in record.pairs
        if pair.verdict == verdict and pair.distinction
    )
    cards = (spread.small(key, page.facets) for key in [*ids][:FEW])
    found: list[nodes.Node] = [card for card in cards if card]
    if found:
        advice = _(
            "Cover the column of the other. Ask of each line that is left: who saw me "
            "do this last week? For a line that a source does draw, go on here."
        )
        parts: list[nodes.Node] = [words(advice), nodes.container("", *found)]
        yield page.section("next", _("Before you use it"), *parts)
