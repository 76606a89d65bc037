"""Not only records: code, chapters, templates, styles, what moves, other builders."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from leadership_handbook.sphinx_ext.documents import digests
from tests import small
from tests.ext.conftest import INDEX
from tests.ext.rebuilds.compared import difference, outputs
from tests.ext.test_domain import linking

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ext.conftest import Site

pytestmark = pytest.mark.filterwarnings(
    "ignore:.*Check CHANGES for Sphinx API:DeprecationWarning",
    "ignore:.*Check CHANGES for Sphinx API:PendingDeprecationWarning",
)  # of MyST-Parser and of Sphinx's builders of data

SHOWN = "```{lh-glossary}\n```\n"
LONG_AGO = 10**9


def old(path: Path, text: str) -> None:
    """Write a file that looks as if it were older than anything built."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, (LONG_AGO, LONG_AGO))


def add_page(site: Site) -> None:
    site.page("later", linking("The page is there now."))


def delete_page(site: Site) -> None:
    (site.docs / "gone.md").unlink()


def older_chapter(site: Site) -> None:
    old(site.docs / "linking.md", linking("# Quite another"))


def new_title(site: Site) -> None:
    site.page("gone", linking("Said.").replace("# Linking", "# A new title"))


def older_include(site: Site) -> None:
    old(site.docs / "part.txt", "Another part.")


def move_glossary(site: Site) -> None:
    site.page("glossary", "# Glossary\n\nIt is elsewhere.\n")
    site.page("other", f"# Other\n\n{SHOWN}")


def older_template(site: Site) -> None:
    old(site.docs / "_templates/page.html", '{% extends "!page.html" %}<!-- two -->')


def no_template(site: Site) -> None:
    (site.docs / "_templates/page.html").unlink()


def older_style(site: Site) -> None:
    old(site.docs / "_static/own.css", "p { color: blue }")


def no_style(site: Site) -> None:
    (site.docs / "_static/extra.css").unlink()


def move_chapter(site: Site) -> None:
    small.write(site.records, "chapter", "one", chapter("other"))


def no_record(site: Site) -> None:
    (site.records / "sources/second-2001.yaml").unlink()


def chapter(page: str) -> dict[str, str]:
    return {"title": "One chapter", "line": "A line.", "page": page}


EDITS = (
    add_page,
    delete_page,
    older_chapter,
    new_title,
    older_include,
    move_glossary,
    older_template,
    no_template,
    older_style,
    no_style,
    move_chapter,
    no_record,
)
SETTINGS: dict[str, Any] = {
    "templates_path": ["_templates"],
    "html_static_path": ["_static"],
    "html_css_files": ["own.css"],
    "html_copy_source": True,
}


@pytest.fixture
def full(site: Site) -> Site:
    """Return a site with pages that link to each other, a template and a style."""
    site.page("index", INDEX.replace("\nglossary\n", "\nglossary\nother\n"))
    site.page("other", "# Other\n\nNothing yet.\n")
    site.page("gone", linking("Soon it is gone."))
    small.write(site.records, "chapter", "one", chapter("gone"))
    (site.docs / "part.txt").write_text("A part.", "utf-8")
    lines = (
        "[](later.md) [words](later) {doc}`later` {doc}`gone` [](gone.md)",
        "{lh:chapter}`one` {lh:term}`follower` [](#lh-term-follower)",
        "```{include} part.txt\n```",
    )
    site.page("linking", linking(*lines))
    old(site.docs / "_templates/page.html", '{% extends "!page.html" %}<!-- one -->')
    old(site.docs / "_static/own.css", "p { color: red }")
    old(site.docs / "_static/extra.css", "p { color: green }")
    return site


@pytest.mark.parametrize("edit", EDITS, ids=lambda one: one.__name__)
def test_an_edit_of_anything_is_never_stale(
    full: Site, tmp_path: Path, edit: Callable[[Site], None]
) -> None:
    full.build(**SETTINGS)
    edit(full)
    after = outputs(full.build(**SETTINGS).app.outdir)
    new = outputs(full.build(builddir=tmp_path / "fresh", **SETTINGS).app.outdir)

    assert difference(after, new) == []
    assert full.build(**SETTINGS).written == []


def test_another_version_of_ours_reads_everything(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site.build()
    monkeypatch.setattr(digests, "code", lambda: "other")
    second = site.build()

    assert sorted(second.read) == sorted(first.read)
    assert site.build().read == []


def test_our_code_is_in_its_digest(tmp_path: Path) -> None:
    old(tmp_path / "sphinx_ext/page.py", "one = 1")
    before = digests.of_package(tmp_path)
    old(tmp_path / "sphinx_ext/page.py", "one = 2")
    assert digests.of_package(tmp_path) != before


@pytest.mark.parametrize(
    "name",
    ["__pycache__/page.cpython-311.pyc.140", "__pycache__/page.pyc", ".page.py.swp"],
)
def test_what_python_or_an_editor_is_about_to_write_is_no_code(
    tmp_path: Path, name: str
) -> None:
    """Another process that compiles a module meanwhile would have all read anew."""
    old(tmp_path / "sphinx_ext/page.py", "one = 1")
    before = digests.of_package(tmp_path)
    old(tmp_path / "sphinx_ext" / name, "half of it")
    assert digests.of_package(tmp_path) == before


@pytest.mark.parametrize("others", [("dirhtml",), ("text", "latex"), ("json",)])
def test_builders_that_share_doctrees(
    site: Site, tmp_path: Path, others: tuple[str, ...]
) -> None:
    """In any order, as `sphinx-build -M` runs them."""
    builders = ("html", *others)
    for builder in builders:
        site.build(builder)
    fields = small.distinction(1, "theme-1") | {"title": "Quite another"}
    small.write(site.records, "distinction", "d-1", fields)
    for builder in builders:
        after = outputs(site.build(builder).app.outdir)
        new = site.build(builder, builddir=tmp_path / builder)
        gone = {"environment.pickle", "last_build"}
        wrong = set(difference(after, outputs(new.app.outdir))) - gone
        assert wrong - {"searchindex.json"} == set()


def test_another_language_leaves_no_files_of_the_first(
    site: Site, tmp_path: Path
) -> None:
    site.build(language="de")
    after = outputs(site.build(language="en").app.outdir)
    new = outputs(site.build(builddir=tmp_path / "fresh", language="en").app.outdir)

    assert difference(after, new) == [".buildinfo.bak"]  # Sphinx keeps it to compare
