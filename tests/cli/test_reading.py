"""The commands that read: list, show, search, compare, claims, in every format."""

from __future__ import annotations

import csv
import json
from io import StringIO
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh_data
from leadership_handbook.cli.claims import TITLES
from leadership_handbook.cli.parsing import FORMATS
from leadership_handbook.comparison import KINDS as TABLES
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Run

SILENT = "peter-hull-1969"
"""A source that says nothing of people and staff."""
NEAR = "my dog barks at night"
"""What no record is about."""

ASKED = (
    ("list",),
    ("list", "sources", "--author", "kotter"),
    ("show", "people-vs-staff"),
    ("search", "headcount"),
    ("compare",),
    ("compare", "theme", "means"),
    ("claims", "--author", "kotter"),
)


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
@pytest.mark.parametrize("form", FORMATS)
def test_every_answer_has_every_form(
    lh: Run, asked: tuple[str, ...], form: str
) -> None:
    done = lh(*asked, "--format", form)

    assert (done.code, done.err) == (0, "")
    assert done.out.endswith("\n")
    assert "\x1b" not in done.out
    match form:
        case "json":
            assert json.loads(done.out)
        case "jsonl":
            assert all(map(json.loads, done.out.splitlines()))
        case "csv":
            assert len({len(row) for row in csv.reader(StringIO(done.out))}) == 1
        case "tsv":
            assert len({line.count("\t") for line in done.out.splitlines()}) == 1
        case "md":
            assert "\n| --- |" in done.out
        case _:
            assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_what_is_piped_is_tab_separated(lh: Run, asked: tuple[str, ...]) -> None:
    assert lh(*asked) == lh(*asked, "--format", "tsv")


def test_list_counts_the_kinds(lh: Run) -> None:
    rows = [line.split("\t") for line in lh("list").out.splitlines()]

    book = lh_data.load()
    assert rows == [[k.word, str(len(book.of_kind(k.word)))] for k in KINDS]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_list_has_each_record_of_a_kind_by_either_name(lh: Run, kind: object) -> None:
    word, plural = kind[1:3]  # type: ignore[index]
    done = lh("list", word)

    ids = [line.split("\t")[0] for line in done.out.splitlines()]
    assert ids == list(lh_data.load().of_kind(word))
    assert lh("list", plural) == done


def test_list_takes_the_filters_of_the_records(lh: Run) -> None:
    by_author = lh("list", "source", "--author", "MINTZBERG").out
    by_evidence = lh("list", "distinction", "--evidence", "partly-tested").out

    found = {line.split("\t")[0] for line in by_author.splitlines()}
    assert found == {s.id for s in lh_data.sources.where(author="Mintzberg")}
    assert len(by_evidence.splitlines()) == len(
        lh_data.distinctions.where(evidence="partly tested")
    )


def test_show_has_the_sides_beside_each_other(lh: Run) -> None:
    lines = lh("show", "people-vs-staff", "--format", "text").out.splitlines()

    place = lines.index(f"{'People':39}  Staff".rstrip())
    assert lines[place - 1].split() == ["LEADERSHIP", "MANAGEMENT"]


def test_show_puts_the_sides_below_each_other_where_there_is_no_room(
    lh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    lines = lh("show", "people-vs-staff", "--format", "text").out.splitlines()

    assert max(map(len, lines)) <= 20
    assert lines.index("LEADERSHIP") < lines.index("People") < lines.index("Staff")


def test_what_stands_below_a_table_is_there_without_room_too(
    lh: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = lh_data.compare("chosen", "people-vs-staff", sources=SILENT).notes
    monkeypatch.setenv("COLUMNS", "20")
    asked = ("compare", "chosen", "people-vs-staff", "--sources", SILENT)
    lines = lh(*asked, "--format", "text").out.splitlines()

    assert max(map(len, lines)) <= 20
    assert notes
    assert " ".join(" ".join(lines).split()).endswith(" ".join(notes))


def test_what_is_only_near_in_words_is_said(lh: Run) -> None:
    done = lh("search", *NEAR.split())

    assert lh_data.search(NEAR)[0].near
    assert done.err == "lh: nothing fits; these are only near in words\n"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)
def test_every_text_of_every_record_is_shown(lh: Run, kind: object) -> None:
    word = kind[1]  # type: ignore[index]
    for record in list(lh_data.load().of_kind(word).values())[:3]:
        out = lh("show", f"{word}/{record.id}", "--format", "text").out
        rows = lh("show", f"{word}/{record.id}").out
        shown = "".join(out.split())

        assert "".join(str(getattr(record, "title", "")).split()) in shown
        # A word of markup alone is gone, and sides are cut up: so each by itself.
        words = {word for word in rows.split() if word.isalpha() and len(word) < 20}
        fields = {"leadership", "management", "distinction", "work", "abstract"}
        lost = {word for word in words - fields if word not in out}
        assert not {word for word in lost if word[0].isupper()}


def test_show_knows_an_id_by_its_kind(lh: Run) -> None:
    doubtful = lh("show", "coordination")

    assert doubtful.code == 2
    assert "write 'term/coordination' or 'aspect/coordination'" in doubtful.err
    assert lh("show", "term/coordination", "--field", "title").out == "Coordination\n"
    assert lh("show", "terms/coordination", "--field", "title").code == 0


def test_show_gives_a_field(lh: Run) -> None:
    record = lh_data.distinctions["people-vs-staff"]

    label = lh("show", "people-vs-staff", "--field", "leadership.label")
    claims = lh(
        "show", "people-vs-staff", "--field", "claims[1].id", "--format", "json"
    )
    assert label.out == "People\n"
    assert json.loads(claims.out) == record.claims[1].id


def test_show_as_json_is_the_record(lh: Run) -> None:
    one = json.loads(lh("show", "people-vs-staff", "--format", "json").out)
    two = json.loads(lh("show", "follower", "people-vs-staff", "--format", "json").out)

    record = lh_data.distinctions["people-vs-staff"]
    assert one == {"kind": "distinction", **record.to_dict()}
    assert [found["kind"] for found in two] == ["term", "distinction"]


def test_search_finds_what_python_finds(lh: Run) -> None:
    rows = lh("search", "my", "boss", "decides", "--kind", "term", "--limit", "4").out

    hits = lh_data.search("my boss decides", kinds=["term"], limit=4)
    assert [r.split("\t")[0] for r in rows.splitlines()] == [
        f"term/{h.id}" for h in hits
    ]


def test_words_and_options_come_in_any_order(lh: Run) -> None:
    mixed = lh("search", "my", "--limit", "2", "boss", "--kind", "situation")
    chosen = ("compare", "chosen", "--aspects", "focus", "people-vs-staff")

    assert mixed == lh("search", "--kind", "situation", "--limit", "2", "my", "boss")
    assert lh(*chosen).code == 0


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_had(lh: Run, name: str) -> None:
    example = TABLES[name].example
    ids = example.get("ids", "").split()
    options = [f"--{key}={text}" for key, text in example.items() if key != "ids"]

    done = lh("compare", name, *ids, *options, "--format", "csv")
    asked = {key: text.split(", ") for key, text in example.items() if key != "ids"}
    few = {"aspects", "sources", "columns"}
    settings = {k: v if k in few else example[k] for k, v in asked.items()}
    table = lh_data.compare(name, *ids, **settings)  # type: ignore[arg-type]
    assert (done.code, done.out) == (0, table.to_csv())


def test_claims_are_those_asked_for(lh: Run) -> None:
    out = lh(
        "claims", "--author", "mintzberg", "--stance", "disputes", "--format", "json"
    )

    works = {source.id for source in lh_data.sources.where(author="Mintzberg")}
    said = [
        f"{placed.record.id}/{placed.claim.id}"
        for placed in lh_data.load().claims(stance="disputes")
        if placed.claim.citation.source in works
    ]
    assert [row["claim"] for row in json.loads(out.out)] == said
    assert set(json.loads(out.out)[0]) == set(TITLES)


def test_references_are_those_of_python(lh: Run) -> None:
    bibtex = lh("cite", "mintzberg-2009", "bennis-1989", "--as", "bibtex").out
    both = [lh_data.cite(key, "bibtex") for key in ("mintzberg-2009", "bennis-1989")]

    assert bibtex == "\n".join(both)
    assert lh("cite", "--as", "bibtex").out == lh_data.load().bibtex()
    assert lh("cite", "--as", "ris").out == lh_data.load().ris()
    assert json.loads(lh("cite", "--as", "csl-json").out) == lh_data.load().csl()


@pytest.mark.parametrize("style", STYLES)
def test_a_reference_is_a_line(lh: Run, style: str) -> None:
    pytest.importorskip("citeproc")
    out = lh("cite", "mintzberg-2009", "theme/means", "--as", style).out

    cited = [lh_data.cite(key, style) for key in ("mintzberg-2009", "theme/means")]
    assert out.splitlines() == cited


def test_texts_of_spreadsheets_are_no_formulas(lh: Run, ours: Path) -> None:
    (ours / "terms/huddle.yaml").write_text('title: "=1+1"\ndefinition: A sum.\n')
    out = lh("--overlay", str(ours), "list", "term", "--format", "csv").out

    assert "huddle,'=1+1" in out


def test_an_overlay_may_stand_before_the_command_or_after_it(
    lh: Run, ours: Path
) -> None:
    before = lh("--overlay", str(ours), "show", "huddle", "--field", "title")

    assert before == lh("show", "huddle", "--field", "title", "--overlay", str(ours))
    assert before.out == "Huddle\n"
