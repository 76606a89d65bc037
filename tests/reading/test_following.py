"""A hint that is followed to the letter ends its mistake, and makes no worse one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.following import OPEN, followed
from tests.reading.good import GOOD, write

if TYPE_CHECKING:
    from leadership_handbook.problems import Problem

MISTAKES = sorted((Path(__file__).parent / "mistakes").glob("*.yaml"))


def told(where: str, text: str, folder: Path) -> tuple[Problem, ...]:
    return read(GOOD, write(folder, {where: text})).problems


def check_following(where: str, text: str, folder: Path) -> None:
    """Follow the first hint, and see that only what was told before is told after."""
    problems = told(where, text, folder)
    if not problems or OPEN.match(problems[0].hint):
        return
    first, *others = problems
    mended = followed(first, text)
    assert mended is not None, f"no way to follow {first.hint!r}"
    known = {(problem.kind, problem.message) for problem in others}
    after = told(where, mended, folder)
    new = [p for p in after if (p.kind, p.message) not in known]
    if "is not closed" in first.message:  # what it swallowed may have a mistake too
        new = [problem for problem in new if problem.line <= first.line]
    assert new == [], f"{first.hint!r} gave\n{mended}"


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.stem)
def test_a_hint_that_is_followed_ends_the_mistake(case: Path, tmp_path: Path) -> None:
    head, _, text = case.read_text().partition("\n")
    check_following(head.removeprefix("# ").partition(":")[0], text, tmp_path)
