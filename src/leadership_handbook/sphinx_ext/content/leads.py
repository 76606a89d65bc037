"""What leads to a distinction: situations, lists people quote, scenarios to discuss."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook.leading import leads as leading
from leadership_handbook.sphinx_ext.content import blocks, tails
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.content.tails import Tail
from leadership_handbook.sphinx_ext.documents.divided import OF
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any

    from leadership_handbook.handbook.leading import Explained, ListedPair
    from leadership_handbook.model import RecordKind
    from leadership_handbook.sphinx_ext.content.page import Page
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

FEW = 8
"""Lines of a kind on a distinction's page."""


def leads(page: Page) -> Iterator[nodes.section]:
    """Yield the part of a distinction's page, if anything leads there."""
    parts: list[nodes.Node] = []
    for tail in LEADS.values():
        if listed := tail.listed(page.facets, page.id):
            heading = nodes.rubric("", _(tail.title), translatable=False)
            heading["heading-level"] = 3
            parts += [heading, *listed]
    if parts:
        yield page.section("leads-here", _("What leads here"), *parts)


def _situation(facets: Facets, found: Explained) -> nodes.paragraph:
    line = words(blocks.link(facets, "situation", found.id))
    if found.readings > 1:
        said = _("{n} of its {all} readings")
        said = f" ({said.format(n=found.readings, all=found.of)})"
        line += nodes.inline("", said, classes=["lh-small"])
    return line


def _pair(facets: Facets, found: ListedPair) -> nodes.paragraph:
    """Its own words for the two sides, and what the handbook finds of the pair."""
    verdicts = {
        "drawn": _("a source draws it"),
        "near": _("a neighbor of this one"),
        "caricature": _("one side is made of straw"),
        "unsupported": _("no source found"),
    }
    pair = found.pair
    said = _("“{one} / {other}”: {verdict}").format(
        one=pair.leadership, other=pair.management, verdict=verdicts[pair.verdict]
    )
    line = words(blocks.link(facets, "list", found.list), ". ")
    line += nodes.inline("", said, classes=["lh-small"])
    return line


def _scenario(facets: Facets, found: str) -> nodes.paragraph:
    return words(blocks.link(facets, "scenario", found))


def _held(kind: str, book: Book) -> Mapping[str, tuple[Any, ...]]:
    return book.handbook.kept(leading)[kind]


def _tail(
    kind: RecordKind,
    title: str,
    every: str,
    line: Callable[[Facets, Any], nodes.paragraph],
    says: str = "",
) -> Tail:
    return Tail(
        of="distinction",
        title=title,
        every=every,
        folder=OF[kind],
        few=FEW,
        held=partial(_held, kind),
        line=line,
        says=says,
        classes=(tails.LEADS,),
    )


LEADS: Mapping[str, Tail] = MappingProxyType(
    {
        "situation": _tail(
            "situation",
            N_("Situations"),
            N_("All {n} situations"),
            _situation,
            N_(
                "The closest come first. In brackets: how many readings of the "
                "situation name this difference, where it is more than one."
            ),
        ),
        "list": _tail(
            "list",
            N_("Lists in which this pair stands"),
            N_("All {n} pairs of lists"),
            _pair,
        ),
        "scenario": _tail(
            "scenario", N_("Cases to discuss"), N_("All {n} cases"), _scenario
        ),
    }
)
"""How each kind in `LEADING` is listed, in the order of the page."""
