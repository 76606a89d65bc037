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
from typing import TYPE_CHECKING, cast

from leadership_handbook.model import KINDS, Form, Kind, Markup, Ref, shape
from leadership_handbook.model.forms import FORMS
from leadership_handbook.model.shape import parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ("Field", "about", "descriptions", "fields_of", "markdown", "parts")


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record or of a part of one, in words."""

    name: str
    """Its name in Python: ``container_title``."""
    key: str
    """Its key in YAML: ``container-title``."""
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
    told = descriptions(cls)
    return tuple(
        Field(
            name=field.name,
            key=field.key,
            holds=_words(field),
            part=field.part,
            required=field.required,
            default=field.default,
            description=told.get(field.name, ""),
        )
        for field in shape.fields_of(cls)
    )


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


def _words(field: shape.Field) -> str:
    """Return what a field holds."""
    if field.words:
        one = more = "one of " + ", ".join(f"`{word}`" for word in field.words)
    elif field.part:
        one = more = field.part.__name__
    else:
        one, more = _SCALARS.get(field.holds) or _noted(field.note)
    return f"list of {more}" if field.many else one


_SCALARS = {int: ("whole number", "whole numbers"), date: ("date", "dates")}
_MARKUP = {
    "plain": ("text", "texts"),
    "inline": ("text with markup", "texts with markup"),
    "block": ("text in paragraphs", "texts in paragraphs"),
}
_KINDS: dict[str, Kind] = {kind.word: kind for kind in KINDS}


def _noted(note: shape.Note | None) -> tuple[str, str]:
    """Return what a text is, one and many, as its annotation has it."""
    match note:
        case Ref("claim"):
            return "claim, `record/claim`", "claims, each `record/claim`"
        case Ref(""):
            return "id of a record", "ids of records"
        case Ref(word):
            kind = _KINDS[word]
            article = "an" if kind.one[:1] in {"a", "o"} else "a"
            return f"id of {article} {kind.one}", f"ids of {kind.several}"
        case Markup(level):
            return _MARKUP[level]
        case Form(name):
            return FORMS[name].one, FORMS[name].several
    raise AssertionError(note)
