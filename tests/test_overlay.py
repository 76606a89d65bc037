"""Own records on top: the shipped ones stay as they are, mistakes are all told."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook.model.folder import RECORDS
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

HUDDLE = {
    "title": "Huddle",
    "definition": "Ten minutes on our feet, with [coordination](#term-coordination).",
    "citations": [{"source": "mintzberg-1975"}],
}


def test_own_records_are_laid_over_the_shipped_ones(tmp_path: Path) -> None:
    before = lh.load().to_dict()
    small.write(tmp_path, "term", "huddle", HUDDLE)
    small.write(tmp_path, "term", "coordination", HUDDLE | {"title": "Our own word"})
    mine = lh.load(overlay=tmp_path)

    assert mine.terms["huddle"].title == "Huddle"
    assert mine.terms["coordination"].title == "Our own word"
    assert len(mine.terms) == len(lh.terms) + 1
    assert mine.distinctions == lh.distinctions
    shipped = {*lh.load().citing("mintzberg-1975")}
    assert {use.id for use in {*mine.citing("mintzberg-1975")} - shipped} == {
        "huddle",
        "coordination",
    }

    assert lh.load(str(tmp_path)) == mine
    assert "huddle" not in lh.terms
    assert lh.load().to_dict() == before


def test_the_origin_of_a_record_is_told(tmp_path: Path) -> None:
    own = small.write(tmp_path, "term", "huddle", HUDDLE)
    mine = lh.load(overlay=tmp_path)

    assert mine.locate(mine.terms["huddle"], "definition") == (own, 2, 13)
    shipped = mine.locate(mine.terms["coordination"])
    assert shipped.file == RECORDS / "terms" / "coordination.yaml"
    assert shipped == lh.load().locate(lh.terms["coordination"])


def test_hidden_records_are_gone_and_links_to_them_are_words(tmp_path: Path) -> None:
    hidden = "term: [coordination]\ntheme: [means]\nsource: [mintzberg-1975]\n"
    (tmp_path / "hide.yaml").write_text(hidden, "utf-8")
    small.write(tmp_path, "term", "huddle", HUDDLE)
    mine = lh.load(overlay=tmp_path)

    assert "coordination" not in mine.terms
    assert "coordination" in lh.terms
    assert all(
        term.id != "coordination" for term in mine.related(lh.terms["alignment"])
    )
    assert mine.name("source", "mintzberg-1975") == "Mintzberg 1975"
    assert mine.name("term", "coordination") == lh.terms["coordination"].title
    assert (
        pickle.loads(pickle.dumps(mine)).name("term", "coordination") != "coordination"
    )

    texts = [cell.text for row in table_rows(mine) for cell in row.cells]
    assert lh.distinctions["motivate-vs-organize"].title in texts
    assert lh.themes["means"].title not in texts


def table_rows(handbook: lh.Handbook) -> tuple[lh.Row, ...]:
    rows = lh.compare("all", handbook=handbook).rows
    assert sum(not row.heading for row in rows) == len(handbook.distinctions)
    return rows


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    small.write(tmp_path, "term", "huddle", HUDDLE | {"colour": "blue"})
    small.write(tmp_path, "term", "stand-up", {"title": "Stand-up"})
    own = {"title": "Sound", "aliases": ["sound talk"]}
    small.write(tmp_path, "term", "sound", HUDDLE | own)
    own = {"title": "Daily", "aliases": ["daily talk"]}
    cited = own | {"citations": [{"source": "mintzberg-1976"}]}
    small.write(tmp_path, "term", "daily", HUDDLE | cited)

    with pytest.raises(lh.InvalidRecords) as caught:
        lh.load(overlay=tmp_path)
    problems = caught.value.problems
    assert list(problems) == lh.check(tmp_path)
    assert [(p.file.rpartition("/")[2], p.kind) for p in problems] == [
        ("daily.yaml", lh.ProblemKind.UNKNOWN_ID),
        ("huddle.yaml", lh.ProblemKind.UNKNOWN_KEY),
        ("stand-up.yaml", lh.ProblemKind.MISSING_FIELD),
    ]
    assert "did you mean 'mintzberg-1975'?" in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(lh.InvalidRecords, match="nowhere:1:1: this folder cannot be"):
        lh.load(overlay=tmp_path / "nowhere")
