"""Where the pages of the book show what: places, lists of names, chapters, links."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.handbook.naming import short
from leadership_handbook.model import ClaimRef, kind_of
from leadership_handbook.reading.names import folded
from leadership_handbook.sphinx_ext.domain import RECORDS
from leadership_handbook.sphinx_ext.rebuilds.asking import question
from leadership_handbook.sphinx_ext.rebuilds.claims import Claims

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leadership_handbook.model import Chapter

TOLD = ("situation", "scenario")
"""Kinds whose aliases are what people say of their week: search and their own pages
have them. The index has their titles."""


class Entry(NamedTuple):
    """A line of the index from A to Z."""

    key: str
    """What it is sorted by."""
    name: str
    kind: str
    id: str
    own: bool
    """The name is the record's own, not one of its aliases."""


class ShownOn(NamedTuple):
    """The page on which something is shown."""

    docname: str
    """Empty where a hand-written page shows all records of the kind."""


class Places(Claims):
    """Questions about where records, claims and rows are shown."""

    @question
    def page(self, kind: str, record_id: str) -> ShownOn | None:
        """Return where a record, claim or row is shown, or None if it is nowhere."""
        place = self.book.places.get(kind)
        if place and place.folder:
            return self._own_page(kind, record_id)
        special: dict[str, Callable[[str], ShownOn | None]] = {
            "claim": self._page_of_claim,
            "row": self._page_of_row,
            "worksheet": self._sheet,
            "exercise": partial(self._own_page, "distinction"),
            "chapter": self._page_of_chapter,
        }
        if kind in special:
            return special[kind](record_id)
        if place is None:
            return None
        # What shows all of a kind says of a broken one what is wrong.
        return (
            ShownOn("") if record_id in self.book.reading.files.get(kind, {}) else None
        )

    def _own_page(self, kind: str, record_id: str) -> ShownOn | None:
        docname = self.book.docname(kind, record_id)
        return ShownOn(docname) if docname else None

    def _sheet(self, distinction: str) -> ShownOn | None:
        docname = self.book.sheet("distinction", distinction)
        return ShownOn(docname) if docname else None

    def _page_of_chapter(self, record_id: str) -> ShownOn | None:
        chapter = self.book.handbook.chapters.get(record_id)
        return ShownOn(chapter.page) if chapter else None

    def _page_of_claim(self, name: str) -> ShownOn | None:
        said = self.book.handbook.relations.by_name.get(ClaimRef.of(name))
        return self._own_page(kind_of(said.record), said.record.id) if said else None

    def _page_of_row(self, name: str) -> ShownOn | None:
        source, _, row = name.partition("/")
        carried = row in self.rows(source).values()
        return self._own_page("source", source) if carried else None

    @question
    def listed(self, kind: str) -> tuple[tuple[str, str], ...]:
        """Return id and title of each record of a kind that is shown somewhere."""
        return tuple(
            (record_id, record.title)
            for record_id, record in self.book.handbook.of_kind(kind).items()
            if self.page(kind, record_id)
        )

    @question
    def names(self) -> tuple[Entry, ...]:
        """Return every title and short alias of what is shown, from A to Z."""
        found = []
        for kind in RECORDS:
            for record_id, _title in self.listed(kind):
                name = self.name(kind, record_id)
                found.append(Entry(folded(name), name, kind, record_id, own=True))
                record = self.record(kind, record_id)
                found += [
                    Entry(folded(alias), alias, kind, record_id, own=False)
                    for alias in short(getattr(record, "aliases", ()))
                    if kind not in TOLD
                ]
        return tuple(sorted(found))

    @question
    def contents(self, kind: str, theme: str = "") -> tuple[str, ...]:
        """Return the docnames of a kind's pages, or of those of one theme."""
        handbook = self.book.handbook
        ids = (
            [record.id for record in handbook.relations.in_theme.get(theme, ())]
            if theme
            else handbook.of_kind(kind)
        )
        pages = (self.book.docname(kind, record_id) for record_id in ids)
        return tuple(page for page in pages if page)

    @question
    def chapters(self, docname: str) -> tuple[Chapter, ...]:
        """Return the chapter records whose page a document is, all of it."""
        return tuple(c for c in self._chapters(docname) if not c.heading)

    @question
    def headed(self, docname: str) -> tuple[tuple[str, str, str], ...]:
        """Return id, title and heading of the chapter records of a document's parts."""
        parts = (c for c in self._chapters(docname) if c.heading)
        return tuple((part.id, part.title, part.heading) for part in parts)

    def _chapters(self, docname: str) -> Iterator[Chapter]:
        chapters = self.book.handbook.chapters.values()
        return (chapter for chapter in chapters if chapter.page == docname)

    @question
    def introduced(self, docname: str) -> tuple[tuple[str, str], ...]:
        """Return id and line of the chapter records whose page a document is."""
        return tuple((chapter.id, chapter.line) for chapter in self.chapters(docname))
