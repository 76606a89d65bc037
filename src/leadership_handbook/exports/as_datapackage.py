"""The flat tables as a data package of Frictionless: CSV with a description.

``datapackage.json`` tells of each column what it holds and means, of each table its
key, and which column holds the ids of which table.
"""

from __future__ import annotations

import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from leadership_handbook.exports import plain_json
from leadership_handbook.exports.as_csv import as_csv
from leadership_handbook.handbook.flat import kept
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.handbook.columns import Column
    from leadership_handbook.handbook.flat import Flat

TYPES: dict[type, str] = {str: "string", int: "integer", datetime.date: "date"}
"""What Frictionless calls the types of cells."""


def write(edition: Edition) -> dict[str, bytes]:
    """Return ``datapackage.json`` and the files of the tables."""
    tables = {name: edition.table(name) for name in kept()}
    files = {f"{name}.csv": as_csv(table) for name, table in tables.items()}
    package = {
        "profile": "tabular-data-package",
        "name": "leadership-handbook",
        "title": edition.title,
        "version": edition.version,
        "homepage": edition.site,
        "licenses": [{"name": edition.license, "path": edition.license_url}],
        "resources": [_resource(tables[name], files[f"{name}.csv"]) for name in tables],
    }
    return {"datapackage.json": plain_json.dumped(package, indent=1), **files}


def _resource(table: Flat, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "title": table.about,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": {
            "fields": [*map(_field, table.columns)],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                _foreign(column) for column in table.columns if column.target
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": TYPES[column.holds],
        "description": column.about,
    }


def _foreign(column: Column) -> dict[str, Any]:
    plurals: dict[str, str] = {kind.word: kind.plural for kind in KINDS}
    resource = plurals[column.target].replace("_", "-")
    reference = {"resource": resource, "fields": ["id"]}
    return {"fields": [column.name], "reference": reference}
