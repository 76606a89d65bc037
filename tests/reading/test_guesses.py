"""A hint guesses what is meant, and never the opposite or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.good import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = "distinctions/people-vs-staff.yaml"
KOTTER = "sources/kotter-1990.yaml"
MAGAZINE = "sources/mintzberg-1975.yaml"
POSTER = "lists/a-poster.yaml"
TERM = "terms/alignment.yaml"
ISSUED = "issued: 1990-05"
MEANING = "definition: People who understand where to go, and want to."
NOBODY_KNOWS = "write the one that fits"

SEEN = "verified: Nothing was seen."
PAGES = """\
page: 71-82
verified: Nothing was seen.
claims:
  - id: on-both
    stance: asserts
    side: both
    force: stated
    basis: argument
    text: Both are needed.
    citation: {locator: %s}"""
OUTSIDE = "write one of its pages"

GUESSES = [
    (KOTTER, ISSUED, "issued: 2014/09", "write 2014-09"),
    (KOTTER, ISSUED, "issued: 2009/10", "write 2009-10, or 2009/2010"),
    (KOTTER, ISSUED, "issued: 1998/99", "write 1998/1999"),
    (PEOPLE, "minutes: 20", "minutes: 1.5 h", "write 90"),
    (PEOPLE, "minutes: 20", "minutes: 1 h 30 min", "write 90"),
    (PEOPLE, "minutes: 20", "minutes: '0:45'", "write 45"),
    (PEOPLE, "minutes: 20", "minutes: 15.0", "write 15"),
    (PEOPLE, "minutes: 20", "minutes: 1,500", "write 1500"),
    (PEOPLE, "minutes: 20", "minutes: 7.5", "write 7 or 8"),
    (PEOPLE, "minutes: 20", "minutes: 1.33 h", "write whole minutes, in digits"),
    (PEOPLE, "minutes: 20", "minutes: 2 days", "write a number in digits, such as 10"),
    (POSTER, "verdict: drawn", "verdict: not drawn", NOBODY_KNOWS),
    (POSTER, "verdict: drawn", "verdict: undrawn", NOBODY_KNOWS),
    (PEOPLE, "force: usually", "force: never", NOBODY_KNOWS),
    (PEOPLE, "force: usually", "force: not always", "'not-always'"),
    (POSTER, "verdict: drawn", "verdict: drawm", "did you mean 'drawn'?"),
    (TERM, MEANING, 'definition: "TODO"', "write a text after 'definition:'"),
    (TERM, MEANING, 'definition: "TODO: ask"', "write a text after 'definition:'"),
    (TERM, MEANING, "definition: TODO ask Anna", "write a text after 'definition:'"),
    (TERM, MEANING, "definition: Text goes here.", "write a text after 'definition:'"),
    (TERM, MEANING, "definition: A cafÃ© for all.", "write 'é', and save the file as"),
    (TERM, MEANING, 'definition: "Who goes â€“ and who"', "write '–', and save the"),
    (MAGAZINE, SEEN, PAGES % "p. 174", OUTSIDE),
    (MAGAZINE, SEEN, PAGES % "pp. 75-174", OUTSIDE),
    (MAGAZINE, SEEN, PAGES % "pp. 78-84", OUTSIDE),
    (MAGAZINE, SEEN, PAGES % "pp. 78-4", "write the first page first"),
]
"""A good record, what is changed in it to what, and how the hint begins or goes on."""


@pytest.mark.parametrize(("name", "old", "new", "wanted"), GUESSES)
def test_a_hint_says_what_can_be_meant(
    name: str, old: str, new: str, wanted: str, tmp_path: Path
) -> None:
    text = (GOOD / name).read_text("utf-8")
    assert old in text

    [problem] = read(GOOD, write(tmp_path, {name: text.replace(old, new, 1)})).problems

    assert wanted in problem.hint


@pytest.mark.parametrize(
    "meaning",
    ["To do this well takes time.", "Words that “are” in quotes.", "Ä naïve “café”."],
)
def test_what_only_looks_so_is_taken(meaning: str, tmp_path: Path) -> None:
    text = (GOOD / TERM).read_text("utf-8").replace(MEANING, f"definition: {meaning}")

    assert read(GOOD, write(tmp_path, {TERM: text})).problems == ()


@pytest.mark.parametrize("pages", ["p. 71", "p. 82", "pp. 71-82", "pp. 78-9"])
def test_pages_of_a_work_are_taken(pages: str, tmp_path: Path) -> None:
    text = (GOOD / MAGAZINE).read_text("utf-8").replace(SEEN, PAGES % pages)

    assert read(GOOD, write(tmp_path, {MAGAZINE: text})).problems == ()
