"""The plain data of chosen tables: what a text becomes, and what is hidden."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.comparison.for_browser import compact
from leadership_handbook.facade import Handbook
from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path


def address(kind: str, record_id: str) -> str:
    """Return where a record is shown; terms are shown nowhere."""
    return "" if kind == "term" else f"{kind}/{record_id}"


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    return Handbook.of(read(small.handbook(tmp_path)))


def without(handbook: Handbook, kind: str, record_id: str) -> Handbook:
    """Return a handbook that hides one record."""
    kinds = map(kind_of, RECORD_TYPES)
    records: Any = {name: dict(handbook.of_kind(name)) for name in kinds}
    del records[kind][record_id]
    return Handbook(records)


def saying(handbook: Handbook, text: str) -> Handbook:
    """Return a handbook whose first claim says so."""
    first, *others = handbook.distinctions.values()
    claim = replace(first.claims[0], text=text)
    changed = replace(first, claims=(claim, *first.claims[1:]))
    return Handbook({"distinction": {d.id: d for d in (changed, *others)}})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain *enough*? No.", None),
        ("It is <b>so</b> & more.", "It is <b>so</b> & more."),
        ("An *empty* set", ["An ", ["em", "", "empty"], " set"]),
        ("A [who](#source-x)", ["A ", ["a", "source/x", "who"]]),
        ("A [word](#term-x)", ["A ", ["span", "", "word"]]),
        ("Two\nlines", "Two lines"),
    ],
)
def test_a_text_is_its_words_or_its_pieces(
    handbook: Handbook, text: str, expected: Any
) -> None:
    """Markdown is added where it is not the words with every sign escaped."""
    said = compact(saying(handbook, text), address)["distinctions"][0][4][0][1]

    if expected is None:
        assert said[1] == "Plain *enough*? No."
    elif isinstance(expected, list):
        assert said[0] == expected
    else:
        assert said == expected


def test_links_and_code_keep_their_markdown(handbook: Handbook) -> None:
    text = "**See** [*there*](https://example.org/a%7Cb) or `a|b`."
    said = compact(saying(handbook, text), address)["distinctions"][0][4][0][1]

    assert said == [
        [
            ["strong", "", "See"],
            " ",
            ["web", "https://example.org/a%7Cb", ["em", "", "there"]],
            " or ",
            ["code", "", "a|b"],
            ".",
        ],
        r"**See** [*there*](<https://example.org/a%7Cb>) or `a\|b`.",
    ]


def test_every_contrast_and_claim_is_there_with_what_it_cites(
    handbook: Handbook,
) -> None:
    data = compact(handbook, address)
    contrast, claim = data["distinctions"][1][3][0], data["distinctions"][1][4][0]

    assert data["distinctions"][1][:3] == ["d-1", "Title 1", "distinction/d-1"]
    cited = ["a", "source/first-1990", "First 1990"]
    assert contrast == [0, "Lead focus 1", "Manage focus 1", [[cited]]]
    assert data["distinctions"][1][3][1][3] == "our reading"
    assert claim == [
        0,
        "Somebody claims number 1.",
        "said of both",
        [[["a", "claim/d-1/said", "asserts"], ", ", cited, ", p. 7"]],
    ]
    assert data["sources"]["rows"][0] == [
        "first-1990",
        "First 1990",
        "source/first-1990",
    ]
    assert [len(d[3]) for d in data["distinctions"]] == [2, 2, 2]


def test_words_of_ours_are_translated_and_those_of_records_are_not(
    handbook: Handbook,
) -> None:
    data = compact(handbook, lambda _kind, _id: "", lambda word: f"({word})")
    contrast, claim = data["distinctions"][1][3][1], data["distinctions"][1][4][0]

    assert contrast[1:] == ["Lead means 1", "Manage means 1", "(our reading)"]
    assert claim[2] == "(said of both)"
    assert claim[3] == [
        [["span", "", "(asserts)"], ", ", ["span", "", "First 1990"], ", p. 7"]
    ]
    assert data["columns"][0][0] == "(Distinction)"
    assert data["words"]["group"] == "(Group)"


def test_what_is_hidden_has_a_name_and_cannot_be_chosen(handbook: Handbook) -> None:
    aspects = compact(without(handbook, "aspect", "focus"), address)["aspects"]
    sources = compact(without(handbook, "source", "first-1990"), address)["sources"]

    assert [row[0] for row in aspects["rows"]] == ["means", "focus"]
    assert aspects["known"] == 1
    assert [row[:2] for row in sources["rows"]][-1] == ["first-1990", "first-1990"]
    assert sources["known"] == 1


def test_distinctions_without_a_theme_come_last(handbook: Handbook) -> None:
    themes = compact(without(handbook, "theme", "theme-0"), address)["themes"]

    assert themes == [["Theme 1", [1]], ["", [0, 2]]]


def test_it_is_json() -> None:
    data = compact(lh.load(), address)

    assert json.loads(json.dumps(data))["distinctions"] == data["distinctions"]
