"""Nodes of YAML -> values of the model, driven by the model's type hints.

The hints of a class are compiled once into readers; see `scalars`.
"""

from __future__ import annotations

import dataclasses
import types
from datetime import date
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

from leadership_handbook import scalars
from leadership_handbook.model import (
    RECORD_TYPES,
    Csl,
    Form,
    Markup,
    Name,
    Ref,
    kind_of,
)
from leadership_handbook.nodes import Mapping, Scalar, Sequence
from leadership_handbook.problems import ProblemKind, nearest, quoted
from leadership_handbook.scalars import wrong

if TYPE_CHECKING:
    from collections.abc import Collection

    from leadership_handbook.drafts import Draft
    from leadership_handbook.nodes import Node
    from leadership_handbook.scalars import Reader


@cache
def reader_of(hint: Any) -> Reader:  # noqa: ANN401  (a type hint is any object)
    """Return the reader of a type hint; raise `TypeError` for one not foreseen."""
    notes: list[Any] = []
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return scalars.choice(arguments)
    if origin is tuple:
        return _list(reader_of(arguments[0]))
    if origin in {Union, types.UnionType}:
        return reader_of(arguments[0])
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _fields(hint)
    return _scalar(hint, notes)


def _scalar(hint: type, notes: list[Any]) -> Reader:
    if hint is int:
        return scalars.number
    if hint is date:
        return scalars.day
    for note in notes:
        match note:
            case Markup(level):
                return scalars.text(level)
            case Ref(kind):
                return scalars.reference(kind)
            case Form("partial date"):
                return scalars.partial_date
            case Form("id"):
                return scalars.claim_id
    message = f"no reader for {hint!r} with {notes!r}"
    raise TypeError(message)


def _list(read_item: Reader) -> Reader:
    def read(node: Node, draft: Draft) -> tuple[Any, ...]:
        if type(node) is Sequence:
            return tuple([read_item(item, draft) for item in node.items])
        item = node.text.strip() if isinstance(node, Scalar) else "…"
        wrong(node, draft, "a list", f"write {quoted(f'- {item}')} on its own line")
        return ()

    return read


def _not_empty(read_list: Reader) -> Reader:
    def read(node: Node, draft: Draft) -> tuple[Any, ...]:
        if type(node) is Sequence and not node.items:
            wrong(node, draft, "a list with items")
        return cast("tuple[Any, ...]", read_list(node, draft))

    return read


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    key: str
    name: str
    read: Reader
    required: bool
    own: str
    """Left out in a record of this kind, it is that record's id."""


@cache
def _plan(cls: type) -> dict[str, _Field]:
    """Return the fields of a class by their key in YAML."""
    hints = get_type_hints(cls, include_extras=True)
    fields = [
        _field(cls, field, hints[field.name]) for field in dataclasses.fields(cls)
    ]
    return {field.key: field for field in fields}


def _field(cls: type, field: dataclasses.Field[Any], hint: object) -> _Field:
    notes = getattr(hint, "__metadata__", ())
    own = next((n.kind for n in notes if isinstance(n, Ref) and n.own), "")
    is_own_id = field.name == "id" and cls in RECORD_TYPES
    csl = any(isinstance(note, Csl) for note in notes)
    required = field.default is dataclasses.MISSING
    read = scalars.own_id if is_own_id else reader_of(hint)
    return _Field(
        key=field.name.replace("_", "-") if csl else field.name,
        name=field.name,
        read=_not_empty(read) if required and get_origin(hint) is tuple else read,
        required=required,
        own=kind_of(cls) if is_own_id else own,
    )


def _fields(cls: type) -> Reader:
    plan = _plan(cls)
    required = [field for field in plan.values() if field.required]
    owned = [field for field in plan.values() if field.own]

    def read(node: Node, draft: Draft) -> Any:  # noqa: ANN401  (an instance of cls)
        if type(node) is not Mapping:
            return wrong(node, draft, "keys", f"write {', '.join(plan)} below it")
        before = len(draft.problems)
        values = {
            plan[key].name: plan[key].read(value, draft)
            for key, value in node.entries.items()
            if key in plan
        }
        for field in owned:
            if field.own == draft.kind:
                values.setdefault(field.name, draft.id)
        missing = [field.key for field in required if field.name not in values]
        _check_keys(node, draft, plan, missing)
        if cls is Name and len(draft.problems) == before:
            _check_name(node, draft)
        return cls(**values) if len(draft.problems) == before and node.whole else None

    return read


def _check_keys(
    node: Mapping, draft: Draft, plan: Collection[str], missing: list[str]
) -> None:
    """Note unknown and missing keys; a misspelt one is not missing as well."""
    for key in [key for key in node.entries if key not in plan]:
        near = nearest(key, missing) or nearest(key, plan)
        if near in missing:
            missing.remove(near)
        hint = f"did you mean {near!r}?" if near else f"possible are {', '.join(plan)}"
        message = f"unknown key {quoted(key)}"
        draft.blame(ProblemKind.UNKNOWN_KEY, node.spot(key), message, hint)
    for key in missing if node.whole else ():
        message, hint = f"{key!r} is missing", f"add a line '{key}: …'"
        draft.blame(ProblemKind.MISSING_FIELD, node, message, hint)


def _check_name(node: Mapping, draft: Draft) -> None:
    if node.whole and not node.entries.keys() & {"family", "literal"}:
        message = "a name needs 'family' or 'literal'"
        hint = "write 'literal: …' for an organization"
        draft.blame(ProblemKind.MISSING_FIELD, node, message, hint)
