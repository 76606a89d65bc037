"""Names of sources in links, and their full references."""

from __future__ import annotations

from typing import Any

import pytest

from leadership_handbook.handbook import naming
from leadership_handbook.model import Name, Source

ONE = Name(family="Kotter", given="John P.")
TWO = Name(family="Rost", given="Joseph C.")
THREE = Name(family="Bass", given="Bernard M.")


def source(source_id: str = "x", **fields: Any) -> Source:
    known: dict[str, Any] = {"type": "book", "kind": "theory", "verified": "Seen."}
    return Source(id=source_id, **(known | fields))


def text(made: Source) -> str:
    return "".join(piece.text for piece in naming.reference(made)).strip()


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"author": (ONE,), "issued": "1990-05"}, "Kotter 1990"),
        ({"author": (ONE, TWO), "issued": "1990"}, "Kotter and Rost 1990"),
        ({"author": (ONE, TWO, THREE), "issued": "1990"}, "Kotter et al. 1990"),
        ({"author": (ONE,)}, "Kotter"),
        ({"author": (Name(literal="Gallup"),), "issued": "2015"}, "Gallup 2015"),
        ({"title": "A Work"}, "A Work"),
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


def test_a_book() -> None:
    made = source(
        author=(ONE,),
        issued="1990",
        title="A Force for Change",
        publisher="Free Press",
        publisher_place="New York",
        ISBN="9780029184653",
    )

    assert text(made) == (
        "Kotter, John P. (1990). A Force for Change. New York: Free Press. "
        "ISBN 9780029184653."
    )


def test_an_article() -> None:
    made = source(
        type="article-journal",
        author=(ONE, TWO),
        issued="1977-05/1977-06",
        title="Are They Different?",
        container_title="Harvard Business Review",
        volume="55",
        issue="3",
        page="67-78",
        DOI="10.1/x",
    )

    assert text(made) == (
        "Kotter, John P. and Rost, Joseph C. (May–June 1977). Are They Different?"
        " Harvard Business Review, 55(3), 67–78. https://doi.org/10.1/x"
    )


def test_unknown_fields_leave_no_trace() -> None:
    assert text(source(title="Only a Title")) == "(no date). Only a Title."


@pytest.mark.parametrize(
    ("edition", "said"),
    [("2", "2nd ed."), ("8", "8th ed."), ("12", "12th ed."), ("rev.", "rev. ed.")],
)
def test_an_edition(edition: str, said: str) -> None:
    assert text(source(title="T", edition=edition)) == f"(no date). T, {said}"


@pytest.mark.parametrize(
    ("partial", "said"),
    [
        ("1990", "1990"),
        ("1963-05", "May 1963"),
        ("2016-05-13", "13 May 2016"),
        ("1977-05/1977-06", "May–June 1977"),
        ("1999-12/2000-01", "December 1999–January 2000"),
        ("1916/1917", "1916–1917"),
    ],
)
def test_a_date_in_words(partial: str, said: str) -> None:
    assert naming.date(partial) == said
