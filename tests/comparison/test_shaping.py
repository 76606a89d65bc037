"""Tables in another order and with fewer columns; a column that is none is told."""

from __future__ import annotations

from typing import Any

import pytest

from leadership_handbook import compare


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Evidense", "did you mean 'Evidence'?"),
        ("Zebra", "there are Distinction, Leadership, Management, Evidence"),
    ],
)
def test_no_such_column(title: str, said: str) -> None:
    for asked in ({"sort": title}, {"sort": f"-{title}"}, {"columns": [title]}):
        chosen: Any = asked
        with pytest.raises(ValueError, match="no column") as caught:
            compare("all", **chosen)
        assert str(caught.value) == f"table kind 'all' has no column {title!r}; {said}"


def test_a_place_is_no_title() -> None:
    with pytest.raises(TypeError) as caught:
        compare("all", sort=3)  # type: ignore[arg-type]
    assert str(caught.value) == "sort is the title of a column, not 3"


@pytest.mark.parametrize("sort", ["Minutes", "-Minutes"])
def test_numbers_are_sorted_by_value(sort: str) -> None:
    rows = compare("sessions", sort=sort).rows
    minutes = [int(row.cells[1].text) for row in rows]

    assert {*map(len, map(str, minutes))} == {2, 3}  # as texts, 120 comes before 45
    assert minutes == sorted(minutes, reverse=sort.startswith("-"))
