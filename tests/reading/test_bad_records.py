"""Every kind of problem is found, placed and told, once, and harms no neighbor."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import Reading, read

BAD = Path(__file__).parent / "bad_records"
GOOD = BAD / "good"
"""The records that the bad ones are laid over."""

CASES = sorted(path for path in BAD.iterdir() if path != GOOD)
"""A file, or a folder where it takes more, named by the kind of its problem. The
first line says where it lies, and the problem as it is told."""

TERM = "title: Example\ndefinition: "
MADE = {
    "not-utf8": (
        (TERM + "R").encode() + b"\xe9sum\xe9.\n",
        (
            "terms/example.yaml:2:14: the byte 0xe9 is not UTF-8; it is 'é' in Windows'"
            " own encoding - save the file as plain text in UTF-8"
            ": in Notepad, 'Save as', Encoding 'UTF-8'"
        ),
    ),
    "not-utf8.utf16": (
        (TERM + "One of several.\n").encode("utf-16-le"),
        (
            "terms/example.yaml:1:2: this is no text: 43 forbidden characters"
            " - save the file as plain text in UTF-8"
            ": in Notepad, 'Save as', Encoding 'UTF-8'"
        ),
    ),
    "not-utf8.utf16-with-its-mark": (
        (TERM + "One of several.\n").encode("utf-16"),
        (
            "terms/example.yaml:1:1: this is a text in UTF-16 (“Unicode” in some"
            " editors), no plain text in UTF-8 - save the file as plain text in UTF-8"
            ": in Notepad, 'Save as', Encoding 'UTF-8'"
        ),
    ),
    "not-utf8.word": (
        b"PK\x03\x04\x14\x00",
        (
            "terms/example.yaml:1:1: this is a document of a word processor, or an"
            " archive, no plain text in UTF-8 - save its text as a plain text file in"
            " UTF-8, 'example.yaml': in Word, 'Save as', type 'Plain text',"
            " encoding 'Unicode (UTF-8)', and rename it"
        ),
    ),
    "forbidden-character.unseen": (
        (TERM + "One\u200b of\u200b several.\n").encode(),
        (
            "terms/example.yaml:2:16: U+200B (zero width space) is not possible in a"
            " data file, here and 1 more time - it cannot be seen: delete the word"
            " around it, and type 'One' anew"
        ),
    ),
    "too-large": (
        (TERM + "x" * 1024 * 1024).encode(),
        "terms/example.yaml:1:1: 1,048,603 bytes, at most 1,048,576 are possible",
    ),
    "text-too-long": (
        (TERM + "x" * 10_001).encode(),
        (
            "terms/example.yaml:2:13: a text of 10,001 characters, at most 10,000 are"
            " possible (at definition) - write less"
        ),
    ),
    "forbidden-character.in-a-word": (
        b"type: book\nkind: the\x00ry\nverified: No.\n",
        (
            "sources/example.yaml:2:10: U+0000 (control character) is not possible in a"
            " data file - delete it"
        ),
    ),
    "forbidden-character.in-a-kind-and-a-list": (
        (
            b"title: Example\nminutes: 60\ngroup: {min: 4, max: 12}\n"
            b"for_whom: New leads\nbring: Paper\nsteps: \x00\nuses:\n"
            b"  - {kind: sit\x00uation, id: nobody}\n"
        ),
        (
            "sessions/example.yaml:6:8: U+0000 (control character) is not possible in a"
            " data file, here and 1 more time - delete it"
        ),
    ),
    "forbidden-character.raw": (
        (TERM + "One\x00 of several.\n").encode(),
        (
            "terms/example.yaml:2:16: U+0000 (control character) is not possible in a"
            " data file - delete it"
        ),
    ),
}
"""Files that an editor would spoil: what is in them, and their problem as told."""


def lay(case: Path, folder: Path) -> list[str]:
    """Put a case into a folder of records; return its problems as they are told."""
    if case.is_dir():
        shutil.copytree(case, folder)
        heads = [path.read_text().partition("\n")[0] for path in case.rglob("*.y*ml")]
        return [head[2:] for head in heads if head.startswith("# ")]
    head = case.read_text().partition("\n")[0][2:]
    target = folder / head.partition(":")[0]
    target.parent.mkdir(parents=True)
    shutil.copy(case, target)
    return [head]


def told(reading: Reading, folder: Path) -> list[str]:
    return [str(p).removeprefix(f"{folder}/") for p in reading.problems]


def neighbors_are_whole(reading: Reading) -> bool:
    good = read(GOOD).records
    return all(
        reading.records[kind].get(record.id) == record
        for kind in good
        for record in good[kind].values()
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_record_has_its_one_problem(case: Path, tmp_path: Path) -> None:
    expected = lay(case, tmp_path / "records")

    reading = read(GOOD, tmp_path / "records")

    assert told(reading, tmp_path / "records") == expected
    assert [p.kind for p in reading.problems] == [case.name.partition(".")[0]]
    assert neighbors_are_whole(reading)
    assert "example" not in {*reading.records["term"], *reading.records["source"]}


@pytest.mark.parametrize("name", MADE)
def test_a_file_no_editor_writes_has_its_one_problem(name: str, tmp_path: Path) -> None:
    data, expected = MADE[name]
    target = tmp_path / expected.partition(":")[0]
    target.parent.mkdir()
    target.write_bytes(data)

    reading = read(GOOD, tmp_path)

    assert told(reading, tmp_path) == [expected]
    assert [p.kind for p in reading.problems] == [name.partition(".")[0]]
    assert neighbors_are_whole(reading)


def test_every_kind_of_problem_has_a_bad_record() -> None:
    names = {*(case.name for case in CASES), *MADE}

    assert {name.partition(".")[0] for name in names} == set(ProblemKind)


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
    text = (GOOD / "distinctions" / "people-vs-staff.yaml").read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "distinctions").mkdir(parents=True)
    (folder / "distinctions" / "people-vs-staff.yaml").write_text(text)


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
