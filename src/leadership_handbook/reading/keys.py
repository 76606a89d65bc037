"""Which keys a part of a record has: unknown, misplaced and missing ones are told."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, TypeAlias

from leadership_handbook.model import KINDS
from leadership_handbook.model.shape import fields_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.nodes import Scalar
from leadership_handbook.reading.spelling import in_marks, some, typed
from leadership_handbook.reading.synonyms import advice_for, key_for
from leadership_handbook.slips import nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Set as AbstractSet

    from leadership_handbook.model.kinds import Kind
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Mapping
    from leadership_handbook.reading.places import Place

    Examples: TypeAlias = dict[str, tuple[str, ...]]
    """The lines in which each key is written, the first of them not indented."""


def check_keys(
    node: Mapping, draft: Draft, possible: Examples, missing: list[str]
) -> None:
    """Note unknown keys, and missing ones that none of them is meant to be.

    `possible` has the possible keys, and how each is written.
    """
    unknown = [key for key in node.entries if key not in possible]
    only = missing[0] if len(unknown) == len(missing) == 1 else ""
    unknown = [key for key in unknown if not _in_braces(key, node, draft, possible)]
    draft.displaced.update(unknown)
    meant = {key: key_for(key, possible) for key in unknown}
    near = {key: meant[key] or nearest(key, possible) or only for key in unknown}
    for is_known, run in groupby(node.entries, possible.__contains__):
        keys = [] if is_known else [key for key in run if key in near]
        if sum(not near[key] for key in keys) > 1:
            _tell_strangers(node, draft, possible, keys)
            missing = []  # these belong elsewhere, and so may what seems to be missing
            continue
        for key in keys:
            message = f"unknown key {quoted(key)}"
            hint = f"did you mean {near[key]!r}?" if near[key] else _possible(possible)
            if meant[key] and key.casefold() != meant[key].casefold():
                hint = f"write {_as(meant[key], key, node, draft)}"
            hint = (
                _name_in_parts(key, node, possible) or advice_for(key, possible) or hint
            )
            draft.blame(ProblemKind.UNKNOWN_KEY, node.place_of(key), message, hint)
    if node.whole:
        told = {*near.values()}
        left_out = {key: possible[key] for key in missing if key not in told}
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


def _name_in_parts(key: str, node: Mapping, possible: Collection[str]) -> str:
    """Return how the whole name of a person is written in its parts."""
    whole = node.entries[key]
    if key != "name" or "family" not in possible or not isinstance(whole, Scalar):
        return ""
    family, comma, given = whole.text.partition(", ")
    if not comma:
        given, _, family = whole.text.rpartition(" ")
    if not family or not given:
        return ""
    lines = (
        f"{quoted(f'- family: {family}')} and, below it, {quoted(f'given: {given}')}"
    )
    return f"write {lines}; for an organization {quoted(f'- literal: {whole.text}')}"


def _as(key: str, written: str, node: Mapping, draft: Draft) -> str:
    """Return a line with another key, with its value where that is a text."""
    value, mark = node.entries[written], node.marks[written]
    text = value.text.strip() if isinstance(value, Scalar) else ""
    if key == "locator" and text.isdigit():
        text = f"p. {text}"
    line = draft.lines[mark.line]
    begins = "- " if line[: mark.column].rstrip().endswith("-") else ""
    return quoted(f"{begins}{key}: {typed(text)}" if text else f"{begins}{key}:")


def _in_braces(
    key: str, node: Mapping, draft: Draft, possible: Collection[str]
) -> bool:
    """Note a key in {braces} that is the rest of the text before it, or lacks a blank.

    Tell whether it is one of these.
    """
    own, colon, rest = key.partition(":")
    value = node.entries[key]
    if not isinstance(value, Scalar) or value.text or value.style:
        return False
    if colon and own in possible:
        draft.displaced.add(own)
        message = f"no blank after {quoted(own + ':')}"
        hint = f"write {quoted(f'{own}: {rest}')}"
    else:
        before = next((a for a, b in pairwise(node.entries) if b == key), "")
        text = node.entries.get(before)
        mark = node.marks[key]
        line = draft.lines[mark.line]
        is_cut = line[: mark.column].rstrip().endswith(",")
        if not is_cut or not isinstance(text, Scalar) or not text.text:
            return False
        message = "a comma in {braces} begins a new key"
        whole = in_marks(f"{text.text}, {key}")
        hint = f"put the whole text in quotes: {before}: {whole}"
    draft.blame(ProblemKind.UNKNOWN_KEY, node.place_of(key), message, hint)
    return True


def kind_with(written: AbstractSet[str]) -> Kind | None:
    """Return the kind of record that has these keys, if one can be told by them."""
    for kind in KINDS:
        fields = {field.key: field for field in fields_of(kind.cls)}
        needed = {key for key, field in fields.items() if field.required}
        if needed <= written <= fields.keys():
            return kind
    return None


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
            hint = to_add(place, list(missing.values()), draft)
            draft.blame(ProblemKind.MISSING_FIELD, place, message, hint)


def to_add(place: Place, missing: list[tuple[str, ...]], draft: Draft) -> str:
    """Return which lines to add for a record or a part that begins in a place."""
    line = draft.lines[place.line - 1]
    blanks = place.column - 1
    if line[blanks : blanks + 1] == "{":
        inner = ", ".join(_in_line(lines) for lines in missing)
        return f"add {quoted(', ' + inner)} before the }}"
    lines = ", ".join(_lines(each, blanks) for each in missing)
    if not place.path:
        return f"add a line {lines}" if not missing[1:] else f"add the lines {lines}"
    each = "it" if not missing[1:] else "each of them"
    return f"add below line {place.line}, with {some(blanks)} before {each}, {lines}"


def _in_line(lines: tuple[str, ...]) -> str:
    first, *below = lines
    below = [line for line in below if not line.startswith("(")]
    return first + (" {" + ", ".join(map(str.strip, below)) + "}" if below else "")


def _lines(lines: tuple[str, ...], blanks: int) -> str:
    first, *below = lines
    if not below:
        return quoted(first)
    if below[0].startswith("("):
        return f"{quoted(first)}, one of {', '.join(below[0].strip('()').split('|'))}"
    own = " and ".join(quoted(line.strip()) for line in below)
    each = f"each in a line of its own with {some(blanks + 2)} before it"
    if not below[1:]:
        each = f"with {some(blanks + 2)} before it"
    return f"{quoted(first)} and below it, {each}, {own}"


def _displaced(key: str, draft: Draft) -> bool:
    own = draft.homes.get(key, frozenset())
    return key in draft.displaced or bool(own & draft.displaced)
