"""The JSON Schemas are current, and every record names its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from leadership_handbook import check
from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.model.schema import FOLDER, comment, schema_of, write
from leadership_handbook.model.words import fields_of, parts

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.model import Record

KINDS = [kind_of(cls) for cls in RECORD_TYPES]


def texts(folder: Path, suffix: str = ".json") -> dict[str, str]:
    paths = folder.glob(f"*{suffix}")
    return {path.name: path.read_text("utf-8") for path in paths}


def test_they_are_current(tmp_path: Path) -> None:
    write(tmp_path)

    hint = "run: python -m leadership_handbook.model.schema"
    assert texts(FOLDER) == texts(tmp_path), hint


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_names_its_own_in_the_first_line(kind: str) -> None:
    folder = RECORDS / folder_of(kind)
    lines = {text.partition("\n")[0] for text in texts(folder, ".yaml").values()}

    assert lines <= {comment(kind)}
    assert (folder / comment(kind).partition("=")[2]).resolve().is_file()


def test_a_folder_of_schemas_is_no_folder_of_records(tmp_path: Path) -> None:
    write(tmp_path / "schema")

    assert check(tmp_path) == []


@pytest.mark.parametrize("cls", RECORD_TYPES, ids=kind_of)
def test_every_key_is_known_and_nothing_else(cls: type[Record]) -> None:
    schema = schema_of(cls)
    told = [(cls, schema)] + [
        (part, schema["$defs"][part.__name__])
        for part in parts()
        if part.__name__ in schema.get("$defs", ())
    ]

    for known, keys in told:
        fields = fields_of(known)
        assert list(keys["properties"]) == [field.key for field in fields]
        assert [p["description"] for p in keys["properties"].values()] == [
            field.description for field in fields
        ]
        assert keys["additionalProperties"] is False


def required(kind: str, part: str) -> Any:
    cls = next(cls for cls in RECORD_TYPES if kind_of(cls) == kind)
    return schema_of(cls)["$defs"][part]["required"]


def test_only_a_sources_own_claims_leave_out_the_source() -> None:
    assert required("distinction", "Citation") == ["source"]
    assert required("source", "Citation") == []
