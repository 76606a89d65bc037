"""Tables whose rows grow with the handbook, and their pages."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from leadership_handbook.comparison import KINDS
from leadership_handbook.sphinx_ext import messages
from leadership_handbook.sphinx_ext.content import tables
from leadership_handbook.sphinx_ext.documents.divided import TABLE, Division
from leadership_handbook.sphinx_ext.pages import OWN_PAGES, about
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.facade import Handbook
    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.documents.divided import Groups
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets

MOST = 120
"""Rows of a table that are on one page."""
FOLDER = "compare/tables"
"""Where the pages of tables lie that no record's page has."""
ABOUT = "situations"
"""The table that is divided by its headings, so that its pages have names."""


def divisions(book: Book) -> dict[str, Division]:
    """Return how tables are divided that are longer than a page."""
    return {
        TABLE + " ".join((kind, *ids)): _division(kind, ids)
        for kind, ids in _long(book.handbook)
    }


def _long(handbook: Handbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield kind and ids of each table that may have more rows than a page."""
    for kind, count in ALONE.items():
        if count(handbook) > MOST:
            yield kind, ()
    related = handbook.relations
    for kind, grouped in (
        ("source", related.by_source),
        ("aspect", related.with_aspect),
        ("theme", related.in_theme),
    ):
        known = handbook.of_kind(kind)
        for one, held in grouped.items():
            if len(held) > MOST and one in known:
                yield kind, (one,)
    for theme, distinctions in related.in_theme.items():
        speak = {claim.citation.source for d in distinctions for claim in d.claims}
        if len(speak) > MOST and theme in handbook.themes:
            yield "who-says-what", (theme,)


ALONE: Mapping[str, Callable[[Handbook], int]] = {
    "exercises": lambda handbook: len(handbook.distinctions),
    "evidence": lambda handbook: len(handbook.distinctions),
    "when": lambda handbook: len(handbook.distinctions),
    "objections": lambda handbook: len(handbook.objections),
    "situations": lambda handbook: len(handbook.situations),
    "scenarios": lambda handbook: len(handbook.scenarios),
    "sessions": lambda handbook: len(handbook.sessions),
    "lists": lambda handbook: sum(len(one.pairs) for one in handbook.lists.values()),
}
"""The tables of all records of a kind, and how many rows each has at least."""


def _division(kind: str, ids: tuple[str, ...]) -> Division:
    takes = KINDS[kind].takes
    folder = "/".join((OWN_PAGES[takes].folder, *ids)) if ids else FOLDER
    return Division(
        folder=folder if ids and kind == takes else f"{folder}/{kind}",
        most=MOST,
        title=partial(_title, kind, ids),
        groups=_by_whom if kind == ABOUT else partial(_rows, kind, ids),
        called=about.called if kind == ABOUT else lambda _facets, group: group,
        build=partial(_build, kind, ids),
    )


def _title(kind: str, ids: tuple[str, ...], facets: Facets) -> str:
    return messages.title(facets.frame(kind, *ids))


def _rows(kind: str, ids: tuple[str, ...], book: Book) -> Groups:
    """Return the rows that are on no page of a record; headings count as rows."""
    rows = Questions(book).table(kind, *ids).rows
    return {"": tuple(row for row in rows if not row.shows)}


def _by_whom(book: Book) -> Groups:
    """Return the rows of the situations below their headings, without those."""
    groups: Groups = {}
    who = ""
    for row in Questions(book).table(ABOUT).rows:
        if not row.heading:
            groups[who] += (row,)
            continue
        who = next(key for key in about.by_whom(book) if key not in groups)
        groups[who] = ()
    return groups


def _build(
    kind: str,
    ids: tuple[str, ...],
    facets: Facets,
    _env: BuildEnvironment,
    groups: Groups,
) -> list[nodes.Node]:
    """Return the rows of a page."""
    (rows,) = groups.values()
    return tables.shown(replace(facets.frame(kind, *ids), rows=rows), facets)
