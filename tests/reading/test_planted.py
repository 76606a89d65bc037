"""A mistake planted in a good record is told once, where it was made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import Reading, read
from tests.reading.good import DISTINCTION, GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

PLANTED = {
    "label in the plural": ("  label: People", "  labels: People", "8:3 unknown-key"),
    "a hyphen for _": ("  looks_like:", "  looks-like:", "10:3 unknown-key"),
    "no theme": ("theme: attention\n", "", "1:1 missing-field"),
    "a key too far left": (
        "  summary: Looks at the posts",
        "summary: Looks at the posts",
        "18:1 unknown-key",
    ),
    "a key like no other": ("theme:", "me:", "3:1 unknown-key"),
    "no summary": (
        "  summary: Looks at the posts that the work needs.\n",
        "",
        "17:3 missing-field",
    ),
    "another theme": ("theme: attention", "theme: atention", "3:8 unknown-id"),
    "an aspect's title": ("aspect: focus", "aspect: Focus", "20:13 unknown-id"),
    "order in words": ("order: 1", "order: first", "2:8 wrong-type"),
    "a negative number": ("minutes: 20", "minutes: -20", "50:12 wrong-type"),
    "a stance made up": ("stance: asserts", "stance: says", "28:13 unknown-value"),
    "a side in capitals": ("side: both", "side: Both", "37:11 unknown-value"),
    "a day in June": ("2026-11-23", "2026-06-31", "61:11 impossible-date"),
    "a date in words": ("2026-11-23", "November 2026", "61:11 wrong-type"),
    "one citation, no list": (
        "    citations:\n      - source: kotter-1990\n        locator: p. 105",
        "    citations:\n      source: kotter-1990\n      locator: p. 105",
        "24:7 wrong-type",
    ),
    "a colon in an item": ("- Asks what", "- Asks: what", "11:7 wrong-type"),
    "an image": ("*persons*", "![persons](a.png)", "9:25 forbidden-markup"),
    "a role in a later line": (
        "have grown",
        "have {abbr}`grown`",
        "57:10 forbidden-markup",
    ),
    "a list for one paragraph": (
        "    Where a name",
        "    - Where a name",
        "56:5 forbidden-markup",
    ),
    "an address without http": (
        "(#term-alignment)",
        "(alignment.html)",
        "42:19 forbidden-link",
    ),
    "a link to no term": ("#term-alignment", "#term-alignments", "42:19 unknown-id"),
    "an alias with an accent": ("Human Résumé", "HEADCOUNT", "6:5 duplicate-alias"),
    "a lost dash": ("  - id: both-needed\n", "", "35:5 duplicate-key"),
    "a line above a list twice": ("claims:", "claims:\nclaims:", "27:1 duplicate-key"),
    "a lost line above keys": ("evidence:\n", "", "44:3 syntax"),
    "a lost line above a side": ("management:\n", "", "16:3 duplicate-key"),
    "a lost line above a list": ("claims:\n", "", "26:5 unknown-key"),
    "a key without a colon": ("evidence:", "evidence", "44:9 syntax"),
    "a line too far right": ("  reason: Stated", "    reason: Stated", "46:5 syntax"),
    "a question without its dash": (
        "  - Whose name",
        "  Whose name",
        "48:3 wrong-type",
    ),
}
"""What is replaced in a good record, by what, and where which problem is then."""

HINTED = {
    "a key in the first column": (
        "  summary: Looks at the posts",
        "lable: Staff\n  summary: Looks at the posts",
        "18:1 syntax",
        "write 'lable: Staff', with 2 blanks before it",
    ),
    "a list for keys": (
        (
            "evidence:\n  word: partly tested\n"
            "  reason: Stated by several authors on their own."
        ),
        "evidence: [partly tested]",
        "44:11 wrong-type",
        "possible are word, reason",
    ),
    "half a minute": (
        "minutes: 20",
        "minutes: 2.5",
        "50:12 wrong-type",
        "write 2 or 3",
    ),
    "no source in braces": (
        "{source: kotter-1990, locator",
        "{locator",
        "33:15 missing-field",
        "add ', source: …' before the }",
    ),
    "no stance": (
        "    stance: asserts\n",
        "",
        "27:5 missing-field",
        (
            "add below line 27, with 4 blanks before it, 'stance: …', one of asserts,"
            " qualifies, disputes"
        ),
    ),
    "no citation": (
        "    citation: {source: mintzberg-1975}\n",
        "",
        "35:5 missing-field",
        (
            "add below line 35, with 4 blanks before it, 'citation:' and below it,"
            " with 6 blanks before it, 'source: …'"
        ),
    ),
    "a month for a day": (
        "2026-11-23",
        "May 2026",
        "61:11 wrong-type",
        "write year, month and day in digits, with hyphens between",
    ),
    "a month in digits for a day": (
        "2026-11-23",
        "2026-11",
        "61:11 wrong-type",
        "write year, month and day in digits, with hyphens between",
    ),
}
"""As `PLANTED`, and what to do about it."""


def spoil(folder: Path, *changes: tuple[str, str]) -> None:
    """Copy the good distinction into a folder with some of its text replaced."""
    text = DISTINCTION
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    write(folder, {"distinctions/people-vs-staff.yaml": text})


def where(reading: Reading) -> list[str]:
    return [f"{p.line}:{p.column} {p.kind}" for p in reading.problems]


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_mistake_is_told_once(name: str, tmp_path: Path) -> None:
    old, new, expected = PLANTED[name]
    spoil(tmp_path, (old, new))

    reading = read(GOOD, tmp_path)

    assert where(reading) == [expected]
    assert "people-vs-staff" not in reading.records["distinction"]
    assert "why-vs-how" in reading.records["distinction"]


@pytest.mark.parametrize("name", HINTED)
def test_a_planted_mistake_is_told_with_what_to_do(name: str, tmp_path: Path) -> None:
    old, new, expected, hint = HINTED[name]
    spoil(tmp_path, (old, new))

    [problem] = read(GOOD, tmp_path).problems

    assert f"{problem.line}:{problem.column} {problem.kind}" == expected
    assert problem.hint == hint


def test_five_mistakes_in_one_file_are_told_at_once(tmp_path: Path) -> None:
    five = [
        PLANTED[name]
        for name in (
            "another theme",
            "label in the plural",
            "a side in capitals",
            "a role in a later line",
            "a day in June",
        )
    ]
    spoil(tmp_path, *((old, new) for old, new, _ in five))

    reading = read(GOOD, tmp_path)

    assert where(reading) == [expected for _, _, expected in five]
