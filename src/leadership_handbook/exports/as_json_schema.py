"""JSON Schema, 2020-12, of ``handbook.json``: made from the model."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from leadership_handbook.exports import plain_json
from leadership_handbook.model import KINDS, Source
from leadership_handbook.model.schema import DIALECT
from leadership_handbook.model.shape import fields_of, parts
from leadership_handbook.model.words import about, descriptions

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model.shape import Field

_TEXT = {"type": "string"}
_URI = {"type": "string", "format": "uri"}
_HEAD = ("$schema", "title", "version", "license", "address")


def write(edition: Edition) -> bytes:
    """Return the schema as JSON."""
    kinds = {
        kind.plural: {
            "description": about(kind.cls),
            "type": "array",
            "items": {"$ref": f"#/$defs/{kind.cls.__name__}"},
        }
        for kind in KINDS
    }
    defs = {kind.cls.__name__: _record(kind.cls) for kind in KINDS}
    defs |= {part.__name__: _shape(part, {}) for part in parts()}
    schema = {
        "$schema": DIALECT,
        "$id": edition.data("handbook.schema.json"),
        "title": f"{edition.title}, as JSON",
        **_object(dict.fromkeys(_HEAD, _TEXT) | kinds),
        "$defs": dict(sorted(defs.items())),
    }
    return plain_json.dumped(schema, indent=1)


def _record(cls: type) -> dict[str, Any]:
    """Return the schema of a record, which has more than its fields."""
    texts = {"type": "object", "additionalProperties": _TEXT}
    named = {"name": _TEXT} if cls is Source else {}
    return _shape(cls, named | {"address": _URI, "plain": texts})


def _shape(cls: type, more: dict[str, Any]) -> dict[str, Any]:
    told = descriptions(cls)
    fields: dict[str, Any] = {
        field.name: {"description": told.get(field.name, ""), **_value(field)}
        for field in fields_of(cls)
    }
    return {"description": about(cls), **_object(fields | more)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name != "plain"],
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    one: dict[str, Any] = dict(_TEXT)
    if field.words:
        one = {"enum": list(field.words)}
    elif field.part:
        one = {"$ref": f"#/$defs/{field.part.__name__}"}
    elif field.holds is int:
        one = {"type": "integer"}
    elif field.holds is datetime.date:
        one = {"type": "string", "format": "date"}
    if field.many:
        return {"type": "array", "items": one}
    return {"anyOf": [one, {"type": "null"}]} if field.may_be_none else one
