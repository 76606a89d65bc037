"""Exports: every format, whole or not at all, the same bytes, nothing lost or run.

`tests/interop` reads them by other people's programs.
"""

from __future__ import annotations

import csv
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS, from_json, writing
from leadership_handbook.exports.edition import LICENSE, Edition
from leadership_handbook.handbook.flat import flat, kept
from leadership_handbook.model import KINDS
from leadership_handbook.taking import edition
from tests.model.test_references import HOSTILE

NEEDS = {"xlsx": "openpyxl", "parquet": "pyarrow"}
HANDBOOK = lh.load()


def hostile(text: str) -> lh.Handbook:
    """Return a handbook in which everything that is text is this text."""
    line = " ".join(text.split())
    side = lh.Side(label=line, summary=text, looks_like=(text,))
    cited = lh.Citation(source="x", locator=line)
    claim = lh.Claim(
        id="c",
        stance="asserts",
        side="both",
        force="stated",
        basis="argument",
        text=text,
        citation=cited,
    )
    name = lh.Name(family=line, given=line)
    source = lh.Source(
        id="x",
        type="book",
        title=line,
        author=(name, lh.Name(literal=line)),
        kind="theory",
        verified=text,
        publisher=line,
    )
    distinction = lh.Distinction(
        id="d",
        title=line,
        order=1,
        theme="t",
        aliases=(line,),
        leadership=side,
        management=side,
        contrasts=(
            lh.Contrast(
                aspect="a", leadership=text, management=text, citations=(cited,)
            ),
        ),
        claims=(claim,),
        evidence=lh.Evidence(word="one author", reason=text),
        reviewed=lh.distinctions["people-vs-staff"].reviewed,
    )
    theme = lh.Theme(id="t", title=line, order=1, text=text)
    aspect = lh.Aspect(id="a", title=line, order=1, question=text)
    term = lh.Term(id="w", title=line, definition=text, citations=(cited,))
    return lh.Handbook(
        {
            "distinction": {"d": distinction},
            "source": {"x": source},
            "theme": {"t": theme},
            "aspect": {"a": aspect},
            "term": {"w": term},
        }
    )


def made(name: str, book: lh.Handbook = HANDBOOK) -> bytes | dict[str, bytes]:
    for extra in [NEEDS[name]] if name in NEEDS else []:
        pytest.importorskip(extra)
    written = FORMATS[name].write(edition(book))
    return written if isinstance(written, bytes) else dict(written)


def text(name: str, book: lh.Handbook = HANDBOOK) -> str:
    written = made(name, book)
    assert isinstance(written, bytes)
    return written.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_written_as_it_is_listed(name: str, tmp_path: Path) -> None:
    path = tmp_path / FORMATS[name].file
    written = made(name)

    assert lh.export(name, path) == path
    assert path.is_dir() == FORMATS[name].folder
    if isinstance(written, bytes):
        assert path.read_bytes() == written
    else:
        found = {
            p.relative_to(path).as_posix(): p for p in path.rglob("*") if p.is_file()
        }
        assert {key: file.read_bytes() for key, file in found.items()} == written
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


DIGESTS = """
import hashlib, sys
from leadership_handbook.exports import FORMATS
from leadership_handbook.taking import edition
for name in sys.argv[1:]:
    made = FORMATS[name].write(edition())
    files = {"": made} if isinstance(made, bytes) else made
    print(name, hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())
"""


def test_the_same_records_give_the_same_bytes() -> None:
    there = [n for n in FORMATS if n not in NEEDS or find_spec(NEEDS[n])]
    told = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS, *there],
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]

    assert told[0].splitlines() == told[1].splitlines()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hard", [*HOSTILE, "=1+1", "@SUM(1)", "<script>x</script>"])
def test_no_text_breaks_a_format(name: str, hard: str) -> None:
    assert made(name, hostile(hard))


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_handbook_is_written(name: str) -> None:
    assert made(name, lh.Handbook({})) or name in {"bibtex", "chunks", "jsonl", "ris"}


def test_json_is_read_back_equal() -> None:
    written = made("json")
    assert isinstance(written, bytes)

    assert lh.Handbook(from_json.read(written)) == HANDBOOK
    for hard in HOSTILE:
        book = hostile(hard)
        assert lh.Handbook(from_json.read(text("json", book))) == book


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("themes", None, "themes: None is not a list"),
        ("themes.0.title", 3, "themes[0].title: 3 is not a text"),
        ("themes.0.order", "1", "themes[0].order: '1' is not a whole number"),
        ("themes.0.tite", "x", "themes[0]: there is no field 'tite'; did you mean"),
        ("distinctions.0.reviewed", "soon", "'soon' is not a day, 2026-11-23"),
        (
            "distinctions.0.claims.0.stance",
            "denies",
            "is not one of asserts, qualifies",
        ),
        (
            "distinctions.0.leadership",
            "People",
            "leadership: 'People' is not an object",
        ),
        ("distinctions.0.aliases", "x", "distinctions[0].aliases: 'x' is not a list"),
        ("themes.0.title", ["x"] * 40, "'x',... is not a text"),
    ],
)
def test_what_is_no_handbook_is_told_where(path: str, value: Any, told: str) -> None:
    whole = json.loads(text("json"))
    *way, last = path.split(".")
    at = whole
    for step in way:
        at = at[int(step) if step.isdecimal() else step]
    at[last] = value

    with pytest.raises(ValueError, match=re.escape(told)):
        from_json.read(json.dumps(whole))


def test_a_file_is_loaded_back(tmp_path: Path) -> None:
    assert lh.load_json(lh.export("json", tmp_path / "handbook.json")) == HANDBOOK


def test_a_theme_that_is_hidden_is_nowhere() -> None:
    book = hostile("x")
    ours = lh.Handbook({"distinction": book.distinctions})

    assert "skos:broader" in text("skos", book)
    assert "skos:broader" not in text("skos", ours)
    assert "/themes/" not in text("jsonld", ours).partition('"@graph"')[2]


def test_a_fault_of_ours_is_no_missing_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "leadership_handbook.exports.as_ris", None)

    with pytest.raises(ImportError, match="as_ris"):
        made("ris")


def test_a_field_that_is_missing_is_told() -> None:
    whole = json.loads(text("json"))
    del whole["themes"][0]["title"]

    with pytest.raises(ValueError, match=r"themes\[0\]: the field 'title' is missing"):
        from_json.read(json.dumps(whole))
    with pytest.raises(ValueError, match=r"the file: \[\] is not an object"):
        from_json.read("[]")


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


def test_addresses_are_of_the_site_that_is_named(tmp_path: Path) -> None:
    for name in FORMATS:
        if name in NEEDS:
            continue
        ours = Edition(handbook=HANDBOOK, version="1", site="https://handbook.example/")
        written = FORMATS[name].write(ours)
        whole = written if isinstance(written, bytes) else b"".join(written.values())
        assert b"leadership-handbook.readthedocs" not in whole
    path = lh.export("skos", tmp_path / "x.ttl", site="https://handbook.example")
    assert "<https://handbook.example/themes/means.html>" in path.read_text("utf-8")


def test_a_slip_in_the_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no format 'jsn'; did you mean 'json'"):
        lh.export("jsn", tmp_path / "x")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(("name", "module"), NEEDS.items())
def test_without_an_extra_its_name_is_told(
    name: str, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, module, None)

    with pytest.raises(ImportError, match=rf"'leadership-handbook\[{name}\]'"):
        lh.export(name, tmp_path / "x")


def test_what_stands_there_stays_if_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "handbook.json"
    file.write_text("mine")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        lh.export("json", file)
    assert file.read_text() == "mine"
    assert [*tmp_path.iterdir()] == [file]


def test_a_folder_is_replaced_only_if_it_is_an_export(tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    lh.export("csv", folder)
    lh.export("csv", folder)
    (folder / "mine.txt").write_text("mine")

    with pytest.raises(FileExistsError, match=r"mine\.txt"):
        lh.export("csv", folder)
    assert (folder / "mine.txt").read_text() == "mine"
    with pytest.raises(IsADirectoryError, match="is a folder"):
        lh.export("json", folder)
    with pytest.raises(NotADirectoryError, match="is a file"):
        lh.export("csv", folder / "mine.txt")


def test_a_folder_that_cannot_be_put_in_place_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    writing.write_folder(folder, {"a.txt": b"old"})
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.name.endswith(".new"):
            raise OSError(5, "Input/output error")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError, match="Input/output"):
        writing.write_folder(folder, {"a.txt": b"new"})
    assert (folder / "a.txt").read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [folder]


def test_the_chapter_lists_every_format() -> None:
    page = (Path(__file__).parents[2] / "docs/data/formats.md").read_text("utf-8")
    listed = [line.split(" | ") for line in page.splitlines() if line.startswith("| `")]

    for row, (name, one) in zip(listed, FORMATS.items(), strict=True):
        cells = [cell.strip("| ") for cell in row]
        use = one.use if one.use.startswith(("open", "File")) else f"`{one.use}`"
        assert cells == [f"`{name}`", f"`{one.file}`", one.about, use]
