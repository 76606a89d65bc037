"""The cells that tables share: what they say, lead to, and are sorted by."""

from __future__ import annotations

import leadership_handbook as lh
from leadership_handbook.comparison import cells
from leadership_handbook.comparison.grid import Link, Target

TARGET = Target(kind="claim", id="people-vs-staff/some-claim")


def test_each_stance_is_counted_for_itself() -> None:
    found = cells.counted(["qualifies", "asserts", "qualifies"])

    assert [cell.text for cell in found] == ["0", "2", "1"]


def test_the_text_of_a_claim_knows_which_claim_it_is() -> None:
    distinction = lh.distinctions["people-vs-staff"]
    claim = distinction.claims[1]
    cell = cells.claim_text(distinction, 1)

    assert (cell.text, cell.claim) == (claim.text, f"people-vs-staff/{claim.id}")
    assert lh.load().claim(cell.claim).claim == claim


def test_links_are_sorted_by_the_first_word_if_that_has_a_place() -> None:
    disputes, asserts, name = (
        Link(text=text, target=TARGET) for text in ("disputes", "asserts", "Hill 2007")
    )

    assert cells.linked([disputes, asserts]).rank == cells.word("disputes").rank
    assert cells.linked([disputes, asserts]).text == "disputes, asserts"
    assert cells.linked([name, asserts]).rank is None
    assert cells.linked([]).rank is None


def test_a_title_has_its_name_in_it_and_beside_it() -> None:
    assert cells.titled("What {name} says", "Hill 2007") == {
        "title": "What Hill 2007 says",
        "form": "What {name} says",
        "name": "Hill 2007",
    }
    assert cells.titled("Everything", "")["form"] == ""
