"""Exports: every format, the same bytes, nothing lost or run.

`tests/interop` reads them by other people's programs.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS, from_json
from tests.exports.made import HANDBOOK, NEEDS, hostile, made, text, written
from tests.model.test_references import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_it_is_listed(name: str, tmp_path: Path) -> None:
    path = tmp_path / FORMATS[name].file
    written = made(name)

    assert lh.export(name, path) == path
    assert path.is_dir() == FORMATS[name].folder
    if isinstance(written, bytes):
        assert path.read_bytes() == written
    else:
        found = {
            p.relative_to(path).as_posix(): p for p in path.rglob("*") if p.is_file()
        }
        assert {key: file.read_bytes() for key, file in found.items()} == written
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


DIGESTS = """
import hashlib, sys
from leadership_handbook.exports import FORMATS
from leadership_handbook.taking import edition
for name in sys.argv[1:]:
    made = FORMATS[name].write(edition())
    files = {"": made} if isinstance(made, bytes) else made
    print(name, hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


def test_the_same_records_give_the_same_bytes() -> None:
    there = [n for n in FORMATS if n not in NEEDS or find_spec(NEEDS[n])]
    told = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS, *there],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]

    assert told[0].splitlines() == told[1].splitlines()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hard", [*HOSTILE, "=1+1", "@SUM(1)", "<script>x</script>"])
def test_no_text_breaks_a_format(name: str, hard: str) -> None:
    assert made(name, hostile(hard))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_handbook_is_written(name: str) -> None:
    assert made(name, lh.Handbook({})) or name in {"bibtex", "chunks", "jsonl", "ris"}


def test_json_is_read_back_equal() -> None:
    written = made("json")
    assert isinstance(written, bytes)

    assert lh.Handbook(from_json.read(written)) == HANDBOOK
    for hard in HOSTILE:
        book = hostile(hard)
        assert lh.Handbook(from_json.read(text("json", book))) == book


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("themes", None, "themes: None is not a list"),
        ("themes.0.title", 3, "themes[0].title: 3 is not a text"),
        ("themes.0.order", "1", "themes[0].order: '1' is not a whole number"),
        ("themes.0.tite", "x", "themes[0]: there is no field 'tite'; did you mean"),
        ("distinctions.0.reviewed", "soon", "'soon' is not a day, 2026-11-23"),
        (
            "distinctions.0.claims.0.stance",
            "denies",
            "is not one of asserts, qualifies",
        ),
        (
            "distinctions.0.leadership",
            "People",
            "leadership: 'People' is not an object",
        ),
        ("distinctions.0.aliases", "x", "distinctions[0].aliases: 'x' is not a list"),
        ("themes.0.title", ["x"] * 40, "'x',... is not a text"),
    ],
)
def test_what_is_no_handbook_is_told_where(path: str, value: Any, told: str) -> None:
    whole = json.loads(text("json"))
    *way, last = path.split(".")
    at = whole
    for step in way:
        at = at[int(step) if step.isdecimal() else step]
    at[last] = value

    with pytest.raises(ValueError, match=re.escape(told)):
        from_json.read(json.dumps(whole))


def test_a_file_is_loaded_back(tmp_path: Path) -> None:
    assert lh.load_json(lh.export("json", tmp_path / "handbook.json")) == HANDBOOK


@pytest.mark.parametrize("content", [b"", b"id,title\n", b"\xff\xfe", b'{"themes": ['])
def test_a_file_of_another_form_is_told(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "handbook.json"
    file.write_bytes(content)

    with pytest.raises(ValueError, match="the file is no JSON") as caught:
        lh.load_json(file)
    assert type(caught.value) is ValueError


def test_a_theme_that_is_hidden_is_nowhere() -> None:
    book = hostile("x")
    ours = lh.Handbook({"distinction": book.distinctions})

    assert "skos:broader" in text("skos", book)
    assert "skos:broader" not in text("skos", ours)
    assert "/themes/" not in text("jsonld", ours).partition('"@graph"')[2]


def test_a_fault_of_ours_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "leadership_handbook.exports.as_ris", None)

    with pytest.raises(ImportError, match="as_ris"):
        written("ris", HANDBOOK)


def test_a_field_that_is_missing_is_told() -> None:
    whole = json.loads(text("json"))
    del whole["themes"][0]["title"]

    with pytest.raises(ValueError, match=r"themes\[0\]: the field 'title' is missing"):
        from_json.read(json.dumps(whole))
    with pytest.raises(ValueError, match=r"the file: \[\] is not an object"):
        from_json.read("[]")
