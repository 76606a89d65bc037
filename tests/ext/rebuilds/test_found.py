"""Faults that the random edits found, each once more by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site

ORPHAN = "---\norphan: true\n---\n# More\n\n"


def test_what_links_to_a_record_follows_when_that_breaks(
    site: Site, tmp_path: Path
) -> None:
    """The link is text in a table of another page, so only its target has changed."""
    fields = small.distinction(1, "theme-1", text="See [it](#term-follower).")
    small.write(site.records, "distinction", "d-1", fields)
    site.build()
    term = site.records / "terms" / "follower.yaml"
    term.write_text(term.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    after = outputs(site.build().app.outdir)

    assert difference(after, fresh(site, tmp_path / "fresh")) == []


def test_a_table_that_had_no_record_has_it_when_it_comes(site: Site) -> None:
    """A question without an answer is noted as such."""
    site.page("more", ORPHAN + "```{lh-table} distinction d-9\n```\n")
    assert "no distinction 'd-9'" in site.build().warnings
    small.write(site.records, "distinction", "d-9", small.distinction(9, "theme-1"))
    again = site.build()

    assert again.warnings == ""
    assert "Lead focus 9" in again.html("more")


def test_tables_follow_the_title_of_a_work_without_an_author(
    site: Site, tmp_path: Path
) -> None:
    """They show the names of sources, and else nothing of how a work is described.

    Both titles come last, as the order of sources follows from their names too.
    """
    site.page("more", ORPHAN + "```{lh-table} who-says-what\n```\n")
    file = site.records / "sources" / "first-1990.yaml"
    fields = yaml.safe_load(file.read_text("utf-8")) | {"title": "Tractate"}
    fields.pop("author")
    small.write(site.records, "source", file.stem, fields)
    site.build()
    fields["title"] = "Zebras"
    small.write(site.records, "source", file.stem, fields)
    again = site.build()

    assert "Zebras 1990" in again.html("more")
    assert difference(outputs(again.app.outdir), fresh(site, tmp_path / "fresh")) == []


def test_cards_and_index_do_not_care_for_what_they_do_not_show(site: Site) -> None:
    """They once noted whole records, and were read on any edit of one."""
    site.page("more", ORPHAN + "```{lh-cards} d-0 d-1\n```\n\n```{lh-az}\n```\n")
    site.build()
    fields = small.distinction(1, "theme-1")
    fields["leadership"]["example"] = "Another example."
    small.write(site.records, "distinction", "d-1", fields)

    own = ["distinctions/d-1", "practice/worksheets/d-1"]
    assert site.build().read == own


def test_a_source_page_does_not_care_for_the_rest_of_a_record(site: Site) -> None:
    """It once noted whole records for the sake of their claims."""
    site.build()
    fields = small.distinction(1, "theme-1")
    fields["evidence"]["reason"] = "Another reason."
    small.write(site.records, "distinction", "d-1", fields)

    assert "sources/first-1990" not in site.build().read


def test_a_broken_distinction_is_in_no_table_of_contents_and_is_not_missed(
    site: Site,
) -> None:
    """Its theme cannot be known; Sphinx once warned of that as a second mistake."""
    path = site.records / "distinctions" / "d-1.yaml"
    path.write_text(path.read_text("utf-8").replace("theme:", "thema:"), "utf-8")

    assert site.build().warnings.count("WARNING") == 1


def test_code_that_looks_like_a_link_is_none(site: Site) -> None:
    """A term is used where a text links to it, in a contrast as in an example."""
    fields = small.distinction(0, "theme-0", text="See `[it](#term-follower)`.")
    small.write(site.records, "distinction", "d-0", fields)
    fields = small.distinction(1, "theme-0", text="See [it](#term-follower).")
    fields["aliases"] = ["plain as in [it](#term-follower)"]
    small.write(site.records, "distinction", "d-1", fields)
    glossary = site.build("dummy").app.env.get_doctree("glossary").astext()

    used = glossary.partition("Used in: ")[2]
    assert used.split("\n")[0] == "Title 1"


def test_links_to_a_chapter_follow_when_its_page_is_another(
    site: Site, tmp_path: Path
) -> None:
    """Text and title stay the same: only the address of the link has changed."""
    chapter = {"title": "More", "line": "A chapter.", "page": "one"}
    small.write(site.records, "chapter", "more", chapter)
    for name in ("one", "two"):
        site.page(name, ORPHAN)
    fields = small.distinction(1, "theme-1", text="See [it](#chapter-more).")
    small.write(site.records, "distinction", "d-1", fields)
    assert 'href="../one.html"' in site.build().html("distinctions/d-1")

    small.write(site.records, "chapter", "more", chapter | {"page": "two"})
    after = site.build()
    assert 'href="../two.html"' in after.html("distinctions/d-1")
    found = outputs(after.app.outdir)
    assert difference(found, fresh(site, tmp_path / "fresh")) == []
