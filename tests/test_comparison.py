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
    "distinction": ("d-1", "d-0"),
    "theme": ("theme-1",),
    "aspect": ("focus",),
    "source": ("first-1990", "second-2001"),
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
    """Return a table of the kind, as rich as the small handbook lets it be."""
    ids = IDS[KINDS[kind].takes] if KINDS[kind].takes else ()
    chosen: dict[str, Any] = {f"{name}s": IDS[name][:1] for name in KINDS[kind].chooses}
    return compare(kind, *ids[: KINDS[kind].most], handbook=handbook, **chosen)


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


def rows(table: Table) -> list[list[str]]:
    """Return the texts of a table, row by row; a heading has a single one."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def chosen(handbook: Handbook, *ids: str, **options: Any) -> Table:
    return compare("chosen", *ids, handbook=handbook, **options)


def test_chosen_distinctions_stand_below_their_aspects(handbook: Handbook) -> None:
    table = chosen(handbook, "d-2", "d-0", "d-2")

    assert rows(table) == [
        ["Focus"],
        ["Title 2", "Lead focus 2", "Manage focus 2", "First 1990"],
        ["Title 0", "Lead focus 0", "Manage focus 0", "First 1990"],
        ["Means"],
        ["Title 2", "Lead means 2", "Manage means 2", OUR_READING],
        ["Title 0", "Lead means 0", "Manage means 0", OUR_READING],
    ]
    assert table.notes == ()
    assert table == chosen(handbook, "d-2", "d-0", aspects=("focus", "means"))


def test_what_is_chosen_keeps_its_order(handbook: Handbook) -> None:
    table = chosen(handbook, "d-0", aspects=["means", "focus", "means"])

    assert [row.cells[0].text for row in table.rows if row.heading] == [
        "Means",
        "Focus",
    ]


def test_chosen_sources_show_their_claims_on_the_side_they_speak_of(
    tmp_path: Path,
) -> None:
    folder = small.handbook(tmp_path)
    fields = small.distinction(0, "theme-0")
    claim = fields["claims"][0]
    fields["claims"] = [
        claim | {"id": side, "side": side, "text": f"Of {side}."}
        for side in ("management", "both", "leadership", "distinction")
    ]
    fields["claims"][0]["citation"] = {"source": "first-1990"}
    small.write(folder, "distinction", "d-0", fields)
    book = Handbook(in_order(read(folder).records))
    table = chosen(book, "d-0", sources="first-1990")

    assert rows(table) == [
        ["First 1990"],
        ["Title 0", "", "Of management.", "asserts, First 1990"],
        ["Title 0", "Of both.", "said of both", "asserts, First 1990, p. 7"],
        ["Title 0", "Of leadership.", "", "asserts, First 1990, p. 7"],
        ["Title 0", "Of distinction.", "said of both", "asserts, First 1990, p. 7"],
    ]
    claimed, cited = table.rows[1].cells[-1].links
    assert claimed.target == Target(kind="claim", id="d-0/management")
    assert cited.target == Target(kind="source", id="first-1990")


def test_what_was_chosen_and_says_nothing_is_told_below(handbook: Handbook) -> None:
    table = chosen(handbook, "d-0", sources=["second-2001"])

    assert table.rows == ()
    assert "is not above" in table.notes[0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_links_is_their_words(kind: str, handbook: Handbook) -> None:
    for cell in (cell for row in made(kind, handbook).rows for cell in row.cells):
        if cell.links:
            assert cell.text == ", ".join(link.text for link in cell.links)
