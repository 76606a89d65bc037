"""Reads ``handbook.json`` back: the records of a handbook that is equal."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from leadership_handbook.exports.plain_json import ADDED
from leadership_handbook.model import KINDS
from leadership_handbook.model.shape import fields_of
from leadership_handbook.slips import slip

if TYPE_CHECKING:
    from leadership_handbook.model import Record
    from leadership_handbook.model.shape import Field

_TYPES = {str: "a text", int: "a whole number", datetime.date: "a day, 2026-11-23"}
_LONGEST = 60
"""Characters of a wrong value that a message shows."""


def read(text: str | bytes) -> dict[str, dict[str, Record]]:
    """Return the records of a file by kind and id, in order.

    Raises `ValueError` that says where for what is no JSON or no handbook: a field too
    many or too few, or a value of another type.
    """
    try:
        parsed = json.loads(text)
    except ValueError as problem:  # of its letters or of its form
        message = f"the file is no JSON: {problem}"
        raise ValueError(message) from None
    given = _object(parsed, "the file")
    found: dict[str, dict[str, Record]] = {}
    for kind in KINDS:
        found[kind.word] = {}
        for place, fields in enumerate(_list(given.get(kind.plural), kind.plural)):
            record = _made(kind.cls, fields, f"{kind.plural}[{place}]", ADDED)
            found[kind.word][record.id] = record
    return found


def _made(cls: type, given: Any, path: str, added: tuple[str, ...] = ()) -> Any:  # noqa: ANN401
    """Return a record or a part of the fields that stand at a path."""
    given = _object(given, path)
    fields = {field.name: field for field in fields_of(cls)}
    for name in sorted(given.keys() - fields.keys() - {*added}):
        raise ValueError(f"{path}: " + slip("there is no field", name, fields))
    for name in fields:
        if name not in given:
            message = f"{path}: the field {name!r} is missing"
            raise ValueError(message)
    return cls(
        **{
            name: _value(field, given[name], f"{path}.{name}")
            for name, field in fields.items()
        }
    )


def _value(field: Field, given: Any, path: str) -> Any:  # noqa: ANN401
    if field.many:
        values = enumerate(_list(given, path))
        return tuple(_one(field, value, f"{path}[{place}]") for place, value in values)
    if given is None and field.may_be_none:
        return None
    return _one(field, given, path)


def _one(field: Field, given: Any, path: str) -> Any:  # noqa: ANN401
    if field.part:
        return _made(field.part, given, path)
    if field.words and given not in field.words:
        raise _wrong(path, given, f"one of {', '.join(field.words)}")
    if field.holds is datetime.date:
        try:
            return datetime.date.fromisoformat(given)
        except (TypeError, ValueError):
            raise _wrong(path, given, _TYPES[field.holds]) from None
    if type(given) is not field.holds:
        raise _wrong(path, given, _TYPES[field.holds])
    return given


def _object(given: Any, path: str) -> dict[str, Any]:  # noqa: ANN401
    if not isinstance(given, dict):
        raise _wrong(path, given, "an object")
    return given


def _list(given: Any, path: str) -> list[Any]:  # noqa: ANN401
    if not isinstance(given, list):
        raise _wrong(path, given, "a list")
    return given


def _wrong(path: str, given: object, wanted: str) -> ValueError:
    shown = repr(given)
    if len(shown) > _LONGEST:
        shown = f"{shown[:_LONGEST]}..."
    return ValueError(f"{path}: {shown} is not {wanted}")
