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

from leadership_handbook.model import (
    RECORD_TYPES,
    Claim,
    Csl,
    Form,
    Markup,
    Material,
    Name,
    Ref,
    Stop,
    kind_of,
)
from leadership_handbook.problems import ProblemKind, quoted
from leadership_handbook.reading import scalars, texts
from leadership_handbook.reading.keys import check_keys, tell_missing
from leadership_handbook.reading.nodes import Mapping, Scalar, Sequence
from leadership_handbook.reading.scalars import wrong
from leadership_handbook.reading.signs import Keys, keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.scalars import Reader


def read_record(cls: type, node: Node, draft: Draft) -> Any:  # noqa: ANN401
    """Return the record of a class that a node holds, None if there is a problem."""
    draft.homes = _homes(cls)
    record = reader_of(cls)(node, draft)
    tell_missing(draft)
    return None if draft.problems else record


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
                return texts.text(level)
            case Ref(kind):
                return scalars.reference(kind) if kind else scalars.word
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
    many: bool
    """It is a list."""
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


@cache
def _homes(cls: type) -> dict[str, frozenset[str]]:
    """Return the keys of a class, and the keys possible below each."""
    hints = get_type_hints(cls)
    return {field.key: _keys_below(hints[field.name]) for field in _plan(cls).values()}


@cache
def all_keys(cls: type) -> Keys:
    """Return every key that a class or a part of it can have."""
    classes, waiting = {cls}, [cls]
    while waiting:
        hints = get_type_hints(waiting.pop()).values()
        new = {part for hint in hints for part in _parts(hint)} - classes
        classes |= new
        waiting += new
    fields = [field for each in classes for field in _plan(each).values()]
    lists = {field.key for field in fields if field.many}
    lists -= {field.key for field in fields if not field.many}
    return keys_of(frozenset(field.key for field in fields), frozenset(lists))


def _parts(hint: Any) -> set[type]:  # noqa: ANN401  (a type hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return {hint}
    return {part for argument in get_args(hint) for part in _parts(argument)}


def _keys_below(hint: Any) -> frozenset[str]:  # noqa: ANN401  (a type hint)
    for inner in (hint, *get_args(hint)):
        if isinstance(inner, type) and dataclasses.is_dataclass(inner):
            return frozenset(_plan(inner))
    return frozenset()


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
        many=_is_list(hint),
        own=kind_of(cls) if is_own_id else own,
    )


def _is_list(hint: Any) -> bool:  # noqa: ANN401  (a type hint)
    inner = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    return get_origin(inner) is tuple


def _fields(cls: type) -> Reader:
    plan = _plan(cls)
    required = [field for field in plan.values() if field.required]
    owned = [field for field in plan.values() if field.own]

    def read(node: Node, draft: Draft) -> Any:  # noqa: ANN401  (an instance of cls)
        if type(node) is not Mapping:
            return wrong(node, draft, "keys", f"possible are {', '.join(plan)}")
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
        if missing or not node.entries.keys() <= plan.keys():
            check_keys(node, draft, plan, missing)
            return None
        if len(draft.problems) > before or not node.whole:
            return None
        if cls in _RULES:
            _RULES[cls](node, draft)
        return cls(**values)

    return read


def _check_name(node: Mapping, draft: Draft) -> None:
    if not node.entries.keys() & {"family", "literal"}:
        message = "a name needs 'family' or 'literal'"
        hint = "write 'literal: …' for an organization"
        draft.blame(ProblemKind.MISSING_FIELD, node.place, message, hint)


def _check_claim(node: Mapping, draft: Draft) -> None:
    written = node.entries["id"]
    claim_id = scalars.word(written, draft)
    if claim_id in draft.claims:
        message = f"the claim id {quoted(claim_id)} is in line {draft.claims[claim_id]}"
        hint = "give it another id"
        draft.blame(
            ProblemKind.DUPLICATE_CLAIM, written.place, f"{message} already", hint
        )
    else:
        draft.claims[claim_id] = written.line


def _note_reference(node: Mapping, draft: Draft) -> None:
    """Note the record that `kind` and `id` name together."""
    kind, written = node.entries["kind"], node.entries["id"]
    reference = scalars.reference(scalars.word(kind, draft))
    reference(written, draft)


_RULES: dict[type, Callable[[Mapping, Draft], None]] = {
    Name: _check_name,
    Claim: _check_claim,
    Material: _note_reference,
    Stop: _note_reference,
}
"""What a class asks beyond its fields; looked at once the fields are sound."""
