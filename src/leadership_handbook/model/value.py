"""A value: compared, hashed, shown and written as JSON by its fields."""

from __future__ import annotations

import datetime
from typing import Any

LONGEST_REPR = 200
"""Characters of a value's ``repr``: a screen shows several."""

LONGEST_TEXT = 60
"""Characters of a text in it."""


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
        """Return the first fields, in one line of at most `LONGEST_REPR` characters."""
        shown = f"{type(self).__name__}("
        for name, value in zip(_names(self), _values(self), strict=True):
            field = f"{name}={_in_short(value)}"
            if len(shown) + len(field) + len(", ...)") > LONGEST_REPR:
                return f"{shown}...)"
            shown += f"{field}, "
        return f"{shown.removesuffix(', ')})"

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


def _in_short(value: object) -> str:
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return repr(value[: LONGEST_TEXT - 1] + "…")
    if isinstance(value, tuple) and any(isinstance(item, Value) for item in value):
        return f"<{len(value)} {type(value[0]).__name__}>"
    return repr(value)


def written(value: Any) -> str:  # noqa: ANN401  (a value, or what holds some)
    """Return all of a value in one line, as Python could read it.

    Unlike its ``repr`` it tells any two apart, also within tuples, lists and dicts.
    """
    if fields := getattr(value, "__dataclass_fields__", ()):
        inner = ", ".join(f"{name}={written(getattr(value, name))}" for name in fields)
        return f"{type(value).__name__}({inner})"
    if isinstance(value, dict):
        pairs = (f"{written(key)}: {written(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list | tuple):
        inner = "".join(f"{written(item)}, " for item in value)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"{'' if type(value) is tuple else type(value).__name__}({inner})"
    return repr(value)


def _as_json(value: Any) -> Any:  # noqa: ANN401  (a field's value is any of several)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.to_dict() if isinstance(value, Value) else value
