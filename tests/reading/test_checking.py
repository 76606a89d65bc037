"""Layers of folders are laid over each other and checked; problems tell themselves."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from leadership_handbook import model, reading
from leadership_handbook.problems import InvalidRecords
from leadership_handbook.reading import check, read
from leadership_handbook.slips import did_you_mean
from tests.reading.good import DISTINCTION, GOOD, told, write

if TYPE_CHECKING:
    from pathlib import Path

# Layers


def test_a_later_record_replaces_an_earlier_one(tmp_path: Path) -> None:
    term = "title: Alignment\ndefinition: Another.\n"
    found = read(GOOD, write(tmp_path, {"terms/alignment.yaml": term}))

    assert found.problems == ()
    assert found.records["term"] == {
        "alignment": model.Term(
            id="alignment", title="Alignment", definition="Another."
        )
    }
    assert found.places["term", "alignment"].file == tmp_path / "terms/alignment.yaml"


def test_of_two_equal_aliases_the_later_layer_is_told(tmp_path: Path) -> None:
    spoiled = DISTINCTION.replace("headcount", "Reason-and-Method")
    found = read(GOOD, write(tmp_path, {"distinctions/people-vs-staff.yaml": spoiled}))

    expected = "the alias 'Reason-and-Method' is an alias of 'why-vs-how'"
    assert told(found) == [f"people-vs-staff.yaml:5 duplicate-alias {expected}"]


def test_a_broken_record_that_is_replaced_has_no_problem(tmp_path: Path) -> None:
    broken = write(tmp_path, {"terms/alignment.yaml": "title: ["})

    assert read(broken, GOOD) == read(GOOD)


def test_hidden_records_are_left_out_and_may_still_be_linked_to(tmp_path: Path) -> None:
    write(tmp_path, {"hide.yaml": "term: [alignment]\nsource: [mintzberg-1975]\n"})
    found = read(GOOD, tmp_path)

    assert found.problems == ()
    assert found.records["term"] == {}
    assert "mintzberg-1975" not in found.files["source"]
    assert ("source", "mintzberg-1975") not in found.places
    assert "people-vs-staff" in found.records["distinction"]


# Checking


def test_check_lays_a_folder_over_the_shipped_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "RECORDS", GOOD)
    term = "title: A\ndefinition: B\ncitations: [{source: kotter-1990}]\n"
    write(tmp_path, {"terms/a.yaml": term, "terms/b.yaml": "title: B\n"})

    assert [p.line for p in check(tmp_path)] == [1]
    assert check(tmp_path / "terms" / "a.yaml") == []
    assert [p.path for p in check(str(tmp_path / "terms" / "b.yaml"))] == [""]
    assert check(GOOD) == []
    assert check(GOOD / "terms" / "alignment.yaml") == []


def test_check_tells_what_a_folder_breaks_in_the_shipped_records(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "RECORDS", GOOD)
    without_claims = DISTINCTION.partition("claims:")[0] + (
        "evidence: {word: one author, reason: One says so.}\nreviewed: 2026-11-23\n"
    )
    write(tmp_path, {"distinctions/people-vs-staff.yaml": without_claims})

    assert [(p.file, p.message) for p in check(tmp_path)] == [
        (str(GOOD / name), "unknown claim 'people-vs-staff/both-needed'")
        for name in ("objections/false-types.yaml", "sources/kotter-1990.yaml")
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nowhere", "there is no such file or folder"),
        ("nowhere/terms/a.yaml", "there is no such file or folder"),
        ("a.yaml", "this is no record"),
        ("terms/.a.yaml", "this is no record"),
    ],
)
def test_check_of_what_is_no_record(name: str, message: str, tmp_path: Path) -> None:
    write(tmp_path, {"a.yaml": "title: A", "terms/.a.yaml": "title: A"})

    assert [(p.file, p.message) for p in check(tmp_path / name)] == [
        (str(tmp_path / name), message)
    ]


def test_check_takes_a_name_relative_to_where_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"terms/a.yaml": "title: A"})
    monkeypatch.chdir(tmp_path / "terms")

    assert [(p.file, p.line) for p in check("a.yaml")] == [("a.yaml", 1)]


# Problems


def test_problems_come_in_order_of_file_and_line(tmp_path: Path) -> None:
    write(tmp_path, {"terms/b.yaml": "x: 1\ntitle: a\ny: 1", "terms/a.yaml": "y: 1\n"})
    found = read(tmp_path)

    places = [(p.file, p.line, p.column) for p in found.problems]
    assert places == sorted(places)
    assert len(places) == 5


def test_invalid_records_hold_their_problems_and_tell_them(tmp_path: Path) -> None:
    found = read(write(tmp_path, {"terms/a.yaml": "titel: A\n"}))
    error = InvalidRecords(found.problems)

    assert error.problems == found.problems
    assert str(error).splitlines() == [str(problem) for problem in found.problems]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("koter", "did you mean 'kotter'?"),
        ("zzz", ""),
        ("", ""),
        ("kotter" * 100_000, ""),
    ],
)
def test_did_you_mean(word: str, expected: str) -> None:
    assert did_you_mean(word, ["kotter", "yukl"]) == expected


def test_importing_is_light() -> None:
    program = (
        "import sys; import leadership_handbook.text, leadership_handbook.problems;"
        "print({'markdown_it', 'difflib', 'yaml'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert done.stdout == "set()\n"


def test_an_empty_path_is_no_folder() -> None:
    """It is not taken for the folder where one is."""
    [problem] = check("")

    assert problem.message == "the path is an empty text, and no file or folder"
