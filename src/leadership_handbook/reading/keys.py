"""Which keys a part of a record has: unknown, misplaced and missing ones are told."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.problems import ProblemKind, nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Mapping

    Examples: TypeAlias = dict[str, str]


def check_keys(
    node: Mapping, draft: Draft, possible: Examples, missing: list[str]
) -> None:
    """Note unknown keys, and missing ones that none of them is meant to be.

    `possible` has the possible keys, and how each is written.
    """
    unknown = [key for key in node.entries if key not in possible]
    only = missing[0] if len(unknown) == len(missing) == 1 else ""
    near = {key: nearest(key, possible) or only for key in unknown}
    draft.displaced.update(unknown)
    for is_known, run in groupby(node.entries, possible.__contains__):
        keys = [] if is_known else list(run)
        if sum(not near[key] for key in keys) > 1:
            _tell_strangers(node, draft, possible, keys)
            missing = []  # these belong elsewhere, and so may what seems to be missing
            continue
        for key in keys:
            message = f"unknown key {quoted(key)}"
            hint = f"did you mean {near[key]!r}?" if near[key] else _possible(possible)
            hint = _ELSEWHERE.get(key.casefold().replace("_", "-"), hint)
            draft.blame(ProblemKind.UNKNOWN_KEY, node.place_of(key), message, hint)
    if node.whole:
        meant = {*near.values()}
        left_out = {key: possible[key] for key in missing if key not in meant}
        draft.missing.append((node.place, left_out))


def _tell_strangers(
    node: Mapping, draft: Draft, possible: Collection[str], keys: list[str]
) -> None:
    """Note keys that lost the line above them, once for a list of their like."""
    home = next((key for key, own in draft.homes.items() if own >= {*keys}), "")
    sign = (home, keys[0])
    if sign not in draft.strangers:
        draft.strangers.add(sign)
        message = f"unknown keys {', '.join(map(quoted, keys[:_SHOWN]))}"
        hint = f"do they belong below '{home}:'?" if home else _possible(possible)
        draft.blame(ProblemKind.UNKNOWN_KEY, node.place_of(keys[0]), message, hint)


_ELSEWHERE = {
    "non-dropping-particle": "write it before the name: 'family: van der Berg'",
    "dropping-particle": "write it after the given name: 'given: Ludwig van'",
    "suffix": "write it after the given name: 'given: John, Jr.'",
    "name": "write 'family: …' and 'given: …', or 'literal: …' for an organization",
    "year": "write 'issued: 1990'",
    "date": "write 'issued: 1990'",
    "journal": "write 'container-title: …'",
    "pages": "write 'page: 67-78'",
    "number": "write 'issue: …'",
    "address": "write 'publisher-place: …'",
    "place": "write 'publisher-place: …'",
    "link": "write 'URL: https://…'",
}
"""What other tools call what is written in another way here."""

_SHOWN = 10
"""A message names so many keys at most."""


def _possible(keys: Collection[str]) -> str:
    return f"possible are {', '.join(keys)}"


def tell_missing(draft: Draft) -> None:
    """Note missing keys, but not those that only stand in a wrong place."""
    for place, keys in draft.missing:
        missing = {key: keys[key] for key in keys if not _displaced(key, draft)}
        if missing:
            names = ", ".join(map(repr, missing))
            message = f"{names} {'is' if len(missing) == 1 else 'are'} missing"
            hint = f"add a line {'; and '.join(missing.values())}"
            draft.blame(ProblemKind.MISSING_FIELD, place, message, hint)


def _displaced(key: str, draft: Draft) -> bool:
    own = draft.homes.get(key, frozenset())
    return key in draft.displaced or bool(own & draft.displaced)
