"""What parses otherwise than it is meant, or not at all, is told in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.signs import comments, keys, links, lists, quotes, unseen
from tests.reading.test_reading import GOOD, write

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
