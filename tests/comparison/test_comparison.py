"""Comparison tables as values; what each kind holds: `ext/content/test_tables.py`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook import compare
from leadership_handbook.comparison import KINDS, OUR_READING, formats
from leadership_handbook.comparison.table import Table, Target
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.order import in_order
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

IDS = {
    "distinction": ("d-1", "d-0"),
    "theme": ("theme-1",),
    "aspect": ("focus",),
    "source": ("first-1990", "second-2001"),
    "term": ("follower",),
}


def at(record: Any, path: str) -> object:
    """Return the value at a path such as ``contrasts[0].leadership``."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        record = record[int(step)] if step.isdecimal() else getattr(record, step)
    return record


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


def test_situations_say_each_side_once_to_which_they_lean() -> None:
    rows = [row for row in compare("situations").rows if len(row.cells) > 1]
    said = {row.cells[0].target.id: row.cells[1].text for row in rows}  # type: ignore[union-attr]
    again = [
        one for one in lh.situations.values() if len({r.lean for r in one.readings}) < 2
    ]

    assert len(said) == len(lh.situations)
    assert again
    assert all("," not in said[one.id] for one in again)
    assert {len(set(one.split(", "))) - one.count(",") for one in said.values()} == {1}


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


def rows(table: Table) -> list[list[str]]:
    """Return the texts of a table, row by row; a heading has a single one."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_who_says_what_links_each_stance_to_a_claim(handbook: Handbook) -> None:
    """The distinctions stand below their themes, in the order of those."""
    table = compare("who-says-what", handbook=handbook)
    first, *others = table.columns

    assert first.title == "Source"
    assert [(c.group and c.group.text, c.title) for c in others] == [
        ("Theme 0", "Title 0"),
        ("Theme 0", "Title 2"),
        ("Theme 1", "Title 1"),
    ]
    assert rows(table) == [
        ["First 1990", *["asserts, disputes"] * 3],
        ["Second 2001", "", "", "qualifies"],
    ]
    assert table.rows[1].cells[3].links[0].target == Target(
        kind="claim", id="d-1/second"
    )


def test_who_says_what_of_a_theme_leaves_out_who_is_silent(handbook: Handbook) -> None:
    of_theme = compare("who-says-what", "theme-0", handbook=handbook)

    assert [row.cells[0].text for row in of_theme.rows] == ["First 1990"]
    assert len(of_theme.columns) == 3


def test_who_says_what_links_every_stance_there_is() -> None:
    """Of the shipped handbook: none is lost, and none is made up."""
    handbook = lh.load()
    claimed = {
        (said.record.id, said.claim.citation.source, said.claim.stance)
        for said in handbook.claims()
        if said.record.id in handbook.distinctions
    }
    table = compare("who-says-what")
    linked = {
        (link.target.id.partition("/")[0], row.cells[0].target.id, link.text)
        for row in table.rows
        for cell in row.cells
        for link in cell.links
        if row.cells[0].target
    }

    assert linked == claimed


def test_evidence_counts_a_source_once_for_each_stance(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path)
    fields = small.distinction(0, "theme-0")
    again = fields["claims"][0] | {"id": "again"}
    fields["claims"].append(again)
    small.write(folder, "distinction", "d-0", fields)
    book = Handbook(in_order(read(folder).records))
    table = compare("evidence", handbook=book)

    assert rows(table)[:2] == [["one author"], ["Title 0", "Reason 0.", "1", "0", "1"]]


def test_evidence_begins_with_what_was_tested() -> None:
    found = [row.cells[0].text for row in compare("evidence").rows if row.heading]

    assert found == ["partly tested", "several authors", "one author"]


def test_the_sheet_has_both_sides_of_each_distinction(handbook: Handbook) -> None:
    assert rows(compare("when", handbook=handbook, theme="theme-1")) == [
        ["Title 1"],
        ["When to lean this way", "Lead when 1", "Manage when 1"],
        ["When it is overdone", "Lead too much 1", "Manage too much 1"],
    ]


def test_a_side_of_which_nothing_is_said_has_no_row_in_the_sheet(
    tmp_path: Path,
) -> None:
    folder = small.handbook(tmp_path)
    fields = small.distinction(0, "theme-0")
    for side in ("leadership", "management"):
        fields[side].pop("overdone", None)
        fields[side]["when"] = "On a Tuesday."
    small.write(folder, "distinction", "d-0", fields)
    book = Handbook.of(read(folder))
    book = book.only("distinction", [book.distinctions["d-0"]])

    titles = [row.cells[0].text for row in compare("when", handbook=book).rows]
    assert titles == [fields["title"], "When to lean this way"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_of_links_is_their_words(kind: str, handbook: Handbook) -> None:
    for cell in (cell for row in made(kind, handbook).rows for cell in row.cells):
        if cell.links:
            assert cell.text == ", ".join(link.text for link in cell.links)


def test_a_table_has_each_form_of_the_list() -> None:
    table = lh.compare("theme", "means")

    for form in formats.FORMATS:
        assert table.to(form)
    for form in ("text", "markdown", "html", "csv"):
        assert table.to(form) == getattr(table, f"to_{form}")()
    assert json.loads(table.to("json")) == table.to_dicts()
    with pytest.raises(ValueError, match="no form 'cvs'; did you mean 'csv'"):
        table.to("cvs")
