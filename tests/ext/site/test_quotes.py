"""Quotation marks and apostrophes are of one kind, wherever a reader meets a text."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site
    from tests.ext.whole import Whole

TYPED = """They don't say "we", and the boss's own 'plan' waits"""
SET = "They don’t say “we”, and the boss’s own ‘plan’ waits"
AS_THEY_ARE = {"script", "style", "code", "pre"}
"""What a program reads stays as it is typed."""


class Shown(HTMLParser):
    """Gathers what is read of a page, its description among that."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in AS_THEY_ARE or "sig-object" in (given.get("class") or ""):
            self.open.append(tag)
        if given.get("name") == "description":
            self.texts.append(given["content"] or "")

    def handle_endtag(self, tag: str) -> None:
        if self.open and tag == self.open[-1]:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open:
            self.texts.append(data)


def straight(html: str) -> list[str]:
    """Return the texts of a page that have a mark as it is typed."""
    shown = Shown()
    shown.feed(html)
    return [text for text in shown.texts if {'"', "'"} & set(text)]


@pytest.fixture
def typed(site: Site) -> Site:
    """Return a site with such marks in a title, a text and after a link."""
    small.add_situation(site.records)
    path = site.records / "situations" / "they-wait.yaml"
    record = yaml.safe_load(path.read_text("utf-8"))
    record["title"] = TYPED
    record["readings"][0]["tell"] = TYPED
    path.write_text(yaml.safe_dump(record, allow_unicode=True), "utf-8")
    fields = small.distinction(1, "theme-0")
    fields["leadership"]["summary"] = TYPED
    fields["contrasts"][0]["leadership"] = '"[One](#term-follower)"\'s turn'
    small.write(site.records, "distinction", "d-1", fields)
    return site


def read(outdir: Path, place: str) -> str:
    return "".join(p.read_text("utf-8") for p in sorted(outdir.glob(place)))


def test_pages_results_and_forms_say_a_text_alike(typed: Site) -> None:
    typed.page("build", "---\norphan: true\n---\n# Build\n\n```{lh-build}\n```\n")
    base = "https://elsewhere.example/"
    built = typed.build(smartquotes=True, smartquotes_action="q", html_baseurl=base)
    out = built.app.outdir
    html = built.html("situations/they-wait")

    assert built.warnings == ""
    assert html.count(SET) > 2
    assert straight(html) == []
    assert straight(built.html("distinctions/d-1")) == []
    assert SET in read(out, "_static/search/t*.js")
    assert "]]’s turn" not in read(out, "_static/build-data.js")
    assert "”’s turn" in unescape(read(out, "_static/build-data.js"))


def test_who_wants_them_as_typed_has_them(typed: Site) -> None:
    built = typed.build()

    assert TYPED in unescape(built.html("situations/they-wait"))
    assert "’" not in read(built.app.outdir, "_static/search/t*.js")


@pytest.mark.parametrize("setting", [{"smartquotes": False}, {"language": "ja"}])
def test_it_goes_by_the_settings_of_sphinx(
    typed: Site, setting: dict[str, Any]
) -> None:
    built = typed.build(**({"smartquotes": True} | setting))

    assert TYPED in unescape(built.html("situations/they-wait"))
    assert SET not in read(built.app.outdir, "_static/search/t*.js")


def test_the_handbook_has_none_as_typed(handbook: Whole) -> None:
    pages = sorted(handbook.outdir.rglob("*.html"))
    wrong = {
        page.relative_to(handbook.outdir).as_posix(): found[:3]
        for page in pages
        if (found := straight(page.read_text("utf-8")))
    }
    assert len(pages) > 100
    assert wrong == {}


def test_a_figure_says_what_its_list_says(handbook: Whole) -> None:
    drawn = re.findall(r"(?s)<svg [^>]*lh-drawing.*?</svg>", handbook.page("history"))
    assert drawn
    assert not any("&#x27;" in one for one in drawn)
