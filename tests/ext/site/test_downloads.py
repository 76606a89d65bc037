"""What a site offers to take along: every format, honest sizes and digests."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from leadership_handbook.exports import FORMATS
from tests import small

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

APART: dict[str, Any] = {"exclude_patterns": ["_build"]}
"""A book in Markdown among the downloads is no page."""
OWN = "https://elsewhere.example/book/"


def files(built: Built) -> dict[str, bytes]:
    """Return the downloads by their place; what pages are cited by is not of them."""
    folder = built.app.outdir / "data"
    found = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
    return {n: t for n, t in named.items() if not n.startswith(("cite/", "downloads."))}


def test_every_format_is_there_and_is_what_the_page_says(offered: Site) -> None:
    built = offered.build(html_baseurl=OWN, **APART)
    found, html = files(built), built.html("data/downloads")
    sums = found.pop("SHA256SUMS").decode().splitlines()

    assert built.warnings == ""
    for form in FORMATS.values():
        assert [name for name in found if name.startswith(form.file)], form.file
    expected = {f"{sha256(text).hexdigest()}  {name}" for name, text in found.items()}
    assert set(sums) == expected
    for name, text in found.items():
        if "/" not in name:
            assert f'href="{name}"' in html
            assert sha256(text).hexdigest() in html
    assert f"{OWN}distinctions/d-1.html" in found["handbook.json"].decode()


def test_what_did_not_change_is_not_written_and_what_did_is_told(
    offered: Site,
) -> None:
    first = offered.build(html_baseurl=OWN, **APART)
    before = files(first)
    assert offered.build(html_baseurl=OWN, **APART).read == []
    times = {
        name: (first.app.outdir / "data" / name).stat().st_mtime_ns for name in before
    }
    fields = small.distinction(1, "theme-1") | {"title": "Another title"}
    small.write(offered.records, "distinction", "d-1", fields)
    second = offered.build(html_baseurl=OWN, **APART)
    after = files(second)

    assert "data/downloads" in second.read
    assert sha256(after["handbook.json"]).hexdigest() in second.html("data/downloads")
    assert after.keys() == before.keys()
    for name, text in after.items():
        time = (second.app.outdir / "data" / name).stat().st_mtime_ns
        assert (text == before[name]) == (time == times[name]), name
    assert before["sources.bib"] == after["sources.bib"]


def test_a_site_that_offers_nothing_makes_nothing(offered: Site) -> None:
    built = offered.build(lh_downloads=False)

    assert files(built) == {}
    assert "without its downloads" in built.html("data/downloads")
