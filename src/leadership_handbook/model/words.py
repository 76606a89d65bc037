"""The fields of records and their parts, told from the model in plain words.

The field tables and the JSON Schema are made of them.
"""

from __future__ import annotations

import ast
import dataclasses
import inspect
from datetime import date
from functools import cache
from itertools import pairwise
from textwrap import dedent
from types import MappingProxyType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from leadership_handbook.model import RECORD_TYPES, Csl, Form, Markup, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record or of a part of one."""

    name: str
    """Its name in Python: ``container_title``."""
    key: str
    """Its key in YAML: ``container-title``."""
    hint: Any
    """Its type hint in the model."""
    holds: str
    """What it holds, in plain words; words of a closed list are code."""
    part: type | None
    """The class of the part that it holds, or holds a list of."""
    required: bool
    """Whether the file of a record has to have it."""
    default: object
    """The value where the file leaves it out; None if it must not, or for an id."""
    description: str
    """What it means, a line of CommonMark."""


@cache
def fields_of(cls: type) -> tuple[Field, ...]:
    """Return the fields of a record's class or of a part's, in order.

    Raises `TypeError` for a class that is neither.
    """
    hints = get_type_hints(cls, include_extras=True)
    told = descriptions(cls)
    return tuple(
        _field(cls, field, hints[field.name], told.get(field.name, ""))
        for field in dataclasses.fields(cls)
    )


def _field(
    cls: type, field: dataclasses.Field[Any], hint: object, description: str
) -> Field:
    given = field.default is dataclasses.MISSING
    csl = Csl() in getattr(hint, "__metadata__", ())
    return Field(
        name=field.name,
        key=field.name.replace("_", "-") if csl else field.name,
        hint=hint,
        holds=_words(hint),
        part=_part(hint),
        required=given and not (cls in RECORD_TYPES and field.name == "id"),
        default=None if given else field.default,
        description=description,
    )


@cache
def parts() -> tuple[type, ...]:
    """Return the classes that records are put together from, by name."""
    found: set[type] = set()
    waiting: list[type] = list(RECORD_TYPES)
    while waiting:
        hints = get_type_hints(waiting.pop(), include_extras=True).values()
        new = {part for part in map(_part, hints) if part} - found
        found |= new
        waiting += new
    return tuple(sorted(found, key=lambda cls: cls.__name__))


@cache
def descriptions(cls: type) -> Mapping[str, str]:
    """Return what the attributes of a class mean, by name, each a line of CommonMark.

    Python does not keep the text below an attribute: it is read from the source.
    """
    (tree,) = ast.parse(dedent(inspect.getsource(cls))).body
    body = cast("ast.ClassDef", tree).body
    return MappingProxyType(dict(_described(body)))


def _described(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for statement, below in pairwise(body):
        match statement, below:
            case (
                ast.AnnAssign(target=ast.Name(name))
                | ast.Assign(targets=[ast.Name(name)]),
                ast.Expr(ast.Constant(str(text))),
            ):
                yield name, markdown(text)


def about(cls: type) -> str:
    """Return what a class is, a line of CommonMark: the first of its docstring."""
    return markdown((inspect.getdoc(cls) or "").partition("\n\n")[0])


def markdown(docstring: str) -> str:
    """Return a docstring's text in one line, its code marked as in CommonMark."""
    return " ".join(docstring.replace("``", "`").split())


def _part(hint: object) -> type | None:
    """Return the class of a part in a type hint, wherever it stands there."""
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return hint
    return next(filter(None, map(_part, get_args(hint))), None)


def _words(hint: Any, *, many: bool = False) -> str:  # noqa: ANN401
    """Return what a type hint stands for, in the plural if there are many."""
    notes: list[Any] = []
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return "one of " + ", ".join(f"`{word}`" for word in arguments)
    if origin is tuple:
        return f"list of {_words(arguments[0], many=True)}"
    if arguments:
        return _words(arguments[0])
    if part := _part(hint):
        return part.__name__
    one, more = _SCALARS.get(hint) or _noted(notes)
    return more if many else one


_SCALARS = {int: ("whole number", "whole numbers"), date: ("date", "dates")}
_FORMS = {
    "id": ("id", "ids"),
    "partial date": ("year, month or day", "years, months or days"),
    "plain": ("text", "texts"),
    "inline": ("text with markup", "texts with markup"),
    "block": ("text in paragraphs", "texts in paragraphs"),
}


def _noted(notes: list[Any]) -> tuple[str, str]:
    """Return what a text is, one and many, as its annotation has it."""
    for note in notes:
        match note:
            case Ref("claim"):
                return "claim, `record/claim`", "claims, each `record/claim`"
            case Ref(kind):
                article = "an" if kind[:1] in {"a", "o"} else "a"
                return (
                    f"id of {article} {kind or 'record'}",
                    f"ids of {kind or 'record'}s",
                )
            case Markup(name) | Form(name):
                return _FORMS[name]
    message = f"no words for a text with {notes!r}"
    raise TypeError(message)
