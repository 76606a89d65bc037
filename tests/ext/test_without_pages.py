"""`lh_pages = "none"`: tables, roles and links on somebody's pages, no page of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.ext.test_domain import linking

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Built, Site

HANDBOOK = "https://handbook.example/"
TEXT = linking(
    "# Ours",
    "```{lh-table} all\n```",
    "{lh:distinction}`d-1`",
    "[so](#lh-source-first-1990)",
)


@pytest.fixture
def guest(site: Site, tmp_path: Path) -> Site:
    """Return a site that shows a table and links, beside a handbook that is built."""
    site.build()
    docs = tmp_path / "guest"
    docs.mkdir()
    (docs / "conf.py").write_text("", "utf-8")
    host = type(site)(docs, site.records)
    host.page("index", TEXT)
    return host


def build(guest: Site, theme: str = "furo", **settings: Any) -> Built:
    """Build it; a name of the handbook is looked up in the one that is built."""
    inventory = guest.records.parent / "docs/_build/html/objects.inv"
    ours = "leadership_handbook.sphinx_ext"
    return guest.build(
        extensions=["myst_parser", ours, "sphinx.ext.intersphinx"],
        intersphinx_mapping={"lead": (HANDBOOK, str(inventory))},
        html_theme=theme,
        lh_pages="none",
        **settings,
    )


@pytest.mark.parametrize("theme", ["furo", "alabaster"])
def test_tables_and_links_lead_to_the_handbook_that_is_built(
    guest: Site, theme: str
) -> None:
    """Also the links within tables, whichever extension is named first."""
    built = build(guest, theme)

    assert not built.warnings
    html = built.html("index")
    assert html.count(f'href="{HANDBOOK}distinctions/d-1.html') >= 2
    assert f'href="{HANDBOOK}sources/first-1990.html' in html
    assert "Title 1" in html


def test_no_page_or_file_of_ours_is_made(guest: Site) -> None:
    """But for the style and scripts of the tables."""
    built = build(guest, html_baseurl="https://guest.example/")

    assert {*built.app.env.found_docs} == {"index"}
    made = {path.name for path in built.app.outdir.iterdir()}
    assert not made & {"distinctions", "cite", "data", "feed.xml", "404.html"}
    assert "lh-search" not in built.html("index")
    assert not (built.app.outdir / "_static/search").exists()


def test_without_another_handbook_names_are_text(guest: Site) -> None:
    """A link of a table stays its words; one of the page is told."""
    inventory = guest.records.parent / "docs/_build/html/objects.inv"
    inventory.unlink()
    built = build(guest)

    assert "Title 1" in built.html("index")
    assert "d-1" in built.warnings


def test_pages_come_and_go_with_the_setting(site: Site) -> None:
    """What was made is removed, and made again."""
    first = site.build()
    page = first.app.outdir / "distinctions/d-1.html"
    assert page.exists()
    site.build(lh_pages="none")
    assert not page.exists()
    again = site.build()
    assert page.exists()
    assert again.html("distinctions/d-1") == first.html("distinctions/d-1")
