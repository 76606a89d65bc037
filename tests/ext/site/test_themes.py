"""A project of somebody's own, with a theme of its own: we change nothing unasked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from sphinx.testing.util import SphinxTestApp

from leadership_handbook.about import address
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
    settings = {
        "extensions": ["myst_parser", "sphinx_design"],
        "html_theme": theme,
        "project": "Theirs",
        "html_last_updated_fmt": None,
    }
    if ours:
        settings["extensions"] = ["myst_parser", "leadership_handbook.sphinx_ext"]
        settings["lh_records"] = str(records)
    app = SphinxTestApp("html", srcdir=docs, confoverrides=settings)
    app.build()
    told = app.warning.getvalue()
    app.cleanup()
    return {n: (app.outdir / f"{n}.html").read_text("utf-8") for n in PAGES}, told


def bare(html: str) -> str:
    """Return a page without the files that it loads, and without blanks."""
    html = re.sub(r"<(link|script)\b[^>]*\b(href|src)=[^>]*>(</script>)?", "", html)
    return re.sub(r"\s+", " ", html)


@pytest.mark.parametrize("theme", THEMES)
def test_their_pages_are_as_they_were(tmp_path: Path, theme: str) -> None:
    """But for our style sheet: text, navigation, tables, contents."""
    pytest.importorskip(theme)
    without, _ = build(tmp_path, theme, ours=False)
    with_ours, _told = build(tmp_path, theme, ours=True)

    for name, html in without.items():
        assert bare(with_ours[name]) == bare(html), name


def test_their_own_chapters_are_in_the_sidebar_of_furo(tmp_path: Path) -> None:
    """All that lies below the chapter one is in, as deep as it goes."""
    pages, _ = build(tmp_path, "furo", ours=True)
    for name in ("one", "one/first", "one/deep/page"):
        tree = pages[name].partition('class="sidebar-tree"')[2].partition("</div>")[0]
        for title in ("First below one", "Deep below first", "Second below one"):
            assert title in tree, name


def test_edit_links_lead_where_each_record_is(site: Site) -> None:
    """Shipped ones in our repository, their own in theirs."""
    ours = site.docs.parent / "docs" / "ours"
    fields = small.distinction(7, "theme-1") | {"title": "Mill vs. Lane"}
    small.write(ours, "distinction", "mill-vs-lane", fields)
    built = site.build(
        lh_overlay=str(ours),
        html_theme_options={
            "source_repository": "https://github.com/mill/lane/",
            "source_branch": "trunk",
            "source_directory": "handbook/docs/",
        },
    )
    own = built.html("distinctions/mill-vs-lane")
    theirs = (
        "github.com/mill/lane/edit/trunk/handbook/docs/ours/distinctions/mill-vs-lane"
    )
    assert f"https://{theirs}.yaml" in own


def test_shipped_text_says_whose_it_is_and_how_it_may_be_used(tmp_path: Path) -> None:
    """On each page of a record, in a project that is not ours."""
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Theirs\n", "utf-8")
    (docs / "conf.py").write_text("", "utf-8")
    app = SphinxTestApp(
        "html",
        srcdir=docs,
        confoverrides={
            "extensions": ["myst_parser", "leadership_handbook.sphinx_ext"],
            "project": "Mill Lane",
            "html_theme": "furo",
            "html_theme_options": {
                "source_repository": "https://github.com/mill/lane/"
            },
        },
    )
    app.build()
    app.cleanup()
    html = (app.outdir / "distinctions/people-vs-staff.html").read_text("utf-8")

    assert "A record of Leadership Handbook." in html
    assert "https://creativecommons.org/licenses/by/4.0/" in html
    path = "edit/main/src/leadership_handbook/records/distinctions"
    assert f"{address('Source').rstrip('/')}/{path}/people-vs-staff.yaml" in html
