"""Records of a part of a hand-written page: each leads to its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.documents.book import Book
from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site

PAGE = """---
orphan: true
---
# Sayings

## Who’s first

One.

## Who was second

Two.
"""
PART = {
    "title": "The first of all",
    "line": "A saying.",
    "page": "sayings",
    "heading": "Who’s first",
}


@pytest.fixture
def parted(site: Site) -> Site:
    """Return a site with a page, the record of its part, and a link to that."""
    site.page("sayings", PAGE)
    small.write(site.records, "chapter", "the-first", PART)
    fields = small.distinction(1, "theme-1", text="See [it](#chapter-the-first).")
    small.write(site.records, "distinction", "d-1", fields)
    return site


def test_a_link_to_a_part_leads_to_its_heading(parted: Site) -> None:
    built = parted.build()

    assert built.warnings == ""
    assert "../sayings.html#lh-chapter-the-first" in built.html("distinctions/d-1")
    _before, found, after = built.html("sayings").partition('id="lh-chapter-the-first"')
    assert found
    assert after.index("Who’s first") < after.index("One.")
    assert "lh-cite" not in built.html("sayings")  # that is the whole page's
    assert not [*built.app.outdir.rglob("the-first.bib")]


def test_a_link_follows_when_the_part_is_another(parted: Site, tmp_path: Path) -> None:
    parted.build()
    other = PART | {"heading": "Who was second"}
    small.write(parted.records, "chapter", "the-first", other)
    after = parted.build()

    _one, _id, rest = after.html("sayings").partition('id="lh-chapter-the-first"')
    assert "One." not in rest
    found = outputs(after.app.outdir)
    assert difference(found, fresh(parted, tmp_path / "fresh")) == []


def test_a_heading_that_the_page_does_not_have_is_told(parted: Site) -> None:
    gone = PART | {"title": "The third", "heading": "Who was third"}
    small.write(parted.records, "chapter", "the-third", gone)
    warnings = parted.build().warnings

    assert "sayings.md: WARNING: chapter the-third" in warnings
    assert "no heading “Who was third” [lh.heading]" in warnings


def test_another_sites_page_at_the_address_of_ours_has_none_of_its_parts(
    parted: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Shipped records tell of our pages, and a site may have its own of that name."""
    monkeypatch.setattr(Book, "is_shipped", lambda *_arguments: True)
    parted.page("sayings", "---\norphan: true\n---\n# What they say here\n")

    assert "lh.heading" not in parted.build().warnings
