"""What was read is kept: nothing is parsed twice, and nothing that is kept is stale."""

from __future__ import annotations

import pickle
from shutil import copytree
from typing import TYPE_CHECKING, Any

import pytest

from leadership_handbook.reading import one, read
from leadership_handbook.reading.keeping import Kept
from leadership_handbook.reading.yamltree import read_tree
from tests.reading.good import GOOD

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from leadership_handbook.reading import Reading
    from leadership_handbook.reading.drafts import Draft


class Case:
    """A folder of records, and what is kept of it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.records = copytree(GOOD, folder / "records")
        self.file = folder / "cache" / "kept"
        self.parsed: list[str] = []
        """The ids of what was parsed since the last reading began."""
        parse = read_tree

        def noted(source: str, draft: Draft) -> object:
            self.parsed.append(draft.id)
            return parse(source, draft)

        monkeypatch.setattr(one, "read_tree", noted)

    def read(self, code: str = "code") -> Reading:
        self.parsed.clear()
        return read(self.records, kept=Kept(self.file, code))

    def write(self, name: str, text: str) -> None:
        (self.records / name).write_text(text)


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    return Case(tmp_path, monkeypatch)


def parts(found: Reading) -> list[object]:
    """Return all that a reading holds, with what comes later made to come."""
    later: tuple[Mapping[Any, Any], ...]
    later = (found.records, found.places, found.hidden)
    return [
        *(dict(one) for one in later),
        found.problems,
        found.files,
        found.contents,
        found.digest,
    ]


def test_what_did_not_change_is_not_parsed_and_says_the_same(case: Case) -> None:
    first = parts(case.read())
    assert len(case.parsed) > 10
    kept = case.file.stat().st_mtime_ns

    again = case.read()
    assert len(again.records) == len(first[0])  # type: ignore[arg-type]
    assert again.records["term"]["alignment"].id == "alignment"
    assert parts(again) == first
    assert case.parsed == []
    assert case.file.stat().st_mtime_ns == kept  # nor is what is kept written again


def test_only_what_changed_is_parsed_again(case: Case) -> None:
    case.read()
    text = (case.records / "terms/alignment.yaml").read_text()
    case.write("terms/alignment.yaml", text.replace("Alignment", "Common aim"))
    (case.records / "objections/false-types.yaml").unlink()

    found = case.read()
    assert case.parsed == ["alignment"]
    assert parts(found)[:-2] == parts(read(case.records))[:-2]
    assert parts(case.read()) == parts(found)


def test_a_change_that_is_taken_back_is_no_change(case: Case) -> None:
    first = parts(case.read())
    text = (case.records / "terms/alignment.yaml").read_text()
    for content in (text + "# a note\n", text):
        case.write("terms/alignment.yaml", content)
        found = parts(case.read())

    assert found == first


@pytest.mark.parametrize("content", [b"", b"no pickle", None])
def test_what_other_code_kept_or_nobody_can_read_is_read_anew(
    content: bytes | None, case: Case
) -> None:
    first, number = parts(case.read()), len(case.parsed)
    if content is not None:
        case.file.write_bytes(content)

    found = case.read("code" if content is not None else "other code")
    assert len(case.parsed) == number
    assert parts(found) == first


def test_a_problem_is_told_each_time(case: Case) -> None:
    case.write("terms/example.yaml", "titel: Example\ndefinition: One.\n")
    first = case.read()
    again = case.read()

    assert len(first.problems) == 1
    assert again.problems == first.problems
    assert case.parsed == ["example"]
    case.write("terms/example.yaml", "title: Example\ndefinition: One.\n")
    assert case.read().problems == ()


def test_where_one_part_is_damaged_only_its_file_is_read_anew(case: Case) -> None:
    first = parts(case.read())
    with case.file.open("rb") as opened:
        head, known = pickle.load(opened), pickle.load(opened)
    key = min(known)
    known[key] = (known[key][0], known[key][1][:-9])
    whole = pickle.dumps((head[0], ""))  # as if another file had changed
    case.file.write_bytes(whole + pickle.dumps(known))

    assert parts(case.read()) == first
    assert case.parsed == [key[1]]


def test_what_is_kept_is_held_against_what_changed(case: Case) -> None:
    """A work gets pages; a citation that is not parsed again names others."""
    first = case.read()
    work = (case.records / "sources/kotter-1990.yaml").read_text()
    case.write("sources/kotter-1990.yaml", work.replace("type:", "page: 1-9\ntype:", 1))

    again = case.read()
    told = {(p.file, p.line, p.path) for p in again.problems}
    person = str(case.records / "distinctions/people-vs-staff.yaml")

    assert first.problems == ()
    assert case.parsed == ["kotter-1990"]
    assert told == {
        (person, 25, "contrasts[0].citations[0].locator"),
        (person, 33, "claims[0].citation.locator"),
    }
    assert again.problems == read(case.records).problems
