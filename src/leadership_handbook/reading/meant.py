"""What to write where somebody wrote a text, and a list or a part is wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.model import Citation, Name
from leadership_handbook.model.shape import fields_of
from leadership_handbook.reading.nodes import Mapping, Scalar
from leadership_handbook.reading.scalars import likely_id
from leadership_handbook.reading.signs import more_alike
from leadership_handbook.reading.spelling import QUOTES, key_at, some, typed, write
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node

_SHOWN = 12
"""A hint names so many items at most."""


class Item(NamedTuple):
    """An item of a list: its class, where it is a part of a record."""

    part: type | None
    by: str
    """The key that tells it from the others; a claim's id has a rule of its own."""

    def hint(self, node: Node, draft: Draft) -> str:
        """Return what to write where a list is wanted."""
        line = draft.lines[node.line - 1]
        if isinstance(node, Mapping):
            blanks = max(node.column - 3, 0)
            numbered = re.match(r"\s*\d+:\s+(.*)", line)
            if numbered and not self.part:
                hint = write(f"- {typed(numbered[1])}", node.column - 1)
                return hint + more_alike(len(node.entries) - 1)
            return write(f"- {line[node.column - 1 :].strip()}", blanks)
        key = key_at(draft.lines, node.line - 1, node.column - 1)
        blanks = line.index(key) + 2 if key in line else 2
        alone = (
            f"write {quoted(key + ':')} alone in this line, and below it"
            if key
            else "write"
        )
        text = node.text.strip() if isinstance(node, Scalar) else "…"
        if isinstance(node, Scalar) and not node.style and node.last >= node.line:
            text = line[node.column - 1 :].strip()
        if self.part:
            hint = f"{alone}, {with_blanks(as_part(self.part, text), blanks)}"
            more = self.part is Name and re.search(r";|&|\band\b", text)
            return f"{hint}; then an item for each of the others" if more else hint
        many = re.split(r"\s*[,;]\s+|\s+[-/|] |\s*\b\d+[.)]\s+", text)
        if text[:1] == "(" and text[-1:] == ")":
            many = [each.strip("()") for each in many]
        many = [item for item in (each.strip(f" {QUOTES}") for each in many) if item]
        items = " and ".join(quoted(f"- {typed(item)}") for item in many[:_SHOWN])
        items += " and so on" * (len(many) > _SHOWN)
        each = "each in a line of its own, " if many[1:] else ""
        return f"{alone}, {each}with {some(blanks)} before it, {items}"


def with_blanks(lines: tuple[str, ...], blanks: int) -> str:
    """Return the lines of an item for a hint, each with its blanks."""
    first, *others = lines
    hint = f"{quoted('- ' + first)} with {some(blanks)} before it"
    if others:
        below = " and ".join(map(quoted, others))
        hint += f", and below it {below} with {some(blanks + 2)} before it"
    return hint


def as_part(part: type, text: str) -> tuple[str, ...]:
    """Return the lines of a part that a text was written for."""
    fields = fields_of(part)
    needed = [f.key for f in fields if f.required]
    if part is Name:
        return _as_name(text)
    if part is Citation:
        source, _, locator = text.partition(", ")
        lines = (f"source: {likely_id(source) or '…'}",)
        return (*lines, f"locator: {typed(locator)}") if locator else lines
    numbers = re.findall(r"\d+", text)
    if len(numbers) == len(needed) and all(f.holds is int for f in fields):
        return tuple(f"{key}: {n}" for key, n in zip(needed, numbers, strict=True))
    first, *others = needed or [fields[0].key]
    return (f"{first}: {typed(text)}", *(f"{key}: …" for key in others))


def _as_name(text: str) -> tuple[str, ...]:
    text = re.split(r",?\s*(?:;|&|\band\b)\s*", text)[0]
    family, comma, given = text.partition(", ")
    if not comma:
        given, _, family = text.rpartition(" ")
    lines = (f"family: {family}",)
    return (*lines, f"given: {given}") if given else lines


def for_keys(cls: type, node: Node, draft: Draft) -> str:
    """Return what to write where the keys of a part are wanted."""
    if not isinstance(node, Scalar):
        return f"possible are {', '.join(field.key for field in fields_of(cls))}"
    first, *others = as_part(cls, node.text.strip())
    line = draft.lines[node.line - 1]
    if node.path.endswith("]"):
        return f"write {with_blanks((first, *others), node.column - 3)}"
    key = key_at(draft.lines, node.line - 1, node.column - 1)
    blanks = some(line.index(key) + 2) if key in line else "2 blanks"
    below = " and ".join(map(quoted, (first, *others)))
    each = "each in a line of its own, " if others else ""
    return (
        f"write {quoted(key + ':')} alone in this line, and below it, {each}"
        f"with {blanks} before it, {below}"
    )
