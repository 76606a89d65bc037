"""The collection: all records of a handbook, immutable, and how they hang together.

What one look-up does not need is imported where it is used: the import stays light.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, cast, get_args, overload

from leadership_handbook.handbook.records import Records
from leadership_handbook.model import KINDS, folder_of, kind_of
from leadership_handbook.problems import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pandas as pd

    from leadership_handbook.handbook.locating import Location
    from leadership_handbook.handbook.relations import PlacedClaim, R, Relations, Use
    from leadership_handbook.model import (
        Aspect,
        Basis,
        Chapter,
        ClaimRef,
        Distinction,
        Force,
        Objection,
        Path,
        PublishedList,
        Record,
        Scenario,
        Seen,
        Session,
        Situation,
        Source,
        SpeaksOf,
        Stance,
        Term,
        Theme,
        View,
    )
    from leadership_handbook.reading import Reading
    from leadership_handbook.reading.places import Written

T = TypeVar("T")


class Collection:  # noqa: PLW1641  (too much to hash)
    """All records of a handbook. Nothing in it can be changed."""

    __slots__ = ("_kept", "_names", "_place", "_records", "stored_index")

    def __init__(
        self,
        records: Mapping[str, Mapping[str, Record]],
        place: Callable[[str, str], Written | None] | None = None,
        names: Callable[[], Mapping[str, str]] | None = None,
        stored_index: Callable[[], object] | None = None,
    ) -> None:
        """Take records by kind and id, in order.

        `place` tells where a record is written; `names` gives the sources' short
        names by id, if they are known without looking at every source; and
        `stored_index` gives the index of these records, if one came with them.
        """
        self._records: Mapping[str, Records[Any]] = {
            kind.word: Records(kind.word, records.get(kind.word, {}), self)
            for kind in KINDS
        }
        self._place = place
        self._names = names
        self.stored_index: Callable[[], object] | None = stored_index
        self._kept: dict[Callable[[Any], Any], Any] = {}

    @classmethod
    def of(cls, reading: Reading) -> Self:
        """Return the handbook of what was read, each kind in the handbook's order."""
        return cls(in_order(reading.records), Places(reading.places))

    def only(self, kind: str, records: Iterable[Record]) -> Self:
        """Return the handbook with these records of a kind alone; names stay.

        A source keeps its letter, though what shares its author and year is left out.

        >>> import leadership_handbook as lh
        >>> few = lh.load().only("distinction", [lh.distinctions["people-vs-staff"]])
        >>> len(few.distinctions), few.sources == lh.sources
        (1, True)
        """
        kinds: dict[str, Mapping[str, Record]] = dict(self._records)
        kinds[kind] = {record.id: record for record in records}
        return type(self)(kinds, self._place, lambda: self.kept(_short_names))

    def kept(self, make: Callable[[Self], T]) -> T:
        """Return what is made of the handbook, made once and kept with it."""
        if make not in self._kept:
            # Two threads may make the same; the first to finish is kept.
            self._kept.setdefault(make, make(self))
        return cast("T", self._kept[make])

    @property
    def distinctions(self) -> Records[Distinction]:
        """The distinctions, in the order of the handbook."""
        return self._records["distinction"]

    @property
    def sources(self) -> Records[Source]:
        """The sources, by author and year."""
        return self._records["source"]

    @property
    def terms(self) -> Records[Term]:
        """The terms of the glossary, in alphabetical order."""
        return self._records["term"]

    @property
    def objections(self) -> Records[Objection]:
        """The objections to the distinction, in the order of the handbook."""
        return self._records["objection"]

    @property
    def themes(self) -> Records[Theme]:
        """The themes, in the order of the handbook."""
        return self._records["theme"]

    @property
    def aspects(self) -> Records[Aspect]:
        """The aspects, in the order of the handbook."""
        return self._records["aspect"]

    @property
    def views(self) -> Records[View]:
        """The views of how the two relate, in the order of the handbook."""
        return self._records["view"]

    @property
    def chapters(self) -> Records[Chapter]:
        """The hand-written pages, by title."""
        return self._records["chapter"]

    @property
    def situations(self) -> Records[Situation]:
        """The situations, by title."""
        return self._records["situation"]

    @property
    def scenarios(self) -> Records[Scenario]:
        """The scenarios, by title."""
        return self._records["scenario"]

    @property
    def sessions(self) -> Records[Session]:
        """The plans for sessions, by title."""
        return self._records["session"]

    @property
    def paths(self) -> Records[Path]:
        """The paths, by title."""
        return self._records["path"]

    @property
    def lists(self) -> Records[PublishedList]:
        """The published lists of opposites, by title."""
        return self._records["list"]

    @overload
    def of_kind(self, kind: Literal["distinction"], /) -> Records[Distinction]: ...
    @overload
    def of_kind(self, kind: Literal["situation"], /) -> Records[Situation]: ...
    @overload
    def of_kind(self, kind: Literal["term"], /) -> Records[Term]: ...
    @overload
    def of_kind(self, kind: Literal["source"], /) -> Records[Source]: ...
    @overload
    def of_kind(self, kind: Literal["objection"], /) -> Records[Objection]: ...
    @overload
    def of_kind(self, kind: Literal["theme"], /) -> Records[Theme]: ...
    @overload
    def of_kind(self, kind: Literal["aspect"], /) -> Records[Aspect]: ...
    @overload
    def of_kind(self, kind: Literal["view"], /) -> Records[View]: ...
    @overload
    def of_kind(self, kind: Literal["list"], /) -> Records[PublishedList]: ...
    @overload
    def of_kind(self, kind: Literal["scenario"], /) -> Records[Scenario]: ...
    @overload
    def of_kind(self, kind: Literal["session"], /) -> Records[Session]: ...
    @overload
    def of_kind(self, kind: Literal["path"], /) -> Records[Path]: ...
    @overload
    def of_kind(self, kind: Literal["chapter"], /) -> Records[Chapter]: ...
    @overload
    def of_kind(self, kind: str, /) -> Records[Record]: ...
    def of_kind(self, kind: str, /) -> Records[Any]:
        """Return the records of a kind, ``"term"``; raise `UnknownId` for no kind."""
        try:
            return self._records[kind]
        except KeyError:
            raise UnknownId(slip("no kind", kind, self._records)) from None

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record: its title, a source's short name.

        The id stands in for a record that is not there.
        """
        if kind == "source":
            return self.kept(_short_names).get(record_id, record_id)
        record = cast("Any", self.of_kind(kind).get(record_id))
        return record_id if record is None else str(record.title)

    @property
    def relations(self) -> Relations:
        """How the records hang together, found in one pass on first use."""
        from leadership_handbook.handbook.relations import Relations

        return self.kept(Relations)

    def in_theme(self, theme: str) -> tuple[Distinction, ...]:
        """Return the distinctions of a theme, in order.

        Raises `UnknownId` for a theme that neither is there nor has any.
        """
        return self._known("theme", theme, self.relations.in_theme)

    def with_aspect(self, aspect: str) -> tuple[Distinction, ...]:
        """Return the distinctions that compare an aspect, in order.

        Raises `UnknownId` for an aspect that neither is there nor is compared.
        """
        return self._known("aspect", aspect, self.relations.with_aspect)

    def claims(  # noqa: PLR0913  (each narrows the claims)
        self,
        source: str | None = None,
        *,
        stance: Stance | None = None,
        side: SpeaksOf | None = None,
        force: Force | None = None,
        basis: Basis | None = None,
        seen: Seen | None = None,
        author: str | None = None,
    ) -> tuple[PlacedClaim, ...]:
        """Return every claim, or those for which all that is asked for holds.

        `basis` is what the statement is in its source, `seen` how we saw it; an author
        is given by family name, as in `where`. Each comes with where it stands: the
        record that holds it, and its number among that record's claims.

        Raises `UnknownId` for a source or author that is not there, and `ValueError`
        for a word outside a closed list.

        >>> import leadership_handbook as lh
        >>> disputes = lh.load().claims("mintzberg-1975", stance="disputes")
        >>> {said.claim.citation.source for said in disputes}
        {'mintzberg-1975'}
        """
        _check_words(stance=stance, side=side, force=force, basis=basis, seen=seen)
        works = self.sources.where(author=author) if author is not None else ()
        by_author = None if author is None else {work.id for work in works}
        found = self.relations
        said = (
            tuple(found.claims)
            if source is None
            else self._known("source", source, found.by_source)
        )
        return tuple(
            placed
            for placed in said
            if stance in {None, placed.claim.stance}
            and side in {None, placed.claim.side}
            and force in {None, placed.claim.force}
            and basis in {None, placed.claim.basis}
            and seen in {None, placed.claim.citation.seen}
            and (by_author is None or placed.claim.citation.source in by_author)
        )

    def claim(self, ref: str | ClaimRef) -> PlacedClaim:
        """Return the claim of that name, ``record/claim``, and where it stands.

        Raises `UnknownId` with a suggestion for one that is not there.

        >>> import leadership_handbook as lh
        >>> lh.load().claim("people-vs-staff/good-managers-care").record.title
        'People vs. Staff'
        """
        from leadership_handbook.model import ClaimRef

        known = self.relations.by_name
        name = ClaimRef.of(ref) if isinstance(ref, str) else ref
        if name not in known:
            raise UnknownId(slip("no claim", name, map(str, known)))
        return known[name]

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return every place that cites a source: contrasts, claims, then records.

        The ids of those that cite it are in `Use.id`, by `Use.kind`. Raises `UnknownId`
        for a source that neither is there nor is cited.
        """
        found = self.relations.citing(source)
        if not found:
            self.sources[source]
        return found

    def related(self, record: R) -> tuple[R, ...]:
        """Return the records of the same kind that a record is tied to.

        Those it names come first, then those that name it: neighboring distinctions and
        situations, related terms, and for a source the works it answers and that answer
        it. Raises `TypeError` for what is no record, and `UnknownId` for one that is
        not there.
        """
        records: Any = self._of_record(record)
        keys = self.relations.naming(record)
        return tuple(records[key] for key in keys if key in records)

    def locate(self, record: Record, path: str = "") -> Location:
        """Return the file, line and column in which a record or a field is written.

        A path is ``leadership.label`` or ``claims[0].citation.locator``. For a field
        that is left out it is the place of what would hold it. Raises `ValueError` for
        a path that leads nowhere, and `UnknownId` for a record of another handbook.

        >>> import leadership_handbook as lh
        >>> theme = lh.themes["means"]
        >>> lh.load().locate(theme, "title").file.name
        'means.yaml'
        """
        from leadership_handbook.handbook.locating import locate

        return locate(record, path, self.place(kind_of(record), record.id))

    def place(self, kind: str, record_id: str) -> Written | None:
        """Return where a record's values stand, or None where that is not known."""
        if record_id not in self.of_kind(kind) or self._place is None:
            return None
        return self._place(kind, record_id)

    def to_dict(self) -> dict[str, Any]:
        """Return all records as JSON has them: a list for each kind, in order.

        >>> import leadership_handbook as lh
        >>> lh.load().to_dict()["themes"][0]["title"]
        'Attention'
        """
        return {
            folder_of(kind): [record.to_dict() for record in records.values()]
            for kind, records in self._records.items()
        }

    def csl(self) -> list[dict[str, Any]]:
        """Return all sources as CSL-JSON has them, for citation processors.

        >>> import leadership_handbook as lh
        >>> {"kotter-1990-force"} < {work["id"] for work in lh.load().csl()}
        True
        """
        return [source.csl() for source in self.sources.values()]

    def bibtex(self) -> str:
        """Return all sources as a file of BibTeX; the keys are their ids.

        >>> import leadership_handbook as lh
        >>> "@book{kotter-1990-force," in lh.load().bibtex()
        True
        """
        return "\n".join(source.bibtex() for source in self.sources.values())

    def ris(self) -> str:
        r"""Return all sources as a file of RIS, whose lines end in ``\r\n``.

        >>> import leadership_handbook as lh
        >>> handbook = lh.load()
        >>> handbook.ris().count("TY  - ") == len(handbook.sources)
        True
        """
        return "\r\n".join(source.ris() for source in self.sources.values())

    def to_pandas(self, kind: str) -> pd.DataFrame:
        """Return the records of a kind as a data frame, one a row, by id.

        Besides the kinds there are lists of their parts, one a row with the record that
        holds it: ``"claims"``, ``"contrasts"``, ``"situation_readings"`` and others.
        Texts are plain. Fields of parts are columns such as ``leadership_label``; a
        list of texts is one text with a line for each, a list of ids has blanks between
        them. Beside an id stands what it names: claims have the short name, authors and
        year of their source. ``address`` is where the handbook shows it.

        Needs pandas, the extra ``[pandas]``. Raises `UnknownId` for no such kind.

        >>> import leadership_handbook as lh
        >>> claims = lh.load().to_pandas("claims")
        >>> bool((claims["citation_source_year"] == 1977).any())
        True
        """
        from leadership_handbook.handbook.flat import flat
        from leadership_handbook.handbook.frames import frame

        return frame(flat(self, kind))

    def _known(
        self, kind: str, record_id: str, found: Mapping[str, list[T]]
    ) -> tuple[T, ...]:
        """Return what was found for a record, which may be hidden, but not unknown."""
        if record_id not in found:
            self.of_kind(kind)[record_id]
        return tuple(found.get(record_id, ()))

    def _of_record(self, record: Record) -> Records[Record]:
        """Return the records of a record's kind; refuse one that is not among them."""
        try:
            records = self.of_kind(kind_of(record))
        except KeyError:
            message = f"{type(record).__name__!r} is no class of records"
            raise TypeError(message) from None
        records[record.id]
        return records

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the records themselves: the other process may have others by the id.

        What was made of them and kept is made there anew.
        """
        records = {kind: dict(known) for kind, known in self._records.items()}
        names = Names(dict(self.kept(_short_names)))
        return type(self), (records, self._place, names)

    def __eq__(self, other: object) -> bool:
        """Two handbooks are equal when their records are."""
        if not isinstance(other, Collection):
            return NotImplemented
        return self._records == other._records

    def __repr__(self) -> str:
        """Return how many records there are, in one line."""
        records = sum(map(len, self._records.values()))
        return f"<Handbook: {records} records, {len(self.distinctions)} distinctions>"


class Places:
    """Where the records of a reading are written, by kind and id."""

    __slots__ = ("_by_record",)

    def __init__(self, by_record: Mapping[tuple[str, str], Written]) -> None:
        self._by_record = by_record

    def __call__(self, kind: str, record_id: str) -> Written | None:
        """Return the place of a record, or None where it is not known."""
        return self._by_record.get((kind, record_id))


class Names:
    """Short names that are known already."""

    __slots__ = ("_by_id",)

    def __init__(self, by_id: Mapping[str, str]) -> None:
        self._by_id = by_id

    def __call__(self) -> Mapping[str, str]:
        """Return them by the ids of the sources."""
        return self._by_id


def _short_names(handbook: Collection) -> Mapping[str, str]:
    if handbook._names is not None:  # noqa: SLF001  (a function of this class)
        return handbook._names()  # noqa: SLF001
    from leadership_handbook.handbook import naming

    return naming.short_names(handbook.sources.values())


def _check_words(**words: str | None) -> None:
    """Refuse a word that no claim could have."""
    from leadership_handbook import model

    lists = {
        "stance": model.Stance,
        "side": model.SpeaksOf,
        "force": model.Force,
        "basis": model.Basis,
        "seen": model.Seen,
    }
    for name, word in words.items():
        possible = get_args(lists[name])
        if word is not None and word not in possible:
            raise ValueError(slip(f"no {name}", word, possible))


def in_order(
    records: Mapping[str, Mapping[str, Record]],
) -> Mapping[str, Mapping[str, Record]]:
    """Return records by kind and id, each kind in the order of the handbook."""
    from leadership_handbook.handbook import naming

    def place(record: Any) -> tuple[Any, ...]:  # noqa: ANN401  (any kind of record)
        if kind_of(record) == "source":
            return (naming.short_name(record).casefold(), record.title, record.id)
        return (getattr(record, "order", 0), record.title.casefold(), record.id)

    return {
        kind: {record.id: record for record in sorted(by_id.values(), key=place)}
        for kind, by_id in records.items()
    }
