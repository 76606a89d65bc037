"""What single formats hold: texts, passages, tables, keys, cards, the book."""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from contextlib import closing
from typing import Any

import pytest

import leadership_handbook as lh
from leadership_handbook.exports.edition import LICENSE
from leadership_handbook.handbook.flat import flat, kept
from leadership_handbook.model import KINDS
from tests.exports.made import HANDBOOK, hostile, made, text


def test_texts_with_markup_stand_beside_plain_ones() -> None:
    records = json.loads(text("json"))["distinctions"]
    marked = [
        (r, path, said) for r in records for path, said in r.get("plain", {}).items()
    ]

    linked = [said for said in HANDBOOK.claims() if "](#" in said.claim.text]
    assert linked
    for said in linked:
        if said.record.id in lh.distinctions:
            path = f"claims[{said.number}].text"
            assert (said.record.id, path) in {
                (r["id"], where) for r, where, _ in marked
            }
    for record, path, plain in marked:
        value: Any = record
        for step in re.findall(r"[a-z_]+|[0-9]+", path):
            value = value[int(step) if step.isdecimal() else step]
        assert plain == lh.plain(value) != value


def test_a_record_is_a_file_and_a_line() -> None:
    files = made("records")
    assert isinstance(files, dict)
    lines = [json.loads(line) for line in text("jsonl").splitlines()]
    index = json.loads(files.pop("index.json"))

    listed = [(record["kind_of_record"], record["id"]) for record in index["records"]]
    assert listed == [(line["kind_of_record"], line["id"]) for line in lines]
    assert len(listed) == sum(len(HANDBOOK.of_kind(kind.word)) for kind in KINDS)
    for record, line in zip(index["records"], lines, strict=True):
        assert json.loads(files.pop(record["file"])) == line
    assert files == {}


def test_a_passage_is_understood_by_itself() -> None:
    passages = [json.loads(line) for line in text("chunks").splitlines()]
    ids = [passage["id"] for passage in passages]
    known = {f"{k.word}/{key}" for k in KINDS for key in HANDBOOK.of_kind(k.word)}
    known |= {f"claim/{said.ref}" for said in HANDBOOK.claims()}

    assert len(set(ids)) == len(ids)
    for passage in passages:
        assert passage["text"].startswith(passage["title"])
        assert passage["address"].startswith("https://")
        assert lh.data_version in passage["citation"]
        assert (passage["version"], passage["license"]) == (lh.data_version, LICENSE)
        assert set(passage["about"]) <= known
        assert "](#" not in passage["text"]
    one = passages[ids.index("distinction/people-vs-staff#claims/has-a-following")]
    assert [source["name"] for source in one["sources"]] == ["Alexopoulos"]
    assert one["address"].endswith("#lh-claim-people-vs-staff-has-a-following")


@pytest.mark.parametrize("name", kept())
def test_a_table_is_a_file_of_csv(name: str) -> None:
    files = made("csv")
    assert isinstance(files, dict)
    table = flat(HANDBOOK, name)
    lines = files[f"{name}.csv"].decode()
    head, *rows = csv.reader(lines.splitlines(keepends=True))

    assert head == [column.name for column in table.columns]
    assert rows == [
        ["" if cell is None else str(cell) for cell in row] for row in table.rows
    ]


def test_a_spreadsheet_takes_no_text_for_a_formula() -> None:
    files = made("csv", hostile("=1+1"))
    assert isinstance(files, dict)
    rows = [*csv.reader(files["themes.csv"].decode().splitlines(keepends=True))]
    assert rows[1][rows[0].index("title")] == "'=1+1"
    assert not any(cell.startswith("=") for row in rows for cell in row)


def test_a_database_has_keys_links_and_words() -> None:
    written = made("sqlite")
    assert isinstance(written, bytes)
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(written)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for name in kept():
            counted = database.execute(f"SELECT count(*) FROM {name}").fetchone()  # noqa: S608
            assert counted == (len(flat(HANDBOOK, name).rows),)
        case = next(iter(lh.scenarios.values()))
        linked = database.execute(
            "SELECT target FROM link_scenarios_distinctions WHERE id=? ORDER BY place",
            [case.id],
        )
        assert tuple(target for (target,) in linked) == case.distinctions
        found = database.execute("SELECT kind, id FROM search('interchangeable parts')")
        assert ("distinction", "people-vs-staff") in found.fetchall()
        records = sum(len(HANDBOOK.of_kind(kind.word)) for kind in KINDS)
        assert database.execute("SELECT count(*) FROM search").fetchone() == (records,)


def test_cards_have_ids_that_stay() -> None:
    lines = text("anki").splitlines(keepends=True)
    head = [line for line in lines if line.startswith("#")]
    cards = [*csv.reader(lines[len(head) :], dialect="excel-tab")]
    guids = [card[0] for card in cards]

    assert len(set(guids)) == len(guids)
    assert {len(card) for card in cards} == {5}
    assert "lh-term-efficiency" in guids
    sides = [s for d in lh.distinctions.values() for s in (d.leadership, d.management)]
    seen = sum(len(side.looks_like) for side in sides)
    assert len(cards) == len(lh.distinctions) + seen + len(lh.terms) + len(lh.scenarios)
    hard = text("anki", hostile("<script>x</script>"))
    assert "<script>" not in hard


def test_the_book_has_every_record_and_no_dead_link() -> None:
    book = text("markdown")

    assert "](#" not in book
    for kind in KINDS:
        for record in HANDBOOK.of_kind(kind.word).values():
            assert f"<{lh.url(record)}>" in book
    assert "| Aspect | Leadership | Management | Source |" in book
