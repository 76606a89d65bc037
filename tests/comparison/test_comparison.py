"""Comparison tables as values; what each kind holds: `ext/content/test_tables.py`."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook import compare
from leadership_handbook.comparison import KINDS, OUR_READING, formats
from leadership_handbook.comparison.asking import Filters
from leadership_handbook.comparison.table import Table, Target
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.filters import FILTERS
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
}


def at(record: Any, path: str) -> object:
    """Return the value at a path such as ``contrasts[0].leadership``."""
    for step in path.replace("]", "").replace("[", ".").split("."):
        record = record[int(step)] if step.isdecimal() else getattr(record, step)
    return record


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    folder = small.handbook(tmp_path)
    small.add_second_source(folder)
    small.add_practice(folder)
    small.add_situation(folder)
    small.add_list(folder)
    return Handbook(in_order(read(folder).records))


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
        (("who-says-what", "a", "b"), "takes no id or that of one theme, not 2 ids"),
        (("sources", "s-1"), "takes the ids of 2 or more sources, not 1 id"),
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


def test_an_aspect_hidden_by_an_overlay_comes_last(tmp_path: Path) -> None:
    records = dict(read(small.handbook(tmp_path)).records)
    records["aspect"] = {"means": records["aspect"]["means"]}
    table = chosen(Handbook(in_order(records)), "d-0")

    headings = [row.cells[0].text for row in table.rows if row.heading]
    assert headings == ["Means", "focus"]


def test_sources_stand_side_by_side_on_what_they_share(handbook: Handbook) -> None:
    table = made("sources", handbook)

    assert rows(table) == [
        ["Title 1"],
        ["First 1990", "asserts", "Somebody claims number 1.", "p. 7"],
        ["First 1990", "disputes", "Somebody claims number 1.", "p. 7"],
        ["Second 2001", "qualifies", "A second source on number 1.", ""],
    ]
    assert table.name == "First 1990, Second 2001"


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


OF_DISTINCTIONS = [k for k, asked in KINDS.items() if asked.filters == "distinction"]
UNFILTERED = [kind for kind, asked in KINDS.items() if not asked.filters]


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


@pytest.mark.parametrize("kind", OF_DISTINCTIONS)
def test_a_filter_that_no_distinction_fits_leaves_no_row(
    kind: str, handbook: Handbook
) -> None:
    ids = IDS[KINDS[kind].takes][: KINDS[kind].least] if KINDS[kind].takes else ()
    table = compare(kind, *ids, handbook=handbook, view="alike")

    assert table.rows == ()
    assert table.notes[-1] == "No record fits."


def test_views_are_filtered_by_the_works_that_hold_them() -> None:
    """An empirical work is left, a textbook is not."""
    kinds = {
        lh.sources[citation.source].kind
        for row in compare("views", kind="empirical").rows
        for citation in row.cells[-1].citations
    }

    assert kinds == {"empirical"}


def test_objections_are_filtered_by_who_makes_or_answers_them() -> None:
    found = {
        row.cells[0].text for row in compare("objections", source="grint-2005").rows
    }

    made = lh.objections.where(source="grint-2005")
    assert found == {objection.title for objection in made}


@pytest.mark.parametrize("kind", UNFILTERED)
def test_a_kind_that_has_nothing_to_filter_says_so(
    kind: str, handbook: Handbook
) -> None:
    ids = IDS[KINDS[kind].takes][:1] if KINDS[kind].takes else ()
    with pytest.raises(TypeError, match="has no filter 'theme'"):
        compare(kind, *ids, handbook=handbook, theme="theme-1")


def test_filters_are_those_that_type_checkers_know() -> None:
    filtered = {kind.filters for kind in KINDS.values()} - {""}
    assert {*Filters.__annotations__} == {n for kind in filtered for n in FILTERS[kind]}


def test_columns_keep_their_order_and_the_first_always_stays(
    handbook: Handbook,
) -> None:
    table = compare("all", handbook=handbook, columns=["Management", "Leadership"])

    titles = [column.title for column in table.columns]
    assert titles == ["Distinction", "Leadership", "Management"]
    assert {len(row.cells) for row in table.rows} == {1, 3}


def test_a_column_by_itself_is_one(handbook: Handbook) -> None:
    table = compare("all", handbook=handbook, columns="Evidence")

    assert [column.title for column in table.columns] == ["Distinction", "Evidence"]


def column(table: Table, place: int) -> list[str]:
    return [row.cells[place].text for row in table.rows if not row.heading]


def test_rows_are_sorted_below_their_headings(handbook: Handbook) -> None:
    table = compare("all", handbook=handbook, sort="-Distinction")

    assert [row.cells[0].text for row in table.rows] == [
        "Theme 0",
        "Title 2",
        "Title 0",
        "Theme 1",
        "Title 1",
    ]


def test_numbers_and_words_are_sorted_by_what_they_mean() -> None:
    """Ten comes after nine, and `partly tested` after `one author`; blanks are last."""
    words = column(compare("aspect", "focus", sort="Source"), 3)
    assert words == sorted(words, key=str.casefold)
    rows = compare("evidence", sort="-Dispute").rows
    groups = [
        list(g) for heading, g in groupby(rows, lambda r: r.heading) if not heading
    ]
    for group in groups:
        counts = [int(row.cells[2].text) for row in group]
        assert counts == sorted(counts, reverse=True)
    stances = column(compare("source", "bennis-1989", sort="Stance"), 1)
    assert stances == sorted(stances, key=["asserts", "qualifies", "disputes"].index)
    said = column(compare("who-says-what", "means", sort="-Trust vs. Control"), 4)
    assert said == [*filter(None, said), *[""] * said.count("")]


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
