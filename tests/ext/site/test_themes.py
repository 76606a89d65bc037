"""A project of somebody's own, with a theme of its own: we change nothing unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sphinx.testing.util import SphinxTestApp

from leadership_handbook.about import address
from leadership_handbook.sphinx_ext.documents import book
from leadership_handbook.sphinx_ext.site import contents, edit_links
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site

THEMES = (
    "alabaster",
    "sphinx_rtd_theme",
    "pydata_sphinx_theme",
    "sphinx_book_theme",
)
PAGES = {
    "index": "# Home\n\n```{toctree}\n:caption: All\n\none\ntwo\n```\n",
    "one": "# One\n\nA text.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n"
    "```{toctree}\none/first\none/second\n```\n",
    "one/first": "# First below one\n\n```{toctree}\ndeep/page\n```\n",
    "one/deep/page": "# Deep below first\n",
    "one/second": "# Second below one\n",
    "two": "# Two\n\nIt ends.\n",
}
pytestmark = pytest.mark.filterwarnings(
    "ignore:.*:DeprecationWarning", "ignore:.*:PendingDeprecationWarning"
)


def build(folder: Path, theme: str, *, ours: bool) -> tuple[dict[str, str], str]:
    """Build the project; return its pages and the warnings."""
    docs = folder / ("with" if ours else "without")
    for name, text in PAGES.items():
        path = docs / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (docs / "conf.py").write_text("", "utf-8")
    records = small.handbook(folder / "records")
    settings: dict[str, Any] = {
        "extensions": ["myst_parser", "sphinx_design"],
        "html_theme": theme,
        "project": "Theirs",
        "html_last_updated_fmt": None,
        "templates_path": [],  # some themes add to the list that they find
    }
    if ours:
        settings["extensions"] += ["leadership_handbook.sphinx_ext"]
        settings["lh_records"] = str(records)
    app = SphinxTestApp("html", srcdir=docs, confoverrides=settings)
    app.build()
    told = app.warning.getvalue()
    app.cleanup()
    return {n: (app.outdir / f"{n}.html").read_text("utf-8") for n in PAGES}, told


@pytest.mark.parametrize("theme", THEMES)
def test_their_pages_are_as_they_were(tmp_path: Path, theme: str) -> None:
    """Text, navigation, tables, contents, and every file that they load."""
    pytest.importorskip(theme)
    without, _ = build(tmp_path, theme, ours=False)
    with_ours, _told = build(tmp_path, theme, ours=True)

    for name, html in without.items():
        assert with_ours[name] == html, name


def test_their_own_chapters_are_in_the_sidebar_of_furo(tmp_path: Path) -> None:
    """All that lies below the chapter one is in, as deep as it goes."""
    pages, _ = build(tmp_path, "furo", ours=True)
    for name in ("one", "one/first", "one/deep/page"):
        tree = pages[name].partition('class="sidebar-tree"')[2].partition("</div>")[0]
        for title in ("First below one", "Deep below first", "Second below one"):
            assert title in tree, name


CONTEXT = {"github_user": "mill", "github_repo": "lane", "github_version": "trunk"}
TOLD: dict[str, dict[str, Any]] = {
    "furo": {
        "html_theme_options": {
            "source_repository": "https://github.com/mill/lane/",
            "source_branch": "trunk",
            "source_directory": "handbook/docs/",
        }
    },
    "sphinx_rtd_theme": {
        "html_context": CONTEXT
        | {"display_github": True, "conf_py_path": "/handbook/docs/"}
    },
    "pydata_sphinx_theme": {
        "html_context": CONTEXT | {"doc_path": "handbook/docs"},
        "html_theme_options": {"use_edit_page_button": True},
    },
    "sphinx_book_theme": {
        "html_theme_options": {
            "repository_url": "https://github.com/mill/lane",
            "repository_branch": "trunk",
            "path_to_docs": "handbook/docs",
            "use_edit_page_button": True,
            "use_source_button": True,
        },
    },
}
"""How a project tells its theme where its files are."""


@pytest.mark.parametrize("theme", TOLD)
def test_edit_links_lead_where_each_record_is(site: Site, theme: str) -> None:
    """Those below the pages, broken or not, those beside them, and pages as ever."""
    pytest.importorskip(theme)
    ours = site.docs.parent / "docs" / "ours"
    for number, name in ((1, "mill-vs-lane"), (9, "broken")):
        fields = small.distinction(7 + number, f"theme-{number}") | {"title": name}
        small.write(ours, "distinction", name, fields)
    own: dict[str, Any] = {"templates_path": [], "html_theme": theme}  # some add to it
    built = site.build(lh_overlay=str(ours), **own, **TOLD[theme])

    edit, below = "https://github.com/mill/lane/edit/trunk/handbook", "distinctions"
    for folder, name in (
        ("docs/ours", "mill-vs-lane"),
        ("docs/ours", "broken"),
        ("records", "d-1"),
    ):
        address = f"{edit}/{folder}/{below}/{name}.yaml"
        assert f'href="{address}"' in built.html(f"{below}/{name}")
    assert "mill/lane" in built.html("glossary")


def test_shipped_text_says_whose_it_is_and_how_it_may_be_used(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On each page that shows it, in a project that is not ours, and on no other.

    A few records stand where those of the package lie: to build all takes a minute.
    """
    for module in (book, contents, edit_links):
        monkeypatch.setattr(module, "RECORDS", site.records)
    orphan = "---\norphan: true\n---\n"
    site.page("table", f"{orphan}# A table\n\n```{{lh-table}} theme theme-1\n```\n")
    site.page("theirs", f"{orphan}# Theirs\n\n[See](#lh-term-follower)\n")
    repository = {"source_repository": "https://github.com/mill/lane/"}
    built = site.build(project="Mill Lane", html_theme_options=repository)
    html = built.html("distinctions/d-1")

    assert "A record of Leadership Handbook." in html
    licensed = 'With texts of Leadership Handbook. <a class="reference external" href="'
    licensed += "https://creativecommons.org/licenses/by/4.0/"
    assert licensed in built.html("table")
    assert "With texts of" not in built.html("theirs")
    assert "https://creativecommons.org/licenses/by/4.0/" in html
    path = "edit/main/src/leadership_handbook/records/distinctions"
    assert f"{address('Source').rstrip('/')}/{path}/d-1.yaml" in html
