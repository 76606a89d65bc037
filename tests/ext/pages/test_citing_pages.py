"""How to cite a page stands on it, in files beside it, and is never stale."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml

import leadership_handbook as lh
from leadership_handbook.about import address
from leadership_handbook.handbook.citing import AUTHORS, Publication
from leadership_handbook.sphinx_ext.content.citebox import CITED, FILES, told
from tests import small

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets
    from tests.ext.conftest import Built, Site

ROOT = Path(__file__).parents[3]
OWN = "https://elsewhere.example/book/"
PAGES = {
    "distinction": ("d-1", "distinctions/d-1"),
    "situation": ("they-wait", "situations/they-wait"),
    "source": ("first-1990", "sources/first-1990"),
    "list": ("a-poster", "lists/a-poster"),
    "scenario": ("the-queue", "practice/scenarios/the-queue"),
    "session": ("a-short-hour", "practice/sessions/a-short-hour"),
    "objection": ("nothing-new", "debate"),
    "chapter": ("everything", "all"),
}


@pytest.fixture
def whole(site: Site) -> Site:
    """Return a site of another address with a record of each kind that is cited."""
    small.add_practice(site.records)
    small.add_situation(site.records)
    small.add_list(site.records)
    chapter = {"title": "All", "line": "All of it.", "page": "all"}
    small.write(site.records, "chapter", "everything", chapter)
    site.page("debate", "---\norphan: true\n---\n# D\n\n```{lh-objections}\n```\n")
    site.page("cite", "---\norphan: true\n---\n# Cite\n\n```{lh-cite}\n```\n")
    return site


def text(built: Built, docname: str) -> str:
    """Return what a page says, without its markup."""
    return re.sub(r"<[^>]+>", "", built.html(docname))


def test_each_kind_has_references_and_files_with_the_sites_own_address(
    whole: Site,
) -> None:
    built = whole.build(html_baseurl=OWN, release="7.3", author="Their team")

    assert built.warnings == ""
    assert set(PAGES) == set(CITED), "PAGES above has a record of each kind cited"
    for kind, (record_id, docname) in PAGES.items():
        html = built.html(docname)
        for _label, ending in FILES.values():
            file = f"data/cite/{kind}/{record_id}.{ending}"
            up = "../" * docname.count("/")
            assert f'href="{up}{file}"' in html
            assert (built.app.outdir / file).stat().st_size
        if kind != "source":
            assert f"{OWN}{docname}.html" in text(built, docname)
            assert "(version 7.3)" in text(built, docname)
            assert "Their team" in text(built, docname)
        else:
            assert "First, A. (1990). The first book." in text(built, docname)
    assert "2026, November 26" in text(built, "situations/they-wait")
    assert f"(version 7.3). {OWN}" in text(built, "cite")


def test_nothing_leads_to_our_own_site_from_another(whole: Site) -> None:
    """With an address of its own, and with none."""
    each: tuple[dict[str, Any], ...] = ({"html_baseurl": OWN}, {})
    for settings in each:
        built = whole.build(**settings, builddir=whole.docs.parent / str(len(settings)))
        ours = address("Homepage").rstrip("/")
        for path in built.app.outdir.rglob("*"):
            if path.is_file():
                assert ours.encode() not in path.read_bytes(), path


def test_another_address_is_on_every_page_and_the_same_reads_nothing(
    whole: Site,
) -> None:
    whole.build(html_baseurl=OWN)
    assert whole.build(html_baseurl=OWN).read == []
    moved = whole.build(html_baseurl="https://moved.example/")
    cited = {docname for _id, docname in PAGES.values()} - {"sources/first-1990"}

    assert cited < set(moved.read)
    assert "https://moved.example/all.html" in text(moved, "all")


def test_a_file_is_written_when_it_changes_and_goes_with_its_record(
    whole: Site,
) -> None:
    outdir = whole.build().app.outdir
    folder = outdir / "data/cite"
    times = {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}
    fields = small.distinction(1, "theme-1") | {"title": "Another title"}
    small.write(whole.records, "distinction", "d-1", fields)
    (whole.records / "lists/a-poster.yaml").unlink()
    whole.build()
    changed = {p for p in folder.rglob("*.*") if p.stat().st_mtime_ns != times[p]}

    assert {path.stem for path in changed} == {"d-1"}
    assert not (folder / "list").exists()


def test_a_part_of_a_page_is_cited_as_the_page(whole: Site) -> None:
    part = {"title": "Part", "line": "One.", "page": "cut", "heading": "Cut here"}
    small.write(whole.records, "chapter", "a-part", part)
    whole.page("cut", "---\norphan: true\n---\n# Cut\n\n## Cut here\n\nText.\n")
    folder = whole.build().app.outdir / "data/cite/chapter"

    assert {path.stem for path in folder.iterdir()} == {"everything"}


def test_a_work_is_called_by_its_title_and_links_keep_the_short_name(
    whole: Site,
) -> None:
    page = "---\norphan: true\n---\n# X\n\n{lh:source}`first-1990`\n"
    whole.page("x", page + "\n```{lh-bibliography}\n```\n")
    built = whole.build()
    html = built.html("sources/first-1990")

    assert "<title>The first book (First 1990)" in html
    assert text(built, "sources/first-1990").count("The first book (First 1990)") > 1
    assert ">First 1990</span></a></p>" in built.html("x")
    assert "First 1990. Cited on: Title 0, Title 1, Title 2" in text(built, "x")


def test_a_year_has_its_letter_among_our_works_and_none_to_take_along(
    whole: Site,
) -> None:
    """Where somebody's list has one of the two, its letter would be a riddle."""
    first = yaml.safe_load((whole.records / "sources/first-1990.yaml").read_text())
    small.write(whole.records, "source", "other-1990", first | {"title": "Other"})
    built = whole.build()
    html = built.html("sources/first-1990")
    above, _cite, below = html.partition('id="cite"')

    assert built.warnings == ""
    assert re.search(r'class="lh-reference">[^<]*1990[ab]', above)
    assert "1990" in below.partition("</section>")[0]
    assert not re.search("1990[ab]", below.partition("</section>")[0])
    assert '<a class="reference internal" href="#cite">Cite</a>' in above


def test_the_file_for_github_agrees() -> None:
    cff = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))

    assert cff["title"] == Publication("").title
    assert cff["version"] == lh.__version__
    assert [author["name"] for author in cff["authors"]] == [AUTHORS]
    assert cff["url"] == address("Homepage")
    assert cff["repository-code"] == address("Source")


def test_csl_json_is_that_of_python(whole: Site) -> None:
    built = whole.build(html_baseurl=OWN)
    file = built.app.outdir / "data/cite/source/first-1990.json"

    (work,) = json.loads(file.read_text("utf-8"))
    assert work["title"] == "The first book"
    assert work["issued"] == {"date-parts": [[1990]]}


def test_a_page_that_links_to_files_nobody_writes_is_refused() -> None:
    nothing_asked = cast("Facets", None)
    with pytest.raises(LookupError, match="'term' has to be in CITED of leadership_"):
        told(nothing_asked, lh.terms["follower"])
