"""What is kept between builds is never stale: readings, answers, files made of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook import reading
from leadership_handbook.comparison import for_browser
from leadership_handbook.reading import one
from leadership_handbook.searching.for_browser import texts
from leadership_handbook.sphinx_ext.content.citebox import described
from leadership_handbook.sphinx_ext.documents import digests
from leadership_handbook.sphinx_ext.documents.project import KEPT
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions
from leadership_handbook.sphinx_ext.site import (
    citations,
    comparison_builder,
    search_index,
)
from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from leadership_handbook.handbook.citing import Publication
    from leadership_handbook.model import Distinction, Record
    from leadership_handbook.searching.entries import Entry
    from tests.ext.conftest import Site


def refused(*_arguments: object, **_options: object) -> None:
    """Stand for what should not be called."""
    message = "nothing has changed"
    raise AssertionError(message)


def test_nothing_changed_parses_and_asks_and_makes_nothing(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No file is parsed, no question asked again, and no file made of all records."""
    site.build()
    monkeypatch.setattr(one, "read_tree", refused)
    monkeypatch.setattr(Questions, "digest", refused)
    monkeypatch.setattr(comparison_builder, "Compact", refused)

    assert site.build().read == []


def test_nothing_changed_loads_no_records(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is not even unpickled, also where the site has an address."""
    site.build(html_baseurl="https://example.org/")
    monkeypatch.setattr(reading, "_read", refused)

    assert site.build(html_baseurl="https://example.org/").read == []


def test_a_text_that_no_table_shows_makes_no_table_and_no_index(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The page that shows it is read; the data of the form and of the search stay."""
    site.build()
    fields = small.distinction(0, "theme-0")
    fields["leadership"]["example"] = "Another example of the week."
    small.write(site.records, "distinction", "d-0", fields)
    with monkeypatch.context() as patched:
        patched.setattr(comparison_builder, "Compact", refused)
        patched.setattr(search_index, "files", refused)
        built = site.build()

    assert "distinctions/d-0" in built.read
    assert difference(outputs(built.app.outdir), fresh(site, tmp_path / "fresh")) == []


def test_a_text_that_is_searched_or_compared_makes_them_anew(
    site: Site, tmp_path: Path
) -> None:
    """A summary is in the index, a cell in the data of the form, a title in both."""
    first = site.build().app.outdir / "_static"
    fields = small.distinction(0, "theme-0")
    for change in (
        lambda: fields["leadership"].update(summary="Quite another summary."),
        lambda: fields["contrasts"][0].update(leadership="Quite another cell."),
        lambda: fields.update(title="Quite another title"),
    ):
        change()
        small.write(site.records, "distinction", "d-0", fields)
        before = (first / "build-data.js").read_bytes(), _index(first)
        built = site.build()
        after = (first / "build-data.js").read_bytes(), _index(first)

        assert before != after
        found = outputs(built.app.outdir)
        assert difference(found, fresh(site, tmp_path / "fresh")) == []


def test_the_form_has_the_data_of_others_from_before(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One of a changed record is made, all where the name of a source is another."""
    site.build()
    made: list[str] = []
    make = for_browser.Compact.distinction

    def making(self: for_browser.Compact, record: Distinction) -> list[object]:
        made.append(record.id)
        return make(self, record)

    monkeypatch.setattr(for_browser.Compact, "distinction", making)
    fields = small.distinction(0, "theme-0")
    fields["contrasts"][0]["leadership"] = "Quite another cell."
    small.write(site.records, "distinction", "d-0", fields)
    site.build()
    one, made[:] = made[:], []
    path = site.records / "sources" / "first-1990.yaml"
    path.write_text(path.read_text("utf-8").replace("1990", "1991"), "utf-8")
    built = site.build()

    assert one == ["d-0"]
    assert len(made) > 1
    found = outputs(built.app.outdir)
    assert difference(found, fresh(site, tmp_path / "fresh")) == []


def test_pieces_of_an_index_that_are_older_than_its_entries_are_not_used(
    site: Site, tmp_path: Path
) -> None:
    """As after a build that was killed between the two files."""
    pieces = site.build().app.doctreedir / "lh-index.pickle"
    for name in ("Zugzwang", "Xylophone"):
        older = pieces.read_bytes()
        fields = small.distinction(0, "theme-0") | {"aliases": [name]}
        small.write(site.records, "distinction", "d-0", fields)
        out = site.build().app.outdir
        pieces.write_bytes(older)

    assert difference(outputs(out), fresh(site, tmp_path / "fresh")) == []


def test_a_file_of_one_record_is_made_where_that_is_another(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of all that the search shows, and of all that is cited, one is made."""
    site.build()
    made: list[str] = []

    def shown(entry: Entry, address: str) -> list[Any]:
        made.append(f"shown {entry.id}")
        return texts(entry, address)

    def cited(record: Record, published: Publication) -> dict[str, Any]:
        made.append(f"cited {record.id}")
        return described(record, published)

    monkeypatch.setattr(search_index, "texts", shown)
    monkeypatch.setattr(citations, "described", cited)
    fields = small.distinction(0, "theme-0")
    fields["leadership"]["summary"] = "Quite another summary."
    small.write(site.records, "distinction", "d-0", fields)
    site.build()

    assert {*made} == {"shown d-0", "cited d-0"}


def test_what_else_lies_in_a_folder_of_such_files_goes(site: Site) -> None:
    """As after a build that was killed before it noted what it wrote."""
    out = site.build().app.outdir
    strange = [out / "_static/search/t999.js", out / "data/cite/term/old.bib"]
    for file in strange:
        file.parent.mkdir(exist_ok=True)
        file.write_text("old", "utf-8")
    fields = small.distinction(0, "theme-0")
    fields["leadership"]["summary"] = "Quite another summary."
    small.write(site.records, "distinction", "d-0", fields)
    site.build()

    assert not any(file.exists() for file in strange)
    assert not strange[-1].parent.exists()


def test_other_marks_are_in_the_files_of_records_that_did_not_change(
    site: Site, tmp_path: Path
) -> None:
    fields = small.distinction(0, "theme-0")
    fields["leadership"]["summary"] = 'They say "yes" at once.'
    small.write(site.records, "distinction", "d-0", fields)
    static = site.build().app.outdir / "_static"
    before = _index(static)
    found = outputs(site.build(smartquotes=True).app.outdir)

    assert _index(static) != before
    assert difference(found, fresh(site, tmp_path / "fresh", smartquotes=True)) == []


def _index(static: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted((static / "search").iterdir())]


def test_other_code_reads_asks_and_makes_everything_anew(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the same records mean is up to the code."""
    site.build()
    made: list[str] = []

    def marked(name: str, was: object) -> object:
        def called(*arguments: object, **options: object) -> object:
            made.append(name)
            return was(*arguments, **options)  # type: ignore[operator]

        return called

    monkeypatch.setattr(digests, "code", lambda: "another")
    for home, name in (
        (one, "read_tree"),
        (Questions, "digest"),
        (comparison_builder, "Compact"),
    ):
        monkeypatch.setattr(home, name, marked(name, getattr(home, name)))
    site.build()

    assert set(made) == {"read_tree", "digest", "Compact"}


def test_a_file_that_somebody_touched_is_made_anew(site: Site, tmp_path: Path) -> None:
    """The output is what it would be, whoever wrote into it or deleted from it."""
    first = site.build()
    static = first.app.outdir / "_static"
    (static / "build-data.js").write_text("another", "utf-8")
    min((static / "search").iterdir()).unlink()
    (static / "search" / "stale.js").write_text("stale", "utf-8")
    after = outputs(site.build().app.outdir)

    assert difference(after, fresh(site, tmp_path / "fresh")) == []


def test_a_damaged_reading_is_read_anew(site: Site) -> None:
    """The file beside the doctrees is no part of the truth."""
    first = site.build()
    (first.app.doctreedir / KEPT).write_bytes(b"no pickle")
    again = site.build()

    assert again.read == []
    assert again.warnings == ""


def test_a_problem_is_told_at_each_build(site: Site) -> None:
    """A file with a problem is not kept, nor is one that another file is blamed for."""
    small.write(site.records, "distinction", "d-9", small.distinction(1, "theme-1"))
    first, again = site.build().warnings, site.build().warnings

    assert "copied from" in first
    assert again == first
