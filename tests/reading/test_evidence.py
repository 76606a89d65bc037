"""The word for a distinction's evidence follows from its claims, by the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.test_reading import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """title: End vs. Start
order: 3
theme: attention
leadership: {label: End, summary: Comes last.}
management: {label: Start, summary: Comes first.}
reviewed: 2026-11-23
"""
WORKS = {"one": "Ek", "same": "Ek", "other": "Toll", "textbook": "Pall"}


def source(name: str, family: str) -> str:
    kind = "textbook" if name == "textbook" else "theory"
    return (
        f"type: book\ntitle: {name}\nkind: {kind}\nverified: No.\n"
        f"author: [{{family: {family}, given: A.}}]\n"
    )


def told(folder: Path, word: str, *claims: str) -> list[tuple[int, str, str]]:
    """Lay a distinction with claims, each `work stance side basis`; return problems."""
    lines = []
    for number, claim in enumerate(claims):
        work, stance, side, basis = claim.split()
        said = f"id: c{number}, stance: {stance}, side: {side}, force: stated"
        cited = f"text: It is so., citation: {{source: {work}}}"
        lines.append(f"  - {{{said}, basis: {basis}, {cited}}}\n")
    evidence = f"evidence:\n  word: {word}\n  reason: It is so.\n"
    files = {f"sources/{work}.yaml": source(work, by) for work, by in WORKS.items()}
    files["distinctions/end-vs-start.yaml"] = (
        HEAD + evidence + "claims:\n" + "".join(lines)
    )
    found = read(GOOD, write(folder, files))
    return [(p.line, p.kind, p.hint) for p in found.problems]


ONE = "one asserts distinction argument"
FINDING = "other qualifies both finding"


@pytest.mark.parametrize(
    ("word", "claims"),
    [
        ("one author", [ONE]),
        ("one author", [ONE, "same asserts both definition"]),
        ("one author", [ONE, "other asserts leadership argument"]),
        ("one author", [ONE, "other disputes distinction argument"]),
        ("one author", [ONE, "textbook asserts distinction argument"]),
        ("several authors", [ONE, "other asserts both argument"]),
        (
            "several authors",
            [
                ONE,
                "other asserts leadership argument",
                "other asserts management premise",
            ],
        ),
        ("partly tested", [FINDING]),
        ("partly tested", [ONE, FINDING]),
        ("one author", [ONE, FINDING]),  # the finding may speak of something near it
    ],
)
def test_a_word_that_follows_is_taken(
    word: str, claims: list[str], tmp_path: Path
) -> None:
    assert told(tmp_path, word, *claims) == []


@pytest.mark.parametrize(
    ("word", "claims", "hint"),
    [
        ("several authors", [ONE], "write 'one author'"),
        (
            "several authors",
            [ONE, "same asserts both argument"],
            "write 'one author'",
        ),
        ("one author", [ONE, "other asserts both argument"], "write 'several authors'"),
        ("partly tested", [ONE], "write 'one author'"),
        (
            "several authors",
            [ONE, "textbook asserts both argument"],
            "write 'one author'",
        ),
        (
            "one author",
            ["one asserts leadership argument"],
            "add what a source says of both sides",
        ),
    ],
)
def test_a_word_that_does_not_follow_is_told_with_the_one_that_does(
    word: str, claims: list[str], hint: str, tmp_path: Path
) -> None:
    assert told(tmp_path, word, *claims) == [(8, "wrong-evidence", hint)]
