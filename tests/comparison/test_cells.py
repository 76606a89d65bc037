"""The cells that tables share: what they say, lead to, and are sorted by."""

from __future__ import annotations

import leadership_handbook as lh
from leadership_handbook.comparison import cells
from leadership_handbook.comparison.grid import Link, Origin, Target
from leadership_handbook.model import Citation

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


def test_a_text_knows_in_which_field_it_stands() -> None:
    term = lh.terms["alignment"]
    cell = cells.field(term, "definition", term.definition)

    origin = Origin(kind="term", id="alignment", path="definition")
    assert (cell.text, cell.origin) == (term.definition, origin)


def test_names_lead_to_their_records() -> None:
    book, ids = lh.load(), ["why-vs-how", "people-vs-staff"]
    targets = [Target(kind="distinction", id=one) for one in ids]
    titles = [lh.distinctions[one].title for one in ids]

    first = cells.link(book, "distinction", ids[0])
    assert (first.text, first.target) == (titles[0], targets[0])
    assert cells.links(book, "distinction", ids).links == tuple(
        Link(text=title, target=target)
        for title, target in zip(titles, targets, strict=True)
    )
    assert cells.word("asserts", TARGET).target == TARGET


def test_citations_are_parted_by_semicolons() -> None:
    found = (
        Citation(source="gosling-mintzberg-2003", locator="p. 5"),
        Citation(source="hill-2007"),
    )
    cell = cells.cited(lh.load(), found, "nobody")

    assert cell.text == "Gosling and Mintzberg 2003, p. 5; Hill 2007"
    assert cell.citations == found


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
