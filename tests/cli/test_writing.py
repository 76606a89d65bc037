"""The commands for those who keep records: check, new, init."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from leadership_handbook import check
from leadership_handbook.cli.new import template
from leadership_handbook.model import KINDS
from leadership_handbook.model.schema import schema_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.shipped import read

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.model import Kind
    from tests.cli.conftest import Run

COMMENTED = re.compile(r"^#(?! \S)", re.MULTILINE)
"""The mark before a field that may be left out; words of a comment follow a blank."""


def test_a_new_folder_is_in_order(lh: Run, ours: Path) -> None:
    assert check(ours) == []
    assert lh("check", str(ours)).code == 0
    shown = lh("--overlay", str(ours), "show", "huddle", "--format", "text")
    assert "Ten minutes on our feet" in shown.out


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_a_new_file_asks_for_what_has_to_be_there(
    lh: Run, ours: Path, kind: Kind
) -> None:
    done = lh("new", kind.word, "brand-new", str(ours))
    file = ours / kind.plural / "brand-new.yaml"

    assert (done.code, done.out) == (0, f"{file}\n")
    told = check(file)
    assert {problem.kind for problem in told} == {ProblemKind.EMPTY}
    assert (ours / "schema" / f"{kind.word}.schema.json").is_file()
    first = file.read_text("utf-8").splitlines()[0]
    assert first.endswith(f"$schema=../schema/{kind.word}.schema.json")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_a_new_file_has_every_field_and_no_other(kind: Kind) -> None:
    known = schema_of(kind.cls)
    filled = yaml.safe_load(COMMENTED.sub("", template(kind.word)))

    assert set(filled) == set(known["properties"]) - {"id"}
    given = yaml.safe_load(template(kind.word))
    assert set(given) == set(known["required"])


def test_check_tells_a_line_a_problem(lh: Run, ours: Path) -> None:
    file = ours / "terms/huddle.yaml"
    file.write_text("titel: Huddle\ndefinition:\n", "utf-8")
    done = lh("check", str(ours))

    assert done.code == 1
    assert done.out.splitlines() == list(map(str, check(ours)))
    assert done.err == f"lh: {len(check(ours))} problems in {ours}\n"
    assert lh("check", str(file)).code == 1


def test_check_looks_into_this_folder_if_it_holds_records(
    lh: Run, ours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ours)
    assert lh("check").err == "lh: every record is in order in this folder\n"
    monkeypatch.chdir(tmp_path)
    assert lh("check").err.endswith("leadership_handbook/records\n")


def test_what_is_there_is_left_as_it_is(lh: Run, ours: Path) -> None:
    file = ours / "terms/huddle.yaml"
    before = file.read_bytes()

    again, other = lh("new", "term", "huddle", str(ours)), lh("init", str(ours))
    assert (again.code, other.code) == (3, 3)
    assert again.err == f"lh: {file} is there already; nothing was changed\n"
    assert other.err.endswith("is there already and not empty; nothing was changed\n")
    assert file.read_bytes() == before


def test_an_empty_folder_can_be_begun(lh: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    assert lh("init", str(tmp_path / "empty")).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]
    assert check(tmp_path / "empty") == []


def test_a_record_over_a_shipped_one_is_told(lh: Run, ours: Path) -> None:
    done = lh("new", "term", "follower", str(ours))

    assert "takes the place of the shipped term 'follower'" in done.err


def test_a_record_is_added_to_shipped_ones_that_have_mistakes(
    lh: Run, ours: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One after the other, none of them filled in yet."""
    monkeypatch.setattr("leadership_handbook.model.folder.RECORDS", ours)
    monkeypatch.setattr("leadership_handbook.shipped._shipped", lambda: read(ours))
    for name in ("first-draft", "second-draft"):
        done = lh("new", "term", name, str(ours))
        assert (done.code, "takes the place" in done.err) == (0, False)


def test_a_kind_without_a_schema_yet_is_told(
    lh: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody adds it to the package, and has not made its schema."""
    monkeypatch.setattr("leadership_handbook.model.schema.FOLDER", tmp_path / "none")
    mine = tmp_path / "mine"
    mine.mkdir()
    done = lh("new", "term", "huddle", str(mine))

    assert (done.code, done.out, [*mine.iterdir()]) == (3, "", [])
    making = "python -m leadership_handbook.model.schema"
    assert f"there is no schema of kind term yet: {making}" in done.err


@pytest.mark.parametrize("bad", ["Stand Up", "stand_up", "../x", "", "a/b"])
def test_an_id_that_cannot_be_one_is_refused(lh: Run, ours: Path, bad: str) -> None:
    before = sorted(ours.rglob("*"))
    done = lh("new", "term", bad, str(ours))

    assert (done.code, done.out) == (2, "")
    assert "cannot be an id" in done.err
    assert sorted(ours.rglob("*")) == before
