"""Every title and alias from A to Z, each with the record it leads to."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.sphinx_ext.content import blocks, filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    from sphinx.environment import BuildEnvironment

    from leadership_handbook.sphinx_ext.documents.divided import Groups
    from leadership_handbook.sphinx_ext.rebuilds.places import Entry
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

    T = TypeVar("T")


NAMES = 1_000
"""How many names a page may list that has nothing else."""


def by_letter(things: Iterable[T], folded: Callable[[T], str]) -> Groups:
    """Return things by the letter with which the name of each begins, folded."""
    found: dict[str, list[T]] = {}
    for one in things:
        found.setdefault(_key(folded(one)[:1]), []).append(one)
    return {key: tuple(group) for key, group in found.items()}


def _key(letter: str) -> str:
    """Return a letter as it stands in addresses, whatever script it is of."""
    return letter.lower() if letter.isascii() and letter.isalnum() else str(ord(letter))


def letter(key: str) -> str:
    """Return the letter that stands so in addresses."""
    return key.upper() if len(key) == 1 else chr(int(key))


def names(kind: str, facets: Facets, listed: str) -> list[nodes.Node]:
    """Return the names of a list of records, with a box that narrows them.

    Of more than NAMES nothing: they would be as long as the pages that they lead to.
    """
    if facets.count(listed) > NAMES:
        return []
    ids = chain.from_iterable(facets.held(listed).values())
    items = (
        nodes.list_item("", blocks.words(blocks.link(facets, kind, one))) for one in ids
    )
    return [filters.box(), nodes.bullet_list("", *items, classes=["lh-az"])]


def letters(facets: Facets, _env: BuildEnvironment, groups: Groups) -> list[nodes.Node]:
    """Return the letters if several, a box to narrow the lists, a list for each."""
    found = [filters.box()]
    if len(groups) > 1:
        places = ((f"lh-az-{key}", letter(key)) for key in groups)
        found[:0] = [blocks.jumps(*places), filters.without_script()]
    for key, entries in groups.items():
        heading = nodes.rubric(
            "", letter(key), ids=[f"lh-az-{key}"], translatable=False
        )
        heading["heading-level"] = 2
        items = (nodes.list_item("", _line(facets, entry)) for entry in entries)
        below = nodes.bullet_list("", *items, classes=["lh-az"])
        found.append(nodes.container("", heading, below, classes=["lh-letter"]))
    return found


def _line(facets: Facets, entry: Entry) -> nodes.paragraph:
    link = blocks.link(facets, entry.kind, entry.id)
    return blocks.words(link) if entry.own else blocks.words(entry.name, " → ", link)
