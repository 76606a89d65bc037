"""Records as data frames."""

from __future__ import annotations

import sys

import pytest

import leadership_handbook as lh
from leadership_handbook.facade import Handbook

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

    assert row["leadership.label"] == "People"
    assert row["evidence.word"] == record.evidence.word
    assert record.exercise
    assert row["exercise.steps"] == list(record.exercise.steps)
    assert row["reviewed"] == pd.Timestamp(record.reviewed)
    assert row["related"] == [related.to_dict() for related in record.related]


def test_every_claim_and_contrast_is_there_with_its_record() -> None:
    claims = HANDBOOK.to_pandas("claims")
    placed = HANDBOOK.claims()
    assert list(claims["record"]) == [said.record.id for said in placed]
    assert list(claims["text"]) == [said.claim.text for said in placed]
    assert set(claims["citation.source"]) <= {*lh.sources}
    assert set(claims["record_kind"]) == {"distinction", "source"}

    contrasts = HANDBOOK.to_pandas("contrasts")
    rows = [(d.id, row) for d in lh.distinctions.values() for row in d.contrasts]
    assert list(contrasts["record"]) == [record_id for record_id, _ in rows]
    assert list(contrasts["management"]) == [row.management for _, row in rows]


@pytest.mark.parametrize("kind", [*KINDS, "claims", "contrasts"])
def test_the_columns_do_not_depend_on_the_records(kind: str) -> None:
    empty, full = Handbook({}).to_pandas(kind), HANDBOOK.to_pandas(kind)

    assert len(empty) == 0
    assert list(empty.columns) == list(full.columns)


def test_an_exercise_that_is_left_out_leaves_cells_empty() -> None:
    record = lh.Distinction(
        **{
            name: getattr(lh.distinctions["people-vs-staff"], name)
            for name in lh.Distinction.__slots__
            if name != "exercise"
        }
    )
    frame = Handbook({"distinction": {record.id: record}}).to_pandas("distinction")

    assert frame.filter(like="exercise.").isna().all(axis=None)
    assert frame.filter(like="exercise.").shape == (1, 4)


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
