"""How records hang together: who says what, who cites whom, what is related.

One pass over the handbook finds all of it; what is asked of one record is a look-up.
Which records hold claims, cite sources or name their like, the model's shapes say.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeAlias, TypeVar

from leadership_handbook.handbook.holding import Holding
from leadership_handbook.model import (
    KINDS,
    Citation,
    Claim,
    ClaimRef,
    Contrast,
    Distinction,
    Source,
    kind_of,
)
from leadership_handbook.model.shape import fields_of, holders_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Record, RecordKind
    from leadership_handbook.model.shape import Field

R = TypeVar("R", bound="Record")

Holder: TypeAlias = Distinction | Source
"""A record that holds claims, as a type checker knows it."""


class PlacedClaim(NamedTuple):
    """A claim and where it stands."""

    record: Holder
    """The record that holds it."""
    number: int
    """Its place among the record's claims, from 0."""
    claim: Claim
    """The claim."""

    @property
    def ref(self) -> ClaimRef:
        """The claim's name."""
        return ClaimRef(self.record.id, self.claim.id)

    def to_dict(self) -> dict[str, Any]:
        """Return the claim as JSON has it, and the kind and id of its record."""
        where = {"kind": kind_of(self.record), "record": self.record.id}
        return {**where, "number": self.number, "claim": self.claim.to_dict()}


class Stances(NamedTuple):
    """How many claims take each stance."""

    asserts: int = 0
    qualifies: int = 0
    disputes: int = 0


class Use(NamedTuple):
    """Where a source is cited."""

    kind: RecordKind
    """The kind of the record that cites it."""
    id: str
    """The record's id."""
    aspect: str = ""
    """The aspect, where it is cited for a contrast."""
    claim: str = ""
    """The claim's id, where it is cited for a claim."""

    def to_dict(self) -> dict[str, str]:
        """Return every field by its name, as JSON has it."""
        return self._asdict()


class Relations:
    """All that one pass over the records of a handbook finds."""

    def __init__(self, handbook: Holding) -> None:
        self.claims: list[PlacedClaim] = []
        """Every claim, by kind of the record that holds it and in order."""
        self.by_source: dict[str, list[PlacedClaim]] = {}
        """The claims of each source."""
        self.by_name: dict[ClaimRef, PlacedClaim] = {}
        """The claims by their names; the first of two that share one."""
        self.in_theme: dict[str, list[Distinction]] = {}
        """The distinctions of each theme."""
        self.with_aspect: dict[str, list[Distinction]] = {}
        """The distinctions that compare each aspect."""
        self.holding: dict[str, list[str]] = {}
        """The ids of the sources that hold each view."""
        self._uses: dict[str, dict[Use, None]] = {}
        self._naming: dict[tuple[str, str], list[str]] = {}
        for kind in KINDS:
            for record in handbook.of_kind(kind.word).values():
                self._add(kind.word, record)

    def citing(self, source: str) -> tuple[Use, ...]:
        """Return every place that cites a source: contrasts, claims, then records."""
        return tuple(sorted(self._uses.get(source, ()), key=_rank))

    def naming(self, record: Record) -> tuple[str, ...]:
        """Return the ids of the records of its kind that a record names or is named by.

        Those it names come first.
        """
        kind = kind_of(record)
        found = (*named(record), *self._naming.get((kind, record.id), ()))
        return tuple(key for key in dict.fromkeys(found) if key != record.id)

    def _add(self, kind: RecordKind, record: Record) -> None:
        for other in named(record):
            self._naming.setdefault((kind, other), []).append(record.id)
        for use, source in uses_of(record):
            self._uses.setdefault(source, {}).setdefault(use)
        if kind in holders_of(Claim):
            self._add_claims(record)
        if isinstance(record, Distinction):
            self.in_theme.setdefault(record.theme, []).append(record)
            for aspect in dict.fromkeys(row.aspect for row in record.contrasts):
                self.with_aspect.setdefault(aspect, []).append(record)
        if isinstance(record, Source):
            for view in record.view:
                self.holding.setdefault(view, []).append(record.id)

    def _add_claims(self, record: Any) -> None:  # noqa: ANN401  (it holds claims)
        for number, claim in enumerate(record.claims):
            said = PlacedClaim(record, number, claim)
            self.claims.append(said)
            self.by_source.setdefault(claim.citation.source, []).append(said)
            self.by_name.setdefault(said.ref, said)


class Connected(Holding, Protocol):
    """Something that holds records and knows how they hang together."""

    @property
    def relations(self) -> Relations:
        """What one pass over the records has found."""


def stances_by_theme(handbook: Connected) -> dict[str, Stances]:
    """Return the stances of all claims by theme: those of its distinctions.

    Themes come in order, one that is hidden after them; ``""`` has the claims of
    sources about no single distinction, and is there if there are any.
    """
    found: dict[str, list[str]] = {theme: [] for theme in handbook.of_kind("theme")}
    for holder, _, claim in handbook.relations.claims:
        theme = holder.theme if isinstance(holder, Distinction) else ""
        found.setdefault(theme, []).append(claim.stance)
    return {
        theme: Stances(*map(taken.count, Stances._fields))
        for theme, taken in found.items()
    }


def named(record: Record) -> tuple[str, ...]:
    """Return the ids of the records of its own kind that a record names."""
    return tuple(
        key
        for field, inner in _own_kind(_class(record))
        for value in getattr(record, field)
        for key in [getattr(value, inner) if inner else value]
    )


@cache
def _own_kind(cls: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the lists in which a record names its like, and where in their parts."""
    kind = kind_of(cls)
    found = []
    for field in fields_of(cls):
        inner = fields_of(field.part) if field.part else ()
        if field.many and field.names == kind:
            found.append((field.name, ""))
        single = (each for each in inner if field.many and not each.many)
        found += [(field.name, each.name) for each in single if each.names == kind]
    return tuple(found)


def uses_of(record: Record) -> Iterator[tuple[Use, str]]:
    """Yield every use that a record makes of a source, and the source's id."""
    return _cited(record, Use(kind_of(record), record.id))


def _cited(value: Any, use: Use) -> Iterator[tuple[Use, str]]:  # noqa: ANN401
    """Yield every use that a record or part makes of a source, and the source's id."""
    if isinstance(value, Contrast):
        use = use._replace(aspect=value.aspect)
    elif isinstance(value, Claim):
        use = use._replace(claim=value.id)
    elif isinstance(value, Citation):
        yield use, value.source
        return
    for field in _that_cite(_class(value)):
        held = getattr(value, field.name)
        for one in filter(None, held if field.many else (held,)):
            if field.part:
                yield from _cited(one, use)
            else:
                yield use, one


@cache
def _that_cite(cls: type) -> tuple[Field, ...]:
    """Return the fields of a class that cite a source, or have a part that does.

    A list of sources that a source answers names its like: it is no citation.
    """
    like = kind_of(cls) if cls in {kind.cls for kind in KINDS} else ""
    return tuple(
        field
        for field in fields_of(cls)
        if field.part is Citation
        or (field.names == "source" != like)
        or (field.part and _that_cite(field.part))
    )


def _class(value: object) -> type:
    return type(value)


def _rank(use: Use) -> tuple[bool, bool]:
    return not use.aspect, not use.claim
