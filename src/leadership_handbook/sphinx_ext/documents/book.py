"""What a build works from: the handbook, and which of its records are documents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from leadership_handbook.about import __version__
from leadership_handbook.comparison.bare import CUT, bare
from leadership_handbook.compiled import data_version
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.citing import Publication
from leadership_handbook.model import KINDS, kind_of, written
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.sphinx_ext.documents import divided, taken
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.linked import Names, names_of
from leadership_handbook.sphinx_ext.documents.remembered import of_each
from leadership_handbook.taking import edition

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Record
    from leadership_handbook.reading import Reading
    from leadership_handbook.sphinx_ext.documents.divided import (
        Divide,
        Division,
        Groups,
        Piece,
    )

K = TypeVar("K")
T = TypeVar("T")


def _always(_handbook: Handbook, _record_id: str) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the records of a kind are shown."""

    folder: str = ""
    """Where their pages lie; empty where a hand-written page shows them."""
    has_page: Callable[[Handbook, str], bool] = _always
    """Which of them have a page; one that could not be read has one that says so."""
    sheets: str = ""
    """Where a second page of each lies, a sheet to print; empty where there is none."""


class Document(NamedTuple):
    """A record that is a document of its own."""

    kind: str
    id: str
    path: Path
    sheet: bool = False
    """It is the record's sheet to print, not its page."""


class Book:
    """What a build works from: the handbook, and how reading its files went."""

    def __init__(
        self,
        reading: Reading,
        places: Mapping[str, Place],
        overlay: Path | None = None,
    ) -> None:
        """Take what was read, and where each kind that is shown has its place."""
        self.reading: Reading = reading
        self.places: Mapping[str, Place] = places
        self.divide: Divide | None = None
        """Returns how lists are divided that may be long; none is where it is None."""
        self.draw: Callable[[Book], Mapping[str, bytes]] | None = None
        """Returns the pictures to take along by their names, where there are any."""
        self.overlay: Path | None = overlay
        self.publication: Publication = Publication(__version__)
        """What the site is cited as, once its settings are known."""
        self.is_translated: bool = False
        self.inputs: str = ""
        """A digest of all that any answer can follow from; empty where that is not
        known: then every question is asked again, and every file made anew."""
        self.around: str = ""
        """A digest of what answers follow from besides records: code, settings, words.
        """
        self.words: str = ""
        """A digest of the words of the interface, where they are translated."""
        self.kept: Path | None = None
        """The folder where what follows from records is kept, if anything is."""
        self._groups: dict[str, Groups] = {}
        self._made: dict[Callable[[Book], Any], Any] = {}

    def once(self, make: Callable[[Book], T]) -> T:
        """Return what is made of the book, made once and held with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @cached_property
    def handbook(self) -> Handbook:
        """The handbook of what was read, in the language of the build."""
        return Handbook.of(self.reading)

    @cached_property
    def documents(self) -> dict[str, Document]:
        """The documents that records make, by docname."""
        pages = {
            f"{place.folder}/{record_id}": Document(kind, record_id, path)
            for kind, place in self.places.items()
            for record_id, path in self.reading.files.get(kind, {}).items()
            if place.folder and self._has_page(kind, record_id)
        }
        return pages | {
            f"{self.places[page.kind].sheets}/{page.id}": page._replace(sheet=True)
            for page in pages.values()
            if self.places[page.kind].sheets and self._is_read(page.kind, page.id)
        }

    @cached_property
    def divisions(self) -> Mapping[str, Division]:
        """How lists that may be long are divided, by their names."""
        return self.divide(self) if self.divide else {}

    @cached_property
    def pieces(self) -> dict[str, Piece]:
        """The pages of lists that are too long for one page, by docname."""
        return self.divided(self.divisions)

    def makes(self, docname: str) -> bool:
        """Tell whether a document is made of records, and not written by hand."""
        return docname in self.documents or docname in self.pieces

    def divided(self, names: Iterable[str]) -> dict[str, Piece]:
        """Return the pages of some lists, by their names, that are too long for one."""
        found: dict[str, Piece] = {}
        for name in names:
            found |= divided.pieces(name, self.divisions[name], self.groups(name))
        return {doc: one for doc, one in found.items() if doc not in self.documents}

    @cached_property
    def pieces_of(self) -> dict[str, tuple[tuple[str, Piece], ...]]:
        """The pages of each list that is too long for one, with their docnames."""
        found: dict[str, tuple[tuple[str, Piece], ...]] = {}
        for docname, piece in self.pieces.items():
            found[piece.list] = (*found.get(piece.list, ()), (docname, piece))
        return found

    def groups(self, name: str) -> Groups:
        """Return what a list holds, by the groups into which it is divided."""
        if name not in self._groups:
            self._groups[name] = self.divisions[name].groups(self)
        return self._groups[name]

    @cached_property
    def contents(self) -> dict[tuple[str, str], bytes]:
        """The files to take along, by format and place; all formats take seconds."""
        pictures = self.draw(self) if self.draw else {}
        return taken.contents(self.edition) | taken.drawn(pictures)

    @cached_property
    def taken(self) -> taken.Taken:
        """What these files are."""
        return taken.taken(self.edition.version, self.contents)

    @cached_property
    def edition(self) -> Edition:
        """The handbook as it is handed on, by this site's name and address."""
        made = edition(self.handbook, site=self.publication.site)
        version = data_version() if self._is_shipped() else made.version
        return replace(made, title=self.publication.title, version=version)

    def _is_shipped(self) -> bool:
        """Whether these are the records that the package brings, as they are."""
        files = chain.from_iterable(
            found.values() for found in self.reading.files.values()
        )
        own = self.overlay or self.is_translated
        return not own and all(path.is_relative_to(RECORDS) for path in files)

    @cached_property
    def latest(self) -> str:
        """The day of the newest review, as ISO 8601 has it; "" if there was none."""
        records = (self.handbook.of_kind(kind.word).values() for kind in KINDS)
        days = (getattr(one, "reviewed", None) for one in chain.from_iterable(records))
        return max((day.isoformat() for day in days if day), default="")

    @cached_property
    def linking(self) -> dict[tuple[str, str], tuple[tuple[str, str], ...]]:
        """The records whose text links to a record, by kind and id of the latter."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for record, names in self.naming.items():
            for target in dict.fromkeys(names.links):
                found.setdefault(target, []).append(record)
        return {target: tuple(records) for target, records in found.items()}

    @cached_property
    def naming(self) -> dict[tuple[str, str], Names]:
        """What each record names in its text, and which sources, by kind and id."""
        return self.of_each("names", (kind.word for kind in KINDS), names_of)

    def of_each(
        self,
        name: str,
        kinds: Iterable[str],
        make: Callable[[Any], T],
        around: str = "",
    ) -> dict[tuple[str, str], T]:
        """Return what follows from each record of some kinds alone, by kind and id.

        It is kept beside the doctrees by its name, and made again of those records that
        have changed; of all where `around` has, a digest of what else it follows from.
        """
        records = {
            (kind, record_id): record
            for kind in kinds
            for record_id, record in self.handbook.of_kind(kind).items()
        }
        contents = (
            {(kind, one): self.reading.contents[kind][one] for kind, one in records}
            if self.inputs
            else dict.fromkeys(records, "")
        )
        return self.of_contents(name, contents, lambda key: make(records[key]), around)

    def of_contents(
        self,
        name: str,
        contents: Mapping[K, str],
        make: Callable[[K], T],
        around: str = "",
    ) -> dict[K, T]:
        """Return what is made of each content alone, kept beside the doctrees."""
        if not (self.inputs and self.kept):
            return {key: make(key) for key in contents}
        file = self.kept / f"lh-{name}.pickle"
        return of_each(file, f"{self.around} {around}", contents, make)

    @cached_property
    def compared(self) -> Handbook:
        """The handbook without what no table shows: tables are made of this one."""
        return bare(self.handbook)

    @cached_property
    def shown_in_tables(self) -> dict[tuple[str, str], str]:
        """A digest of what tables show of each record that has more, by kind and id."""
        return self.of_each("compared", CUT, _compared)

    @cached_property
    def tables(self) -> str:
        """A digest of all that any table follows from; empty where it is not known."""
        if not self.inputs:
            return ""
        hidden = chain.from_iterable(
            one.values() for one in self.reading.hidden.values()
        )
        names = (self.handbook.name("source", one) for one in self.handbook.sources)
        records = (*self.shown_in_tables.values(), *names, *map(written, hidden))
        others = (
            f"{kind} {record_id} {content}"
            for kind, contents in self.reading.contents.items()
            for record_id, content in contents.items()
            if kind not in CUT
        )
        return digest([self.around, *records, *others])

    def load(self) -> None:
        """Let the handbook be there: what was read is not loaded before it is used."""
        self.handbook.of_kind("distinction")

    def docname(self, kind: str, record_id: str) -> str | None:
        """Return the docname of a record's own page, if it has one."""
        place = self.places.get(kind)
        return self._known(f"{place.folder if place else ''}/{record_id}")

    def sheet(self, kind: str, record_id: str) -> str | None:
        """Return the docname of a record's sheet to print, if it has one."""
        place = self.places.get(kind)
        return self._known(f"{place.sheets if place else ''}/{record_id}")

    def _known(self, docname: str) -> str | None:
        return docname if docname in self.documents else None

    def where(self, kind: str, record_id: str, path: str = "") -> tuple[str, int]:
        """Return the file and line in which a field of a record stands."""
        place = self.handbook.place(kind, record_id)
        if place is None:
            return (str(self.reading.files[kind][record_id]), 1)
        line, _column = place.marks.get(path) or place.marks.get("", (1, 1))
        return (str(place.file), line)

    def is_own(self, kind: str, record_id: str) -> bool | None:
        """Tell whether a record is of the overlay; None where there is no overlay."""
        file = self.reading.files[kind][record_id]
        return file.is_relative_to(self.overlay) if self.overlay else None

    def is_shipped(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is one of those that come with the package."""
        return self.reading.files[kind][record_id].is_relative_to(RECORDS)

    @cached_property
    def has_shipped(self) -> bool:
        """Whether any of the records is one that comes with the package."""
        files = self.reading.files.values()
        folders = {path.parent for of in files for path in of.values()}
        return any(folder.is_relative_to(RECORDS) for folder in folders)

    def _has_page(self, kind: str, record_id: str) -> bool:
        read = self._is_read(kind, record_id)
        return not read or self.places[kind].has_page(self.handbook, record_id)

    def _is_read(self, kind: str, record_id: str) -> bool:
        return record_id in self.handbook.of_kind(kind)


def _compared(record: Record) -> str:
    return digest([written(CUT[kind_of(record)](record))])
