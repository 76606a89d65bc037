"""How works and our own pages are cited.

What each style asks for is tested in `test_styles.py`.
"""

from __future__ import annotations

import sys
from typing import Any

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook import citing, naming
from leadership_handbook.handbook.citing import CHOICES, Publication, processor
from leadership_handbook.handbook.citing.styles import STYLES
from leadership_handbook.model import KINDS, Name, Source

ONE = Name(family="Kotter", given="John P.")
TWO = Name(family="Rost", given="Joseph C.")
NINA = Name(family="Ostrava", given="Nina")
MOA = Name(family="Pall", given="Moa")
NORVIK = Name(literal="Norvik Institute")
OURS = Publication("1.0+abc", "https://handbook.example/")


def source(source_id: str = "x", **fields: Any) -> Source:
    known: dict[str, Any] = {"type": "book", "kind": "theory", "verified": "Seen."}
    return Source(id=source_id, **(known | fields))


def cited(style: str, name: str = "", **fields: Any) -> str:
    made = source(**fields)
    return citing.cite(made, style, name or naming.short_name(made), OURS)


def test_the_address_of_a_doi_works_whatever_is_in_it() -> None:
    def address(doi: str) -> str:
        made = source(title="T", DOI=doi, type="article-journal")
        return [piece.url for piece in citing.work_reference(made, "apa", "T")][-1]

    hash_mark = "10.5555/(sici)1099(199823)37:3/4<197::aid-x2>3.0.co;2-#"
    assert address(hash_mark) == (
        "https://doi.org/10.5555/(sici)1099(199823)37:3/4%3C197::aid-x2%3E3.0.co;2-%23"
    )
    assert address("10.5555/a%b") == "https://doi.org/10.5555/a%25b"
    assert address("10.5555/a?b") == "https://doi.org/10.5555/a%3Fb"


def test_a_title_is_a_run_of_its_own() -> None:
    made = source(title="A Force", author=(ONE,), URL="https://x.example/a")
    pieces = citing.work_reference(made, "chicago", "Kotter")

    assert [piece.text for piece in pieces if piece.italic] == ["A Force"]
    assert [piece.url for piece in pieces if piece.url] == ["https://x.example/a"]


def test_a_page_of_ours_has_version_review_and_address() -> None:
    record = lh.distinctions["people-vs-staff"]
    day = record.reviewed
    for style in STYLES:
        text = lh.cite(record, style, site="https://handbook.example/")
        assert "The Leadership Handbook authors" in text
        assert f"(version {lh.data_version})" in text
        assert str(day.year) in text
        assert "https://handbook.example/distinctions/people-vs-staff.html" in text
    assert lh.cite(record, "apa").startswith(
        f"The Leadership Handbook authors. ({day.year}, {day:%B} {day.day}). People"
    )


@pytest.mark.parametrize("style", CHOICES)
def test_a_record_of_every_kind_is_cited(style: str) -> None:
    for kind in KINDS:
        for record in list(lh.load().of_kind(kind.word).values())[:2]:
            assert lh.cite(record, style)
            assert lh.cite(f"{kind.word}/{record.id}", style) == lh.cite(record, style)


def test_every_kind_has_an_address() -> None:
    site = "https://handbook.example"
    for kind in KINDS:
        for record in lh.load().of_kind(kind.word).values():
            assert lh.url(record, site=site).startswith(f"{site}/")
    theme = lh.themes["means"]
    assert lh.url(theme, site=site) == f"{site}/themes/means.html"
    claim = lh.distinctions["people-vs-staff"].claims[0].id
    assert lh.url(lh.distinctions["people-vs-staff"], claim, site=site) == (
        f"{site}/distinctions/people-vs-staff.html#lh-claim-people-vs-staff-{claim}"
    )
    assert lh.url(lh.chapters["start"], site=site) == f"{site}/start.html"


def test_a_slip_is_told() -> None:
    with pytest.raises(lh.UnknownId, match="did you mean 'people-vs-staff'"):
        lh.cite("peple-vs-staff")
    with pytest.raises(lh.UnknownId, match="no kind 'termz'; did you mean 'term'"):
        lh.cite("termz/efficiency")
    with pytest.raises(ValueError, match="no style 'aap'; did you mean 'apa'"):
        lh.cite("kotter-1990-hbr", "aap")


def test_an_id_of_several_kinds_names_its_choices() -> None:
    twice = next(key for key in lh.distinctions if key not in lh.terms)
    term = lh.Term(id=twice, title="T", definition="D")
    records: Any = {"distinction": lh.distinctions, "term": {twice: term}}
    handbook = lh.Handbook(records)

    with pytest.raises(ValueError, match=f"write 'distinction/{twice}' or 'term/"):
        lh.cite(twice, "ris", handbook=handbook)
    assert "TI  - T\r\n" in lh.cite(f"terms/{twice}", "ris", handbook=handbook)


def test_another_handbook_has_a_version_of_its_own() -> None:
    term = lh.Term(id="huddle", title="Huddle", definition="Ten minutes.")
    ours = lh.Handbook({"term": {"huddle": term}})
    changed = lh.Handbook(
        {"term": {"huddle": lh.Term(**term.to_dict() | {"title": "H"})}}
    )

    text = lh.cite("huddle", "bibtex", handbook=ours)
    assert f"Version {lh.__version__}+" in text
    assert lh.data_version not in text
    assert (
        text.partition("note")[2]
        != (lh.cite("huddle", "bibtex", handbook=changed).partition("note")[2])
    )


def test_without_the_processor_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "citeproc", None)
    processor._parsed.cache_clear()  # noqa: SLF001  (another test may have filled it)
    processor._reference.cache_clear()  # noqa: SLF001
    processor._of_hidden.cache_clear()  # noqa: SLF001

    with pytest.raises(ImportError, match=r"pip install 'leadership-handbook\[cite\]'"):
        lh.cite("kotter-1990-hbr")
    assert lh.cite("kotter-1990-hbr", "ris").startswith("TY  - JOUR")
