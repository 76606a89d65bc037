"""What parses otherwise than it is meant, or not at all, is told in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from leadership_handbook.reading import placing, read
from tests.reading.good import GOOD, write
from tests.reading.signs import comments, keys, links, lists, quotes, unseen

if TYPE_CHECKING:
    from pathlib import Path

CASES = {
    name: case
    for cases in (comments, keys, lists, quotes, links, unseen)
    for name, case in cases.CASES.items()
}


@pytest.mark.parametrize("name", CASES)
def test_a_line_is_taken_as_it_is_meant_or_told(name: str, tmp_path: Path) -> None:
    text, where, hint = CASES[name]
    found = read(GOOD, write(tmp_path, {"terms/huddle.yaml": text}))

    told = [f"{p.line}:{p.column} {p.kind}" for p in found.problems]
    assert told == ([where] if where else [])
    assert all(problem.hint.startswith(hint) for problem in found.problems)


ESCAPE = 'definition: "\\UFFFFFFFF"\n'
"""What makes the parser that is written in Python raise no error of YAML."""


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (f"title: Huddle\n{ESCAPE}", "1:1 syntax"),
        (
            f"title: A\ncitations:\n  - source: a-1990\n   locator: p. 3\n{ESCAPE}",
            "4:4 syntax",
        ),
    ],
)
def test_without_libyaml_the_same_is_no_record(
    text: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    monkeypatch.setattr(placing, "_LOADER", yaml.SafeLoader)
    found = read(GOOD, write(tmp_path, {"terms/huddle.yaml": text}))

    assert [f"{p.line}:{p.column} {p.kind}" for p in found.problems] == [where]
    assert "huddle" not in found.records["term"]
