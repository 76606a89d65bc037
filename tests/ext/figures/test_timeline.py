"""The timeline: where works are drawn, and the same facts without the drawing."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.sphinx_ext.figures import svg as drawing
from leadership_handbook.sphinx_ext.figures import timeline
from leadership_handbook.sphinx_ext.figures.timeline import bands, draw, marks
from leadership_handbook.sphinx_ext.rebuilds.sources import Work
from tests import small
from tests.ext.figures.drawings import HOSTILE, SVG, parsed

if TYPE_CHECKING:
    from tests.ext.conftest import Site

PAGE = "---\norphan: true\n---\n# Then\n\n```{lh-figure} timeline\n```\n"


def work(year: str, name: str = "Somebody", views: tuple[str, ...] = ()) -> Work:
    return Work(id=f"w-{year}", name=name, year=year, title="A title", views=views)


def test_decades_follow_each_other_and_none_is_left_out() -> None:
    found = bands(map(work, ("1977", "", "2001", "1916", "1970", "1958")))

    assert [band.label for band in found] == [
        *("1910s", "1920s–1940s", "1950s", "1960s", "1970s", "1980s–1990s"),
        *("2000s", "no date"),
    ]
    assert [[one.year for one in band.works] for band in found if band.works] == [
        *(["1916"], ["1958"], ["1970", "1977"], ["2001"], [""]),
    ]


def test_nothing_makes_no_decade() -> None:
    assert bands(()) == []


@given(
    st.lists(
        st.builds(
            work,
            st.sampled_from([str(year) for year in range(1990, 2000)]),
            st.text("abc ", min_size=1, max_size=60),
            st.sampled_from([(), ("a",), ("a", "b"), ("a", "b", "c")]),
        ),
        max_size=30,
    )
)
def test_labels_never_meet_and_never_leave_the_page(works: list[Work]) -> None:
    placed = marks(works)

    assert [mark.name for mark in placed] == [work.name for work in works]
    for mark in placed:
        start, end = mark.span
        assert 0 <= start < end <= drawing.NARROWEST
    for one, other in combinations(placed, 2):
        if one.line == other.line:
            spans = sorted(mark.span for mark in (one, other))
            assert spans[0][1] < spans[1][0]


def test_the_drawing_links_each_work_and_numbers_its_views() -> None:
    works = [work("1977", "Kept", ("b", "a")), work("1978", HOSTILE)]
    addresses = {("source", "w-1977"): "x.html?a&b"}
    svg = parsed(draw(works, ("a", "b"), addresses))

    (link,) = svg.iter(f"{SVG}a")
    assert link.get("href") == "x.html?a&b"
    assert [text.text for text in link.iter(f"{SVG}text")] == ["2", "1", "Kept"]
    assert HOSTILE[:20] in "".join(svg.itertext())
    assert "script" not in {element.tag.removeprefix(SVG) for element in svg.iter()}


def test_screen_readers_and_the_keyboard_are_led_to_the_list() -> None:
    svg = parsed(draw([work("1977")], (), {("source", "w-1977"): "x.html"}))

    assert svg.get("aria-hidden") == "true"
    assert {link.get("tabindex") for link in svg.iter(f"{SVG}a")} == {"-1"}
    assert not [element for element in svg.iter() if element.get("id")]


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_formats_that_can_show_it_have_drawing_and_list(
    site: Site, builder: str
) -> None:
    """Each work is linked from both."""
    page = "# Home\n\n```{lh-figure} timeline\n```\n\n```{lh-contents} source\n```\n"
    site.page("index", page)
    built = site.build(builder, root_doc="index", exclude_patterns=["[!i]*.md"])
    (home, *_) = (p for p in built.app.outdir.rglob("index.*html"))
    html = home.read_text(encoding="utf-8")
    drawing = html[html.index('lh-timeline"') :].partition("</svg>")[0]
    listed = html[html.index("lh-decades") :].partition("</dl>")[0]

    for name in ("first-1990", "second-2001"):
        assert f"sources/{name}" in drawing
        assert f"sources/{name}" in listed
    for text in ("First 1990", "The first book", "Apart", "own reading"):
        assert text in html


def test_of_many_works_those_stand_there_that_tell_of_the_difference(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second book holds no view, and no distinction cites it."""
    site.page("then", PAGE)
    few = site.build("html").html("then")
    monkeypatch.setattr(timeline, "MOST", 1)
    site.page("later", PAGE)
    many = site.build("html").html("later")

    for html, wanted in ((few, True), (many, False)):
        listed = html[html.index("lh-timeline") :].partition("</dl>")[0]
        assert "First 1990" in listed
        assert ("Second 2001" in listed) == wanted
        assert ("that a distinction cites" in html) != wanted


@pytest.mark.parametrize("builder", ["text", "man", "latex"])
def test_other_formats_have_the_same_facts(site: Site, builder: str) -> None:
    site.page("index", "# Home\n\n```{lh-figure} timeline\n```\n")
    built = site.build(builder, exclude_patterns=["[!i]*.md"])
    files = (
        p for p in built.app.outdir.rglob("*") if p.suffix in {".txt", ".tex", ".1"}
    )
    (said,) = (text for p in files if "1990s" in (text := p.read_text("utf-8")))

    for text in ("First 1990", "The first book", "Apart", "2000s", "own reading"):
        assert text in said
    assert "From left to right" not in said


def test_an_epub_says_which_pages_hold_a_drawing(site: Site) -> None:
    """Without it the reader may show nothing; epubcheck calls it an error."""
    site.page("then", PAGE)
    built = site.build("epub")
    listed = (built.app.outdir / "content.opf").read_text("utf-8").splitlines()

    (drawn,) = (line for line in listed if 'properties="svg"' in line)
    assert 'href="then.xhtml"' in drawn


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        ({"summary": "Something else."}, ["sources/first-1990"]),
        ({"title": "Another book"}, ["sources", "sources/first-1990", "then"]),
        ({"view": ["alike"]}, ["sources/first-1990", "then"]),
    ],
)
def test_it_is_read_again_when_it_shows_the_edit(
    site: Site, edit: dict[str, object], again: list[str]
) -> None:
    site.page("then", PAGE)
    site.build()
    fields = {
        "type": "book",
        "title": "The first book",
        "author": [{"family": "First", "given": "A."}],
        "issued": "1990",
        "kind": "theory",
        "verified": "Everything was seen.",
        "summary": "What the first book says.",
        "view": ["apart"],
    }
    small.write(site.records, "source", "first-1990", fields | edit)

    assert sorted(site.build().read) == again
