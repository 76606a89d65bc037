"""Every kind of problem is found, placed and told, once, and harms no neighbor."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import Reading, read
from tests.reading.good import GOOD, told_whole

BAD = Path(__file__).parent / "bad_records"
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

    assert told_whole(reading, tmp_path / "records") == expected
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

    assert told_whole(reading, tmp_path) == [expected]
    assert [p.kind for p in reading.problems] == [name.partition(".")[0]]
    assert neighbors_are_whole(reading)


def test_every_kind_of_problem_has_a_bad_record() -> None:
    names = {*(case.name for case in CASES), *MADE}

    assert {name.partition(".")[0] for name in names} == set(ProblemKind)
