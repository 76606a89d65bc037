"""JSON Schema of the records, 2020-12: editors complete and check by it.

It is made from the model; ``python -m leadership_handbook.model.schema`` writes it.
"""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args, get_origin

from leadership_handbook.model import RECORD_TYPES, Form, Markup, Name, Ref, kind_of
from leadership_handbook.model.words import about, fields_of
from leadership_handbook.reading import RECORDS
from leadership_handbook.reading.scalars import ID

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.model import Record
    from leadership_handbook.model.words import Field

FOLDER = RECORDS / "schema"
"""Where the schemas lie, one a kind of record: ``distinction.schema.json``."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_of(cls: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema of the files of a class of records.

    It knows one file at a time: whether the ids in it lead to records, and whether
    a text may use its markup, is for `leadership_handbook.check`.
    """
    parts: dict[str, Any] = {}
    keys = _keys(cls, kind_of(cls), parts)
    found = {"$schema": DIALECT, "title": cls.__name__, **keys}
    return found | {"$defs": dict(sorted(parts.items()))} if parts else found


def write(folder: Path = FOLDER) -> None:
    """Write the schema of each kind of record into a folder."""
    folder.mkdir(exist_ok=True)
    for cls in RECORD_TYPES:
        text = json.dumps(schema_of(cls), ensure_ascii=False, indent=2)
        (folder / file_name(kind_of(cls))).write_text(text + "\n", encoding="utf-8")


def file_name(kind: str) -> str:
    """Return the name of the file that holds the schema of a kind of record."""
    return f"{kind}.schema.json"


def comment(kind: str) -> str:
    """Return the first line of a record's file, by which editors find the schema."""
    return f"# yaml-language-server: $schema=../schema/{file_name(kind)}"


def _keys(cls: type, kind: str, parts: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a record or part in the file of a kind of record."""
    fields = fields_of(cls)
    return {
        "description": about(cls),
        "type": "object",
        "properties": {field.key: _field(field, kind, parts) for field in fields},
        "required": [field.key for field in fields if _required(field, kind)],
        "additionalProperties": False,
        **_RULES.get(cls, {}),
    }


def _field(field: Field, kind: str, parts: dict[str, Any]) -> dict[str, Any]:
    value = _value(field.hint, kind, parts)
    if field.required and value.get("type") == "array":
        value["minItems"] = 1
    return {"description": field.description, **value}


def _required(field: Field, kind: str) -> bool:
    notes = getattr(field.hint, "__metadata__", ())
    return field.required and Ref(kind, own=True) not in notes


def _value(hint: Any, kind: str, parts: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """Return the schema of a type hint; raise `TypeError` for one not foreseen."""
    notes: list[Any] = []
    if get_origin(hint) is Annotated:
        hint, *notes = get_args(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    inner = partial(_value, kind=kind, parts=parts)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": inner(arguments[0])}
    if arguments:
        return inner(arguments[0])
    if dataclasses.is_dataclass(hint):
        return _part(hint, kind, parts)
    return dict(_SCALARS.get(hint) or _noted(notes))


def _part(cls: Any, kind: str, parts: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401
    """Return a reference to the schema of a part, which is added to the parts."""
    name = cls.__name__
    if name not in parts:
        parts[name] = {}  # a part of itself would find it here
        parts[name] |= _keys(cls, kind, parts)
    return {"$ref": f"#/$defs/{name}"}


_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_PARTIAL = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"

_SCALARS: dict[Any, dict[str, Any]] = {
    int: {"type": "integer", "minimum": 0},
    date: {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
}
# An editor reads `1.10` as a number and `true` as a boolean; we read the text.
_TEXT = {"type": ["string", "number", "boolean"], "pattern": "\\S"}
_ID = {"type": "string", "pattern": f"^{ID.pattern}$"}
_CLAIM = {"type": "string", "pattern": f"^{ID.pattern}/{ID.pattern}$"}
_PARTIAL_DATE = {
    "type": ["string", "integer"],
    "pattern": f"^{_PARTIAL}(/{_PARTIAL})?$",
    "minimum": 1,
    "maximum": 9999,
}

_RULES: dict[type, dict[str, Any]] = {
    Name: {"anyOf": [{"required": ["family"]}, {"required": ["literal"]}]}
}
"""What a class asks beyond its fields, as in `leadership_handbook.reading.values`."""


def _noted(notes: list[Any]) -> dict[str, Any]:
    for note in notes:
        match note:
            case Markup():
                return _TEXT
            case Ref("claim"):
                return _CLAIM
            case Ref() | Form("id"):
                return _ID
            case Form("partial date"):
                return _PARTIAL_DATE
    message = f"no schema for a text with {notes!r}"
    raise TypeError(message)


if __name__ == "__main__":
    write()
