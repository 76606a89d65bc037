"""The sidebar does not grow with the book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Site


PAGES = ("glossary", "distinctions/d-1", "sources/first-1990")


def links(html: str) -> list[str]:
    """Return the addresses that the sidebar of a page links to."""
    sidebar = html.partition('<div class="sidebar-tree">')[2].partition("</div>")[0]
    return re.findall(r'href="([^"]+)"', sidebar)


def test_a_page_lists_the_themes_and_its_own_theme(site: Site) -> None:
    """Six distinctions or sixty: the sidebar has the same links but for its theme's."""
    small.handbook(site.records, distinctions=6, themes=3)
    few = {page: links(site.build().html(page)) for page in PAGES}
    small.handbook(site.records, distinctions=60, themes=3)
    many = {page: links(site.build().html(page)) for page in PAGES}

    fixed = ["all", "#", "sources", "theme-0", "theme-1", "theme-2"]
    names = [re.sub(r".*/|\.html", "", link) for link in few["glossary"]]
    assert names == [*fixed, "focus", "means"]
    assert len(many["glossary"]) == len(names)
    assert len(few["distinctions/d-1"]) == len(names) + 2
    assert len(many["distinctions/d-1"]) == len(names) + 20
    assert len(many["sources/first-1990"]) == len(names)


def test_a_caption_is_another_on_every_page_after_an_edit(site: Site) -> None:
    """The pages themselves are not read again: what is around their text is."""
    site.build()
    index = (site.docs / "index.md").read_text("utf-8")
    site.page("index", index.replace(":caption: Themes", ":caption: Groups"))
    again = site.build()

    assert again.read == ["index"]
    for page in ("index", *PAGES):
        html = again.html(page)
        assert '<span class="caption-text">Groups</span>' in html
        assert '<span class="caption-text">Themes</span>' not in html
