"""A record as plain text for a person: both sides beside each other.

It walks the fields of whatever record it is given, so that a new field or kind is shown
without a line here. A part with a leadership and a management field is two columns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook import model
from leadership_handbook.cli import layout
from leadership_handbook.handbook import naming
from leadership_handbook.model import Citation, Claim, Markup, Name, Ref, Value
from leadership_handbook.model.shape import fields_of
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leadership_handbook.facade import Handbook
    from leadership_handbook.model.shape import Field

SIDES = ("leadership", "management")
QUIET = {"id", "title", "order"}
"""Fields that the head of a record has, or that nobody reads."""
LAST = "aliases"
"""The field that stands at the end, as on the page: *people also say*."""


def shown(value: Value) -> dict[str, Field]:
    """Return what a record or part holds, by name and in order."""
    return {field.name: field for field in fields_of(type(value))}


def plain(value: object, how: Field | None) -> str:
    """Return a value as text, without markup if its field has any."""
    note = how.note if how else None
    marked_up = isinstance(note, Markup) and note.level != "plain"
    return to_plain(str(value)) if marked_up else str(value)


def leaves(
    value: object, how: Field | None = None, path: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield the path and the plain text of all that is filled in a record or field."""
    if isinstance(value, Value):
        for name, field in shown(value).items():
            inner = f"{path}.{name}" if path else name
            yield from leaves(getattr(value, name), field, inner)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from leaves(item, how, f"{path}[{number}]")
    elif value not in ("", None):
        yield path, plain(value, how)


class Writer:
    """Writes a record of a handbook in lines of a width."""

    def __init__(self, book: Handbook, room: int) -> None:
        """Take the handbook, for names of other records, and the width."""
        self.book = book
        self.room = room

    def record(self, record: model.Record) -> Iterator[str]:
        """Yield the lines of a record."""
        kind = model.kind_of(record)
        title = getattr(record, "title", "") or self.book.name(kind, record.id)
        yield from layout.wrapped(title, self.room)
        yield "=" * min(len(title), self.room)
        yield from layout.wrapped(f"{kind}/{record.id}", self.room)
        yield from self._fields(record, self._heading)

    def _heading(self, name: str) -> Iterator[str]:
        yield ""
        yield name.replace("_", " ").upper()

    def _fields(
        self, value: Value, heading: Callable[[str], Iterator[str]]
    ) -> Iterator[str]:
        fields = shown(value).items()
        for name, how in sorted(fields, key=lambda field: field[0] == LAST):
            if name == SIDES[0] and hasattr(value, SIDES[1]):
                yield ""
                yield from self._sides(*(getattr(value, side) for side in SIDES))
                continue
            held = getattr(value, name)
            if name in QUIET or name in SIDES or held in ("", (), None):
                continue
            yield from heading(name)
            yield from self._held(held, how, self.room)

    def _held(self, held: Any, how: Field, room: int) -> Iterator[str]:  # noqa: ANN401
        if not isinstance(held, tuple):
            yield from self._lines(held, how, room)
            return
        for one in held:
            if isinstance(one, Value) and hasattr(one, SIDES[0]):
                yield ""
                yield from self._contrast(one, room)
            else:
                lines = self._lines(one, how, room - 2)
                for number, line in enumerate(lines):
                    yield ("  " if number else "- ") + line

    def _lines(self, one: Any, how: Field, room: int) -> Iterator[str]:  # noqa: ANN401
        """Yield the lines of one text, id or part."""
        match one:
            case Claim():
                said = f"{self._citation(one.citation)} {one.stance} ({one.side}):"
                yield from layout.wrapped(f"{said} {to_plain(one.text)}", room)
            case Citation():
                yield from layout.wrapped(self._citation(one), room)
            case Name():
                name = ", ".join(filter(None, (one.family, one.given)))
                yield from layout.wrapped(name or one.literal, room)
            case Value():
                yield from self._part(one, room)
            case _:
                yield from layout.wrapped(self._text(one, how), room)

    def _part(self, part: Value, room: int) -> Iterator[str]:
        """Yield a part, each field that is filled with its name before it."""
        for name, how in shown(part).items():
            held = getattr(part, name)
            if name == SIDES[0] and hasattr(part, SIDES[1]):
                yield from self._sides(*(getattr(part, side) for side in SIDES))
            if held in ("", (), None) or name in SIDES:
                continue
            if isinstance(held, (tuple, Value)):
                yield f"{name.replace('_', ' ')}:"
                yield from (f"  {line}" for line in self._held(held, how, room - 2))
            else:
                text = self._text(held, how, getattr(part, "kind", ""))
                label = "" if name == "id" else f"{name.replace('_', ' ')}: "
                yield from layout.wrapped(label + text, room, rest="  ")

    def _text(self, value: object, how: Field, kind: str = "") -> str:
        text = str(value)
        kind = how.names or kind if isinstance(how.note, Ref) else ""
        if kind and kind != "claim":
            name = self.book.name(kind, text)
            return text if name == text else f"{name} ({kind}/{text})"
        return plain(value, how)

    def _citation(self, citation: Citation) -> str:
        name = self.book.name("source", citation.source)
        return f"{name}, {citation.locator or naming.NOT_SEEN}"

    def _contrast(self, part: Any, room: int) -> Iterator[str]:  # noqa: ANN401
        """Yield a part with two sides: what it is about, the sides, who says so."""
        hows = shown(part)
        for name in ("aspect", "distinction"):
            if getattr(part, name, ""):
                yield from layout.wrapped(
                    self._text(getattr(part, name), hows[name]), room
                )
        yield from self._sides(part.leadership, part.management, room)
        for name in ("verdict", "note"):
            if getattr(part, name, ""):
                text = self._text(getattr(part, name), hows[name])
                yield from layout.wrapped(f"{name}: {text}", room, rest="  ")
        if citations := getattr(part, "citations", None):
            told = "; ".join(map(self._citation, citations))
            yield from layout.wrapped(f"[{told}]", room, rest=" ")

    def _sides(self, left: Any, right: Any, room: int = 0) -> Iterator[str]:  # noqa: ANN401
        """Yield two sides beside each other, or where there is no room, in turn."""
        room = room or self.room
        half = layout.halves(room)
        if half:
            yield from layout.beside(["LEADERSHIP"], ["MANAGEMENT"], room)
            for one, other in zip(
                self._blocks(left, half), self._blocks(right, half), strict=True
            ):
                yield from layout.beside(one, other, room)
            return
        for name, side in zip(SIDES, (left, right), strict=True):
            yield name.upper()
            for block in self._blocks(side, room):
                yield from block

    def _blocks(self, side: Any, room: int) -> list[list[str]]:  # noqa: ANN401
        """Return the lines of each field of a side, so that like stands by like."""
        if not isinstance(side, Value):
            return [list(layout.wrapped(to_plain(side), room))]
        found = []
        for name, how in shown(side).items():
            held = getattr(side, name)
            label = name.replace("_", " ")
            head = [] if name in {"label", "summary"} else ["", f"{label}:"]
            lines = list(self._held(held, how, room)) if held else []
            found.append([*head, *lines] if lines else [])
        return found
