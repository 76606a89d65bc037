"""References across files: every id leads to a record, every alias to one only."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind, did_you_mean, quoted

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
    for draft in drafts:
        for reference in draft.references:
            if reference.kind == "claim":
                _check_claim(draft, reference, holders, known)
            else:
                _check_record(draft, reference, reference.kind, known[reference.kind])


_HOLDERS = ("distinction", "source")
"""The kinds of record that have claims."""


def _check_record(
    draft: Draft, reference: Reference, kind: str, ids: AbstractSet[str]
) -> None:
    if reference.text not in ids:
        message = f"unknown {kind} {quoted(reference.text)}"
        hint = did_you_mean(reference.text, ids)
        draft.blame(ProblemKind.UNKNOWN_ID, reference.place, message, hint)


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
        draft.blame(ProblemKind.UNKNOWN_ID, reference.place, message, hint)


_FORM = "write 'record/claim'"


def check_aliases(drafts: Sequence[Draft]) -> None:
    """Note every alias that is another distinction's title, or an alias already."""
    titles = {
        folded(name.text): (draft, name)
        for draft in drafts
        for name in draft.names
        if name.place.path == "title"
    }
    aliases: dict[str, tuple[Draft, Reference]] = {}
    for draft in drafts:
        for name in draft.names:
            if name.place.path != "title":
                _check_alias(draft, name, titles, aliases)


def _check_alias(
    draft: Draft,
    alias: Reference,
    titles: Mapping[str, tuple[Draft, Reference]],
    aliases: dict[str, tuple[Draft, Reference]],
) -> None:
    key = folded(alias.text)
    first, _ = aliases.setdefault(key, (draft, alias))
    titled, _ = titles.get(key, (draft, alias))
    if titled is not draft:
        message = f"the alias {quoted(alias.text)} is the title of {quoted(titled.id)}"
    elif aliases[key][1] is not alias:
        where = "this file" if first is draft else quoted(first.id)
        message = f"the alias {quoted(alias.text)} is in {where} already"
    else:
        return
    draft.blame(
        ProblemKind.DUPLICATE_ALIAS, alias.place, message, "leave it out of one"
    )


def folded(text: str) -> str:
    """Return a text without case, accents and hyphens, to compare names by."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(" " if c == "-" else c for c in parts if not _is_accent(c))
    return " ".join(letters.split())


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) > 0
