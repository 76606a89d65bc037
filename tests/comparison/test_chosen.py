"""Tables of records that somebody chose, and of sources side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook import compare
from leadership_handbook.comparison import OUR_READING
from leadership_handbook.comparison.table import Table, Target
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.order import in_order
from leadership_handbook.reading import read
from tests import small
from tests.comparison.test_comparison import made, rows

if TYPE_CHECKING:
    from pathlib import Path


def chosen(handbook: Handbook, *ids: str, **options: Any) -> Table:
    return compare("chosen", *ids, handbook=handbook, **options)


def test_chosen_distinctions_stand_below_their_aspects(handbook: Handbook) -> None:
    table = chosen(handbook, "d-2", "d-0", "d-2")

    assert rows(table) == [
        ["Focus"],
        ["Title 2", "Lead focus 2", "Manage focus 2", "First 1990"],
        ["Title 0", "Lead focus 0", "Manage focus 0", "First 1990"],
        ["Means"],
        ["Title 2", "Lead means 2", "Manage means 2", OUR_READING],
        ["Title 0", "Lead means 0", "Manage means 0", OUR_READING],
    ]
    assert table.notes == ()
    assert table == chosen(handbook, "d-2", "d-0", aspects=("focus", "means"))


def test_what_is_chosen_keeps_its_order(handbook: Handbook) -> None:
    table = chosen(handbook, "d-0", aspects=["means", "focus", "means"])

    assert [row.cells[0].text for row in table.rows if row.heading] == [
        "Means",
        "Focus",
    ]


def test_chosen_sources_show_their_claims_on_the_side_they_speak_of(
    tmp_path: Path,
) -> None:
    folder = small.handbook(tmp_path)
    fields = small.distinction(0, "theme-0")
    claim = fields["claims"][0]
    fields["claims"] = [
        claim | {"id": side, "side": side, "text": f"Of {side}."}
        for side in ("management", "both", "leadership", "distinction")
    ]
    fields["claims"][0]["citation"] = {"source": "first-1990"}
    small.write(folder, "distinction", "d-0", fields)
    book = Handbook(in_order(read(folder).records))
    table = chosen(book, "d-0", sources="first-1990")

    assert rows(table) == [
        ["First 1990"],
        ["Title 0", "", "Of management.", "asserts, First 1990"],
        ["Title 0", "Of both.", "said of both", "asserts, First 1990, p. 7"],
        ["Title 0", "Of leadership.", "", "asserts, First 1990, p. 7"],
        ["Title 0", "Of distinction.", "said of both", "asserts, First 1990, p. 7"],
    ]
    claimed, cited = table.rows[1].cells[-1].links
    assert claimed.target == Target(kind="claim", id="d-0/management")
    assert cited.target == Target(kind="source", id="first-1990")


def test_what_was_chosen_and_says_nothing_is_told_below(handbook: Handbook) -> None:
    table = chosen(handbook, "d-0", sources=["second-2001"])

    assert table.rows == ()
    assert "is not above" in table.notes[0]


def test_an_aspect_hidden_by_an_overlay_comes_last(tmp_path: Path) -> None:
    records = dict(read(small.handbook(tmp_path)).records)
    records["aspect"] = {"means": records["aspect"]["means"]}
    table = chosen(Handbook(in_order(records)), "d-0")

    headings = [row.cells[0].text for row in table.rows if row.heading]
    assert headings == ["Means", "focus"]


def test_sources_stand_side_by_side_on_what_they_share(handbook: Handbook) -> None:
    table = made("sources", handbook)

    assert rows(table) == [
        ["Title 1"],
        ["First 1990", "asserts", "Somebody claims number 1.", "p. 7"],
        ["First 1990", "disputes", "Somebody claims number 1.", "p. 7"],
        ["Second 2001", "qualifies", "A second source on number 1.", "place not seen"],
    ]
    assert table.name == "First 1990, Second 2001"
