"""The word for a distinction's evidence follows from its claims, by the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.good import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

HEAD = """title: End vs. Start
order: 3
theme: attention
leadership: {label: End, summary: Comes last.}
management: {label: Start, summary: Comes first.}
reviewed: 2026-11-23
"""
WORKS = {
    "one": ["Ek, A."],
    "same": ["Ek, Anna"],
    "joint": ["Ek, A.", "Toll, B."],
    "other": ["Toll, B."],
    "textbook": ["Pall, C."],
}


def source(name: str, authors: list[str]) -> str:
    kind = "textbook" if name == "textbook" else "theory"
    names = (author.split(", ") for author in authors)
    author = ", ".join(f"{{family: {one}, given: {given}}}" for one, given in names)
    return (
        f"type: book\ntitle: {name}\nkind: {kind}\nverified: No.\nauthor: [{author}]\n"
    )


def told(folder: Path, word: str, *claims: str) -> list[str]:
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
    found = read(GOOD, write(folder, files)).problems
    assert {p.kind for p in found} <= {"wrong-evidence"}
    return [str(p).rpartition("end-vs-start.yaml:")[2] for p in found]


ONE = "one asserts distinction argument"
SAME = "same asserts both argument"
JOINT = "joint asserts distinction argument"
OTHER = "other asserts both argument"
FINDING = "other qualifies both finding"


@pytest.mark.parametrize(
    ("word", "claims"),
    [
        ("one author", [ONE]),
        ("one author", [ONE, "same asserts both definition"]),
        ("one author", [ONE, "other asserts leadership argument"]),
        ("one author", [ONE, "other disputes distinction argument"]),
        ("one author", [ONE, "textbook asserts distinction argument"]),
        ("one author", [ONE, OTHER, JOINT]),  # who wrote both ties them together
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
    ("word", "claims", "why", "meant"),
    [
        ("several authors", [ONE], "one draws the line", "one author"),
        (
            "several authors",
            [ONE, SAME],
            "one, same draw the line, with an author in common",
            "one author",
        ),
        (
            "several authors",
            [ONE, JOINT, OTHER],
            "one, joint, other draw the line, with an author in common",
            "one author",
        ),
        ("one author", [ONE, OTHER], "one, other draw the line", "several authors"),
        (
            "one author",
            [ONE, SAME, OTHER],
            "one, same, other draw the line",
            "several authors",
        ),
        (
            "partly tested",
            [ONE],
            "no claim rests on a finding, and one draws the line",
            "one author",
        ),
        (
            "several authors",
            [ONE, "textbook asserts both argument"],
            "one draws the line",
            "one author",
        ),
    ],
)
def test_a_word_that_does_not_follow_is_told_with_the_one_that_does(
    word: str, claims: list[str], why: str, meant: str, tmp_path: Path
) -> None:
    message = f"'{word}' does not follow from the claims: {why} (at evidence.word)"
    assert told(tmp_path, word, *claims) == [f"8:9: {message} - write '{meant}'"]


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("one author", "no source asserts both sides"),
        (
            "partly tested",
            "no claim rests on a finding, and no source asserts both sides",
        ),
    ],
)
def test_where_no_word_follows_it_is_told_what_is_missing(
    word: str, why: str, tmp_path: Path
) -> None:
    message = f"'{word}' does not follow from the claims: {why} (at evidence.word)"
    hint = "add what a source says of both sides"
    assert told(tmp_path, word, "one asserts leadership argument") == [
        f"8:9: {message} - {hint}"
    ]
