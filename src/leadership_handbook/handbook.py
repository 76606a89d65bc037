"""The handbook: the immutable collection of all records, and their relations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeAlias, TypeVar, cast

from leadership_handbook import citing
from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.problems import InvalidRecords, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import (
        Aspect,
        Chapter,
        Claim,
        Distinction,
        Objection,
        Record,
        Source,
        Term,
        Theme,
        View,
    )
    from leadership_handbook.reading import Place

    PlacedClaim: TypeAlias = tuple[Distinction | Source, int, Claim]

R_co = TypeVar("R_co", covariant=True)

RECORDS = Path(__file__).parent / "records"
"""Where the shipped records lie."""


class UnknownId(KeyError):  # noqa: N818  (a KeyError by another name, not an "error")
    """No record of that kind has that id; the message suggests a near one."""

    def __str__(self) -> str:
        """Return the message as it is: a ``KeyError`` would put it in quotes."""
        return str(self.args[0])


class Use(NamedTuple):
    """Where a source is cited: a record, and the aspect if it is for a contrast."""

    kind: str
    id: str
    aspect: str = ""


class Records(Mapping[str, R_co], Generic[R_co]):
    """The records of one kind by id, in the handbook's order. Read-only."""

    __slots__ = ("_by_id", "_kind")

    def __init__(self, kind: str, by_id: Mapping[str, R_co]) -> None:
        self._kind = kind
        self._by_id = by_id

    def __getitem__(self, key: str) -> R_co:
        """Return the record of that id; raise `UnknownId` with a suggestion."""
        try:
            return self._by_id[key]
        except (KeyError, TypeError):
            hint = did_you_mean(str(key), self._by_id)
            message = f"no {self._kind} {key!r}" + (f"; {hint}" if hint else "")
            raise UnknownId(message) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __repr__(self) -> str:
        return f"<{len(self)} {folder_of(self._kind)}>"


class Handbook:
    """All records of a handbook. Nothing in it can be changed."""

    __slots__ = ("_names", "_places", "_records")

    def __init__(
        self,
        records: Mapping[str, Mapping[str, Record]],
        places: Mapping[tuple[str, str], Place] | None = None,
    ) -> None:
        """Take records by kind and id, in order; `places` tell where values stand."""
        self._records: Mapping[str, Records[Any]] = {
            kind: Records(kind, records.get(kind, {}))
            for kind in map(kind_of, RECORD_TYPES)
        }
        self._places = places or {}
        self._names: Mapping[str, str] | None = None

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

    def of_kind(self, kind: str) -> Records[Record]:
        """Return the records of a kind, ``"term"``; raise `UnknownId` for no kind."""
        try:
            return cast("Records[Record]", self._records[kind])
        except KeyError:
            hint = did_you_mean(kind, self._records)
            raise UnknownId(f"no kind {kind!r}; {hint}".rstrip("; ")) from None

    def name(self, kind: str, record_id: str) -> str:
        """Return the text of a link to a record: its title, a source's short name.

        The id stands in for a record that is not there.
        """
        if kind == "source":
            if self._names is None:
                self._names = citing.short_names(self.sources.values())
            return self._names.get(record_id, record_id)
        record = cast("Any", self._records[kind].get(record_id))
        return record_id if record is None else str(record.title)

    def in_theme(self, theme: str) -> tuple[Distinction, ...]:
        """Return the distinctions of a theme, in order."""
        return tuple(d for d in self.distinctions.values() if d.theme == theme)

    def with_aspect(self, aspect: str) -> tuple[Distinction, ...]:
        """Return the distinctions that compare an aspect, in order."""
        return tuple(
            d
            for d in self.distinctions.values()
            if any(row.aspect == aspect for row in d.contrasts)
        )

    def claims(self, source: str | None = None) -> tuple[PlacedClaim, ...]:
        """Return every claim, or those of one source, with where each stands.

        Each member is the record that holds the claim, the claim's number among
        the record's claims (from 0), and the claim.
        """
        holders: tuple[Distinction | Source, ...] = (
            *self.distinctions.values(),
            *self.sources.values(),
        )
        return tuple(
            (holder, number, claim)
            for holder in holders
            for number, claim in enumerate(holder.claims)
            if source is None or claim.citation.source == source
        )

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return what cites a source besides claims: contrasts, terms, objections."""
        uses = [
            Use("distinction", d.id, row.aspect)
            for d in self.distinctions.values()
            for row in d.contrasts
            if any(c.source == source for c in row.citations)
        ]
        cited = [("term", t.id, t.citations) for t in self.terms.values()]
        cited += [
            ("objection", o.id, o.made_by + o.answered_by)
            for o in self.objections.values()
        ]
        uses += [
            Use(kind, record_id)
            for kind, record_id, citations in cited
            if any(c.source == source for c in citations)
        ]
        return tuple(uses)

    def place(self, kind: str, record_id: str) -> Place | None:
        """Return where a record's values stand, or None where that is not known."""
        return self._places.get((kind, record_id))

    def __eq__(self, other: object) -> bool:
        """Two handbooks are equal when their records are."""
        if not isinstance(other, Handbook):
            return NotImplemented
        return self._records == other._records

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        kinds = ", ".join(repr(r)[1:-1] for r in self._records.values() if r)
        return f"<Handbook: {kinds or 'no records'}>"


def load() -> Handbook:
    """Read the shipped records; raise `InvalidRecords` if any has a problem."""
    from leadership_handbook.reading import read  # noqa: PLC0415  (import stays light)

    reading = read(RECORDS)
    if reading.problems:
        raise InvalidRecords(reading.problems)
    return Handbook(in_order(reading.records), reading.places)


@cache
def shipped() -> Handbook:
    """Return the shipped handbook, read once."""
    return load()


def in_order(
    records: Mapping[str, Mapping[str, Record]],
) -> Mapping[str, Mapping[str, Record]]:
    """Return records by kind and id, each kind in the order of the handbook."""

    def place(record: Any) -> tuple[Any, ...]:  # noqa: ANN401  (any kind of record)
        if kind_of(record) == "source":
            return (citing.short_name(record).casefold(), record.title, record.id)
        return (getattr(record, "order", 0), record.title.casefold(), record.id)

    return {
        kind: {record.id: record for record in sorted(by_id.values(), key=place)}
        for kind, by_id in records.items()
    }
