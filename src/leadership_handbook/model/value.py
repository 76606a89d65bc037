"""A value: compared, hashed, shown and written as JSON by its fields."""

from __future__ import annotations

import datetime
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    NoReturn,
    Self,
    TypeAlias,
    TypeVar,
    dataclass_transform,
)

if TYPE_CHECKING:
    from inspect import Signature

V = TypeVar("V")

LONGEST_REPR = 200
"""Characters of a value's ``repr``: a screen shows several."""

LONGEST_TEXT = 60
"""Characters of a text in it."""


@dataclass_transform(frozen_default=True, kw_only_default=True, eq_default=False)
def value(cls: type[V]) -> type[V]:
    """Make a class of `Value` a dataclass: frozen, slotted, keyword-only.

    What `dataclasses` would make of it is made when somebody looks for it: importing
    that module costs as much as half of all else that a look-up does.
    """
    names = tuple(cls.__annotations__)
    own = dict(vars(cls))
    defaults = {name: own.pop(name) for name in names if name in own}
    for made_anew in ("__dict__", "__weakref__"):
        own.pop(made_anew, None)
    late = {name: _Late(name, defaults) for name in _LATE}
    body = {**own, **late, "__slots__": names}
    made: Any = type(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    writers = tuple((name, vars(made)[name].__set__) for name in names)
    _PLANS[made] = writers, defaults
    whole: type[V] = made
    return whole


_LATE = ("__dataclass_fields__", "__dataclass_params__")
"""By what `dataclasses` and others know one of theirs."""


class _Late:
    """What `dataclasses` finds in a class, made when somebody looks for it."""

    def __init__(self, name: str, defaults: dict[str, Any]) -> None:
        self.name = name
        self.defaults = defaults

    def __get__(self, _: object, cls: type) -> Any:  # noqa: ANN401
        from dataclasses import dataclass  # noqa: PLC0415  (see `value`)

        cls = _planned(cls)
        body = {"__annotations__": cls.__annotations__, "__module__": cls.__module__}
        alike: type[Any] = type(cls.__name__, (), {**self.defaults, **body})
        made = dataclass(init=False, eq=False, repr=False, kw_only=True)(alike)
        for name in _LATE:
            setattr(cls, name, getattr(made, name))
        return getattr(cls, self.name)


class _Signature:
    """How a class of values is called, told from its fields when somebody asks."""

    def __get__(self, _: object, cls: type) -> Signature:
        from dataclasses import MISSING, fields  # noqa: PLC0415  (for help alone)
        from inspect import Parameter, Signature  # noqa: PLC0415

        return Signature(
            Parameter(
                field.name,
                Parameter.KEYWORD_ONLY,
                default=Parameter.empty if field.default is MISSING else field.default,
                annotation=field.type,
            )
            for field in fields(cls)  # type: ignore[arg-type]
        )


class Value:
    """What records and their parts have in common.

    They are made of their fields, never change, compare, hash and show by them. It is
    written here once: made for each class by `dataclass`, it would take a good part of
    the package's import.
    """

    __slots__ = ()
    __signature__: ClassVar[_Signature] = _Signature()

    def __init__(self, /, **given: Any) -> None:  # noqa: ANN401
        cls = type(self)
        writers, defaults = _PLANS.get(cls) or _plan(cls)
        values = {**defaults, **given}
        try:
            for name, write in writers:
                write(self, values[name])
        except KeyError:
            missing = [name for name, _ in writers if name not in values]
            raise _wrong(cls, f"missing {missing}") from None
        if len(values) > len(writers):
            names = _names(self)
            raise _wrong(cls, f"unexpected {[k for k in given if k not in names]}")

    def __setattr__(self, name: str, _value: object) -> NoReturn:
        from dataclasses import FrozenInstanceError  # noqa: PLC0415

        message = f"cannot assign to field {name!r}"
        raise FrozenInstanceError(message)

    def __delattr__(self, name: str) -> NoReturn:
        from dataclasses import FrozenInstanceError  # noqa: PLC0415

        message = f"cannot delete field {name!r}"
        raise FrozenInstanceError(message)

    def __replace__(self, /, **changes: Any) -> Self:  # noqa: ANN401
        """Return a copy with some fields changed, as `copy.replace` asks for it."""
        from dataclasses import replace  # noqa: PLC0415

        this: Any = self
        copy: Self = replace(this, **changes)
        return copy

    def __getstate__(self) -> tuple[Any, ...]:
        return _values(self)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        cls = type(self)
        writers, _ = _PLANS.get(cls) or _plan(cls)
        for (_, write), one in zip(writers, state, strict=True):
            write(self, one)

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


_Plan: TypeAlias = tuple[tuple[tuple[str, Any], ...], dict[str, Any]]
"""The name of each field with what sets it, and the defaults of those that have one."""

_PLANS: dict[type, _Plan] = {}
"""How values of a class are made."""


def _wrong(cls: type, what: str) -> TypeError:
    return TypeError(f"{cls.__name__}() has keyword arguments that are {what}")


def _planned(cls: type) -> type:
    """Return the class of values that a class is, or is made from."""
    return next(base for base in cls.__mro__ if base in _PLANS)


def _plan(cls: type) -> _Plan:
    """Return how values of a class are made that somebody made from one of ours."""
    found = _PLANS[cls] = _PLANS[_planned(cls)]
    return found


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
    kind = type(value)
    if kind in _PLAIN:  # as most are
        return repr(value)
    if isinstance(value, tuple):
        if _PLAIN.issuperset(map(type, value)):  # as most are: no call for each
            inner = tuple.__repr__(value)
        else:
            inner = f"({''.join([f'{written(item)}, ' for item in value])})"
        return inner if kind is tuple else f"{kind.__name__}{inner}"
    if fields := getattr(value, "__dataclass_fields__", ()):
        said = [f"{name}={written(getattr(value, name))}" for name in fields]
        return f"{kind.__name__}({', '.join(said)})"
    if isinstance(value, dict):
        pairs = (f"{written(key)}: {written(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{''.join([f'{written(item)}, ' for item in value])}]"
    return repr(value)


_PLAIN = frozenset((str, int, float, bool, type(None)))
"""What its ``repr`` tells apart."""


def _as_json(value: Any) -> Any:  # noqa: ANN401  (a field's value is any of several)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.to_dict() if isinstance(value, Value) else value
