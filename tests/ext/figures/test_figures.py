"""Figures: what is drawn, the same facts in words, and what each format has."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.handbook.relations import Stances
from leadership_handbook.sphinx_ext.figures import stances, timeline, views
from leadership_handbook.sphinx_ext.figures import (
    svg as drawing,
)
from leadership_handbook.sphinx_ext.figures.stances import Group
from leadership_handbook.sphinx_ext.figures.svg import Mark
from leadership_handbook.sphinx_ext.rebuilds.sources import Work
from tests import small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leadership_handbook.sphinx_ext.figures.svg import Drawing
    from tests.ext.conftest import Site

SVG, XHTML = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xhtml}"
HOSTILE = 'A & <script>alert("x")</script>'
INDEX = """# Home

```{lh-figure} views
```

```{lh-figure} stances
```

## Views

```{lh-views}
```

```{lh-contents} source
```

```{lh-contents} theme
```
"""
DRAWN = ("From left to right", "A bar is all claims")
SAID = (
    *("The first to appear: Apart (1990).", "Held in the most works: Apart (2)."),
    *("reads no view: 1 of 3.", "Asserted most often: Theme 1 (2 of 3 claims)."),
    "Disputed most often: Theme 0 (2 of 4 claims).",
)
"""What is to be seen, judged by hand for the handbook of `write`."""


def write(site: Site) -> None:
    """Write the figures' page, and records whose facts can be counted by hand.

    Theme 0 has two distinctions with a claim for and a claim against. In theme 1 there
    is one such, with another claim for it. A source qualifies the two in general.
    """
    site.page("index", INDEX)
    more = small.distinction(1, "theme-1")
    more["claims"].append(more["claims"][0] | {"id": "again"})
    small.write(site.records, "distinction", "d-1", more)
    said = {"id": "g", "stance": "qualifies", "side": "both"}
    said |= {"force": "stated", "basis": "argument"}
    first = yaml.safe_load(
        (site.records / "sources/first-1990.yaml").read_text("utf-8")
    )
    undated = first | {"title": "Another", "author": [{"literal": "Nobody"}]}
    undated["claims"] = [said | {"text": "It varies.", "citation": {"locator": "p. 1"}}]
    del undated["issued"]
    small.write(site.records, "source", "nobody", undated)


def parsed(drawn: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawn.inline())  # noqa: S314  (of our own making)


def texts(element: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in element.iter(f"{SVG}text")]


def work(name: str, year: str, *views: str) -> Work:
    return Work(id=name.lower(), name=name, year=year, title=f"Of {name}", views=views)


# What is drawn


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


# The same facts in words


def drawn_lanes(svg: ElementTree.Element) -> Iterator[tuple[str, str, list[str]]]:
    """Yield each lane's title, its number, and the addresses in it."""
    lane: tuple[str, str, list[str]] = ("", "", [])
    for element in svg:
        if (text := element.find(f"{SVG}text[@font-weight]")) is not None:
            lane = (text.text or "", "", [element.get("href", "")])
        elif element.tag == f"{SVG}a":
            lane[2].append(element.get("href", ""))
        elif element.get("text-anchor") == "end" and lane[0]:
            lane = (lane[0], element.text or "", lane[2])
            yield lane


def listed_lanes(page: ElementTree.Element) -> Iterator[tuple[str, str, list[str]]]:
    (listed,) = (e for e in page.iter(f"{XHTML}dl") if "lh-decades" in classes(e))
    for title, works in zip(*[iter(listed)] * 2, strict=True):
        name, _, number = "".join(title.itertext()).partition(" (")
        links = [*title.iter(f"{XHTML}a"), *works.iter(f"{XHTML}a")]
        yield name, number.strip(") \n"), [link.get("href", "") for link in links]


def drawn_groups(svg: ElementTree.Element) -> list[list[str]]:
    """Return title, then the numbers for each stance and for all claims."""
    rows = zip(*[iter(texts(svg))] * 5, strict=True)
    return [
        [title, *(re.sub(r"\D", "", said) for said in (*stances, claims))]
        for title, claims, *stances in rows
    ]


def tabled_groups(page: ElementTree.Element) -> list[list[str]]:
    (table,) = page.iter(f"{XHTML}tbody")
    return [["".join(cell.itertext()).strip() for cell in row] for row in table]


def test_the_words_have_the_facts_of_the_drawing(site: Site) -> None:
    write(site)
    built = site.build("epub", root_doc="index", exclude_patterns=["[!i]*.md"])
    text = (built.app.outdir / "index.xhtml").read_text("utf-8")
    page = ElementTree.fromstring(text)  # noqa: S314  (of our own making)
    views, stances = drawings(page)

    lanes = list(drawn_lanes(views))
    assert lanes == list(listed_lanes(page))
    assert [(title, number) for title, number, _ in lanes] == [
        ("Apart", "2"),
        ("Alike", "0"),
    ]
    assert lanes[0][2] == [
        *("#lh-view-apart", "sources/first-1990.xhtml", "sources/nobody.xhtml"),
    ]
    groups = drawn_groups(stances)
    assert groups == tabled_groups(page)
    assert groups == [
        ["Theme 0", "2", "0", "2", "4"],
        ["Theme 1", "2", "0", "1", "3"],
        ["Leading and managing in general", "0", "1", "0", "1"],
    ]


def drawings(page: ElementTree.Element) -> list[ElementTree.Element]:
    return [e for e in page.iter(f"{SVG}svg") if "lh-drawing" in classes(e)]


def classes(element: ElementTree.Element) -> list[str]:
    return element.get("class", "").split()


# What each format has


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_formats_that_can_show_it_have_drawing_and_words(
    site: Site, builder: str
) -> None:
    write(site)
    built = site.build(builder, root_doc="index", exclude_patterns=["[!i]*.md"])
    (home, *_) = (p for p in built.app.outdir.rglob("index.*html"))
    html = home.read_text(encoding="utf-8")

    assert html.count("<svg") >= html.count('class="lh-drawing') == 2
    for address in ("sources/first-1990", "themes/theme-0"):
        drawn = [svg.partition("</svg>\n")[0] for svg in html.split("<svg xmlns")]
        assert any(address in svg for svg in drawn[1:])
        assert address in re.sub(r"(?s)<svg xmlns.*?</svg>\n", "", html)
    said = re.sub(r"<[^>]+>", "", html)
    assert all(words in said for words in (*DRAWN, *SAID))


@pytest.mark.parametrize("builder", ["text", "man", "latex"])
def test_other_formats_have_the_same_facts(
    site: Site, builder: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The PDF too, where there is no program that makes one of a drawing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    write(site)
    said = " ".join(written(site, builder).replace("}", "").split())  # ends of links

    for words in ("Apart", "First 1990", "no work listed here", "Nobody (no date)"):
        assert words in said
    assert "Works in which the handbook reads no view: 1 of 3." in said
    assert not any(words in said for words in (*DRAWN, "includegraphics[width"))


def test_the_pdf_has_the_drawing_where_a_program_makes_it(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """One that leaves what it is given stands for that of librsvg."""
    program = tmp_path / "rsvg-convert"
    program.write_text('#!/bin/sh\n/bin/cat > "$4"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    write(site)
    said = written(site, "latex")

    assert all(words in " ".join(said.split()) for words in DRAWN)
    for name, words in (("lh-views", "First 1990"), ("lh-stances", "asserts 2")):
        assert f"{{{name}.pdf}}" in said
        svg = (site.docs / f"_build/latex/{name}.pdf").read_text("utf-8")
        assert words in svg
        assert f'width="{drawing.PAPER}"' in svg


def written(site: Site, builder: str) -> str:
    """Build in a format; return the file that has the figures."""
    built = site.build(builder, exclude_patterns=["[!i]*.md"])
    files = (
        p for p in built.app.outdir.rglob("*") if p.suffix in {".txt", ".tex", ".1"}
    )
    (said,) = (text for p in files if "reads no" in (text := p.read_text("utf-8")))
    return said


def test_a_wrong_name_is_told_with_the_choices(site: Site) -> None:
    site.page("index", "# Home\n\n```{lh-figure} stance\n```\n")
    built = site.build(exclude_patterns=["[!i]*.md"])

    assert "index.md:3: " in built.warnings
    assert "no figure 'stance'; choose from timeline, views, stances" in built.warnings


@pytest.mark.parametrize(
    ("edit", "again"),
    [
        ({"text": "Somebody says it otherwise."}, set()),
        ({"stance": "qualifies"}, {"bars"}),
    ],
)
def test_it_is_read_again_when_it_shows_the_edit(
    site: Site, edit: dict[str, str], again: set[str]
) -> None:
    site.page("bars", "---\norphan: true\n---\n# Bars\n\n```{lh-figure} stances\n```\n")
    site.build()
    fields = small.distinction(0, "theme-0")
    fields["claims"][0] |= edit
    small.write(site.records, "distinction", "d-0", fields)

    assert {"bars"} & {*site.build().read} == again
