"""What leads to a distinction: situations, lists people quote, scenarios to discuss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_fold
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook.leading import Explained, ListedPair
    from leadership_handbook.sphinx_ext.content.page import Page

MOST = 8
"""Lines of a list that are shown; a screen folds the others away."""


def leads(page: Page) -> Iterator[nodes.section]:
    """Yield the part of a distinction's page, if anything leads there."""
    found = page.facets.leading(page.id)
    parts = [
        *_listed(_("Situations"), _situations(page, found.situations)),
        *_listed(
            _("Lists in which this pair stands"), (_pair(page, p) for p in found.pairs)
        ),
        *_listed(
            _("Cases to discuss"),
            (words(blocks.link(page.facets, "scenario", s)) for s in found.scenarios),
        ),
    ]
    if parts:
        yield page.section("leads-here", _("What leads here"), *parts)


def _listed(title: str, lines: Iterable[nodes.Node]) -> Iterator[nodes.Node]:
    items = [nodes.list_item("", line) for line in lines]
    if items:
        heading = nodes.rubric("", title, translatable=False)
        heading["heading-level"] = 3
        yield heading
        yield classed(nodes.bullet_list("", *items[:MOST]), "lh-leads")
    if others := items[MOST:]:
        listed = classed(nodes.bullet_list("", *others), "lh-leads")
        yield lh_fold("", listed, summary=_("{n} more").format(n=len(others)))


def _situations(page: Page, found: Iterable[Explained]) -> Iterator[nodes.paragraph]:
    """Yield those first of which most readings lead here."""
    for one in sorted(found, key=lambda one: -one.readings):
        yield _situation(page, one)


def _situation(page: Page, found: Explained) -> nodes.paragraph:
    line = words(blocks.link(page.facets, "situation", found.id))
    if found.readings > 1:
        said = _("{n} of its {all} readings")
        said = f" ({said.format(n=found.readings, all=found.of)})"
        line += nodes.inline("", said, classes=["lh-small"])
    return line


def _pair(page: Page, found: ListedPair) -> nodes.paragraph:
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
    line = words(blocks.link(page.facets, "list", found.list), ". ")
    line += nodes.inline("", said, classes=["lh-small"])
    return line
