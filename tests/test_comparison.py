"""Comparison tables as values; what each kind holds is in `ext/test_tables.py` too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.comparison import KINDS, OUR_READING, compare
from leadership_handbook.handbook import Handbook, in_order
from leadership_handbook.reading import read
from leadership_handbook.table import Table, Target
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

IDS = {
    "distinction": "d-1",
    "theme": "theme-1",
    "aspect": "focus",
    "source": "first-1990",
}


def at(record: Any, path: str) -> object:
    """Return the value at a path such as ``contrasts[0].leadership``."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        record = record[int(step)] if step.isdecimal() else getattr(record, step)
    return record


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    return Handbook(in_order(read(small.handbook(tmp_path)).records))


def made(kind: str, handbook: Handbook) -> Table:
    takes = KINDS[kind].takes
    return compare(kind, *([IDS[takes]] if takes else ()), handbook=handbook)


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_fits_the_columns(kind: str, handbook: Handbook) -> None:
    table = made(kind, handbook)

    assert table.rows
    widths = {1 if row.heading else len(table.columns) for row in table.rows}
    assert {len(row.cells) for row in table.rows} == widths


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_can_be_traced(kind: str, handbook: Handbook) -> None:
    for row in made(kind, handbook).rows:
        for cell in row.cells:
            if cell.origin:
                record = handbook.of_kind(cell.origin.kind)[cell.origin.id]
                assert at(record, cell.origin.path) == cell.text


@pytest.mark.parametrize("kind", KINDS)
def test_leadership_is_always_first(kind: str, handbook: Handbook) -> None:
    sides = [column.side for column in made(kind, handbook).columns if column.side]

    assert sides in ([], ["leadership", "management"])


def test_a_row_without_a_source_says_whose_reading_it_is(handbook: Handbook) -> None:
    cited, own = made("distinction", handbook).rows

    assert [citation.source for citation in cited.cells[-1].citations] == ["first-1990"]
    assert own.cells[-1].text == OUR_READING


def test_views_say_that_placing_works_is_our_reading(handbook: Handbook) -> None:
    table = made("views", handbook)
    held = [[c.source for c in row.cells[-1].citations] for row in table.rows]

    assert OUR_READING in table.columns[-1].title
    assert held == [["first-1990"], []]


def test_objections_count_the_claims_behind_them_by_stance(handbook: Handbook) -> None:
    (row,) = made("objections", handbook).rows

    assert [cell.text for cell in row.cells[3:]] == ["2", "0", "1"]


def test_a_claim_that_is_not_there_is_not_counted(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path)
    records = dict(read(folder).records)
    records["distinction"] = {"d-1": records["distinction"]["d-1"]}
    (row,) = compare("objections", handbook=Handbook(in_order(records))).rows

    assert [cell.text for cell in row.cells[3:]] == ["1", "0", "0"]


def test_a_source_numbers_its_claims_where_they_carry_rows() -> None:
    table = lh.compare("source", "alexopoulos")

    assert table.columns[0].title == "Row"
    rows = [target.id for row in table.rows for target in row.shows]
    numbered = [row for row in rows if row.startswith("alexopoulos/A")]
    assert numbered == [f"alexopoulos/A{number}" for number in range(1, 38)]


def test_a_claim_in_the_sources_own_file_is_shown_there_alone() -> None:
    table = lh.compare("source", "alexopoulos")
    (first, *_) = lh.sources["alexopoulos"].claims

    target = Target(kind="claim", id=f"alexopoulos/{first.id}")
    assert [target in row.shows for row in table.rows].count(True) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("distinktion", "d-1"), "no table kind 'distinktion'; did you mean 'dist"),
        (("nothing",), "there are distinction, all, theme"),
        (("all", "d-1"), "table kind 'all' takes no id, not 1"),
        (("theme",), "takes the id of one theme, not 0"),
    ],
)
def test_a_wrong_argument_is_told_in_a_sentence(
    arguments: tuple[str, ...], message: str, handbook: Handbook
) -> None:
    with pytest.raises(ValueError, match=message):
        compare(*arguments, handbook=handbook)


def test_an_unknown_id_is_told_with_a_near_one(handbook: Handbook) -> None:
    with pytest.raises(lh.UnknownId, match="did you mean 'd-1'"):
        compare("distinction", "d-11", handbook=handbook)
