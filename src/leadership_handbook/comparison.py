"""Comparison tables, computed from the handbook as plain values.

`KINDS` is the only list of them: a new kind is one function and its line there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.handbook import shipped
from leadership_handbook.model import Citation, kind_of
from leadership_handbook.problems import did_you_mean
from leadership_handbook.table import Cell, Column, Origin, Row, Table, Target

if TYPE_CHECKING:
    from collections.abc import Iterable

    from leadership_handbook.handbook import Handbook
    from leadership_handbook.model import (
        Claim,
        ClaimRef,
        Distinction,
        Objection,
        Record,
        Stance,
    )

OUR_READING = "our reading"
"""Stands in for a source where the handbook itself draws the contrast."""


Kind: TypeAlias = Callable[..., Table]


def compare(kind: str, *ids: str, handbook: Handbook | None = None) -> Table:
    """Return the comparison table of a kind, for the ids it takes.

    It is computed from the shipped handbook unless another is given. Raises
    `ValueError`, in a sentence, for a kind that does not exist or ids it does not
    take, and `UnknownId` for an id that no record has.

    >>> import leadership_handbook as lh
    >>> lh.compare("theme", "means").title
    'Means, side by side'
    """
    if handbook is None:
        handbook = shipped()
    if kind not in KINDS:
        hint = did_you_mean(kind, KINDS) or f"there are {', '.join(KINDS)}"
        message = f"no table kind {kind!r}; {hint}"
        raise ValueError(message)
    function, takes = KINDS[kind]
    if len(ids) != len(takes):
        wanted = f"the id of one {takes[0]}" if takes else "no id"
        message = f"table kind {kind!r} takes {wanted}, not {len(ids)} ids"
        raise ValueError(message)
    for name, record_id in zip(takes, ids, strict=True):
        handbook.of_kind(name)[record_id]
    return function(handbook, *ids)


def _distinction(handbook: Handbook, distinction_id: str) -> Table:
    distinction = handbook.distinctions[distinction_id]
    rows = [
        _contrast_row(
            handbook, _link(handbook, "aspect", contrast.aspect), distinction, number
        )
        for number, contrast in enumerate(distinction.contrasts)
    ]
    return Table(
        kind="distinction",
        title=f"{distinction.title}, aspect by aspect",
        columns=(Column(title="Aspect", width=18), *_SIDES, _SOURCE),
        rows=tuple(rows),
    )


def _all(handbook: Handbook) -> Table:
    rows: list[Row] = []
    for theme in handbook.themes:
        members = handbook.in_theme(theme)
        if members:
            rows.append(Row(cells=(_link(handbook, "theme", theme),), heading=True))
            rows += _lines(handbook, members)
    # An overlay may hide a theme and keep its distinctions.
    others = [
        d for d in handbook.distinctions.values() if d.theme not in handbook.themes
    ]
    if others:
        rows.append(Row(cells=(Cell(text="Without a theme"),), heading=True))
        rows += _lines(handbook, others)
    return Table(kind="all", title="All distinctions", columns=_LINE, rows=tuple(rows))


def _theme(handbook: Handbook, theme_id: str) -> Table:
    return Table(
        kind="theme",
        title=f"{handbook.themes[theme_id].title}, side by side",
        columns=_LINE,
        rows=tuple(_lines(handbook, handbook.in_theme(theme_id))),
    )


def _aspect(handbook: Handbook, aspect_id: str) -> Table:
    rows = [
        _contrast_row(handbook, _link(handbook, "distinction", d.id), d, number)
        for d in handbook.with_aspect(aspect_id)
        for number, contrast in enumerate(d.contrasts)
        if contrast.aspect == aspect_id
    ]
    return Table(
        kind="aspect",
        title=f"{handbook.aspects[aspect_id].title}, across the distinctions",
        columns=(Column(title="Distinction", width=18), *_SIDES, _SOURCE),
        rows=tuple(rows),
    )


def _source(handbook: Handbook, source_id: str) -> Table:
    """A source's claims, by its own numbering where the claims carry one."""
    claims = handbook.claims(source_id)
    numbered = any(claim.dossier for _, _, claim in claims)
    if numbered:
        claims = tuple(sorted(claims, key=lambda placed: _row_number(placed[2])))
    rows = []
    seen = ""
    for holder, number, claim in claims:
        cells = [
            _about(handbook, holder, source_id),
            Cell(text=claim.stance, target=_claim(holder, claim)),
            _field(_origin(holder), f"claims[{number}].text", claim.text),
            Cell(text=claim.citation.locator),
        ]
        shows = [_claim(holder, claim)] if holder.id == source_id else []
        if numbered:
            cells.insert(0, Cell(text=claim.dossier))
        if claim.dossier not in {"", seen}:
            seen = claim.dossier
            shows.append(Target(kind="row", id=f"{source_id}/{seen}"))
        rows.append(Row(cells=tuple(cells), shows=tuple(shows)))
    return Table(
        kind="source",
        title=f"What {handbook.name('source', source_id)} says",
        columns=_SAYS if not numbered else (Column(title="Row", width=9), *_SAYS),
        rows=tuple(rows),
    )


def _views(handbook: Handbook) -> Table:
    rows = [
        Row(
            cells=(
                _link(handbook, "view", view.id),
                _field(_origin(view), "text", view.text),
                _cited(
                    handbook,
                    map(_whole, holders(handbook, view.id)),
                    "no work listed here",
                ),
            )
        )
        for view in handbook.views.values()
    ]
    return Table(
        kind="views",
        title="How leading and managing relate: the views",
        columns=(
            Column(title="View", width=21),
            Column(title="What it holds", width=46),
            Column(title="Who holds it (our reading)", width=33),
        ),
        rows=tuple(rows),
    )


def _objections(handbook: Handbook) -> Table:
    rows = []
    for objection in handbook.objections.values():
        stances = [claim.stance for _, claim in behind(handbook, objection)]
        cells = (
            _link(handbook, "objection", objection.id),
            _cited(handbook, objection.made_by, "nobody listed here"),
            _cited(handbook, objection.answered_by, "no answer known to us"),
            *(Cell(text=str(stances.count(stance))) for stance in _STANCES),
        )
        rows.append(Row(cells=cells))
    counts = (Column(title=title, width=11) for title in _STANCES.values())
    return Table(
        kind="objections",
        title="Objections, who answers, and how many claims dispute, qualify or assert",
        columns=(
            Column(title="Objection", width=23),
            Column(title="Who makes it", width=22),
            Column(title="Who answers", width=22),
            *counts,
        ),
        rows=tuple(rows),
    )


def holders(handbook: Handbook, view: str) -> tuple[str, ...]:
    """Return the ids of the sources that hold a view, as the handbook reads them."""
    return tuple(s.id for s in handbook.sources.values() if view in s.view)


def behind(
    handbook: Handbook, objection: Objection
) -> tuple[tuple[ClaimRef, Claim], ...]:
    """Return the claims behind an objection that are there, each after its name."""
    found = ((name, _claim_named(handbook, name)) for name in objection.claims)
    return tuple((name, claim) for name, claim in found if claim)


KINDS: Mapping[str, tuple[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        "distinction": (_distinction, ("distinction",)),
        "all": (_all, ()),
        "theme": (_theme, ("theme",)),
        "aspect": (_aspect, ("aspect",)),
        "source": (_source, ("source",)),
        "views": (_views, ()),
        "objections": (_objections, ()),
    }
)
"""Each kind of table: the function that computes it, the kinds of id it takes."""

_SIDES = (
    Column(title="Leadership", width=31, side="leadership"),
    Column(title="Management", width=31, side="management"),
)
_SOURCE = Column(title="Source", width=20)
_SAYS = (
    Column(title="About", width=20),
    Column(title="Stance", width=12),
    Column(title="Claim", width=50),
    Column(title="Where", width=18),
)
_STANCES: Mapping[Stance, str] = {
    "disputes": "Dispute",
    "qualifies": "Qualify",
    "asserts": "Assert",
}
_LINE = (
    Column(title="Distinction", width=22),
    *_SIDES,
    Column(title="Evidence", width=16),
)


def _lines(handbook: Handbook, distinctions: Iterable[Distinction]) -> list[Row]:
    return [
        Row(
            cells=(
                _link(handbook, "distinction", d.id),
                _field(_origin(d), "leadership.summary", d.leadership.summary),
                _field(_origin(d), "management.summary", d.management.summary),
                Cell(text=d.evidence.word),
            )
        )
        for d in distinctions
    ]


def _contrast_row(
    handbook: Handbook, first: Cell, distinction: Distinction, number: int
) -> Row:
    contrast, origin = distinction.contrasts[number], _origin(distinction)
    path = f"contrasts[{number}]"
    return Row(
        cells=(
            first,
            _field(origin, f"{path}.leadership", contrast.leadership),
            _field(origin, f"{path}.management", contrast.management),
            _cited(handbook, contrast.citations, OUR_READING),
        )
    )


def _row_number(claim: Claim) -> float:
    """Sort ``A2`` before ``A12``, and what has no row last."""
    digits = claim.dossier.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() else float("inf")


def _origin(record: Record) -> Origin:
    return Origin(kind=kind_of(record), id=record.id, path="")


def _field(record: Origin, path: str, text: str) -> Cell:
    return Cell(text=text, origin=Origin(kind=record.kind, id=record.id, path=path))


def _link(handbook: Handbook, kind: str, record_id: str) -> Cell:
    return Cell(
        text=handbook.name(kind, record_id), target=Target(kind=kind, id=record_id)
    )


def _cited(handbook: Handbook, citations: Iterable[Citation], otherwise: str) -> Cell:
    found = tuple(citations)
    named = ((handbook.name("source", c.source), c.locator) for c in found)
    names = "; ".join(", ".join(filter(None, pair)) for pair in named)
    return Cell(text=names or otherwise, citations=found)


def _whole(source_id: str) -> Citation:
    return Citation(source=source_id)


def _about(handbook: Handbook, holder: Record, source_id: str) -> Cell:
    if holder.id == source_id:
        return Cell(text="the two in general")
    return _link(handbook, kind_of(holder), holder.id)


def _claim(holder: Record, claim: Claim) -> Target:
    return Target(kind="claim", id=f"{holder.id}/{claim.id}")


def _claim_named(handbook: Handbook, name: ClaimRef) -> Claim | None:
    holder, _, claim_id = name.partition("/")
    for records in (handbook.distinctions, handbook.sources):
        for claim in records[holder].claims if holder in records else ():
            if claim.id == claim_id:
                return claim
    return None
