"""Records are documents: read where they lie, and read again only when they must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.documents.project import RecordProject
from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Site


def test_an_edit_reads_exactly_the_pages_that_show_it(site: Site) -> None:
    """An example stands on its own page alone, so nothing else is read.

    This also fails if Sphinx renames a method of `Project` that ours overrides: the
    records would not be found, or all of them would be read again.
    """
    first = site.build()
    assert first.warnings == ""
    assert isinstance(first.app.project, RecordProject)
    assert "distinctions/d-1" in first.read

    fields = small.distinction(1, "theme-1")
    fields["leadership"]["example"] = "Another example."
    small.write(site.records, "distinction", "d-1", fields)
    second = site.build()

    assert second.read == ["distinctions/d-1", "practice/worksheets/d-1"]
    assert "Another example." in second.html("distinctions/d-1")


def test_nothing_changed_reads_nothing(site: Site) -> None:
    """A second build finds nothing to do."""
    site.build()
    again = site.build()

    assert again.read == []
    assert again.written == []


def test_tables_are_never_stale(site: Site) -> None:
    """A summary stands in three tables; each page that shows it is read again."""
    site.build()
    fields = small.distinction(1, "theme-1", text="Now it says more.")
    small.write(site.records, "distinction", "d-1", fields)
    again = site.build()

    own = ["distinctions/d-1", "practice/worksheets/d-1"]
    assert sorted(again.read) == ["all", *own, "themes/theme-1"]
    assert "Now it says more." in again.html("all")


def test_a_new_record_is_found(site: Site) -> None:
    """A new file makes a page and stands in the tables and in the sidebar."""
    site.build()
    small.write(site.records, "distinction", "d-9", small.distinction(9, "theme-1"))
    again = site.build()

    assert again.warnings == ""
    assert "Title 9" in again.html("all")
    assert "Title 9" in again.html("distinctions/d-1")


def test_a_new_title_is_shown_wherever_the_old_one_was(site: Site) -> None:
    """Sidebars, links and the neighbours’ “next” all take the new title."""
    site.page("linking", "---\norphan: true\n---\n# L\n\nSee {lh:distinction}`d-1`.\n")
    site.build()
    fields = small.distinction(1, "theme-1") | {"title": "Quite another"}
    small.write(site.records, "distinction", "d-1", fields)
    again = site.build()

    pages = again.app.outdir.rglob("*.html")
    assert not [page.name for page in pages if "Title 1" in page.read_text("utf-8")]
    assert "Quite another" in again.html("linking")


def test_a_broken_record_says_so_and_harms_no_other(site: Site) -> None:
    """Its page lists what is wrong; the rest of the book is built as if it were not."""
    path = site.records / "distinctions" / "d-1.yaml"
    path.write_text(path.read_text("utf-8").replace("order:", "odrer:"), "utf-8")
    built = site.build()

    assert f"{path}:2:1: " in built.warnings
    assert "did you mean" in built.html("distinctions/d-1")
    assert "Title 0" in built.html("all")
    assert "Title 1" not in built.html("all")
    lines = [line for line in built.warnings.splitlines() if "WARNING" in line]
    assert len(lines) == 1
    assert "problems in the records: 1\n" in built.app.status.getvalue()


def test_a_mended_record_is_back(site: Site) -> None:
    """Mending the file brings the page and the tables back."""
    path = site.records / "distinctions" / "d-1.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("order:", "odrer:"), "utf-8")
    site.build()
    path.write_text(good, "utf-8")
    again = site.build()

    assert again.warnings == ""
    assert "Title 1" in again.html("all")
    assert "Example" in again.html("distinctions/d-1").title()


def test_what_shows_a_broken_record_says_nothing_more(site: Site) -> None:
    """One mistake, one warning: tables, cards and links of it are quiet."""
    site.page(
        "more",
        "---\norphan: true\n---\n# More\n\n{lh:distinction}`d-1` {lh:term}`follower`\n"
        "\n```{lh-cards} d-1 d-2\n```\n\n```{lh-table} distinction d-1\n```\n",
    )
    for path in ("distinctions/d-1.yaml", "terms/follower.yaml"):
        file = site.records / path
        file.write_text(file.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    built = site.build()

    lines = [line for line in built.warnings.splitlines() if "WARNING" in line]
    assert len(lines) == 2
    assert "unknown key" in built.html("glossary")
    assert "The lead side of number 2." in built.html("more")


def test_other_files_in_yaml_are_no_pages(site: Site) -> None:
    """Somebody's settings among the pages are left alone; records may lie there too."""
    for name in ("settings.yaml", "deep/er/openapi.yaml"):
        path = site.docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("openapi: 3.1.0", "utf-8")
    own = small.distinction(7, "theme-1")
    small.write(site.docs / "ours", "distinction", "d-7", own)
    built = site.build(lh_overlay="ours")

    assert built.warnings == ""
    assert "Lead 7" in built.html("distinctions/d-7")
    assert "Title 0" in built.html("all")
    assert not (built.app.outdir / "settings.html").exists()
    assert not (built.app.outdir / "ours").exists()
