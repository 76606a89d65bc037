"""Other people's tools agree: every record is valid by its schema, mistakes are not.

The records are read as editors read them, by YAML 1.2's core schema: ``1.10`` is a
number, ``no`` and ``2026-11-23`` are texts. That is what ryaml does; ruamel.yaml makes
dates of dates even in YAML 1.2, and PyYAML reads YAML 1.1.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
import ryaml
from jsonschema import Draft202012Validator

from leadership_handbook.model import RECORD_TYPES, folder_of, kind_of
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.reading import read
from tests.reading.good import GOOD

KINDS = [kind_of(cls) for cls in RECORD_TYPES]
SCHEMAS = RECORDS / "schema"


@cache
def validator(kind: str) -> Draft202012Validator:
    text = (SCHEMAS / f"{kind}.schema.json").read_text("utf-8")
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(json.loads(text), format_checker=checker)


def mistakes(kind: str, text: str) -> list[str]:
    """Return where the schema of a kind refuses a record, ``$.claims[0].side``."""
    record = ryaml.loads(text)  # type: ignore[attr-defined]  # it lists none
    return [error.json_path for error in validator(kind).iter_errors(record)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_by_its_own(kind: str) -> None:
    Draft202012Validator.check_schema(validator(kind).schema)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("folder", [RECORDS, GOOD], ids=["shipped", "good"])
def test_every_record_is_valid(folder: Path, kind: str) -> None:
    paths = sorted((folder / folder_of(kind)).glob("*.yaml"))
    told = {path.stem: mistakes(kind, path.read_text("utf-8")) for path in paths}

    assert {name: places for name, places in told.items() if places} == {}


DISTINCTION = "distinctions/people-vs-staff.yaml"
PLANTED = {
    DISTINCTION: {
        "a key misspelled": ("  label: People", "  lable: People", "leadership"),
        "a key too many": ("order: 1", "order: 1\nnote: x", ""),
        "no theme": ("theme: attention\n", "", ""),
        "no source": ("source: kotter-1990, ", "", "claims[0].citation"),
        "order in words": ("order: 1", "order: first", "order"),
        "half a minute": ("minutes: 20", "minutes: 0.5", "exercise.minutes"),
        "a stance made up": ("asserts", "says", "claims[0].stance"),
        "an id with blanks": ("both-needed", "both needed", "claims[1].id"),
        "a title for an id": ("theme: attention", "theme: Attention", "theme"),
        "a day in June": ("2026-11-23", "2026-06-31", "reviewed"),
        "a date in words": ("2026-11-23", "November 2026", "reviewed"),
        "one alias, no list": ("\n  - headcount\n  - Human", " Human", "aliases"),
        "a list for a text": ("A sheet of paper", "[paper]", "exercise.bring"),
        "keys for a text": ("Asks what", "Asks: what", "leadership.looks_like[0]"),
        "blanks for a text": ("A sheet of paper", "'  '", "exercise.bring"),
        "nothing for a text": ("A sheet of paper", "", "exercise.bring"),
    },
    "objections/false-types.yaml": {
        "nobody": ("  - source: mintzberg-1975", "  []", "made_by"),
    },
    "sources/kotter-1990.yaml": {
        "only a given name": ("family: Kotter\n    ", "", "author[0]"),
        "a month in words": ("1990-05", "May 1990", "issued"),
        "_ for a hyphen": ("publisher-place", "publisher_place", ""),
        "no record's claim": (
            "kotter-1990/on-both",
            "on-both",
            "tensions[0].claims[0]",
        ),
    },
}
"""In which good record what is replaced, by what, and where the schema refuses it."""


@pytest.mark.parametrize(
    ("file", "name"),
    [(file, name) for file, names in PLANTED.items() for name in names],
)
def test_a_planted_mistake_is_refused(file: str, name: str, tmp_path: Path) -> None:
    old, new, where = PLANTED[file][name]
    text = (GOOD / file).read_text("utf-8")
    spoiled = text.replace(old, new, 1)

    told = mistakes(Path(file).parent.name.removesuffix("s"), spoiled)

    assert spoiled != text
    assert set(told) == {f"$.{where}".rstrip(".")}
    lay(tmp_path, file, spoiled)
    assert read(GOOD, tmp_path).problems, "the reader refuses it as well"


def lay(folder: Path, file: str, text: str) -> None:
    (folder / file).parent.mkdir()
    (folder / file).write_text(text, "utf-8")


@pytest.mark.parametrize("written", ["1.10", "1990", "true", "no", "1990-05", "12:30"])
def test_what_an_editor_takes_for_a_number_is_a_text(
    written: str, tmp_path: Path
) -> None:
    text = (GOOD / DISTINCTION).read_text("utf-8")
    for old in ("People vs. Staff", "headcount", "A sheet of paper", "A12", "p. 21"):
        assert old in text
        text = text.replace(old, written)
    lay(tmp_path, DISTINCTION, text)

    assert mistakes("distinction", text) == []
    record = read(GOOD, tmp_path).records["distinction"]["people-vs-staff"]
    assert record.title == written
