"""A text that came along with a copied file is told, in the newcomer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from leadership_handbook.reading.copies import TELLING
from tests.reading.good import GOOD, told, write

if TYPE_CHECKING:
    from pathlib import Path

LONG = " ".join(["word"] * TELLING)


def term(title: str, definition: str) -> str:
    return f"title: {title}\ndefinition: {definition}\n"


def test_a_meaning_that_is_that_of_another_term_is_told(tmp_path: Path) -> None:
    again = f"{LONG.title()}\n  "  # case and line breaks make no other text
    write(tmp_path, {"terms/huddle.yaml": term("Huddle", LONG)})
    write(tmp_path, {"terms/a-talk.yaml": term("Huddles at Noon", again)})

    found = read(tmp_path)

    assert told(found) == [
        "a-talk.yaml:2 copied-record this is word for word what 'huddle' says"
    ]
    assert "huddle" in found.records["term"]


def test_of_two_layers_the_upper_one_is_told(tmp_path: Path) -> None:
    lower = write(tmp_path / "lower", {"terms/zzz.yaml": term("Zzz", LONG)})
    upper = write(tmp_path / "upper", {"terms/aaa.yaml": term("Aaa", LONG)})

    assert [line.split()[0] for line in told(read(GOOD, lower, upper))] == [
        "aaa.yaml:2"
    ]


def test_a_copied_record_is_told_once(tmp_path: Path) -> None:
    names = "aliases: [scrum, short talk, stand-up]\n"
    one = term("Huddle", LONG) + names
    write(tmp_path, {"terms/huddle.yaml": one, "terms/a-huddle.yaml": one})

    assert [line.split()[1] for line in told(read(tmp_path))] == ["copied-record"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("terms/a-talk.yaml", term("Talk", LONG.removesuffix(" word"))),
        ("themes/a-talk.yaml", f"title: Talk\norder: 9\ntext: {LONG}\n"),
    ],
)
def test_a_shorter_text_or_one_of_another_kind_is_no_copy(
    name: str, text: str, tmp_path: Path
) -> None:
    short = LONG.removesuffix(" word") if "definition" in text else LONG
    write(tmp_path, {"terms/huddle.yaml": term("Huddle", short), name: text})

    assert not [line for line in told(read(tmp_path)) if "word for word" in line]


def test_a_doi_that_another_work_has_is_told(tmp_path: Path) -> None:
    work = "type: webpage\ntitle: {}\nkind: theory\nverified: No.\nDOI: 10.5555/12\n"
    one, other = work.format("Aaa"), work.format("Bbb")
    write(tmp_path, {"sources/a.yaml": one, "sources/b.yaml": other})

    assert told(read(tmp_path)) == ["b.yaml:5 copied-record 'a' has the same DOI"]
