"""A handbook of an organization's own: each page says whose record it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Built, Site

OURS, THEIRS = "A record of Mill Lane Handbook.", "A record of Leadership Handbook."


@pytest.fixture
def overlay(site: Site, tmp_path: Path) -> Path:
    """Return a folder with a new distinction, one replaced, and a term hidden."""
    text = "They have a [followership](#term-follower) of their own."
    linking = small.distinction(0, "theme-0", text=text)
    small.write(site.records, "distinction", "d-0", linking)
    folder = tmp_path / "ours"
    new = small.distinction(7, "theme-1") | {"title": "Mill vs. Lane"}
    small.write(folder, "distinction", "mill-vs-lane", new)
    small.write(folder, "distinction", "d-1", small.distinction(8, "theme-1"))
    (folder / "hide.yaml").write_text("term: [follower]\n", "utf-8")
    return folder


def built(site: Site, overlay: Path) -> Built:
    return site.build(lh_overlay=str(overlay), project="Mill Lane Handbook")


def whose(html: str) -> list[str]:
    return re.findall(r"A record of [^<]*", html)


def test_each_page_says_whose_record_it_is(site: Site, overlay: Path) -> None:
    build = built(site, overlay)

    assert build.warnings == ""
    for name in ("distinctions/mill-vs-lane", "distinctions/d-1"):
        assert whose(build.html(name)) == [OURS]
    shipped = ("distinctions/d-0", "themes/theme-1", "sources/first-1990")
    for name in (*shipped, "compare/aspects/focus"):
        assert whose(build.html(name)) == [THEIRS]
    assert "Mill vs. Lane" in build.html("themes/theme-1")
    assert "Lead 8" in build.html("distinctions/d-1")
    for name in ("index", "all", "glossary"):
        assert whose(build.html(name)) == []


def test_a_link_to_a_hidden_record_is_its_words(site: Site, overlay: Path) -> None:
    before = site.build().html("distinctions/d-0")
    after = built(site, overlay)

    linked = r'<a [^>]*href="[^"]*#lh-term-follower"[^>]*>.*?followership'
    assert re.search(linked, before)
    html = after.html("distinctions/d-0")
    assert "followership" in html
    assert "lh-term-follower" not in html
    assert "Somebody who follows" not in after.html("glossary")


def test_without_an_overlay_nothing_is_said(site: Site) -> None:
    assert whose(site.build().html("distinctions/d-0")) == []


def test_a_record_that_goes_back_is_the_shipped_one_again(
    site: Site, overlay: Path
) -> None:
    built(site, overlay)
    (overlay / "distinctions" / "d-1.yaml").unlink()
    again = built(site, overlay)

    html = again.html("distinctions/d-1")
    assert whose(html) == [THEIRS]
    assert "Lead 1" in html
    assert "distinctions/d-0" not in again.read
