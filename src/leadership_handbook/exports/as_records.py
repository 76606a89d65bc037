"""A file of JSON for each record, and one that lists them: a site as an API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.exports import plain_json
from leadership_handbook.exports.as_json import described
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from leadership_handbook.exports.edition import Edition


def write(edition: Edition) -> dict[str, bytes]:
    """Return the files: ``distinctions/people-vs-staff.json``, ``index.json``."""
    said = {"version": edition.version, "license": edition.license}
    files: dict[str, bytes] = {}
    listed = []
    for kind in KINDS:
        for record in edition.handbook.of_kind(kind.word).values():
            file = f"{kind.plural}/{record.id}.json"
            fields = {"kind_of_record": kind.word, **plain_json.of(record, edition)}
            files[file] = plain_json.dumped(fields | said, indent=1)
            named = {"id": record.id, "name": edition.name(record), "file": file}
            listed.append({"kind_of_record": kind.word, **named})
    index = {**described(edition), "records": listed}
    index.pop("$schema")
    return {"index.json": plain_json.dumped(index, indent=1), **files}
