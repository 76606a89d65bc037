"""References across files: every id leads to a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.model import Claim, folder_of
from leadership_handbook.model.shape import holders_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.names import folded
from leadership_handbook.reading.scalars import ID, likely_id
from leadership_handbook.reading.spelling import QUOTES
from leadership_handbook.slips import LONGEST_WORD, did_you_mean, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.places import Reference


def check_ids(drafts: Sequence[Draft], known: Mapping[str, AbstractSet[str]]) -> None:
    """Note every reference to a record or claim that is not there.

    `known` holds the ids of each kind, also those of records that could not be
    read: what is wrong with those is said in one place.
    """
    holders: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.kind in _HOLDERS:
            holders.setdefault(draft.id, []).append(draft)
    there = _There(drafts)
    for draft in drafts:
        for reference in draft.references:
            if reference.kind == "claim":
                _check_claim(draft, reference, holders, known)
            elif reference.text not in known[reference.kind]:
                message = f"unknown {reference.kind} {quoted(reference.text)}"
                hint = there.instead(reference, draft)
                draft.blame(ProblemKind.UNKNOWN_ID, reference.place, message, hint)


_HOLDERS = holders_of(Claim)
"""The kinds of record that have claims."""


class _There:
    """The records that are there, by their ids and by what they are called."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._ids: dict[str, set[str]] = {}
        for draft in drafts:
            self._ids.setdefault(draft.kind, set()).add(draft.id)

    def instead(self, reference: Reference, draft: Draft) -> str:
        """Return what to write for an id that is not there."""
        kind, written = reference.kind, reference.text
        own = {draft.id} if draft.kind == kind else set()
        ids = self._ids.get(kind, set()) - own
        bare = likely_id(written.removesuffix(".yaml").removesuffix(".yml"))
        others = [
            k for k, found in self._ids.items() if bare and bare in found and k != kind
        ]
        if others and bare not in ids:
            return _of_another_kind(reference, others[0], bare)
        near = bare if bare in ids else self._called(written, kind, ids)
        if (marks := set(written) & set(QUOTES)) and written.strip(QUOTES) in ids:
            around = " and ".join(sorted(marks))
            return f"write {near!r}: {around} are no quotation marks for YAML"
        if near := near or nearest(written, ids, _NEAR):
            return f"did you mean {near!r}?"
        if 0 < len(ids) <= _FEW:
            return f"possible are {', '.join(sorted(ids))}"
        if ID.fullmatch(written) and len(written) < LONGEST_WORD:
            file = f"{folder_of(kind)}/{written}.yaml"
            return f"write the id of one, or add the file {file!r}"
        return f"write the id of a {kind}: the name of its file without '.yaml'"

    def _called(self, written: str, kind: str, ids: AbstractSet[str]) -> str:
        """Return the id of the record whose title or alias that is."""
        keys = {folded(written), folded(written.replace("-", " "))}
        named = (d for d in self._drafts if d.kind == kind and d.id in ids)
        called = (d.id for d in named if any(name.key in keys for name in d.names))
        return next(called, "")


def _of_another_kind(reference: Reference, kind: str, id_: str) -> str:
    """Return what to do with the id of a record of another kind than is wanted."""
    is_ = f"that is the id of a {kind}"
    link = quoted(f"#{kind}-{id_}")
    if reference.how == "link":
        return f"{is_}: a link to it is {link}"
    if reference.how == "pair":
        return f"{is_}: write {quoted(f'kind: {kind}')}"
    return f"{is_}; write that of a {reference.kind}, or put {link} into a text"


_NEAR = 0.75
"""Only an id as like as this is suggested: another one would be believed."""
_FEW = 12


def _check_claim(
    draft: Draft,
    reference: Reference,
    holders: Mapping[str, Sequence[Draft]],
    known: Mapping[str, AbstractSet[str]],
) -> None:
    record_id, slash, claim_id = reference.text.partition("/")
    if not any(record_id in known[kind] for kind in _HOLDERS):
        message = f"unknown claim {quoted(reference.text)}"
        ids = [f"{id_}/{claim_id}" for kind in _HOLDERS for id_ in known[kind]]
        hint = did_you_mean(reference.text, ids) if slash else _FORM
        draft.blame(ProblemKind.UNKNOWN_ID, reference.place, message, hint)
        return
    holding = holders.get(record_id, ())
    claims = [f"{record_id}/{claim}" for holder in holding for claim in holder.claims]
    whole = bool(holding) and all(holder.record for holder in holding)
    if whole and reference.text not in claims:
        message = f"unknown claim {quoted(reference.text)}"
        hint = did_you_mean(reference.text, claims) if slash else _FORM
        if slash and all(holder.layer > draft.layer for holder in holding):
            hint = "the record laid over that one lacks it: write it there again"
            hint += f", or hide {quoted(draft.id)}"
        draft.blame(ProblemKind.UNKNOWN_ID, reference.place, message, hint)


_FORM = "write 'record/claim'"
