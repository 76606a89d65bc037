"""All that a page can ask of the handbook, and the asking again at each build."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.rebuilds.colophon import Colophon
from leadership_handbook.sphinx_ext.rebuilds.following import Changes
from leadership_handbook.sphinx_ext.rebuilds.pieces import Pieces
from leadership_handbook.sphinx_ext.rebuilds.places import ShownOn
from leadership_handbook.sphinx_ext.rebuilds.practice import Practice
from leadership_handbook.sphinx_ext.rebuilds.sources import Sources
from leadership_handbook.sphinx_ext.rebuilds.states import state
from leadership_handbook.sphinx_ext.rebuilds.tables import Tables, is_of_table
from leadership_handbook.sphinx_ext.rebuilds.ways_in import WaysIn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.comparison.table import Origin
    from leadership_handbook.sphinx_ext.documents.book import Book


class Questions(Sources, Tables, Pieces, Practice, WaysIn, Colophon):
    """What can be asked of a book; see `question` for what an answer may be."""


class Facets(Questions):
    """The handbook as the document being read sees it; every question is noted."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._domain = domain_of(env)
        self.docname: str = env.current_document.docname
        super().__init__(book_of(env), self._domain.asked.setdefault(self.docname, {}))

    def is_here(self, kind: str, record_id: str) -> bool:
        """Return whether a claim or row is shown on the page being read."""
        return self.page(kind, record_id) == ShownOn(self.docname)

    def show(self, kind: str, record_id: str) -> str:
        """Note that the document shows a claim or row; return its HTML id."""
        title = self.called(kind, record_id)
        return self._domain.note_object(kind, record_id, title, whole=False)

    def where(self, origin: Origin) -> tuple[str, int]:
        """Return the file and line of a field: for messages, so it is not noted."""
        return self.book.where(origin.kind, origin.id, origin.path)


def outdated(app: Sphinx, env: BuildEnvironment, *_sets: set[str]) -> list[str]:  # noqa: ARG001
    """Return the documents that show something that has changed.

    Where all that answers follow from is as it was, no question is asked; where all
    that tables follow from is, none for a table; and none whose answer is made of
    records that did not change.
    """
    data, book = domain_of(env).data, book_of(env)
    if book.inputs and book.inputs == data["inputs"]:
        return []
    same_tables = book.tables != "" and book.tables == data["tables"]
    changes = _changes(data, book)
    data["inputs"], data["tables"] = book.inputs, book.tables
    all_asked = domain_of(env).asked
    now = cache(Questions(book).digest)
    may_differ = {*chain.from_iterable(all_asked.values())}
    if changes:
        may_differ = {*changes.touched(may_differ)}
    if same_tables:
        may_differ -= {*filter(is_of_table, may_differ)}
    return [
        docname
        for docname, asked in all_asked.items()
        if any(now(one) != asked[one] for one in asked.keys() & may_differ)
    ]


def _changes(data: dict[str, Any], book: Book) -> Changes | None:
    """Return which records have changed; None where something else may have too."""
    before, around = data["records"], data["around records"]
    now = state(book) if book.inputs else {}
    data["records"], data["around records"] = now, book.around
    return Changes(before, now) if before and now and around == book.around else None


def setup(app: Sphinx) -> None:
    """Register the asking again."""
    app.connect("env-get-outdated", outdated)
