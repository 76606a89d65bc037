"""Sessions, scenarios and paths in short, and the worksheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks
from leadership_handbook.sphinx_ext.content.blocks import words
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from leadership_handbook.sphinx_ext.rebuilds.practice import Shelved
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


def shelf(facets: Facets, kind: str, shelved: Iterable[Shelved]) -> list[nodes.Node]:
    """Return a list of links, below each how long it takes and for whom it is."""
    listed = nodes.bullet_list(classes=["lh-plain", f"lh-shelf-{kind}"])
    for one in shelved:
        facts = [blocks.minutes(one.minutes), *FACTS[kind](one)]
        told = " · ".join(filter(None, [*facts, blocks.plain(one.text)]))
        link = words(blocks.link(facets, kind, one.id))
        listed += nodes.list_item("", link, words(told))
    return [listed]


def worksheets(named: Iterable[tuple[str, str]]) -> list[nodes.Node]:
    """Return a list of links to worksheets, by ids and titles of distinctions."""
    listed = nodes.bullet_list(classes=["lh-list", "lh-worksheets"])
    for record_id, title in named:
        listed += nodes.list_item("", words(blocks.worksheet(record_id, title)))
    return [listed]


def _group(one: Shelved) -> list[str]:
    least, most = one.numbers
    return [_("{min} to {max} people").format(min=least, max=most)]


def _place(one: Shelved) -> list[str]:
    sector, setting = one.words
    return [sector, _(setting)]


def _stops(one: Shelved) -> list[str]:
    return [_("{n} stops").format(n=one.numbers[0])]


FACTS: dict[str, Callable[[Shelved], list[str]]] = {
    "session": _group,
    "scenario": _place,
    "path": _stops,
}
"""The kinds that stand on a shelf, and what is told of one besides its minutes."""
