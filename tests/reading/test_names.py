"""A name means one record of a kind; of two that disagree the newcomer is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from leadership_handbook.reading.versions import Versions
from tests.reading.good import DISTINCTION, GOOD, told, write

if TYPE_CHECKING:
    from pathlib import Path

ALIASES = "aliases:\n  - stand-up\n  - scrum\n  - short talk\n"
HUDDLE = f"title: Huddle\ndefinition: A short talk.\n{ALIASES}"
WORK = "type: book\ntitle: Work\nkind: theory\nverified: No.\nissued: 1990\n"
WORK += "author: [{family: Ek}]\n"


def own_words(text: str) -> str:
    return text.replace("short talk", "talk by itself").replace("Huddle", "Talk")


def test_a_copied_record_is_told_once_and_takes_nobody_down(tmp_path: Path) -> None:
    write(tmp_path, {"distinctions/a-copy.yaml": DISTINCTION})
    found = read(GOOD, tmp_path)

    assert told(found) == [
        "a-copy.yaml:1 copied-record 3 names are copied from 'people-vs-staff'"
    ]
    assert "people-vs-staff" in found.records["distinction"]


def test_a_copy_in_the_same_folder_is_told_by_its_id(tmp_path: Path) -> None:
    write(tmp_path, {"terms/huddle.yaml": HUDDLE, "terms/a-huddle.yaml": HUDDLE})

    assert told(read(tmp_path)) == [
        "a-huddle.yaml:1 copied-record 4 names are copied from 'huddle'"
    ]


def test_of_two_the_one_is_told_that_has_more_of_its_names_in_common(
    tmp_path: Path,
) -> None:
    small = "title: Aaa\ndefinition: A talk.\naliases: [scrum]\n"
    write(tmp_path, {"terms/huddle.yaml": HUDDLE, "terms/aaa.yaml": small})

    assert told(read(tmp_path)) == [
        "aaa.yaml:3 duplicate-alias the alias 'scrum' is an alias of 'huddle'"
    ]


@pytest.mark.parametrize(
    "names",
    ["title: Talk\naliases: [round, a, b]\n", "title: Round\naliases: [a, b]\n"],
)
def test_a_single_name_belongs_to_the_record_whose_title_and_id_it_is(
    names: str, tmp_path: Path
) -> None:
    """However small a share of its names the other one has in common."""
    own = "title: Round\ndefinition: A talk.\n"
    other = f"{names}definition: A talk.\n"
    write(tmp_path, {"terms/round.yaml": own, "terms/talk.yaml": other})

    assert [p.file.rpartition("/")[2] for p in read(tmp_path).problems] == ["talk.yaml"]


def test_a_name_that_two_others_have_is_told_once(tmp_path: Path) -> None:
    small = "title: Aaa\ndefinition: A talk.\naliases: [scrum]\n"
    more = HUDDLE.replace("Huddle", "Circle")
    more = more.replace("stand-up", "ring").replace("short talk", "round")
    files = {"aaa": small, "circle": more, "huddle": HUDDLE}
    write(tmp_path, {f"terms/{name}.yaml": text for name, text in files.items()})

    assert told(read(tmp_path)) == [
        "aaa.yaml:3 duplicate-alias the alias 'scrum' is an alias of 'circle'"
    ]


def test_a_name_that_is_there_twice_is_told_of_the_other_record_once(
    tmp_path: Path,
) -> None:
    small = "title: Aaa\ndefinition: A talk.\naliases:\n  - scrum\n  - Scrum\n"
    write(tmp_path, {"terms/huddle.yaml": HUDDLE, "terms/aaa.yaml": small})

    assert told(read(tmp_path)) == [
        "aaa.yaml:4 duplicate-alias the alias 'scrum' is an alias of 'huddle'",
        "aaa.yaml:5 duplicate-alias the alias 'Scrum' is in line 4 already",
    ]


def test_a_file_that_is_gone_was_changed_before_any_other(tmp_path: Path) -> None:
    assert Versions.changed(tmp_path / "gone.yaml") == 0


@pytest.mark.skipif(not shutil.which("git"), reason="no git")
@pytest.mark.parametrize("committed", [True, False])
def test_what_version_control_knows_was_there_first(
    tmp_path: Path, *, committed: bool
) -> None:
    known = HUDDLE.replace("Huddle", "Zzz")
    write(tmp_path, {"terms/zzz.yaml": known})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    if committed:
        git(tmp_path, "commit", "-q", "-m", "one")
    fresh = HUDDLE.replace("Huddle", "Aaa") + "".join(f"  - {n}\n" for n in "bcdefg")
    write(tmp_path, {"terms/aaa.yaml": fresh})
    if committed:
        git(tmp_path, "add", ".")

    assert told(read(tmp_path)) == [
        "aaa.yaml:4 copied-record 3 names are copied from 'zzz'"
    ]


def git(folder: Path, *command: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(
        [shutil.which("git") or "git", *who, "-C", str(folder), *command], check=True
    )


def test_without_git_the_same_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"terms/huddle.yaml": HUDDLE, "terms/a-huddle.yaml": HUDDLE})
    monkeypatch.setenv("PATH", os.devnull)

    assert len(read(tmp_path).problems) == 1
    assert "huddle" in read(tmp_path).records["term"]


@pytest.mark.parametrize(
    ("folder", "text"),
    [
        ("themes", "title: Same\norder: 1\ntext: A.\n"),
        ("views", "title: Same\norder: 1\ntext: A.\n"),
        ("aspects", "title: Same\norder: 1\nquestion: What?\n"),
        ("terms", "title: Same\ndefinition: A.\n"),
        ("sources", WORK),
        ("chapters", "title: Same\nline: A.\npage: a\n"),
        ("situations", "title: Same\nwho: team\nsomething_else: Ask.\n"),
    ],
)
def test_two_records_of_any_kind_with_one_title_are_told(
    folder: str, text: str, tmp_path: Path
) -> None:
    write(tmp_path, {f"{folder}/same.yaml": text, f"{folder}/other.yaml": text})
    kinds = [p.kind for p in read(tmp_path).problems]

    assert kinds == ["duplicate-title"]
    assert len(read(tmp_path).files[folder.removesuffix("s")]) == 2


def test_two_works_may_have_one_title(tmp_path: Path) -> None:
    works = {
        "one": WORK,
        "later": WORK.replace("1990", "1999"),
        "other": WORK.replace("Ek", "Ostrava"),
    }
    write(tmp_path, {f"sources/{name}.yaml": text for name, text in works.items()})

    assert told(read(tmp_path)) == []


@pytest.mark.parametrize(
    "alias",
    ["Stand-up", "stand up", "STAND-UP", "stánd-up", "sta\u0301nd-up"],
)
def test_a_name_twice_in_one_record_is_told(alias: str, tmp_path: Path) -> None:
    write(tmp_path, {"terms/huddle.yaml": f"{HUDDLE}  - {alias}\n"})
    [problem] = read(tmp_path).problems

    assert (problem.line, problem.kind) == (7, "duplicate-alias")


@pytest.mark.parametrize("key", ["related", "view"])
def test_an_item_twice_in_a_list_is_told(key: str, tmp_path: Path) -> None:
    kind, folder = ("term", "terms") if key == "related" else ("source", "sources")
    text = HUDDLE if key == "related" else WORK
    item = "alignment" if key == "related" else "bipolar"
    lines = f"{key}:\n  - {item}\n  - {item}\n"
    found = read(GOOD, write(tmp_path, {f"{folder}/new.yaml": own_words(text) + lines}))

    assert [p.kind for p in found.problems] == ["duplicate-item"]
    assert "new" not in found.records[kind]


def test_a_name_that_is_cut_off_is_nobody_elses(tmp_path: Path) -> None:
    """What is left of 'Rule #1' is not compared: one mistake is told once."""
    cut = "title: Rule #1 of talks\ndefinition: A talk.\n"
    other = "title: Item\ndefinition: A thing.\naliases: [rule]\n"
    write(tmp_path, {"terms/cut.yaml": cut, "terms/item.yaml": other})

    assert [(p.file.rpartition("/")[2], p.kind) for p in read(tmp_path).problems] == [
        ("cut.yaml", "cut-text")
    ]


@pytest.mark.parametrize("written", ["Short talk", "short talk", "shorttalk", "Huddle"])
def test_an_id_that_is_not_there_is_sought_by_what_records_are_called(
    written: str, tmp_path: Path
) -> None:
    """A file was renamed; the badly written id is neither possible nor the record's."""
    talk = f"title: Talk\ndefinition: A talk.\nrelated: [{written}]\n"
    huddle = "title: Huddle\ndefinition: A short talk.\n"
    write(tmp_path, {"terms/short-talk.yaml": huddle, "terms/talk.yaml": talk})

    [problem] = read(tmp_path).problems
    assert problem.hint == "did you mean 'short-talk'?"
