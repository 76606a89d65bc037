"""The sidebar does not grow with the book."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.site.sidebar import MOST
from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Site


PAGES = ("glossary", "distinctions/d-1", "sources/first-1990")


def links(html: str) -> list[str]:
    """Return the addresses that the sidebar of a page links to."""
    sidebar = html.partition('<div class="sidebar-tree">')[2].partition("</div>")[0]
    return re.findall(r'href="([^"]+)"', sidebar)


def test_a_page_lists_the_themes_and_its_own_theme(site: Site) -> None:
    """Six distinctions or sixty: only its theme's differ, and those up to `MOST`."""
    small.handbook(site.records, distinctions=6, themes=3)
    few = {page: links(site.build().html(page)) for page in PAGES}
    small.handbook(site.records, distinctions=60, themes=3)
    many = {page: links(site.build().html(page)) for page in PAGES}

    fixed = ["index", "all", "#", "sources", "theme-0", "theme-1", "theme-2"]
    names = [re.sub(r".*/|\.html", "", link) for link in few["glossary"]]
    assert names == [*fixed, "focus", "means"]
    assert len(names) <= 60
    assert len(many["glossary"]) == len(names)
    assert len(few["distinctions/d-1"]) == len(names) + 2
    assert len(many["distinctions/d-1"]) == len(names) + MOST
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


def crumbs(html: str) -> list[str]:
    """Return the titles on the way to a page."""
    way = html.partition('<nav class="lh-crumbs"')[2].partition("</nav>")[0]
    return re.findall(r"<a [^>]*>([^<]+)</a>", way)


def test_a_page_says_where_it_is(site: Site) -> None:
    """The pages above it, the home page first; a new title of one is seen at once."""
    built = site.build()
    assert crumbs(built.html("distinctions/d-1")) == ["Home", "Theme 1"]
    assert crumbs(built.html("glossary")) == ["Home"]
    assert crumbs(built.html("index")) == []
    path = site.records / "themes" / "theme-1.yaml"
    path.write_text(path.read_text("utf-8").replace("Theme 1", "Another"), "utf-8")
    assert crumbs(site.build().html("distinctions/d-1")) == ["Home", "Another"]


def test_next_and_previous_stay_with_the_reader(site: Site) -> None:
    """One path does not lead into that of another reader."""
    site.page("paths/one", "# One\n")
    site.page("paths/two", "# Two\n")
    index = (site.docs / "index.md").read_text("utf-8")
    site.page("index", index.replace("\nall\n", "\nall\npaths/one\npaths/two\n"))
    built = site.build()

    def goes_on(page: str) -> list[str]:
        found = re.findall(
            r'class="(?:next|prev)-page" href="([^"]+)"', built.html(page)
        )
        return [re.sub(r".*/|\.html.*", "", link) for link in found]

    assert goes_on("paths/one") == goes_on("sources/first-1990") == []
    assert goes_on("distinctions/d-0") == ["d-2", "theme-0"]
    assert goes_on("all") == []
