"""What the cells of tables hold on the site: claims in short, labels, heads, tools."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from docutils import nodes

from leadership_handbook.sphinx_ext.builders import BROWSED
from leadership_handbook.sphinx_ext.content import tables
from leadership_handbook.sphinx_ext.content.nodes import WIDE
from leadership_handbook.sphinx_ext.site import tables as tools
from tests import small
from tests.ext.conftest import PAGES, Site
from tests.ext.documents.german import catalog
from tests.ext.formats.test_builders import FILES, SAID

if TYPE_CHECKING:
    from pathlib import Path

BUTTON = re.compile(r'<button[^>]* popovertarget="([^"]+)" aria-label="([^"]+)">')
OPENED = re.compile(
    r'<span class="lh-said" popover id="([^"]+)">(.*?)</span>(?=</p>|<span class="lh-)',
    re.DOTALL,
)
LEADS_BACK = re.compile(r'<a class="reference internal" href="[^"]*first-1990')
HOSTILE = '<img src=x onerror="alert(1)">'


def page(*directives: str) -> str:
    shown = "\n\n".join(f"```{{lh-table}} {directive}\n```" for directive in directives)
    return f"---\norphan: true\n---\n# T\n\n{shown}\n"


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def output(outdir: Path, builder: str, docname: str) -> str:
    """Return what a builder has written for a page."""
    if builder == "epub":
        (book,) = outdir.glob("*.epub")
        with ZipFile(book) as opened:
            return opened.read(FILES[builder].format(page=docname)).decode()
    name = FILES[builder].format(page=docname, folder=docname)
    (path,) = outdir.glob(name)
    return path.read_text("utf-8")


def linked(site: Site, *directives: str) -> None:
    """Make a page of the tables that every builder writes."""
    site.page("t", page(*directives))
    index = (site.docs / "index.md").read_text("utf-8")
    site.page("index", index.replace("\nall\n", "\nall\nt\n"))


@pytest.mark.parametrize("builder", BROWSED)
def test_a_claim_has_a_link_and_a_button_that_opens_it(
    site: Site, builder: str
) -> None:
    linked(site, "who-says-what", "sources first-1990 second-2001")
    built = site.build(builder)
    html = output(built.app.outdir, builder, "t")
    buttons, opened = BUTTON.findall(html), dict(OPENED.findall(html))

    assert built.warnings == ""
    assert [target for target, _name in buttons] == list(opened)
    assert all(html.count(f' id="{target}"') == 1 for target in opened)
    assert {name for _target, name in buttons} == {
        "asserts, First 1990: where and how",
        "disputes, First 1990: where and how",
    }
    for content in opened.values():
        assert re.search(
            r'<a class="reference internal" href="[^"]*first-1990', content
        )
        assert "First 1990 , p. 7 · of both" in text(content)
    assert "Somebody claims number 2." in text(str(opened))
    cell = html.partition('class="lh-more"')[0].rpartition("<td")[2]
    assert re.search(r'href="[^"]*#lh-claim-d-0-said"', cell)


def test_a_paraphrase_is_not_told_twice(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not where the row has it, and not by a table of very many claims."""
    site.page("in-the-row", page("source first-1990"))
    site.page("alone", page("who-says-what"))
    built = site.build()
    opened = {
        docname: OPENED.findall(built.html(docname))
        for docname in ("in-the-row", "alone")
    }
    assert all("claims number" in content for _id, content in opened["alone"])
    assert not any("claims number" in content for _id, content in opened["in-the-row"])
    assert len(opened["in-the-row"]) == len(opened["alone"]) == 6

    monkeypatch.setattr(tables, "FEW", 5)
    site.page("alone", page("who-says-what") + "\nAgain.\n")
    many = OPENED.findall(site.build().html("alone"))
    assert text(many[0][1]) == "asserts First 1990 , p. 7 · of both"
    assert not any("claims number" in content for _id, content in many)


@pytest.mark.parametrize("builder", ["epub", "text", "man", "latex", "gettext"])
def test_other_formats_have_the_link_alone(site: Site, builder: str) -> None:
    linked(site, "who-says-what")
    built = site.build(builder, **SAID)
    said = output(built.app.outdir, builder, "t")

    assert built.warnings == ""
    assert "popover" not in said
    assert "where and how" not in said
    if builder in {"epub", "text"}:  # they have a file for each page
        assert "p. 7" not in said


def test_what_a_record_says_is_only_text(site: Site) -> None:
    fields = small.distinction(1, "theme-1")
    fields["claims"][0]["citation"]["locator"] = HOSTILE
    small.write(site.records, "distinction", "d-1", fields)
    site.page("t", page("who-says-what theme-1"))
    html = site.build().html("t")

    assert "&lt;img src=x" in html
    assert HOSTILE not in html


def test_only_pages_with_tables_load_what_tables_need(site: Site) -> None:
    site.page("t", page("all"))
    built = site.build()

    assert 'src="_static/tables.js' in built.html("t")
    assert 'href="_static/tables.css' in built.html("t")
    assert "defer" in built.html("t").partition('src="_static/tables.js')[0][-60:]
    for docname in ("index", "glossary", "genindex"):
        assert "tables." not in built.html(docname)
        assert "lh-words" not in built.html(docname)


def test_the_words_of_the_tools_are_translated_and_cannot_end_the_script(
    site: Site,
) -> None:
    said = "Suche </script><script>alert(1)</script>"
    catalog(site, "leadership_handbook", {"Find in this table": said})
    site.page("t", page("all"))
    html = site.build(language="de").html("t")
    begun = html.partition('<script id="lh-words" type="application/json">')[2]
    words = json.loads(begun.partition("</script>")[0])

    assert words["find"] == said
    assert words["reset"] == "Reset"
    assert words.keys() == tools.words("Ours").keys()


def test_a_table_wider_than_a_page_is_a_region_by_its_name(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text("", encoding="utf-8")
    site = Site(docs, small.handbook(tmp_path / "records", 8, 2))
    for docname, source in PAGES.items():
        site.page(docname, source)
    linked(site, "who-says-what", "who-says-what theme-0")
    html = site.build().html("t")
    regions = re.findall(r'<div class="lh-region"[^>]*>', html)

    assert regions == [
        '<div class="lh-region" role="region" tabindex="0" aria-label="Who says what">'
    ]
    head = html.partition("<thead>")[2].partition("</thead>")[0]
    groups = re.findall(r'<th[^>]* colspan="4" scope="colgroup">(.*?)</th>', head)
    assert [text(group) for group in groups] == ["Theme 0", "Theme 1"]
    assert 'href="themes/theme-1.html"' in groups[1]
    assert head.count('scope="col"') == 9

    # Few e-readers scroll sideways: there each row becomes an entry.
    book = output(site.build("epub", **SAID).app.outdir, "epub", "t")
    assert book.count("<table") == 1
    assert "Title 7: " in book


def test_words_of_closed_lists_carry_their_place(site: Site) -> None:
    site.page("t", page("all", "source first-1990", "who-says-what"))
    doctree = site.build("dummy").app.env.get_doctree("t")
    ranks = {
        entry.astext(): entry["data-rank"]
        for entry in doctree.findall(nodes.entry)
        if "data-rank" in entry
    }

    assert ranks == {
        "one author": "0",
        "asserts": "3",
        "disputes": "5",
        "asserts, disputes": "3",
    }


def test_a_title_that_stands_above_is_not_seen_twice(site: Site) -> None:
    for docname, title in (("same", "All distinctions"), ("other", "Other")):
        site.page(docname, page("all").replace("# T", f"# {title}\n\nHere:"))
    site.page("above", page("all"))
    built = site.build()
    told = {
        name: "lh-titled" in built.html(name) for name in ("same", "other", "above")
    }

    assert told == {"same": True, "other": False, "above": True}
    assert all("<caption>" in built.html(docname) for docname in told)


def test_tables_that_are_not_ours_are_left_alone(site: Site) -> None:
    row = "* " + "\n  ".join("- x" for _ in range(WIDE))
    widths = " ".join("1" * WIDE)
    table = f"```{{list-table}}\n:widths: {widths}\n\n{row}\n```\n"
    site.page("t", f"---\norphan: true\n---\n# T\n\n{table}")
    built = site.build()

    assert built.warnings == ""
    assert "lh-region" not in built.html("t")
    assert "tables.js" not in built.html("t")
