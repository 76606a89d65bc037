"""What search engines, feed readers and those who share a page are told."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin
from xml.etree import ElementTree

import pytest

from leadership_handbook.about import address
from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

OWN = "https://elsewhere.example/book/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOSTILE = 'A </script><script>alert(1)</script> & "b" title'


@pytest.fixture
def own(site: Site) -> Site:
    """Return a site with records of several kinds, one with a hostile title."""
    small.add_situation(site.records)
    fields = small.distinction(2, "theme-0") | {"title": HOSTILE}
    small.write(site.records, "distinction", "d-2", fields)
    for docname in ("about", "cite", "accessibility"):
        site.page(docname, f"---\norphan: true\n---\n# {docname.title()}\n")
    return site


def made(site: Site, **settings: Any) -> Built:
    options = {"source_repository": "https://code.example/ours"}
    return site.build(html_baseurl=OWN, html_theme_options=options, **settings)


def known(html: str) -> list[dict[str, Any]]:
    """Return the nodes of linked data in a page."""
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    graph: list[dict[str, Any]] = json.loads(text)["@graph"]
    return graph


def test_each_page_has_one_title_one_viewport_and_its_address(own: Site) -> None:
    built = made(own)
    docs = sorted(built.app.env.found_docs)
    pages = {docname: built.html(docname) for docname in docs}
    heads = (html.partition("</head>")[0] for html in pages.values())
    titles = [re.findall(r"<title>(.*?)</title>", head) for head in heads]

    assert built.warnings == ""
    assert len({title for (title,) in titles}) == len(pages)
    for docname, html in pages.items():
        assert html.count('name="viewport"') == 1
        assert f'<meta property="og:url" content="{OWN}{docname}.html">' in html
        drawn = "/d-" in docname  # its page, and its worksheet
        picture = "_images/cards/d-" if drawn else "_static/card.png"
        assert f'"og:image" content="{OWN}{picture}' in html
        assert "alert(1)</script>" not in html
    assert (built.app.outdir / "_static/card.png").stat().st_size < 30_000


def test_linked_data_says_what_a_page_is_and_where(own: Site) -> None:
    built = made(own)
    term, trail = known(built.html("distinctions/d-2"))
    work, _trail = known(built.html("sources/first-1990"))
    article, _trail = known(built.html("situations/they-wait"))

    assert (term["@type"], term["name"]) == ("DefinedTerm", HOSTILE)
    assert term["inDefinedTermSet"]["url"] == OWN
    places = [(e["position"], e["item"]) for e in trail["itemListElement"]]
    assert places[0] == (1, f"{OWN}index.html")
    assert places[-1] == (len(places), f"{OWN}distinctions/d-2.html")
    assert (work["@type"], work["name"]) == ("Book", "The first book")
    assert work["author"] == [{"@type": "Person", "name": "A. First"}]
    assert (article["@type"], article["dateModified"]) == ("Article", "2026-11-26")
    head = built.html("sources/first-1990")
    assert '<meta name="citation_author" content="First, A.">' in head


def test_sitemap_robots_and_feed_have_the_sites_own_address(own: Site) -> None:
    built = made(own)
    out = built.app.outdir
    urls = [e.text for e in ElementTree.parse(out / "sitemap.xml").iter(f"{MAP}loc")]  # noqa: S314  (ours)
    feed = ElementTree.parse(out / "feed.xml").getroot()  # noqa: S314
    entries = {e.findtext(f"{ATOM}title") for e in feed.iter(f"{ATOM}entry")}

    assert urls == sorted(f"{OWN}{d}.html" for d in built.app.env.found_docs)
    assert f"Sitemap: {OWN}sitemap.xml" in (out / "robots.txt").read_text("utf-8")
    assert {HOSTILE, "They wait"} <= entries


def test_a_page_that_is_not_there_leads_on_from_any_depth(own: Site) -> None:
    html = made(own).html("404")

    assert 'href="/book/_static/' in html
    assert 'href="_static' not in html
    assert 'href="#' in html
    assert 'content="noindex"' in html
    assert "_static/missing.js" in html
    assert 'rel="canonical"' not in html


def test_each_page_ends_with_what_one_may_ask(own: Site) -> None:
    built = made(own)
    html = built.html("situations/they-wait")
    foot = html.partition('<div class="lh-footer">')[2].partition("</nav>")[0]

    assert "Reviewed 2026-11-26" in foot
    for page in ("about.html", "about.html#license", "cite.html", "accessibility.html"):
        assert f'href="../{page}"' in foot
    issue = "https://code.example/ours/issues/new?title=situations/they-wait"
    assert issue in foot


def test_what_comes_next_stands_above_what_one_may_ask(own: Site) -> None:
    html = made(own).html("distinctions/d-0")

    assert html.index('class="next-page"') < html.index('class="lh-footer"')
    assert html.index('class="lh-footer"') < html.index('class="bottom-of-page"')


def test_a_site_without_an_address_says_nothing_of_one(own: Site) -> None:
    built = own.build()

    assert "og:url" not in built.html("all")
    for name in ("sitemap.xml", "robots.txt", "feed.xml", "404.html"):
        assert not (built.app.outdir / name).exists()


def test_a_site_that_loses_its_address_loses_what_had_it(own: Site) -> None:
    out = Path(made(own).app.outdir)
    own.build()

    for name in ("sitemap.xml", "robots.txt", "feed.xml", "404.html"):
        assert not (out / name).exists()


def test_a_projects_own_robots_are_kept(own: Site) -> None:
    (own.docs / "extra").mkdir()
    (own.docs / "extra/robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
    out = Path(made(own, html_extra_path=["extra"]).app.outdir)

    assert "Disallow: /" in (out / "robots.txt").read_text("utf-8")
    assert "Sitemap" not in (out / "robots.txt").read_text("utf-8")
    assert (out / "sitemap.xml").is_file()
    own.build(html_extra_path=["extra"])
    assert (out / "robots.txt").is_file()
    assert not (out / "sitemap.xml").exists()


def test_pages_of_records_leave_no_word_of_a_search_marked(own: Site) -> None:
    built = made(own)

    assert "sphinx_highlight" not in built.html("distinctions/d-1")
    assert "sphinx_highlight" not in built.html("all")
    assert "sphinx_highlight" in built.html("search")


class Links(HTMLParser):
    """Notes what a page links to and loads, and what stands before it all."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.base = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "base":
            self.base = given["href"] or ""
        elif target := given.get("href") or given.get("src"):
            self.found += [target] if not target.startswith("#") else []


def lost(built: Built) -> dict[str, list[str]]:
    """Return by page what it links to on its own site and what is not there."""
    out, found = built.app.outdir, {}
    for path in sorted(out.rglob("*.html")):
        page, links = path.relative_to(out).as_posix(), Links(path.read_text("utf-8"))
        at = urljoin(OWN, links.base or page)
        urls = (urljoin(at, target).partition("#")[0] for target in links.found)
        inside = {u.removeprefix(OWN) for u in urls if u.startswith(OWN)}
        files = (out / unquote(u.partition("?")[0]) for u in sorted(inside))
        gone = [
            f for f in files if not (f / "index.html" if f.is_dir() else f).is_file()
        ]
        if gone:
            found[page] = [file.relative_to(out).as_posix() for file in gone]
    return found


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_another_address_gives_its_own_everywhere(own: Site, builder: str) -> None:
    """Pages, data, feed and map: none names ours, and all that is linked is there."""
    small.add_list(own.records)
    own.page(
        "data/downloads", "---\norphan: true\n---\n# Data\n\n```{lh-downloads}\n```\n"
    )
    built = own.build(builder, html_baseurl=OWN, exclude_patterns=["_build"])
    out, ours = built.app.outdir, address("Homepage").rstrip("/").encode()
    naming = [p.name for p in out.rglob("*") if p.is_file() and ours in p.read_bytes()]

    assert built.warnings == ""
    assert naming == []
    assert lost(built) == {}
    for name in ("handbook.json", "csv/themes.csv", "cite/distinction/d-1.bib"):
        assert (out / "data" / name).is_file()
    for name in ("sitemap.xml", "feed.xml"):
        text = (out / name).read_text("utf-8")
        for url in re.findall(f'{OWN}[^<"]*', text):
            file = out / url.removeprefix(OWN)
            assert (file / "index.html" if file.is_dir() else file).is_file()
    for docname in ("distinctions/d-1", "all", "data/downloads"):
        at = OWN + built.app.builder.get_target_uri(docname)
        file = f"{docname}.html" if builder == "html" else f"{docname}/index.html"
        html = (out / file).read_text("utf-8")
        assert f'rel="canonical" href="{at}"' in html
        assert f'"og:url" content="{at}"' in html
    assert (out / "404.html").is_file()
    assert not (out / "404").exists()
