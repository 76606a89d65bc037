"""Records as data frames."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
import sys
from contextlib import closing

import pytest

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.flat import flat, kept
from leadership_handbook.model import kind_of
from leadership_handbook.text import to_plain

pd = pytest.importorskip("pandas")

HANDBOOK = lh.load()
KINDS = tuple(HANDBOOK.to_dict())


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_has_a_row_for_each_record(kind: str) -> None:
    frame = HANDBOOK.to_pandas(kind)
    records = getattr(HANDBOOK, kind)

    assert list(frame.index) == list(records)
    assert frame.index.name == "id"
    assert list(frame["title"]) == [record.title for record in records.values()]
    assert frame.equals(HANDBOOK.to_pandas(kind.removesuffix("s")))


def test_parts_are_columns_of_their_own() -> None:
    row = HANDBOOK.to_pandas("distinctions").loc["people-vs-staff"]
    record = lh.distinctions["people-vs-staff"]

    assert row["leadership_label"] == "People"
    assert row["evidence_word"] == record.evidence.word
    assert record.exercise
    assert row["exercise_steps"].split("\n") == [*map(to_plain, record.exercise.steps)]
    assert row["reviewed"] == pd.Timestamp(record.reviewed)
    assert row["theme_title"] == lh.themes[record.theme].title
    related = HANDBOOK.to_pandas("distinction_related")
    own = related[related["record"] == record.id]
    assert list(own["id"]) == [other.id for other in record.related]
    assert list(own["id_title"]) == [lh.distinctions[key].title for key in own["id"]]


def test_every_claim_and_contrast_is_there_with_its_record_and_source() -> None:
    claims = HANDBOOK.to_pandas("claims")
    placed = HANDBOOK.claims()
    assert list(claims["record"]) == [said.record.id for said in placed]
    assert list(claims["text"]) == [to_plain(said.claim.text) for said in placed]
    assert list(claims["record_kind"]) == [kind_of(said.record) for said in placed]
    named = claims.set_index("citation_source")["citation_source_name"].to_dict()
    assert named == {key: HANDBOOK.name("source", str(key)) for key in named}
    one = claims[claims["citation_source"] == "zaleznik-1977"].iloc[0]
    assert one["citation_source_authors"] == "Zaleznik, Abraham"
    assert one["citation_source_year"] == 1977
    assert one["address"] == lh.url(
        HANDBOOK.claim(f"{one['record']}/{one['id']}").record, one["id"]
    )

    contrasts = HANDBOOK.to_pandas("contrasts")
    rows = [(d.id, row) for d in lh.distinctions.values() for row in d.contrasts]
    assert list(contrasts["record"]) == [record_id for record_id, _ in rows]
    assert list(contrasts["management"]) == [
        to_plain(row.management) for _, row in rows
    ]
    cited = HANDBOOK.to_pandas("contrast_citations")
    assert len(cited) == sum(len(row.citations) for _, row in rows)
    assert set(cited["contrast_number"]) <= set(contrasts["number"])


def test_what_is_used_of_several_kinds_is_named_too() -> None:
    stops = HANDBOOK.to_pandas("path_stops")

    assert list(stops["id_title"]) == [
        HANDBOOK.name(kind, key)
        for kind, key in zip(stops["kind"], stops["id"], strict=True)
    ]


@pytest.mark.parametrize("name", kept())
def test_a_cell_is_plain_text_a_number_or_a_day(name: str) -> None:
    table = flat(HANDBOOK, name)
    columns = [column.name for column in table.columns]

    assert len({column.casefold() for column in columns}) == len(columns)
    for row in table.rows:
        for column, cell in zip(table.columns, row, strict=True):
            assert cell is None or type(cell) is column.holds
    cells = "\n".join(str(cell) for row in table.rows for cell in row)
    assert not re.search(r"\]\(#|[A-Z][a-z]+\([a-z_]+='", cells)  # no link, no repr


@pytest.mark.parametrize("name", kept())
def test_a_frame_goes_into_a_database(name: str) -> None:
    frame = HANDBOOK.to_pandas(name)
    with closing(sqlite3.connect(":memory:")) as connection:
        assert frame.to_sql("taken", connection) == len(frame)


def test_records_of_a_kind_are_a_frame() -> None:
    assert lh.themes.to_pandas().equals(HANDBOOK.to_pandas("themes"))


@pytest.mark.parametrize("kind", kept())
def test_the_columns_do_not_depend_on_the_records(kind: str) -> None:
    empty, full = Handbook({}).to_pandas(kind), HANDBOOK.to_pandas(kind)

    assert len(empty) == 0
    assert list(empty.columns) == list(full.columns)


def test_an_exercise_that_is_left_out_leaves_cells_empty() -> None:
    record = lh.Distinction(
        **{
            field.name: getattr(lh.distinctions["people-vs-staff"], field.name)
            for field in dataclasses.fields(lh.Distinction)
            if field.name != "exercise"
        }
    )
    frame = Handbook({"distinction": {record.id: record}}).to_pandas("distinction")

    assert frame.filter(like="exercise_").isna().all(axis=None)
    assert frame.filter(like="exercise_").shape == (1, 5)


def test_where_pandas_is_missing_its_name_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)

    message = r"pip install 'leadership-handbook\[pandas\]'"
    with pytest.raises(ImportError, match=message):
        HANDBOOK.to_pandas("claims")
    with pytest.raises(ImportError, match=message):
        lh.compare("all").to_pandas()


def test_a_table_is_a_frame_of_its_texts() -> None:
    table = lh.compare("all")
    frame = table.to_pandas()

    assert frame.to_dict("records") == table.to_dicts()
    assert list(frame.columns) == ["Group", *(column.title for column in table.columns)]
