"""The shape of a class: what its type hints say of each field, walked once.

The reader, the schema, the field tables, the data frames and the relations of records
ask here, so that a field means the same to all of them.
"""

from __future__ import annotations

import dataclasses
from functools import cache
from typing import (
    Annotated,
    Any,
    Literal,
    TypeAlias,
    get_args,
    get_origin,
    get_type_hints,
)

from leadership_handbook.model.kinds import KINDS, RECORD_TYPES, kind_of
from leadership_handbook.model.notes import Csl, Form, Markup, Ref

Note: TypeAlias = Markup | Ref | Form


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record or of a part of one."""

    name: str
    """Its name in Python: ``container_title``."""
    key: str
    """Its key in YAML: ``container-title``."""
    holds: type
    """The class of what it holds, or holds a list of: text, number, date, a part."""
    many: bool
    """Whether it holds a list."""
    words: tuple[str, ...]
    """The closed list that its text is a word of; empty for any other text."""
    note: Note | None
    """What kind of text it holds; None for what is no text, or a word of a list."""
    csl: bool
    """Whether it is a field of the Citation Style Language."""
    required: bool
    """Whether the file of a record has to have it."""
    own: str
    """The kind of record in whose file it may be left out, as it means that record."""
    default: object
    """The value where the file leaves it out; None if it must not, or for an id."""

    @property
    def part(self) -> type | None:
        """The class of the part that it holds, or holds a list of."""
        return self.holds if dataclasses.is_dataclass(self.holds) else None

    @property
    def may_be_none(self) -> bool:
        """Whether it holds None where there is no such part, word or day."""
        return self.default is None and not (self.required or self.own or self.many)

    @property
    def names(self) -> str:
        """The kind of record whose id it holds, ``claim``, or ``""`` for other text."""
        return self.note.kind if isinstance(self.note, Ref) else ""


def fields_of(cls: type) -> tuple[Field, ...]:
    """Return the fields of a record's class or of a part's, in order.

    Raises `TypeError` for a class that is neither.
    """
    return _fields_of(cls)


@cache
def _fields_of(cls: type) -> tuple[Field, ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple(
        _field(cls, field, hints[field.name]) for field in dataclasses.fields(cls)
    )


@cache
def parts() -> tuple[type, ...]:
    """Return the classes that records are put together from, by name."""
    found: set[type] = set()
    waiting: list[type] = list(RECORD_TYPES)
    while waiting:
        fields = fields_of(waiting.pop())
        new = {field.part for field in fields if field.part} - found
        found |= new
        waiting += new
    return tuple(sorted(found, key=lambda cls: cls.__name__))


@cache
def holders_of(part: type) -> tuple[str, ...]:
    """Return the kinds of records that have a list of such parts, in order."""
    return tuple(
        kind.word
        for kind in KINDS
        if any(field.part is part and field.many for field in fields_of(kind.cls))
    )


def _field(cls: type, field: dataclasses.Field[Any], hint: Any) -> Field:  # noqa: ANN401
    given = field.default is dataclasses.MISSING
    is_own_id = field.name == "id" and cls in RECORD_TYPES
    inner, notes, many = _unwrapped(hint)
    ref = next((note for note in notes if isinstance(note, Ref)), None)
    csl = Csl() in notes
    words = get_args(inner) if get_origin(inner) is Literal else ()
    return Field(
        name=field.name,
        key=field.name.replace("_", "-") if csl else field.name,
        holds=str if words else inner,
        many=many,
        words=words,
        note=next((n for n in notes if isinstance(n, Markup | Ref | Form)), None),
        csl=csl,
        required=given and not is_own_id,
        own=kind_of(cls) if is_own_id else ref.kind if ref and ref.own else "",
        default=None if given else field.default,
    )


def _unwrapped(hint: Any) -> tuple[Any, list[Any], bool]:  # noqa: ANN401
    """Return the innermost type of a hint, its notes, and whether it is a list."""
    notes: list[Any] = []
    many = False
    while get_origin(hint) is not Literal and get_args(hint):
        if get_origin(hint) is Annotated:
            notes += hint.__metadata__
        many = many or get_origin(hint) is tuple
        hint = get_args(hint)[0]
    return hint, notes, many
