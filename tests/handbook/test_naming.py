"""Names of sources in links: author and year, and a letter where two have the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook import naming
from leadership_handbook.model import Name
from leadership_handbook.reading import read
from tests import small
from tests.handbook.test_citing import NORVIK, ONE, TWO, source

if TYPE_CHECKING:
    from pathlib import Path

THREE = Name(family="Bass", given="Bernard M.")


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": (ONE,), "issued": "1990-05"}, "Kotter 1990"),
        ({"author": (ONE, TWO), "issued": "1990"}, "Kotter and Rost 1990"),
        ({"author": (ONE, TWO, THREE), "issued": "1990"}, "Kotter et al. 1990"),
        ({"author": (ONE,)}, "Kotter"),
        ({"author": (Name(literal="Gallup"),), "issued": "2015"}, "Gallup 2015"),
        ({"title": "A Work"}, "A Work"),
        ({"title": "A Work: What It Is", "issued": "2023"}, "A Work 2023"),
        ({}, "x"),
        ({"author": (ONE,), "issued": "1949", "original_date": "1916"}, "Kotter 1916"),
    ],
)
def test_a_short_name_falls_back_to_what_there_is(
    fields: dict[str, Any], name: str
) -> None:
    assert naming.short_name(source(**fields)) == name


def test_two_works_of_one_year_have_letters_by_title() -> None:
    works = [
        source("b", author=(ONE,), issued="1990", title="What Leaders Do"),
        source("a", author=(ONE,), issued="1990", title="A Force"),
        source("c", author=(TWO,), issued="1990"),
    ]

    assert naming.short_names(works) == {
        "a": "Kotter 1990a",
        "b": "Kotter 1990b",
        "c": "Rost 1990",
    }


def test_a_letter_never_stands_behind_a_name() -> None:
    agency = (Name(literal="Agency 42"),)
    works = [
        source("one", title="First page", author=(NORVIK,)),
        source("two", title="Second page", author=(NORVIK,)),
        source("c", title="Web 2.0", author=agency),
        source("d", title="Web 3.0", author=agency),
        source("e", title="Same"),
        source("f", title="Same"),
    ]

    assert naming.short_names(works) == {
        "one": "Norvik Institute, no date a",
        "two": "Norvik Institute, no date b",
        "c": "Agency 42, no date a",
        "d": "Agency 42, no date b",
        "e": "Same, no date a",
        "f": "Same, no date b",
    }


def test_a_narrowed_handbook_keeps_the_letters_of_names(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path)
    source = lh.sources["bennis-1989"].to_dict()
    for letter in ("x", "y"):
        fields = {
            "type": "book",
            "title": f"Book {letter}",
            "author": [{"family": "Twice", "given": "A."}],
            "issued": "1999",
            "kind": source["kind"],
            "verified": "Made up.",
            "view": ["apart"],
        }
        small.write(folder, "source", f"twice-{letter}", fields)
    book = Handbook.of(read(folder))
    views = book.only("source", [book.sources["twice-y"]])

    assert book.name("source", "twice-y") == "Twice 1999b"
    assert views.name("source", "twice-y") == "Twice 1999b"
    table = book.compare("views", kind=source["kind"])
    assert "Twice 1999a" in table.rows[0].cells[2].text
