"""How records hang together: who says what, who cites whom, what is related."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar

from leadership_handbook.model import Distinction, Source, Term, kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from leadership_handbook.handbook.collection import Handbook
    from leadership_handbook.model import (
        Citation,
        Claim,
        Force,
        Record,
        SpeaksOf,
        Stance,
    )

R = TypeVar("R", bound="Record")


class PlacedClaim(NamedTuple):
    """A claim and where it stands."""

    record: Distinction | Source
    """The record that holds it."""
    number: int
    """Its place among the record's claims, from 0."""
    claim: Claim
    """The claim."""


class Stances(NamedTuple):
    """How many claims take each stance."""

    asserts: int = 0
    qualifies: int = 0
    disputes: int = 0


class Use(NamedTuple):
    """Where a source is cited."""

    kind: Literal["distinction", "source", "term", "objection"]
    """The kind of the record that cites it."""
    id: str
    """The record's id."""
    aspect: str = ""
    """The aspect, where it is cited for a contrast."""
    claim: str = ""
    """The claim's id, where it is cited for a claim."""


def claims(
    handbook: Handbook,
    source: str | None,
    *,
    stance: Stance | None,
    side: SpeaksOf | None,
    force: Force | None,
) -> tuple[PlacedClaim, ...]:
    """Return the claims for which all that is not None holds."""
    holders: tuple[Distinction | Source, ...] = (
        *handbook.distinctions.values(),
        *handbook.sources.values(),
    )
    return tuple(
        PlacedClaim(holder, number, claim)
        for holder in holders
        for number, claim in enumerate(holder.claims)
        if source in {None, claim.citation.source}
        and stance in {None, claim.stance}
        and side in {None, claim.side}
        and force in {None, claim.force}
    )


def stances_by_theme(handbook: Handbook) -> dict[str, Stances]:
    """Return the stances of all claims by theme: those of its distinctions.

    Themes come in order, one that is hidden after them; ``""`` has the claims of
    sources about no single distinction, and is there if there are any.
    """
    found: dict[str, list[str]] = {theme: [] for theme in handbook.themes}
    for holder, _, claim in claims(handbook, None, stance=None, side=None, force=None):
        theme = holder.theme if isinstance(holder, Distinction) else ""
        found.setdefault(theme, []).append(claim.stance)
    return {
        theme: Stances(*map(taken.count, Stances._fields))
        for theme, taken in found.items()
    }


def citing(handbook: Handbook, source: str) -> tuple[Use, ...]:
    """Return every place that cites a source."""
    return tuple(
        use for use, citations in _uses(handbook) if source in _sources(citations)
    )


def _uses(handbook: Handbook) -> Iterator[tuple[Use, tuple[Citation, ...]]]:
    for distinction in handbook.distinctions.values():
        for row in distinction.contrasts:
            yield Use("distinction", distinction.id, row.aspect), row.citations
    for holder, _, claim in claims(handbook, None, stance=None, side=None, force=None):
        kind: Any = kind_of(holder)
        yield Use(kind, holder.id, claim=claim.id), (claim.citation,)
    for term in handbook.terms.values():
        yield Use("term", term.id), term.citations
    for objection in handbook.objections.values():
        cited = objection.made_by + objection.answered_by
        yield Use("objection", objection.id), cited


def _sources(citations: Iterable[Citation]) -> set[str]:
    return {citation.source for citation in citations}


def related(handbook: Handbook, record: R) -> tuple[R, ...]:
    """Return what a record names as related, then what names it, itself left out."""
    named = _NAMED.get(type(record))
    if named is None:
        return ()
    records: Any = handbook.of_kind(kind_of(record))
    found = [*named(record), *(r.id for r in records.values() if record.id in named(r))]
    others = dict.fromkeys(key for key in found if key != record.id)
    return tuple(records[key] for key in others if key in records)


_NAMED: dict[type, Callable[[Any], tuple[str, ...]]] = {
    Distinction: lambda record: tuple(other.id for other in record.related),
    Source: lambda record: record.replies_to,
    Term: lambda record: record.related,
}
"""Which records of its own kind a record names."""
