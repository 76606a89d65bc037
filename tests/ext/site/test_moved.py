"""Addresses that pages once had lead on, and none of them leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.ext.conftest import Site

OWN = "https://elsewhere.example/book/"


def test_an_old_address_leads_on_without_a_script(site: Site) -> None:
    moved = {"old/people": "distinctions/d-1"}
    built = site.build(lh_moved=moved, html_baseurl=OWN)
    html = built.html("old/people")

    assert built.warnings == ""
    assert 'http-equiv="refresh" content="0; url=../distinctions/d-1.html"' in html
    assert '<a href="../distinctions/d-1.html">' in html
    assert f'<link rel="canonical" href="{OWN}distinctions/d-1.html"' in html
    sitemap = (built.app.outdir / "sitemap.xml").read_text("utf-8")
    assert "old/people" not in sitemap


def test_an_address_that_would_lead_nowhere_is_told(site: Site) -> None:
    built = site.build(lh_moved={"old": "gone", "distinctions/d-1": "index"})

    assert "old cannot lead to gone" in built.warnings
    assert "distinctions/d-1 cannot lead to index" in built.warnings
    assert not (built.app.outdir / "old.html").exists()
    assert "http-equiv" not in built.html("distinctions/d-1")
