"""The shipped handbook: every record has its place, every claim leads somewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.sphinx_ext.pages import OWN_PAGES

if TYPE_CHECKING:
    from tests.ext.whole import Whole


def ids(html: str) -> set[str]:
    """Return the HTML ids of a page."""
    return set(re.findall(r'\bid="([^"]+)"', html))


def test_it_builds_without_a_warning(handbook: Whole) -> None:
    """Nitpicky, and nothing to say."""
    assert handbook.warnings == ""


MOST, LARGEST = 6_000, 300_000
"""The elements of a page, and its bytes: of more a phone feels the weight."""


def test_no_page_is_larger_than_a_phone_can_carry(handbook: Whole) -> None:
    too_large = {}
    for path in handbook.outdir.rglob("*.html"):
        html = path.read_text("utf-8")
        weight = (len(re.findall(r"<[a-z]", html)), path.stat().st_size)
        if weight[0] > MOST or weight[1] > LARGEST:
            too_large[path.name] = weight
    assert too_large == {}


@pytest.mark.parametrize("kind", ["distinction", "source"])
def test_every_record_has_its_page(handbook: Whole, kind: str) -> None:
    """With its anchor, a description of its own and a link to edit its file."""
    descriptions = []
    folder = OWN_PAGES[kind].folder
    for path in sorted((RECORDS / folder.split("/")[-1]).glob("*.yaml")):
        html = handbook.page(f"{folder}/{path.stem}")
        assert f"lh-{kind}-{path.stem}" in ids(html)
        assert f"/records/{kind}s/{path.name}" in html
        (description,) = re.findall(r'<meta content="([^"]+)" name="description"', html)
        descriptions.append(description)
    assert len(set(descriptions)) == len(descriptions)


def test_a_theme_has_a_page_when_it_has_distinctions(handbook: Whole) -> None:
    """And none as long as it has not."""
    for theme in lh.themes:
        members = [d for d in lh.distinctions.values() if d.theme == theme]
        assert (handbook.outdir / f"themes/{theme}.html").exists() == bool(members)


def test_every_claim_leads_to_its_source_and_back(handbook: Whole) -> None:
    """The page of the claim links to the source; the source's page to the claim."""
    for distinction in lh.distinctions.values():
        html = handbook.page(f"distinctions/{distinction.id}")
        for claim in distinction.claims:
            anchor = f"lh-claim-{distinction.id}-{claim.id}"
            source = handbook.page(f"sources/{claim.citation.source}")
            assert anchor in ids(html)
            assert f'href="../sources/{claim.citation.source}.html"' in html
            assert f'href="../distinctions/{distinction.id}.html#{anchor}"' in source


def test_a_distinction_shows_both_sides_and_its_facts(handbook: Whole) -> None:
    """Everything that the record says of the sides is on the page, leadership first."""
    for distinction in lh.distinctions.values():
        html = handbook.page(f"distinctions/{distinction.id}")
        spread = html[html.index("lh-spread") :]
        assert spread.index("lh-leadership") < spread.index("lh-management")
        assert distinction.evidence.word in html
        assert distinction.reviewed.isoformat() in html
        for alias in distinction.aliases:
            assert alias in html
        assert html.count("<p>our reading</p>") == sum(
            not row.citations for row in distinction.contrasts
        )


PARTS = (
    "when overdone this-week looks-like aspects who-says-so evidence leads-here cite"
)


def test_a_distinction_is_in_the_readers_order(handbook: Whole) -> None:
    """Each part has its fixed address, in this order, and an entry in the contents."""
    for distinction in lh.distinctions:
        html = handbook.page(f"distinctions/{distinction}")
        article, _, contents = html.partition('class="toc-tree"')
        places = {
            found[1]: found.start()
            for found in re.finditer(r'<section [^>]*id="([^"]+)"', article)
        }
        there = [part for part in PARTS.split() if part in places]
        entries = [part for part in there if f'href="#{part}"' in contents]
        assert {"when", "overdone", "this-week", "who-says-so", "cite"} <= {*there}
        assert there == sorted(there, key=places.__getitem__)
        assert entries == there


def test_the_line_under_a_title_adds_up_with_the_lists_below(
    handbook: Whole,
) -> None:
    """As many works draw, and dispute, as are listed; nine claims take one item."""
    for distinction in lh.distinctions:
        html = handbook.page(f"distinctions/{distinction}")
        line = re.search(r'class="lh-lede">([^<]+)', html)
        assert line
        drawn = re.match(r"(\d+) works? draw|No work draws the whole", line[1])
        disputed = re.search(r"and (\d+|none) disputes? it\.", line[1])
        assert drawn
        assert disputed
        for said, title in ((drawn[1], "Draw this line"), (disputed[1], "Dispute it")):
            tally = re.search(rf"{title}</span><span[^>]*> \((\d+) work", html)
            assert (tally[1] if tally else None) == (said if said != "none" else None)


def test_no_row_of_the_seed_stands_unexplained(handbook: Whole) -> None:
    """Its own page numbers the rows; elsewhere a number would say nothing."""
    for distinction in lh.distinctions:
        html = handbook.page(f"distinctions/{distinction}")
        assert not re.search(r">A\d+<", html)


def test_the_seed_is_numbered_on_its_page(handbook: Whole) -> None:
    """Rows A1 to A37 can be linked to; its tensions name the claims they tie."""
    html = handbook.page("sources/alexopoulos")
    assert {f"lh-row-alexopoulos-a{n}" for n in range(1, 38)} <= ids(html)
    assert html.count('class="lh-behind') >= len(lh.sources["alexopoulos"].tensions)


def test_every_term_is_in_the_glossary(handbook: Whole) -> None:
    """At the address that other sites rely on."""
    assert {f"lh-term-{term}" for term in lh.terms} <= ids(handbook.page("glossary"))


def test_every_link_inside_the_site_leads_somewhere(handbook: Whole) -> None:
    """Each address is a file, and each fragment an id in it."""
    pages = {p: p.read_text("utf-8") for p in handbook.outdir.rglob("*.html")}
    known = {p: ids(html) for p, html in pages.items()}
    lost = []
    for path, html in pages.items():
        for href in re.findall(r'<a [^>]*href="([^"]+)"', html):
            if re.match(r"[a-z]+:", href):
                continue
            address, _, fragment = href.partition("#")
            top = handbook.outdir if address.startswith("/") else path.parent  # the 404
            target = (top / address.lstrip("/")).resolve() if address else path
            if not target.exists() or (fragment and fragment not in known[target]):
                lost.append(f"{path.name}: {href}")
    assert lost == []


def test_sphinx_finds_each_distinction_by_its_title(handbook: Whole) -> None:
    """Names are too many for an index on one page: A to Z and our search have them."""
    index = (handbook.outdir / "searchindex.js").read_text(encoding="utf-8").casefold()
    for distinction in lh.distinctions.values():
        assert f'"{distinction.title.casefold()}"' in index


def test_a_work_that_is_called_by_its_title_is_called_once(handbook: Whole) -> None:
    poster = handbook.page("sources/boss-and-leader-poster")
    assert "lh-called" not in poster
    assert "lh-called" in handbook.page("sources/kotter-1990-force")


def test_letters_above_the_sources_stand_in_order(handbook: Whole) -> None:
    """A work without an author stands by its editors, not by its title."""
    page = handbook.page("sources/index")
    letters = re.findall(r'href="../bibliography/(\w+)\.html"', page)
    letters = list(dict.fromkeys(letters))

    assert len(letters) > 15
    assert letters == sorted(letters)
    for page in ("bibliography/m", "glossary/terms/m"):  # one letter leads nowhere
        assert 'class="lh-jump' not in handbook.page(page)


def test_a_work_cited_without_a_place_says_where_it_was_read(handbook: Whole) -> None:
    """Two citations of one work would read the same, were the second not told."""
    folder = handbook.outdir / "glossary/terms"
    html = " ".join(" ".join(p.read_text("utf-8") for p in folder.iterdir()).split())
    cited = [c for term in lh.terms.values() for c in term.citations]
    unread = [c for c in cited if c.seen == "secondary" and not c.locator]

    assert unread
    assert html.count("</a>, seen second hand") == len(unread)
