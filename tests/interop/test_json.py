"""The export as JSON, held against its own schema by jsonschema."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from tests.interop.exported import hard, whole
from tests.model.test_references import HOSTILE


def validator() -> Draft202012Validator:
    schema = json.loads(whole("json-schema"))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema, format_checker=checker)


def test_the_json_is_valid_by_its_schema() -> None:
    checker = validator()

    assert [e.json_path for e in checker.iter_errors(json.loads(whole("json")))] == []
    for text in HOSTILE:
        assert checker.is_valid(json.loads(hard("json", text)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("themes.0.order", "1"),
        ("distinctions.0.reviewed", "soon"),
        ("distinctions.0.claims.0.stance", "denies"),
        ("distinctions.0.leadership.more", "x"),
    ],
)
def test_the_schema_refuses_a_fault(path: str, value: object) -> None:
    handbook = json.loads(whole("json"))
    *way, last = path.split(".")
    at = handbook
    for step in way:
        at = at[int(step) if step.isdecimal() else step]
    at[last] = value

    assert len([*validator().iter_errors(handbook)]) == 1
