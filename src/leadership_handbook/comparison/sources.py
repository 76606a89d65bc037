"""Tables of what sources say: one, several on the same distinctions, and who what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.comparison.cells import (
    SOURCE,
    below,
    claim_target,
    claim_text,
    link,
    linked,
    titled,
    word,
)
from leadership_handbook.comparison.grid import Cell, Column, Link, Row, Target
from leadership_handbook.comparison.table import Table
from leadership_handbook.handbook import naming
from leadership_handbook.model import kind_of
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.handbook.relations import Holder, PlacedClaim
    from leadership_handbook.model import Claim, Distinction, Record

    Group: TypeAlias = tuple[Link | None, tuple[Distinction, ...]]

SAYS = (
    Column(title=N_("About"), width=19),
    Column(title=N_("Stance"), width=20),
    Column(title=N_("Claim"), width=44),
    Column(title=N_("Where"), width=17),
)

FIRST_OF_ITS_STANCE = N_(
    "A word leads to the first such claim; the others are on the same page."
)


NOT_A_WORD = linked(())
"""The cell of a source that does not speak of a distinction: most are."""


def one(handbook: Collection, source_id: str) -> Table:
    """Return a source's claims, by its own numbering where the claims carry one."""
    claims = handbook.claims(source_id)
    numbered = any(said.claim.dossier for said in claims)
    if numbered:
        claims = tuple(sorted(claims, key=lambda said: _row_number(said.claim)))
    return Table(
        kind="source",
        **titled(N_("What {name} says"), handbook.name("source", source_id)),
        columns=SAYS if not numbered else (Column(title=N_("Row"), width=9), *SAYS),
        rows=tuple(_rows(handbook, source_id, claims, numbered=numbered)),
    )


def _rows(
    handbook: Collection,
    source_id: str,
    claims: Iterable[PlacedClaim],
    *,
    numbered: bool,
) -> Iterator[Row]:
    seen = ""
    for holder, number, claim in claims:
        target = claim_target(holder, claim)
        cells = [_about(handbook, holder, source_id), *_said(holder, number)]
        shows = [target] if holder.id == source_id else []
        if numbered:
            cells.insert(0, Cell(text=claim.dossier))
        if claim.dossier not in {"", seen}:
            seen = claim.dossier
            shows.append(Target(kind="row", id=f"{source_id}/{seen}"))
        yield Row(cells=tuple(cells), shows=tuple(shows))


def _said(holder: Holder, number: int) -> tuple[Cell, Cell, Cell]:
    """Return the stance of a claim, what it says, and where."""
    claim = holder.claims[number]
    return (
        word(claim.stance, claim_target(holder, claim)),
        claim_text(holder, number),
        Cell(text=claim.citation.locator or naming.NOT_SEEN),
    )


def several(handbook: Collection, *ids: str) -> Table:
    """Return what sources say of those distinctions of which two of them speak."""
    rows: list[Row] = []
    for distinction in handbook.distinctions.values():
        spoken = _claims_of(ids, distinction)
        if len({source for source, _ in spoken}) > 1:
            said = (
                Row(cells=(link(handbook, "source", source), *_said(distinction, n)))
                for source, n in spoken
            )
            rows += below(link(handbook, "distinction", distinction.id), said)
    names = ", ".join(handbook.name("source", source) for source in ids)
    return Table(
        kind="sources",
        **titled(N_("What they say of the same distinctions: {name}"), names),
        columns=(SOURCE, *SAYS[1:]),
        rows=tuple(rows),
    )


def _claims_of(ids: tuple[str, ...], distinction: Distinction) -> list[tuple[str, int]]:
    """Return the claims on a distinction by their numbers, source by source."""
    return [
        (source, number)
        for source in dict.fromkeys(ids)
        for number, claim in enumerate(distinction.claims)
        if claim.citation.source == source
    ]


def who_says_what(handbook: Collection, theme: str = "") -> Table:
    """Return the stances of each source on each distinction, or on those of a theme.

    Sources that say nothing of them are left out.
    """
    if theme:
        title = titled(N_("Who says what: {name}"), handbook.themes[theme].title)
        groups: list[Group] = [(None, handbook.in_theme(theme))]
    else:
        title = titled(N_("Who says what"), "")
        groups = _themes(handbook)
    distinctions = [d for _group, members in groups for d in members]
    stances = [_stances(distinction) for distinction in distinctions]
    speaking = set().union(*stances)
    width = 84 // (len(distinctions) or 1) or 1
    columns = (
        Column(title=d.title, width=width, group=group)
        for group, members in groups
        for d in members
    )
    return Table(
        kind="who-says-what",
        **title,
        columns=(Column(title=N_("Source"), width=16), *columns),
        rows=tuple(
            Row(
                cells=(
                    link(handbook, "source", source),
                    *(of.get(source, NOT_A_WORD) for of in stances),
                )
            )
            for source in handbook.sources
            if source in speaking
        ),
        notes=(FIRST_OF_ITS_STANCE,),
    )


def _themes(handbook: Collection) -> list[Group]:
    """Return the distinctions below their themes; last those whose theme is hidden."""
    themes = handbook.themes
    found: list[Group] = [
        (Link(text=theme.title, target=Target(kind="theme", id=key)), in_theme)
        for key, theme in themes.items()
        if (in_theme := handbook.in_theme(key))
    ]
    others = (d for d in handbook.distinctions.values() if d.theme not in themes)
    return [*found, (None, tuple(others))]


def _stances(distinction: Distinction) -> dict[str, Cell]:
    """Return the stances of each source that speaks of a distinction, by its id.

    Each leads to the source's first claim of that stance.
    """
    first: dict[str, dict[str, Claim]] = {}
    for claim in distinction.claims:
        first.setdefault(claim.citation.source, {}).setdefault(claim.stance, claim)
    return {
        source: linked(
            Link(text=stance, target=claim_target(distinction, claim))
            for stance, claim in claims.items()
        )
        for source, claims in first.items()
    }


def _row_number(claim: Claim) -> float:
    """Sort ``A2`` before ``A12``, and what has no row last."""
    digits = claim.dossier.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return int(digits) if digits.isdecimal() else float("inf")


def _about(handbook: Collection, holder: Record, source_id: str) -> Cell:
    if holder.id == source_id:
        return Cell(text=N_("The two in general"))
    return link(handbook, kind_of(holder), holder.id)
