"""What a page can ask of the handbook; `facets` notes what it asked.

A question is as narrow as what is shown of its answer: a page is read again exactly
when an answer has changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from leadership_handbook import comparison
from leadership_handbook.comparison.kinds import LARGE
from leadership_handbook.handbook import naming, relations
from leadership_handbook.handbook.filters import FILTERS
from leadership_handbook.reading.references import folded
from leadership_handbook.sphinx_ext.documents.book import FOLDERS
from leadership_handbook.sphinx_ext.domain import KINDS, PARTS
from leadership_handbook.sphinx_ext.figures.timeline import Work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from leadership_handbook.comparison.table import Table
    from leadership_handbook.handbook.relations import Use
    from leadership_handbook.model import (
        Chapter,
        Claim,
        Force,
        Record,
        SpeaksOf,
        Stance,
    )
    from leadership_handbook.sphinx_ext.documents.book import Book

LISTS = ("aspects", "sources", "columns")
"""Options of tables that are several words, with commas between them."""

LONGEST_NAME = 4
"""Words that an alias in the index from A to Z has at most: it is no place for
sentences, which search knows."""

HOLDERS = ("distinction", "source")
"""The kinds of records that hold claims."""


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


def _record(book: Book, kind: str, record_id: str) -> Record | None:
    return book.handbook.of_kind(kind).get(record_id)


def _name(book: Book, kind: str, record_id: str) -> str:
    return book.handbook.name(kind, record_id)


def _ids(book: Book, kind: str) -> tuple[str, ...]:
    return tuple(book.handbook.of_kind(kind))


def _table(book: Book, kind: str, ids: str, *options: str) -> Table:
    """A table; ids with blanks between them, options as ``name=value``."""
    wanted: dict[str, Any] = {
        name: several(value) if name in LISTS else value
        for name, value in _named(options)
    }
    return comparison.compare(kind, *ids.split(), handbook=book.handbook, **wanted)


def _large(book: Book, *options: str) -> bool:
    """Whether a table with these options has too many distinctions for a page."""
    possible = FILTERS["distinction"]
    filters: Any = {name: v for name, v in _named(options) if name in possible}
    return len(book.handbook.distinctions.where(**filters)) > LARGE


def _named(options: Iterable[str]) -> Iterator[tuple[str, str]]:
    for option in options:
        name, _, value = option.partition("=")
        yield name, value


def several(value: str) -> list[str]:
    """Return what stands between commas."""
    return [part.strip() for part in value.split(",") if part.strip()]


def _unthemed(book: Book) -> tuple[str, ...]:
    """The distinctions whose theme is hidden or broken."""
    known = book.handbook.themes
    return tuple(
        d.id for d in book.handbook.distinctions.values() if d.theme not in known
    )


def _problems(book: Book, kind: str, record_id: str) -> tuple[str, ...]:
    path = str(book.reading.files[kind][record_id])
    return tuple(
        f"{p.line}:{p.column}: {p.message}" + (f" - {p.hint}" if p.hint else "")
        for p in book.reading.problems
        if p.file == path
    )


def _page(book: Book, kind: str, record_id: str) -> str | None:
    """The page on which a record, claim or row is shown, for links to it."""
    if kind in PARTS:
        return _page_of_part(book, kind, *record_id.partition("/")[::2])
    if kind in FOLDERS:
        return book.docname(kind, record_id)
    # What shows all of a kind says of a broken one what is wrong: links lead there.
    known = book.reading.records if kind == "chapter" else book.reading.files
    return "a chapter" if record_id in known.get(kind, {}) else None


def _page_of_part(book: Book, kind: str, holder: str, part: str) -> str | None:
    """A claim is shown on its record's page, a row on its source's."""
    if kind == "row":
        rows = {claim.dossier for _, _, claim in book.handbook.claims(holder)}
        return book.docname("source", holder) if part in rows else None
    for own in HOLDERS:
        if _claim(book, own, holder, part):
            return book.docname(own, holder)
    return None


def _claim(book: Book, kind: str, holder: str, claim_id: str) -> Claim | None:
    record = book.handbook.of_kind(kind).get(holder)
    claims: tuple[Claim, ...] = getattr(record, "claims", ())
    return next((claim for claim in claims if claim.id == claim_id), None)


def _said(book: Book, name: str, shown: str) -> Said:
    """The claim ``record/claim`` in short; its text only where that is shown."""
    holder, _, claim_id = name.partition("/")
    found = (_claim(book, own, holder, claim_id) for own in HOLDERS)
    claim = next(filter(None, found), None)
    if claim is None:
        raise KeyError(name)
    return Said(
        claim.stance,
        claim.side,
        claim.force,
        claim.citation.source,
        claim.citation.locator,
        claim.text if shown else "",
    )


def _contents(book: Book, kind: str, theme: str = "") -> tuple[str, ...]:
    """The pages of a kind, or of a theme's distinctions, in the order of the book."""
    records = book.handbook.of_kind(kind).items()
    pages = (
        book.docname(kind, record_id)
        for record_id, record in records
        if not theme or getattr(record, "theme", "") == theme
    )
    return tuple(page for page in pages if page)


def _broken(book: Book, kind: str) -> tuple[str, ...]:
    whole = book.handbook.of_kind(kind)
    return tuple(sorted(i for i in book.reading.files.get(kind, {}) if i not in whole))


def _rows(book: Book, source: str) -> dict[str, str]:
    return {
        f"{holder.id}/{claim.id}": claim.dossier
        for holder, _number, claim in book.handbook.claims(source)
    }


def _chapters(book: Book, docname: str) -> tuple[Chapter, ...]:
    return tuple(c for c in book.handbook.chapters.values() if c.page == docname)


def _introduced(book: Book, docname: str) -> tuple[tuple[str, str], ...]:
    """The chapter records whose page a document is: the id and the line of each."""
    return tuple((chapter.id, chapter.line) for chapter in _chapters(book, docname))


def _listed(book: Book, kind: str) -> tuple[tuple[str, str], ...]:
    """The records of a kind that are shown, by id and what a list says of them."""
    return tuple(
        (record_id, record.title)
        for record_id, record in book.handbook.of_kind(kind).items()
        if _page(book, kind, record_id)
    )


def _names(book: Book) -> tuple[Entry, ...]:
    """Every title and short alias of what is shown, in alphabetical order."""
    found = []
    for kind in KINDS:
        for record_id, _title in _listed(book, kind):
            name = book.handbook.name(kind, record_id)
            record = book.handbook.of_kind(kind)[record_id]
            found.append(Entry(folded(name), name, kind, record_id, own=True))
            found += [
                Entry(folded(alias), alias, kind, record_id, own=False)
                for alias in getattr(record, "aliases", ())
                if len(alias.split()) <= LONGEST_NAME
            ]
    return tuple(sorted(found))


def _card(book: Book, distinction: str) -> tuple[tuple[str, str, str], ...] | None:
    """What a small spread shows: title, label and summary of each side."""
    record = book.handbook.distinctions.get(distinction)
    if record is None:
        return None
    sides = (record.leadership, record.management)
    return tuple((record.title, side.label, side.summary) for side in sides)


def _unplaced(book: Book, kind: str, record_id: str) -> Record | None:
    """A record but for its place, of which `ids` tells as much as is shown."""
    record: Any = book.handbook.of_kind(kind).get(record_id)
    return None if record is None else cast("Record", replace(record, order=0))


def _behind(book: Book, objection: str) -> tuple[tuple[str, str, str], ...]:
    """The claims behind an objection: stance, source and name of each."""
    record = book.handbook.objections[objection]
    return tuple(
        (claim.stance, claim.citation.source, name)
        for name, claim in comparison.behind(book.handbook, record)
    )


def _citing(book: Book, source: str) -> tuple[Use, ...]:
    """What cites a source besides claims: those are in its table."""
    return tuple(use for use in book.handbook.citing(source) if not use.claim)


def _works(book: Book) -> tuple[Work, ...]:
    """The sources as figures show them."""
    return tuple(
        Work(
            id=source.id,
            name=book.handbook.name("source", source.id),
            year=naming.year(source),
            title=source.title,
            views=source.view,
        )
        for source in book.handbook.sources.values()
    )


QUESTIONS: dict[str, Callable[..., Any]] = {
    "record": _record,
    "name": _name,
    "ids": _ids,
    "listed": _listed,
    "names": _names,
    "card": _card,
    "table": _table,
    "large": _large,
    "unthemed": _unthemed,
    "problems": _problems,
    "page": _page,
    "contents": _contents,
    "chapters": _chapters,
    "introduced": _introduced,
    "rows": _rows,
    "said": _said,
    "broken": _broken,
    "told": lambda book, id_: any(id_ in _broken(book, kind) for kind in KINDS),
    "citing": _citing,
    "unplaced": _unplaced,
    "behind": _behind,
    "holders": lambda book, view: comparison.holders(book.handbook, view),
    "works": _works,
    "stances": lambda book: relations.stances_by_theme(book.handbook),
    "is_own": lambda book, kind, id_: book.is_own(kind, id_),
    "linking": lambda book, kind, id_: book.linking.get((kind, id_), ()),
}
"""What a page can ask. Answers are values whose ``repr`` tells them apart."""
