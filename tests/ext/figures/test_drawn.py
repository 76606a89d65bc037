"""What is drawn: marks, lanes and bars that never meet, told by more than color."""

from __future__ import annotations

from itertools import groupby, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.handbook.relations import Stances
from leadership_handbook.sphinx_ext.figures import lines, stances, timeline, views
from leadership_handbook.sphinx_ext.figures import svg as drawing
from leadership_handbook.sphinx_ext.figures.lines import Line, Theme
from leadership_handbook.sphinx_ext.figures.stances import Group
from leadership_handbook.sphinx_ext.figures.svg import Mark
from leadership_handbook.sphinx_ext.rebuilds.sources import Work
from tests.ext.figures.drawings import HOSTILE, SVG, parsed, texts


def work(name: str, year: str, *views: str) -> Work:
    return Work(id=name.lower(), name=name, year=year, title=f"Of {name}", views=views)


@given(
    st.lists(
        st.builds(
            Mark,
            st.text("abc ", min_size=1, max_size=60),
            st.sampled_from([number / 100 for number in range(4, 97)]),
            st.integers(0, 3),
            st.just(0),
        ),
        max_size=30,
    )
)
def test_names_never_meet_and_never_leave_the_page(marks: list[Mark]) -> None:
    found = drawing.placed(marks)

    assert [mark._replace(line=0) for mark in found] == marks
    for mark in found:
        assert 0 <= mark.span[0] < mark.span[1] <= drawing.NARROWEST
    for _line, group in groupby(sorted(found, key=line_of), key=line_of):
        for one, other in pairwise(sorted(mark.span for mark in group)):
            assert one[1] < other[0]


def line_of(mark: Mark) -> int:
    return mark.line


@given(
    st.integers(100, 200),
    st.integers(0, 60),
    st.sampled_from([views.RIGHT, views.DATED]),
)
def test_years_over_the_lanes_never_meet(first: int, more: int, right: float) -> None:
    scale = views.Years(first * 10, (first + more + 1) * 10, right)
    ticks = list(scale.ticks())
    named = [place * drawing.NARROWEST for place, name in ticks if name]

    assert len(ticks) == more + 1
    assert named
    assert all(other - one > drawing.LETTER * 4 for one, other in pairwise(named))
    aside = drawing.LETTER * len("no date") if right == views.DATED else 0
    assert named[-1] + drawing.LETTER * 4 + aside < drawing.NARROWEST
    for place, name in ticks:
        assert not name or scale.across(name) >= place


def test_a_work_stands_in_the_lane_of_each_of_its_views_by_its_year() -> None:
    works = [work("Last", "2005", "a"), work("Never", ""), work("Nodate", "", "a")]
    works += [work("First", "1990", "b", "a")]
    found = views.lanes(works, (("a", "One"), ("b", "Other"), ("c", "None")))

    assert [[w.name for w in lane.works] for lane in found] == [
        *(["First", "Last", "Nodate"], ["First"], []),
    ]
    scale = views.years(found[0].works)
    assert (scale.first, scale.end) == (1990, 2010)
    places = [scale.across(w.year) for w in found[0].works]
    assert places == sorted(places)
    assert scale.across("2000") - scale.across("1990") == pytest.approx(0.44)


def test_the_parts_of_a_bar_are_shares_of_the_claims() -> None:
    group = Group("x", "X", Stances(asserts=2, qualifies=5, disputes=1))
    svg = parsed(stances.draw([group], {}))
    parts = svg.findall(f"{SVG}g[@class='lh-bar']/{SVG}rect")

    assert [part.get("width") for part in parts] == ["25%", "62.5%", "12.5%"]
    assert [part.get("x") for part in parts] == ["0%", "25%", "87.5%"]


def test_stances_are_told_by_pattern_word_and_number() -> None:
    group = Group("x", "X", Stances(asserts=2, qualifies=5, disputes=1))
    svg = parsed(stances.draw([group], {}))
    bar = svg.find(f"{SVG}g[@class='lh-bar']")

    assert texts(svg) == ["X", "claims: 8", "asserts 2", "qualifies 5", "disputes 1"]
    assert bar is not None
    tags = [(part.tag.removeprefix(SVG), part.get("fill")) for part in bar]
    assert tags == [
        *(("rect", "currentColor"), ("rect", "none"), ("line", None), ("rect", "none")),
    ]
    colors = {e.get(name) for e in svg.iter() for name in ("fill", "stroke")}
    assert colors == {None, "none", "currentColor"}


def test_a_theme_without_claims_has_no_bar() -> None:
    svg = parsed(stances.draw([Group("x", "X", Stances())], {}))

    assert texts(svg)[1] == "claims: 0"
    assert not svg.findall(f"{SVG}g[@class='lh-bar']/{SVG}rect")


def test_a_line_is_as_long_as_works_speak_of_it() -> None:
    first = Line("d", ("A", "B"), Stances(asserts=2, qualifies=1, disputes=1))
    other = Line("e", (HOSTILE, "C"), Stances(disputes=1))
    themes = [Theme("T", (first, other)), Theme("Empty", ())]
    svg = parsed(lines.draw(themes, {("distinction", "d"): "d.html"}))
    bars = svg.findall(f".//{SVG}g[@class='lh-bar']")[-2:]
    wide = [[e.get("width") for e in bar.findall(f"{SVG}rect")] for bar in bars]
    titles = [title.text for title in svg.iter(f"{SVG}title")]

    assert wide == [["22%", "11%", "11%"], ["11%"]]
    assert titles == [
        "A / B: asserts 2, qualifies 1, disputes 1",
        f"{HOSTILE} / C: asserts 0, qualifies 0, disputes 1",
    ]
    assert [link.get("href") for link in svg.iter(f"{SVG}a")] == ["d.html"]
    assert "Empty" not in texts(svg)


def test_a_long_name_goes_on_below_and_is_not_cut() -> None:
    long = Line("d", ("Common Ground", "Individual Difference"), Stances(1))
    theme = Theme("T", (long, Line("e", ("A", "B"), Stances(1))))
    svg = parsed(lines.draw([theme], {}))
    names = [e for e in svg.iter(f"{SVG}text") if e.text in texts(svg)[4:]]
    tops = [int(e.get("y", "")) for e in names]

    assert texts(svg)[4:] == ["Common Ground /", "Individual Difference", "A / B"]
    assert [after - before for before, after in pairwise(tops)] == [14, 23]


def test_a_name_that_is_cut_keeps_its_year() -> None:
    """And takes no more room than any other."""
    long = "What Many People Say Of Leaders And Of Managers"
    cut = Mark(f"{long} 2019a", 0.5).label

    assert cut.startswith("What Many")
    assert cut.endswith("… 2019a")
    assert len(cut) <= len(Mark("x" * 60, 0.5).label)


@pytest.mark.parametrize("found", ["map", "bars"])
def test_a_hostile_name_is_only_shown(found: str) -> None:
    works = [work(HOSTILE, "1990", "a")]
    addresses = {("theme", "x"): HOSTILE, ("view", "a"): HOSTILE}
    drawn = {
        "map": views.draw(works, [("a", HOSTILE)], addresses),
        "bars": stances.draw([Group("x", HOSTILE, Stances(1))], addresses),
    }[found]
    for svg in (drawn.inline(), drawn.alone()):
        root = ElementTree.fromstring(svg)  # noqa: S314  (of our own making)
        assert HOSTILE in [title.text for title in root.iter(f"{SVG}title")]
        assert [link.get("href") for link in root.iter(f"{SVG}a")] == [HOSTILE]
        assert not [e for e in root.iter() if "script" in e.tag]


def test_it_is_legible_and_leaves_screen_readers_to_the_words() -> None:
    drawn = (
        views.draw([work("One", "1990", "a")], [("a", "A")], {("view", "a"): "x"}),
        stances.draw([Group("x", "X", Stances(1, 1, 1))], {("theme", "x"): "x"}),
        timeline.draw([work("One", "1990", "a")], ["a"], {("source", "one"): "x"}),
    )
    for svg in map(parsed, drawn):
        sizes = [float(e.get("font-size", "12")) for e in svg.iter()]
        assert min(sizes) >= 12
        assert svg.get("aria-hidden") == "true"
        assert {link.get("tabindex") for link in svg.iter(f"{SVG}a")} == {"-1"}
        assert not [element for element in svg.iter() if element.get("id")]
