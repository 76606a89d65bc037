"""A value: compared, hashed, shown and written as JSON by its fields."""

from __future__ import annotations

import datetime
from typing import Any


class Value:
    """What records and their parts have in common.

    They compare, hash and show by their fields. It is written here once: made for each
    class by `dataclass`, it would take a good part of the package's import.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        named = zip(_names(self), _values(self), strict=True)
        shown = ", ".join(f"{name}={value!r}" for name, value in named)
        return f"{type(self).__name__}({shown})"

    def to_dict(self) -> dict[str, Any]:
        """Return every field by its name, as JSON has it.

        Parts are dicts, tuples lists, and a date is text, ``"2026-11-23"``.
        """
        return {name: _as_json(getattr(self, name)) for name in _names(self)}


def _names(value: object) -> tuple[str, ...]:
    """Return the names of a value's fields: a slotted dataclass has them as slots."""
    names: tuple[str, ...] = type(value).__slots__  # type: ignore[attr-defined]
    return names


def _values(value: object) -> tuple[Any, ...]:
    return tuple([getattr(value, name) for name in _names(value)])


def _as_json(value: Any) -> Any:  # noqa: ANN401  (a field's value is any of several)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.to_dict() if isinstance(value, Value) else value
