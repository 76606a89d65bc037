"""The collection: all records of a handbook, immutable, and how they hang together.

What one look-up does not need is imported where it is used: the import stays light.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

from _thread import RLock  # threading would cost a look-up a millisecond
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from leadership_handbook.handbook.by_kind import ByKind
from leadership_handbook.handbook.records import Records
from leadership_handbook.model import KINDS, kind_of
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pandas as pd

    from leadership_handbook.handbook.locating import Location
    from leadership_handbook.handbook.relations import PlacedClaim, R, Relations, Use
    from leadership_handbook.model import (
        Basis,
        ClaimRef,
        Distinction,
        Force,
        Record,
        Seen,
        SpeaksOf,
        Stance,
    )
    from leadership_handbook.reading import Reading
    from leadership_handbook.reading.places import Written

T = TypeVar("T")

_MAKING = RLock()
"""Held while something is made of a handbook, which may ask for more of the same."""


class Collection(ByKind):
    """All records of a handbook. Nothing in it can be changed."""

    __slots__ = ("_hidden", "_kept", "_names", "_place", "stored_index")

    def __init__(
        self,
        records: Mapping[str, Mapping[str, Record]],
        place: Callable[[str, str], Written | None] | None = None,
        names: Callable[[], Mapping[str, str]] | None = None,
        stored_index: Callable[[], object] | None = None,
        hidden: Mapping[tuple[str, str], str] | None = None,
    ) -> None:
        """Take records by kind and id, in order.

        `place` tells where a record is written; `names` gives the sources' short
        names by id, if they are known without looking at every source;
        `stored_index` gives the index of these records, if one came with them; and
        `hidden` what records are called, by kind and id, that are left out.
        """
        self._records = {
            kind.word: Records(kind.word, records.get(kind.word, {}), self)
            for kind in KINDS
        }
        self._place = place
        self._names = names
        self._hidden: Mapping[tuple[str, str], str] = hidden or {}
        self.stored_index: Callable[[], object] | None = stored_index
        self._kept: dict[Callable[[Any], Any], Any] = {}

    @classmethod
    def of(cls, reading: Reading) -> Self:
        """Return the handbook of what was read, each kind in the handbook's order."""
        from leadership_handbook.handbook.carried import Places
        from leadership_handbook.handbook.order import in_order

        return cls(
            in_order(reading.records),
            Places(reading.places),
            hidden={
                (kind, record_id): _called(record)
                for kind, records in reading.hidden.items()
                for record_id, record in records.items()
            },
        )

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
        return type(self)(
            kinds, self._place, lambda: self.kept(_short_names), hidden=self._hidden
        )

    def kept(self, make: Callable[[Self], T]) -> T:
        """Return what is made of the handbook, made once and kept with it."""
        if make not in self._kept:
            with _MAKING:  # threads that ask for the same wait for the first
                if make not in self._kept:
                    self._kept[make] = make(self)
        return cast("T", self._kept[make])

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record: its title, a source's short name.

        A record that an overlay hides keeps its name. The id stands in for one that is
        not there at all.
        """
        otherwise = self._hidden.get((kind, record_id), record_id)
        if kind == "source":
            return self.kept(_short_names).get(record_id, otherwise)
        record = cast("Any", self.of_kind(kind).get(record_id))
        return otherwise if record is None else str(record.title)

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
        from leadership_handbook.handbook.claims import saying

        said: Iterable[PlacedClaim] = self.relations.claims
        if source is not None:
            said = self._known("source", source, self.relations.by_source)
        if author is not None:
            by_author = {work.id for work in self.sources.where(author=author)}
            said = [one for one in said if one.claim.citation.source in by_author]
        return saying(
            said, stance=stance, side=side, force=force, basis=basis, seen=seen
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
        records = self.of_kind(kind_of(record))
        records[record.id]
        return records

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the records themselves: the other process may have others by the id.

        What was made of them and kept is made there anew.
        """
        from leadership_handbook.handbook.carried import Names

        records = {kind: dict(known) for kind, known in self._records.items()}
        names = Names(dict(self.kept(_short_names)))
        return type(self), (records, self._place, names, None, self._hidden)

    def __repr__(self) -> str:
        """Return how many records there are, in one line."""
        records = sum(map(len, self._records.values()))
        return f"<Handbook: {records} records, {len(self.distinctions)} distinctions>"


def _called(record: Any) -> str:  # noqa: ANN401  (any kind of record)
    """Return what a record is called by itself, without regard to others."""
    from leadership_handbook.handbook.naming import short_name

    return short_name(record) if kind_of(record) == "source" else str(record.title)


def _short_names(handbook: Collection) -> Mapping[str, str]:
    if handbook._names is not None:  # noqa: SLF001  (a function of this class)
        return handbook._names()  # noqa: SLF001
    from leadership_handbook.handbook import naming

    return naming.short_names(handbook.sources.values())
