"""JSON Schema of the records, 2020-12: editors complete and check by it.

It is made from the model; ``python -m leadership_handbook.model.schema`` writes it.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import RECORD_TYPES, Form, Markup, Name, Ref, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.model.forms import FORMS
from leadership_handbook.model.notes import ID
from leadership_handbook.model.shape import Field, Note, fields_of
from leadership_handbook.model.words import about, descriptions

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.model import Record
    from leadership_handbook.model.notes import FormName

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
    fields, told = fields_of(cls), descriptions(cls)
    return {
        "description": about(cls),
        "type": "object",
        "properties": {
            field.key: {
                "description": told.get(field.name, ""),
                **_field(field, kind, parts),
            }
            for field in fields
        },
        "required": [f.key for f in fields if f.required and f.own != kind],
        "additionalProperties": False,
        **_RULES.get(cls, {}),
    }


def _field(field: Field, kind: str, parts: dict[str, Any]) -> dict[str, Any]:
    value = _value(field, kind, parts)
    if not field.many:
        return value
    least = {"minItems": 1} if field.required else {}
    return {"type": "array", "items": value, **least}


def _value(field: Field, kind: str, parts: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of what a field holds, or holds a list of."""
    if field.words:
        return {"enum": list(field.words)}
    if field.part:
        return _part(field.part, kind, parts)
    return dict(_SCALARS.get(field.holds) or _noted(field.note))


def _part(cls: type, kind: str, parts: dict[str, Any]) -> dict[str, Any]:
    """Return a reference to the schema of a part, which is added to the parts."""
    name = cls.__name__
    if name not in parts:
        parts[name] = {}  # a part of itself would find it here
        parts[name] |= _keys(cls, kind, parts)
    return {"$ref": f"#/$defs/{name}"}


_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

_SCALARS: dict[Any, dict[str, Any]] = {
    int: {"type": "integer", "minimum": 0},
    date: {"type": "string", "format": "date", "pattern": f"^{_DAY}$"},
}
# An editor reads `1.10` as a number and `true` as a boolean; we read the text.
_TEXT = {"type": ["string", "number", "boolean"], "pattern": "\\S"}
_ID = {"type": "string", "pattern": f"^{ID}$"}
_CLAIM = {"type": "string", "pattern": f"^{ID}/{ID}$"}

_RULES: dict[type, dict[str, Any]] = {
    Name: {
        "oneOf": [
            {"required": ["family"]},
            {
                "required": ["literal"],
                "properties": {"family": False, "given": False},
            },
        ]
    }
}
"""What a class asks beyond its fields, as in `leadership_handbook.reading.values`."""


def _noted(note: Note | None) -> dict[str, Any]:
    match note:
        case Markup():
            return _TEXT
        case Ref("claim"):
            return _CLAIM
        case Ref():
            return _ID
        case Form(name):
            return _form(name)
    raise AssertionError(note)


def _form(name: FormName) -> dict[str, Any]:
    form = FORMS[name]
    types = ["string", "integer"] if form.number else "string"
    found = {"type": types, "pattern": f"^(?:{form.pattern})$"}
    return found | ({"minimum": 1, "maximum": 9999} if name == "partial date" else {})


if __name__ == "__main__":
    write()
