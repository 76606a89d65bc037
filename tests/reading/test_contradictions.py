"""Values that are sound one by one and cannot all be meant are told, and only these."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.good import DISTINCTION, GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = "distinctions/people-vs-staff.yaml"
WAITING = "situations/waiting.yaml"
ACT = "Let one of them decide by Friday."
READINGS = "readings:" + (GOOD / WAITING).read_text("utf-8").partition("readings:")[2]
POSTER = "lists/a-poster.yaml"
HOUR = "sessions/an-hour.yaml"
ROAD = "paths/new-lead.yaml"
CASE = "scenarios/night-shift.yaml"
CHOICE = (
    "{text: Call somebody in., leans: management,"
    " gains: The shift is covered., costs: A free day is lost.}"
)
CLAIM = (
    "{id: again, stance: asserts, side: management, force: usually, basis: finding,"
    " text: People are treated as parts that can be exchanged.,"
    " citation: {source: kotter-1990}}"
)
FORCE = "force: usually\n    basis: finding\n    text: People are treated"
PAIR = """- id: again
    leadership: people
    management: staff
    verdict: near"""
CITED = "      - source: kotter-1990\n"
START = "chapters/start.yaml"
TERM = "terms/alignment.yaml"
MEANING = "People who understand where to go, and want to."
PAGE = "locator: p. 105"

SUMMARIES = DISTINCTION[DISTINCTION.index("Looks at the *") :].partition("needs.")[0]
"""From the one summary to the other one."""

MISTAKES = {
    "title swapped": (PEOPLE, "People vs. Staff", "Staff vs. People", "People vs. Sta"),
    "title swapped by or": (PEOPLE, "People vs. Staff", "staff or people", "People vs"),
    "labels alike": (PEOPLE, "label: Staff", "label: People", "sets the two sides"),
    "cells alike": (
        PEOPLE,
        "What a post has to deliver",
        "What a person could become",
        "delete it here or there",
    ),
    "short cells alike": (
        PEOPLE,
        "What a person could become\n    management: What a post has to deliver",
        "Pace\n    management: pace",
        "sets the two sides",
    ),
    "summary in a list": (
        PEOPLE,
        "Looks at the posts that the work needs.",
        "Asks what a colleague wants to learn.",
        "delete it here or there",
    ),
    "aspect twice": (
        PEOPLE,
        "claims:",
        "  - {aspect: focus, leadership: a, management: b}\nclaims:",
        "delete it here or there",
    ),
    "claim twice": (
        PEOPLE,
        "  - id: both-needed",
        f"  - {CLAIM}\n  - id: both-needed",
        "write what this one says",
    ),
    "citation twice": (
        PEOPLE,
        CITED,
        f"{CITED}        locator: p. 105\n{CITED}",
        "delete it here or there",
    ),
    "related to itself": (PEOPLE, "id: why-vs-how", "id: people-vs-staff", "another"),
    "always and usually": (
        PEOPLE,
        FORCE,
        FORCE.replace("usually", "always").replace("are", "are often"),
        "usually, might or not-always",
    ),
    "seen and through": (
        PEOPLE,
        PAGE,
        "seen: work\n        through: a review",
        "write 'seen: secondary'",
    ),
    "page of an abstract": (PEOPLE, PAGE, f"{PAGE}\n        seen: abstract", "seen: w"),
    "pages turned round": (PEOPLE, PAGE, "locator: pp. 15-12", "the first page first"),
    "page in one word": (PEOPLE, PAGE, "locator: p.12", "'locator: p. 12'"),
    "page in full": (PEOPLE, PAGE, "locator: pages 12 and 14", "'locator: pp. 12 and"),
    "more pages as one": (PEOPLE, PAGE, "locator: p. 12-15", "'locator: pp. 12-15'"),
    "two pages as one": (PEOPLE, PAGE, "locator: p. 12 and 15", "pp. 12 and 15'"),
    "one page as more": (PEOPLE, PAGE, "locator: pp. 12", "'locator: p. 12'"),
    "page in German": (PEOPLE, PAGE, "locator: S. 12-15", "'locator: pp. 12-15'"),
    "no page": (PEOPLE, PAGE, "locator: p. ?", "write which one"),
    "address for a page": (PEOPLE, PAGE, "locator: https://a.org/b", "page or section"),
    "no time": (PEOPLE, "minutes: 20", "minutes: 0", "write 1 or more"),
    "no people": (PEOPLE, "minutes: 20", "minutes: 20\n  people: 0", "write 1 or more"),
    "act: a state": (WAITING, ACT, "They are afraid of you.", "begin with what to do"),
    "act: one noun": (WAITING, ACT, "Communication.", "begin with what to do"),
    "act: a gerund": (WAITING, ACT, "Being more patient", "begin with what to do"),
    "act: a question": (WAITING, ACT, "Who decides?", "begin with what to do"),
    "act: the sign": (
        WAITING,
        ACT,
        "Ask two of them what they would do.",
        "delete it here or there",
    ),
    "act: a short sign": (
        WAITING,
        f"Ask two of them what they would do.\n    do: {ACT}",
        "Look around.\n    do: Look around.",
        "begin with what to do",
    ),
    "summaries swapped": (
        PEOPLE,
        SUMMARIES,
        SUMMARIES.replace("Looks", "Managers look", 1).replace("Looks", "Leaders look"),
        "swap the two summaries",
    ),
    "a title for a meaning": (TERM, MEANING, "Alignment.", "write what it means"),
    "page 0": (PEOPLE, PAGE, "locator: p. 0", "write which one"),
    "nothing to read": (WAITING, READINGS, "", "'something_else:'"),
    "id twice in a line": (
        WAITING,
        "\n      - people-vs-staff",
        " [people-vs-staff, people-vs-staff]",
        "delete it here or there",
    ),
    "pair alike": (POSTER, "management: staff", "management: People", "sets the two"),
    "pair swapped": (
        POSTER,
        "people\n    management: staff",
        "Staff\n    management: People",
        "swap the words",
    ),
    "pair twice": (
        POSTER,
        "    note:",
        f"    note: Here.\n  {PAIR}\n    note:",
        "delete it here or there",
    ),
    "group turned round": (HOUR, "{min: 4, max: 12}", "{min: 12, max: 4}", "swap"),
    "group as a range": (HOUR, "{min: 4, max: 12}", "4-12", "'min: 4' and 'max: 12'"),
    "step without minutes": (HOUR, "- minutes: 60\n    do", "- do", "'minutes: 1'"),
    "kind of another id": (
        HOUR,
        "kind: distinction",
        "kind: term",
        "write 'kind: distinction'",
    ),
    "id of another kind": (WAITING, "- people-vs-staff", "- alignment", "into a text"),
    "choice twice": (
        CASE,
        "turn:",
        f"  - {CHOICE}\nturn:",
        "delete it here or there",
    ),
    "page with .html": (START, "page: start", "page: start.html", "'page: start'"),
    "page from the top": (START, "page: start", "page: /start", "'page: start'"),
    "page of a file": (START, "page: start", "page: docs/start.md", "'page: start'"),
    "page with a host": (START, "page: start", "page: https://a.b/start", "'page: sta"),
}
"""The record, what is changed in it to what, and a part of the hint; empty: nothing."""

SOUND = {
    "another title": (PEOPLE, "title: People vs. Staff", "title: Who and what"),
    "an act in time": (WAITING, ACT, "This week ask who has waited."),
    "an act by a day": (WAITING, ACT, "The day he is back, ask him."),
    "an act that brings": (WAITING, ACT, "Bring it up."),
    "an act with a condition": (WAITING, ACT, "During the next meeting, ask."),
    "a page of a part": (PEOPLE, PAGE, "locator: p. 10 of the collection"),
    "short pages": (PEOPLE, PAGE, "locator: pp. 145-52"),
    "where it was seen": (PEOPLE, PAGE, "seen: secondary\n        through: a review"),
    "always, and often": (
        PEOPLE,
        FORCE,
        FORCE.replace("usually", "always").replace("are", "are all often"),
    ),
    "a meaning with the word": (TERM, MEANING, "Alignment is agreement."),
    "a page below": (START, "page: start", "page: practice/start"),
}


def told(folder: Path, name: str, old: str, new: str) -> list[str]:
    """Return the hints for a good record with a change in it, one a problem."""
    text = (GOOD / name).read_text(encoding="utf-8")
    assert old in text
    found = read(GOOD, write(folder, {name: text.replace(old, new, 1)}))
    assert {p.file for p in found.problems} <= {str(folder / name)}
    return [problem.hint for problem in found.problems]


@pytest.mark.parametrize("mistake", [m for m, case in MISTAKES.items() if case[3]])
def test_what_cannot_be_meant_is_told_once(mistake: str, tmp_path: Path) -> None:
    *change, wanted = MISTAKES[mistake]

    [hint] = told(tmp_path, *change)

    assert wanted in hint


@pytest.mark.parametrize("change", SOUND)
def test_what_can_be_meant_is_taken(change: str, tmp_path: Path) -> None:
    assert told(tmp_path, *SOUND[change]) == []


WORK = "sources/mintzberg-1975.yaml"


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ("reviewed: 1926-11-26", "the year in which somebody did"),
        ("issued: 2106\nreviewed: 2026-11-26", "one of the two years is wrong"),
        ("publisher: 'Oslo: Fjell'", "'publisher-place: Oslo'"),
        ("container-title: The <i>Shed</i>", "write 'container-title: The Shed'"),
        ("title: Salt &amp; Pepper", "write 'title: Salt & Pepper'"),
    ],
)
def test_a_field_of_a_work_says_what_it_can(
    fields: str, wanted: str, tmp_path: Path
) -> None:
    [hint] = told(tmp_path, WORK, "kind:", f"{fields}\nkind:")

    assert wanted in hint


@pytest.mark.parametrize(
    "fields",
    [
        "issued: 2027\nreviewed: 2026-11-26",
        "container-title: 'Trade & Industry; A < B'",
        "publisher: 'Oslo: Fjell'\npublisher-place: Oslo",
    ],
)
def test_a_sound_field_of_a_work_is_taken(fields: str, tmp_path: Path) -> None:
    assert told(tmp_path, WORK, "kind:", f"{fields}\nkind:") == []


WEB = "title: A page\ntype: webpage\nkind: {}\nverified: Seen.\n"


@pytest.mark.parametrize(
    ("kind", "locator", "wanted"),
    [
        ("theory", "p. 105", ["105' of 'kotter-1990', which is a page of the web"]),
        ("popular", "opening", ["a finding of 'kotter-1990', which is a popular text"]),
        ("theory", "opening", []),
    ],
)
def test_a_citation_fits_its_work(
    kind: str, locator: str, wanted: list[str], tmp_path: Path
) -> None:
    work = WEB.format(kind) + "claims:\n  - {id: on-both, stance: asserts, side: both"
    work += ", force: stated, basis: argument, text: Both., citation: {}}\n"
    people = DISTINCTION.replace("p. 105", locator).replace(", locator: p. 21", "")
    files = {"sources/kotter-1990.yaml": work, PEOPLE: people}
    found = read(GOOD, write(tmp_path, files)).problems

    assert len(found) == len(wanted)
    assert all(part in p.message for p, part in zip(found, wanted, strict=True))
    assert {p.kind for p in found} <= {"contradiction"}
    assert {p.file for p in found} <= {str(tmp_path / PEOPLE)}


def test_what_a_record_laid_over_another_leaves_out_is_to_be_written_again(
    tmp_path: Path,
) -> None:
    people = DISTINCTION.replace("id: both-needed", "id: all-needed")
    problems = read(GOOD, write(tmp_path, {PEOPLE: people})).problems
    hints = [p.hint for p in problems if "both-needed" in p.message]

    assert hints
    assert all("lacks it: write it there again, or hide '" in hint for hint in hints)


@pytest.mark.parametrize("new", ["type: webpage", "page: 1-50\ntype: chapter"])
def test_the_newer_of_a_work_and_its_citation_is_told(new: str, tmp_path: Path) -> None:
    text = (GOOD / "sources" / "kotter-1990.yaml").read_text(encoding="utf-8")
    text = text.replace("type: book", new).replace("{locator: p. 3}", "{}")
    [problem] = read(GOOD, write(tmp_path, {"sources/kotter-1990.yaml": text})).problems

    assert problem.message.startswith("'people-vs-staff' cites 'p. 105' of")
    assert (problem.file.rpartition("/")[2], problem.line) == ("kotter-1990.yaml", 1)
