"""Folders of records become values; what stands where is known; layers are laid."""

from __future__ import annotations

import codecs
import datetime
import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from leadership_handbook import model
from leadership_handbook.garbage import somebody_froze
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import read
from tests.reading.good import DISTINCTION, GOOD, told, write

if TYPE_CHECKING:
    from collections.abc import Callable


def test_one_record_of_every_kind_is_read() -> None:
    found = read(GOOD)

    assert found.problems == ()
    assert [k for k, records in found.records.items() if not records] == []
    assert found.files["term"] == {"alignment": GOOD / "terms" / "alignment.yaml"}


def test_a_distinction_is_read_field_by_field() -> None:
    people = read(GOOD).records["distinction"]["people-vs-staff"]

    assert isinstance(people, model.Distinction)
    assert people.id == "people-vs-staff"
    assert people.order == 1
    assert people.aliases == ("headcount", "Human Résumé")
    assert people.leadership.looks_like[1] == "Knows what each of them is proud of."
    assert people.management.when == ""
    assert people.claims[1] == model.Claim(
        id="both-needed",
        stance="qualifies",
        side="both",
        force="should",
        basis="argument",
        text="The two belong together, as [alignment](#term-alignment) shows.",
        citation=model.Citation(source="mintzberg-1975"),
    )
    assert people.exercise is not None
    assert people.exercise.minutes == 20
    assert people.exercise.look_for == "Where a name and a post\nhave grown together."
    assert people.reviewed == datetime.date(2026, 11, 23)


def test_a_source_has_csl_fields_and_its_claims_cite_it() -> None:
    source = read(GOOD).records["source"]["kotter-1990"]

    assert isinstance(source, model.Source)
    assert source.publisher_place == "New York"
    assert source.author == (model.Name(family="Kotter", given="John P."),)
    assert source.issued == "1990-05"
    assert source.view == ("bipolar",)
    assert source.claims[0].citation == model.Citation(
        source="kotter-1990", locator="p. 3"
    )


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: ("# a comment\n---\n" + text + "...\n").encode(),
    ],
    ids=["byte-order mark", "CRLF", "CR", "document marks"],
)
def test_another_encoding_of_the_file_is_the_equal_record(
    encode: Callable[[str], bytes], tmp_path: Path
) -> None:
    write(tmp_path, {"distinctions/people-vs-staff.yaml": ""})
    (tmp_path / "distinctions/people-vs-staff.yaml").write_bytes(encode(DISTINCTION))

    assert read(GOOD, tmp_path).problems == ()
    assert read(GOOD, tmp_path).records == read(GOOD).records


@pytest.mark.parametrize(
    "text", ["no", "1.10", "2026-02-30", "12:30", "0x10", "1e3", "yes"]
)
def test_text_stays_the_text_it_is(text: str, tmp_path: Path) -> None:
    named = f"title: {text}\ndefinition: A word.\naliases: [{text}]\n"
    meant = f"title: Example\ndefinition: {text}\n"
    found = read(
        write(tmp_path, {"terms/named.yaml": named, "terms/meant.yaml": meant})
    )

    assert found.problems == ()
    assert found.records["term"] == {
        "meant": model.Term(id="meant", title="Example", definition=text),
        "named": model.Term(
            id="named", title=text, definition="A word.", aliases=(text,)
        ),
    }


@pytest.mark.parametrize("written", ["1990", "1990-05", "1990-05-21", "1990/1991-02"])
def test_a_date_may_be_partial(written: str, tmp_path: Path) -> None:
    source = f"type: book\nkind: theory\nverified: No.\nissued: {written}\n"
    found = read(write(tmp_path, {"sources/example.yaml": source}))

    assert found.problems == ()


def test_without_libyaml_the_records_are_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected = read(GOOD)
    monkeypatch.delattr(yaml, "CSafeLoader")

    assert read(GOOD) == expected


def test_a_place_is_known_for_every_value() -> None:
    place = read(GOOD).places["distinction", "people-vs-staff"]

    assert place.file == GOOD / "distinctions" / "people-vs-staff.yaml"
    assert place.marks[""] == (1, 1)
    assert place.marks["aliases[1]"] == (6, 5)
    assert place.marks["leadership.summary"] == (9, 12)
    assert place.marks["claims[1].citation.source"] == (43, 24)
    assert place.marks["exercise.look_for"] == (55, 13)
    assert "management.when" not in place.marks
    assert read(GOOD).places["source", "kotter-1990"].marks["publisher_place"] == (
        7,
        18,
    )


def test_a_place_in_a_text_is_that_of_the_word(tmp_path: Path) -> None:
    forms = {
        "folded": ">-\n  One of\n  several <b>.",
        "literal": "|\n  One of\n  several <b>.",
        "bare": "One of\n  several <b>.",
        "single": "'One of\n  it''s <b>.'",
        "double": '"One of\n  \\u00e9 \\"a\\" <b>."',
    }
    files = {f"terms/{k}.yaml": TERM + v for k, v in forms.items()}
    write(tmp_path, {k: v.replace("Example", k) for k, v in files.items()})

    for problem in read(tmp_path).problems:
        written = forms[Path(problem.file).stem]
        line = written.split("\n")[-1]
        assert (problem.line, problem.column) == (
            written.count("\n") + 2,
            line.index("<b>") + 1,
        ), problem
    assert len(read(tmp_path).problems) == len(forms)


TERM = "title: Example\ndefinition: "


# What cannot be read harms nothing else


def test_a_record_that_cannot_be_read_is_still_known(tmp_path: Path) -> None:
    found = read(GOOD, write(tmp_path, {"sources/kotter-1990.yaml": "type: ["}))

    assert [p.kind for p in found.problems] == [ProblemKind.SYNTAX]
    assert found.records["distinction"] == read(GOOD).records["distinction"]
    assert found.files["source"]["kotter-1990"] == tmp_path / "sources/kotter-1990.yaml"


def test_a_claim_of_a_record_with_a_problem_passes(tmp_path: Path) -> None:
    spoiled = DISTINCTION.replace(
        "  - id: both-needed\n    stance: qualifies", "  - stance: qualifies"
    )
    found = read(GOOD, write(tmp_path, {"distinctions/people-vs-staff.yaml": spoiled}))

    assert told(found) == ["people-vs-staff.yaml:35 missing-field 'id' is missing"]
    assert "false-types" in found.records["objection"]


@pytest.mark.parametrize("name", ["Kotter-1990.yaml", "kotter-1990.yml"])
def test_a_badly_named_file_is_known_by_the_id_it_is_likely_to_mean(
    name: str, tmp_path: Path
) -> None:
    term = "title: A\ndefinition: B\ncitations: [{source: kotter-1990}]\n"
    found = read(
        write(tmp_path, {"terms/a.yaml": term, f"sources/{name}": "type: book"})
    )

    assert [p.file for p in found.problems] == [str(tmp_path / "sources" / name)]
    assert "a" in found.records["term"]


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"terms/c.yaml/d": "", "term.yaml": "", "terms/a.json": ""})
    (tmp_path / "terms" / "b.yaml").symlink_to("nowhere")
    os.mkfifo(tmp_path / "terms" / "p.yaml")
    write(tmp_path, {"views": "no folder"})

    assert told(read(tmp_path)) == [
        "term.yaml:1 no-record a file beside the folders of records, in none of them",
        "a.json:1 no-record the file of a record ends in .yaml, not in '.json'",
        "b.yaml:1 no-record this file cannot be read: No such file or directory",
        "c.yaml:1 no-record a folder in place of a file",
        "p.yaml:1 no-record this is no file",
        "views:1 no-record a file beside the folders of records, in none of them",
    ]


def test_a_link_that_leads_out_of_a_folder_is_told_and_not_followed(
    tmp_path: Path,
) -> None:
    write(tmp_path, {"elsewhere/a.yaml": TERM + "B", "own/terms/c.yaml": TERM + "D"})
    (tmp_path / "own/terms/a.yaml").symlink_to("../../elsewhere/a.yaml")
    (tmp_path / "own/terms/e.yaml").symlink_to("c.yaml")
    (tmp_path / "own/views").symlink_to("../elsewhere")
    (tmp_path / "own/themes").symlink_to("themes")
    found = read(tmp_path / "own")

    message = "no-record a symbolic link that leads out of the folder of records"
    assert told(found)[0] == f"a.yaml:1 {message}"
    assert f"views:1 {message}" in told(found)
    assert f"e.yaml:1 {message}" not in told(found)
    assert "c" in found.records["term"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"terms/a.yaml": "title: A"})
    (tmp_path / "terms" / "a.yaml").chmod(0)

    assert told(read(tmp_path)) == [
        "a.yaml:1 no-record this file cannot be read: Permission denied"
    ]


LEFT_BY_PROGRAMS = (
    "Thumbs.db",
    "desktop.ini",
    ".DS_Store",
    "README.md",
    "a.yaml.bak",
    "a.yaml.orig",
    "#a.yaml#",
    ".a.yaml.swp",
    "~$a.docx",
)


def test_hidden_files_backups_and_the_schema_are_passed_over(tmp_path: Path) -> None:
    names = (
        "terms/.a.yaml",
        "terms/a.yaml~",
        ".git/x",
        "schema/term.json",
        "README.md",
        "picture.png",
        *(f"terms/{name}" for name in LEFT_BY_PROGRAMS),
    )

    assert read(write(tmp_path, dict.fromkeys(names, "["))).problems == ()


def test_a_strange_file_name_is_told_in_one_line(tmp_path: Path) -> None:
    found = read(write(tmp_path, {"terms/a\nb\udcff.yaml": "title: A"}))

    assert len(found.problems) == 1
    assert str(found.problems[0]).isprintable()


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    """Whoever turned it off, or keeps objects from it, finds that so afterwards."""
    try:
        gc.disable()
        read(GOOD)
        assert not gc.isenabled()
        gc.enable()
        gc.freeze()
        read(GOOD)
        assert gc.isenabled()
        assert somebody_froze()
    finally:
        gc.unfreeze()
        gc.enable()
    read(GOOD)
    assert not somebody_froze()
