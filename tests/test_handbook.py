"""The handbook as a value: mappings that cannot be changed, relations, near misses."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook import Handbook, in_order
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    return Handbook(in_order(read(small.handbook(tmp_path, distinctions=4)).records))


def test_a_look_up_gives_the_record() -> None:
    assert lh.distinctions["people-vs-staff"].management.label == "Staff"
    assert "people-vs-staff" in lh.distinctions
    assert lh.distinctions.get("nothing-of-the-kind") is None


def test_a_wrong_id_names_a_near_one() -> None:
    with pytest.raises(lh.UnknownId, match="did you mean 'people-vs-staff'"):
        lh.distinctions["peple-vs-staff"]
    with pytest.raises(KeyError):
        lh.sources["nobody-1900"]


def test_iteration_follows_the_book(handbook: Handbook) -> None:
    assert list(handbook.distinctions) == ["d-0", "d-1", "d-2", "d-3"]
    assert list(handbook.sources) == ["first-1990", "second-2001"]


def test_nothing_can_be_changed(handbook: Handbook) -> None:
    with pytest.raises(AttributeError):
        handbook.distinctions = handbook.themes  # type: ignore[misc,assignment]
    with pytest.raises(TypeError):
        handbook.distinctions["d-0"] = handbook.distinctions["d-1"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        handbook.distinctions["d-0"].title = "Another"  # type: ignore[misc]


def test_records_are_values(handbook: Handbook) -> None:
    record = handbook.distinctions["d-0"]

    assert pickle.loads(pickle.dumps(record)) == record
    assert copy.deepcopy(record) == record
    assert len({record, copy.copy(record)}) == 1
    assert record != handbook.distinctions["d-1"]


def test_relations(handbook: Handbook) -> None:
    in_theme = [d.id for d in handbook.in_theme("theme-1")]
    assert in_theme == ["d-1", "d-3"]
    assert len(handbook.with_aspect("focus")) == 4
    assert len(handbook.claims("first-1990")) == 8
    assert ("term", "follower", "") in handbook.citing("second-2001")
    assert ("distinction", "d-2", "focus") in handbook.citing("first-1990")


def test_a_link_text_is_a_title_or_author_and_year(handbook: Handbook) -> None:
    assert handbook.name("theme", "theme-0") == "Theme 0"
    assert handbook.name("source", "first-1990") == "First 1990"
    assert handbook.name("term", "not-there") == "not-there"


def test_loading_bad_records_tells_every_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = small.handbook(tmp_path)
    for name in ("d-0", "d-1"):
        path = folder / "distinctions" / f"{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("order:", "odrer:"), "utf-8")
    monkeypatch.setattr("leadership_handbook.handbook.RECORDS", folder)

    with pytest.raises(lh.InvalidRecords) as caught:
        lh.load()
    assert [problem.line for problem in caught.value.problems] == [2, 2]
    assert "did you mean 'order'?" in str(caught.value)
