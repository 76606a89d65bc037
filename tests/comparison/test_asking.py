"""What can be asked of a table: ids, filters, columns, order; and slips in them."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook import compare
from leadership_handbook.comparison import KINDS
from leadership_handbook.comparison.asking import Filters
from leadership_handbook.handbook.filters import FILTERS
from tests.comparison.test_comparison import IDS

if TYPE_CHECKING:
    from leadership_handbook.comparison.table import Table
    from leadership_handbook.facade import Handbook


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


OF_DISTINCTIONS = [k for k, asked in KINDS.items() if asked.filters == "distinction"]


UNFILTERED = [kind for kind, asked in KINDS.items() if not asked.filters]


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
