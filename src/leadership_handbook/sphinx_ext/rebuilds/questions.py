"""Everything that a page can ask of the handbook, each question once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from leadership_handbook import comparison
from leadership_handbook.comparison.kinds import LARGE
from leadership_handbook.handbook import relations
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.handbook.naming import placed, short
from leadership_handbook.model import ClaimRef, kind_of
from leadership_handbook.reading.names import folded
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import RECORDS, domain_of
from leadership_handbook.sphinx_ext.rebuilds.asking import question
from leadership_handbook.sphinx_ext.rebuilds.practice import Practice
from leadership_handbook.sphinx_ext.rebuilds.ways_in import WaysIn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from leadership_handbook.comparison.table import Origin, Table
    from leadership_handbook.handbook.citing import Publication
    from leadership_handbook.handbook.relations import Stances, Use
    from leadership_handbook.model import (
        Chapter,
        Force,
        Record,
        SpeaksOf,
        Stance,
    )
    from leadership_handbook.sphinx_ext.documents.taken import Taken
    from leadership_handbook.sphinx_ext.domain import Question

LISTS = ("aspects", "sources", "columns")
"""Options of tables that are several words, with commas between them."""

TOLD = ("situation", "scenario")
"""Kinds whose aliases are what people say of their week: search and their own pages
have them. The index has their titles."""


class Said(NamedTuple):
    """A claim in short."""

    stance: Stance
    side: SpeaksOf
    force: Force
    source: str
    locator: str
    text: str
    """Empty where it is not shown."""


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


class CardSide(NamedTuple):
    """A side of a distinction, as a small spread shows it."""

    label: str
    summary: str


class Card(NamedTuple):
    """What a small spread shows of a distinction."""

    title: str
    leadership: CardSide
    management: CardSide


class Behind(NamedTuple):
    """A claim behind an objection."""

    stance: Stance
    source: str
    name: str
    """The claim's name, ``record/claim``."""


class Work(NamedTuple):
    """A source as figures show it."""

    id: str
    name: str
    year: str
    """Four digits, or nothing where no year is known."""
    title: str
    views: tuple[str, ...]


class Questions(Practice, WaysIn):
    """What can be asked of a book; see `question` for what an answer may be."""

    @question
    def record(self, kind: str, record_id: str) -> Record | None:
        """Return a whole record, or None if it is not there or could not be read."""
        return self.book.handbook.of_kind(kind).get(record_id)

    @question
    def unplaced(self, kind: str, record_id: str) -> Record | None:
        """Return a record that stands among others, all of it but its place."""
        record: Any = self.record(kind, record_id)
        return None if record is None else cast("Record", replace(record, order=0))

    @question
    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record."""
        return self.book.handbook.name(kind, record_id)

    @question
    def called(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record, or to a part of one that is there."""
        special = {"claim": self._claim, "row": self._row, "worksheet": self._named}
        return special.get(kind, partial(self.name, kind))(record_id)

    def _claim(self, name: str) -> str:
        said = self.book.handbook.relations.by_name.get(ClaimRef.of(name))
        if said is None:  # that of a hidden record leaves what the record is called
            holder = name.partition("/")[0]
            names = (self.name(kind, holder) for kind in ("distinction", "source"))
            return next((one for one in names if one != holder), name)
        citation = said.claim.citation
        return placed(self.name("source", citation.source), citation.locator)

    def _row(self, name: str) -> str:
        source, _, row = name.partition("/")
        return placed(self.name("source", source), row)

    def _named(self, distinction: str) -> str:
        return self.name("distinction", distinction)

    @question
    def ids(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind, in order."""
        return tuple(self.book.handbook.of_kind(kind))

    @question
    def broken(self, kind: str) -> tuple[str, ...]:
        """Return the ids of a kind whose files have problems, in order."""
        whole = self.book.handbook.of_kind(kind)
        files = self.book.reading.files.get(kind, {})
        return tuple(sorted(record_id for record_id in files if record_id not in whole))

    @question
    def told(self, record_id: str) -> bool:
        """Return whether a record of that id has problems, which were told already."""
        return any(record_id in self.broken(kind) for kind in RECORDS)

    @question
    def problems(self, kind: str, record_id: str) -> tuple[str, ...]:
        """Return what is wrong with a record's file, each as ``line:column: ...``."""
        path = str(self.book.reading.files[kind][record_id])
        return tuple(
            f"{p.line}:{p.column}: {p.message}" + (f" - {p.hint}" if p.hint else "")
            for p in self.book.reading.problems
            if p.file == path
        )

    @question
    def is_own(self, kind: str, record_id: str) -> bool | None:
        """Tell whether a record is of the overlay; None where there is no overlay."""
        return self.book.is_own(kind, record_id)

    @question
    def is_shipped(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is one of those that come with the package."""
        return self.book.is_shipped(kind, record_id)

    @question
    def has_shipped(self) -> bool:
        """Tell whether records that come with the package are among those shown."""
        return self.book.has_shipped

    # Where records are shown

    @question
    def page(self, kind: str, record_id: str) -> ShownOn | None:
        """Return where a record, claim or row is shown, or None if it is nowhere."""
        special = {
            "claim": self._page_of_claim,
            "row": self._page_of_row,
            "worksheet": self._sheet,
            "chapter": self._page_of_chapter,
        }
        if kind in special:
            return special[kind](record_id)
        place = self.book.places.get(kind)
        if place is None:
            return None
        if place.folder:
            return self._own_page(kind, record_id)
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
        """Return the chapter records whose page a document is."""
        chapters = self.book.handbook.chapters.values()
        return tuple(chapter for chapter in chapters if chapter.page == docname)

    @question
    def introduced(self, docname: str) -> tuple[tuple[str, str], ...]:
        """Return id and line of the chapter records whose page a document is."""
        return tuple((chapter.id, chapter.line) for chapter in self.chapters(docname))

    @question
    def linking(self, kind: str, record_id: str) -> tuple[tuple[str, str], ...]:
        """Return the kind and id of each record whose text links to this one."""
        return self.book.linking.get((kind, record_id), ())

    # Distinctions and their tables

    @question
    def table(self, kind: str, /, *ids: str, **options: str) -> Table:
        """Return a comparison table; raises what `comparison.compare` raises.

        Options are those of `compare`, as text: ``columns="Leadership, Evidence"``.
        """
        wanted: dict[str, Any] = {
            name: several(value) if name in LISTS else value
            for name, value in options.items()
        }
        return self.book.compared.compare(kind, *ids, **wanted)

    @question
    def large(self, /, **options: str) -> bool:
        """Return whether a table with these options is too large for a page."""
        possible = FILTERS["distinction"]
        filters: Any = {name: v for name, v in options.items() if name in possible}
        return len(self.book.handbook.distinctions.where(**filters)) > LARGE

    @question
    def unthemed(self) -> tuple[str, ...]:
        """Return the ids of the distinctions whose theme is hidden or broken."""
        known = self.book.handbook.themes
        distinctions = self.book.handbook.distinctions.values()
        return tuple(d.id for d in distinctions if d.theme not in known)

    @question
    def card(self, distinction: str) -> Card | None:
        """Return what a small spread shows; None if there is no such distinction."""
        record = self.book.handbook.distinctions.get(distinction)
        if record is None:
            return None
        sides = (record.leadership, record.management)
        return Card(record.title, *(CardSide(s.label, s.summary) for s in sides))

    @question
    def tallied(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the ids of the published lists, each with its pairs' verdicts."""
        return tuple(
            (one.id, tuple(pair.verdict for pair in one.pairs))
            for one in self.book.handbook.lists.values()
        )

    # Claims and sources

    @question
    def said(self, claim: str, *, text: bool) -> Said:
        """Return a claim, ``record/claim``, in short; its text only if it is shown.

        Raises `KeyError` if there is no such claim.
        """
        found = self.book.handbook.claim(claim).claim
        return Said(
            found.stance,
            found.side,
            found.force,
            found.citation.source,
            found.citation.locator,
            found.text if text else "",
        )

    @question
    def rows(self, source: str) -> dict[str, str]:
        """Return the claims of a source, ``record/claim``, with the rows they carry."""
        return {
            str(said.ref): said.claim.dossier
            for said in self.book.handbook.relations.by_source.get(source, ())
        }

    @question
    def published(self) -> Publication:
        """Return what the site is cited as."""
        return self.book.publication

    @question
    def taken(self) -> Taken:
        """Return the files to take along: their sizes and digests."""
        return self.book.taken

    @question
    def latest(self) -> str:
        """Return the day of the newest review of any record."""
        return self.book.latest

    @question
    def used(self, source: str) -> tuple[tuple[str, str], ...]:
        """Return kind and id of each record that cites a source and has a page."""
        uses = self.book.handbook.citing(source)
        found = dict.fromkeys((use.kind, use.id) for use in uses)
        return tuple(key for key in found if key[1] != source and self.page(*key))

    @question
    def citing(self, source: str) -> tuple[Use, ...]:
        """Return what cites a source besides claims: those are in its table."""
        uses = self.book.handbook.citing(source)
        return tuple(use for use in uses if not use.claim)

    @question
    def behind(self, objection: str) -> tuple[Behind, ...]:
        """Return the claims behind an objection."""
        record = self.book.handbook.objections[objection]
        return tuple(
            Behind(said.claim.stance, said.claim.citation.source, str(said.ref))
            for said in comparison.behind(self.book.handbook, record)
        )

    @question
    def holders(self, view: str) -> tuple[str, ...]:
        """Return the ids of the sources that hold a view."""
        return comparison.holders(self.book.handbook, view)

    @question
    def works(self) -> tuple[Work, ...]:
        """Return every source as figures show it."""
        return tuple(
            Work(
                id=source.id,
                name=self.name("source", source.id),
                year=source.year,
                title=source.title,
                views=source.view,
            )
            for source in self.book.handbook.sources.values()
        )

    @question
    def stances(self) -> dict[str, Stances]:
        """Return how many claims take which stance, by theme."""
        return relations.stances_by_theme(self.book.handbook)


class Facets(Questions):
    """The handbook as the document being read sees it; every question is noted."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._domain = domain_of(env)
        self._docname: str = env.current_document.docname
        super().__init__(book_of(env), self._domain.asked.setdefault(self._docname, {}))

    def is_here(self, kind: str, record_id: str) -> bool:
        """Return whether a claim or row is shown on the page being read."""
        return self.page(kind, record_id) == ShownOn(self._docname)

    def show(self, kind: str, record_id: str) -> str:
        """Note that the document shows a claim or row; return its HTML id."""
        title = self.called(kind, record_id)
        return self._domain.note_object(kind, record_id, title, whole=False)

    def where(self, origin: Origin) -> tuple[str, int]:
        """Return the file and line of a field: for messages, so it is not noted."""
        return self.book.where(origin.kind, origin.id, origin.path)


def several(value: str) -> list[str]:
    """Return what stands between commas."""
    return [part.strip() for part in value.split(",") if part.strip()]


def outdated(app: Sphinx, env: BuildEnvironment, *_sets: set[str]) -> list[str]:  # noqa: ARG001
    """Return the documents that show something that has changed.

    Where all that answers follow from is as it was, no question is asked; where all
    that tables follow from is, none for a table.
    """
    data, book = domain_of(env).data, book_of(env)
    if book.inputs and book.inputs == data["inputs"]:
        return []
    same_tables = book.tables != "" and book.tables == data["tables"]
    data["inputs"], data["tables"] = book.inputs, book.tables
    now = cache(Questions(book).digest)

    def changed(asked: Mapping[Question, str]) -> bool:
        return any(
            now(question) != digest
            for question, digest in asked.items()
            if not (same_tables and question[0] == "table")
        )

    return [doc for doc, asked in domain_of(env).asked.items() if changed(asked)]


def setup(app: Sphinx) -> None:
    """Register the asking again."""
    app.connect("env-get-outdated", outdated)
