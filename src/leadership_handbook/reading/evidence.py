"""Whether the word for a distinction's evidence follows from its claims."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from leadership_handbook.model import Distinction, Source
from leadership_handbook.problems import ProblemKind
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from leadership_handbook.model import EvidenceWord
    from leadership_handbook.reading.drafts import Draft


def check_evidence(drafts: Sequence[Draft]) -> None:
    """Note every word for evidence that does not follow from the record's claims.

    Nothing follows from claims whose source could not be read.
    """
    sources = {d.id: d.record for d in drafts if isinstance(d.record, Source)}
    for draft in drafts:
        record = draft.record
        if not isinstance(record, Distinction) or draft.problems:
            continue
        known = all(c.citation.source in sources for c in record.claims)
        if record.claims and known:
            _check(record, draft, sources)


def _check(record: Distinction, draft: Draft, sources: Mapping[str, Source]) -> None:
    """Note the word if another follows, or none.

    Whether a finding speaks of this contrast or of something near it only a reader can
    tell; without any finding nothing is tested.
    """
    said = record.evidence.word
    tested = any(claim.basis == "finding" for claim in record.claims)
    if tested and said == "partly tested":
        return
    works = _asserting(record, sources)
    word, why = _word(works, _authorships(sources[work] for work in works))
    if word != said:
        if said == "partly tested":
            why = f"no claim rests on a finding, and {why}"
        path = "evidence.word"
        message = f"{quoted(said)} does not follow from the claims: {why}"
        hint = (
            f"write {quoted(word)}" if word else "add what a source says of both sides"
        )
        place = draft.place_of(path)
        draft.blame(ProblemKind.WRONG_EVIDENCE, place, message, hint)


def _word(works: list[str], authorships: int) -> tuple[EvidenceWord | None, str]:
    """Return the word that follows from the works that draw the line, and why."""
    if not works:
        return None, "no source asserts both sides"
    why = f"{', '.join(works)} {'draw' if works[1:] else 'draws'} the line"
    if authorships > 1:
        return "several authors", why
    return "one author", why + (", with an author in common" if works[1:] else "")


def _asserting(record: Distinction, sources: Mapping[str, Source]) -> list[str]:
    """Return the works that assert the distinction itself, or both of its sides."""
    sides = defaultdict(set)
    for claim in record.claims:
        if (
            claim.stance == "asserts"
            and sources[claim.citation.source].kind != "textbook"
        ):
            sides[claim.citation.source].add(claim.side)
    whole = {"leadership", "management"}
    return [
        work
        for work, spoken_of in sides.items()
        if spoken_of & {"distinction", "both"} or whole <= spoken_of
    ]


def _authorships(works: Iterable[Source]) -> int:
    """Return how many works there are, those with an author in common as one."""
    groups: list[set[str]] = []
    for work in works:
        names = work.author or work.editor
        mine = {name.literal or f"{name.family}, {name.given[:1]}" for name in names}
        mine = mine or {work.id}
        for group in [group for group in groups if group & mine]:
            mine |= group
            groups.remove(group)
        groups.append(mine)
    return len(groups)
