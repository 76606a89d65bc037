"""Situations: their pages, what leads to a distinction, when either is read again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import leadership_handbook as lh
from leadership_handbook.handbook.leading import leads
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site

ORPHAN = "---\norphan: true\n---\n# More\n\n"
PAGE = "situations/they-wait"


def sections(html: str) -> list[str]:
    """Return the addresses of the parts of a page, in order."""
    return re.findall(r'<section [^>]*id="([^"]+)"', html)


def change(path: Path, old: str, new: str) -> None:
    """Edit a record."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_page_has_a_card_for_each_reading(site: Site) -> None:
    """With its act, its first sentence and its side in words, then what explains it."""
    small.add_situation(site.records)
    built = site.build()
    html = built.html(PAGE)

    assert built.warnings == ""
    assert html.count('class="lh-reading"') == 2
    assert html.count("What to do<") == 2
    assert html.count('class="lh-say"') == 1
    for words in ("Ask her.", "Needs both sides", "Leans to leadership"):
        assert words in html
    parts = ["readings", "something-else", "differences", "who-says-so"]
    found = [part for part in sections(html) if part in parts]
    assert found == parts
    assert 'href="#something-else"' in html.partition('class="lh-readings"')[0]
    assert "Somebody claims number 1." in html


def test_no_line_of_other_names_begins_with_the_dot_between_them(site: Site) -> None:
    small.add_situation(site.records)
    path = site.records / "situations" / "they-wait.yaml"
    change(path, "- nobody begins", "- nobody begins\n- all stand still")

    assert "nobody begins\N{NO-BREAK SPACE}· all stand still" in site.build().html(PAGE)


def test_what_it_is_instead_comes_first_where_nothing_is_to_be_read(site: Site) -> None:
    """A balanced pair would be an insult there."""
    small.add_situation(site.records)
    path = site.records / "situations" / "they-wait.yaml"
    text = path.read_text("utf-8")
    begin, end = text.index("readings:"), text.index("something_else:")
    path.write_text(text[:begin] + "readings: []\n" + text[end:], "utf-8")

    assert sections(site.build().html(PAGE))[1] == "something-else"


def test_a_distinction_is_read_again_when_what_leads_there_changes(site: Site) -> None:
    """A new title of a situation is one; its acts are not."""
    small.add_situation(site.records)
    assert "They wait" in site.build().html("distinctions/d-1")
    path = site.records / "situations" / "they-wait.yaml"
    change(path, "Name one.", "Name another.")
    assert site.build().read == [PAGE]
    change(path, "They wait", "They stand about")
    again = site.build()

    assert "distinctions/d-1" in again.read
    assert "distinctions/d-0" not in again.read
    assert "They stand about" in again.html("distinctions/d-1")


def test_the_figure_does_not_care_for_what_it_does_not_show(site: Site) -> None:
    """It shows labels and words for evidence."""
    site.page("more", ORPHAN + "```{lh-pairs}\n```\n\n```{lh-situations}\n```\n")
    small.add_situation(site.records)
    html = site.build().html("more")
    assert html.count('class="lh-mark lh-empty"') == 3 + 1  # and one that explains it
    assert 'id="team"' in html
    record = site.records / "distinctions" / "d-1.yaml"
    change(record, "Lead example 1", "Another example")
    assert "more" not in site.build().read
    change(record, "label: Lead 1", "label: Guide 1")

    assert "more" in site.build().read


def test_what_leads_to_a_distinction_names_it() -> None:
    """Every situation, pair and scenario that names a distinction, and no other."""
    handbook = lh.load()
    found = handbook.kept(leads)
    for situation in handbook.situations.values():
        named = {key for r in situation.readings for key in r.distinctions}
        assert named == {
            key
            for key, several in found["situation"].items()
            if situation.id in {one.id for one in several}
        }
    assert sum(map(len, found["list"].values())) == sum(
        bool(pair.distinction)
        for each in handbook.lists.values()
        for pair in each.pairs
    )
