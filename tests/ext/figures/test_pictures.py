"""Figures as files: whole by themselves, said in words, and the same each time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from leadership_handbook.sphinx_ext.figures import facing, lines, pictures, timeline
from leadership_handbook.sphinx_ext.figures.pictures import Picture
from tests import small
from tests.ext.figures.drawings import SVG, texts

if TYPE_CHECKING:
    import pytest

    from tests.ext.conftest import Built, Site

OWN = "https://elsewhere.example/book/"
HOSTILE = 'A & "B" </text><script>alert(1)</script>'
NEEDS = re.compile(r"href|src=|url\(|@import|<image|<use|<style|<script|currentColor")
"""What a picture would need from elsewhere, or from the page that it stands on."""


def found(built: Built) -> dict[str, str]:
    """Return every picture of a site by its place below the downloads."""
    data = built.app.outdir / "data"
    files = sorted(data.rglob("*.svg"))
    return {f.relative_to(data).as_posix(): f.read_text("utf-8") for f in files}


def test_every_figure_is_a_file_that_needs_nothing_beside_it(offered: Site) -> None:
    built = offered.build(html_baseurl=OWN)
    files, page = found(built), built.html("data/downloads")
    figures = {f"figures/{n}.svg" for n in ("pairs", "views", "timeline", "lines")}
    spreads = {f"figures/spreads/d-{number}.svg" for number in (0, 1, 2)}

    assert built.warnings == ""
    assert files.keys() == figures | spreads | {"figures/stances.svg"}
    for name, text in files.items():
        root = ElementTree.fromstring(text)  # noqa: S314  (of our own making)
        named = root.get("aria-labelledby", "").split()
        title, described = (root.find(f"{SVG}*[@id='{one}']") for one in named)
        foot = " ".join(texts(root)[-2:])

        assert root.tag == f"{SVG}svg"
        assert root.get("role") == "img"
        assert title is not None
        assert title.text
        assert described is not None
        assert "CC-BY-4.0" in (described.text or "")
        assert OWN.removeprefix("https://") in foot
        assert not NEEDS.search(text), name
        assert not re.search(r'="[\d.]+%"', text), name
        assert f'href="{name}"' in page
    assert f"{OWN}data/figures/views.svg" in page.replace("<wbr>", "")
    assert page.count("Name it by:") == 5


def test_pictures_are_the_same_until_what_they_show_changes(offered: Site) -> None:
    before = found(offered.build(html_baseurl=OWN))
    again = offered.build(html_baseurl=OWN, builddir=offered.docs / "_other")
    assert found(again) == before
    fields = small.distinction(1, "theme-1")
    fields["leadership"] |= {"label": "Elsewhere"}
    small.write(offered.records, "distinction", "d-1", fields)
    after = found(offered.build(html_baseurl=OWN))

    changed = {name for name in before if before[name] != after[name]}
    assert changed == {
        *("figures/pairs.svg", "figures/lines.svg", "figures/spreads/d-1.svg"),
    }
    assert "Elsewhere" in after["figures/pairs.svg"]


def test_a_picture_goes_with_its_record(offered: Site) -> None:
    offered.build(html_baseurl=OWN)
    (offered.records / "distinctions" / "d-1.yaml").unlink()

    assert "figures/spreads/d-1.svg" not in found(offered.build(html_baseurl=OWN))


def test_a_hostile_name_is_only_shown() -> None:
    pages = (facing.Page(HOSTILE, HOSTILE), facing.Page("B", "c"))
    drawings = (
        facing.one(pages),
        facing.every([facing.Group(HOSTILE, ((HOSTILE, "B"),))]),
    )
    for drawing in drawings:
        picture = Picture(HOSTILE, HOSTILE, drawing)
        text = pictures.drawn(picture, HOSTILE, "en")
        root = ElementTree.fromstring(text)  # noqa: S314  (of our own making)
        title = root.find(f"{SVG}title")

        assert title is not None
        assert title.text == HOSTILE
        assert not [e for e in root.iter() if "script" in e.tag]


def test_both_pages_of_a_pair_are_equal_and_hold_their_words() -> None:
    long = "word " * 40
    drawing = facing.one((facing.Page("A", "short"), facing.Page("B" * 10, long)))
    text = pictures.drawn(Picture("A / B", "", drawing), "foot", "en")
    root = ElementTree.fromstring(text)  # noqa: S314  (of our own making)
    sheets = root.findall(f"{SVG}g/{SVG}rect")
    tall = float(sheets[0].get("height", ""))
    feet = [float(e.get("y", "")) for e in root.findall(f"{SVG}g/{SVG}text")]

    assert [sheet.get("height") for sheet in sheets] == [str(int(tall))] * 2
    assert len({sheet.get("width") for sheet in sheets}) == 1
    assert max(feet) < tall
    assert " ".join(texts(root)).count("word") == 40


def test_more_distinctions_than_one_sees_as_a_whole_are_not_drawn(
    offered: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered.page("lines", "# Lines\n\n```{lh-figure} lines\n```\n")
    drawn = offered.build(html_baseurl=OWN)
    assert "figures/lines.svg" in found(drawn)
    assert 'class="lh-bar"' in drawn.html("lines")

    monkeypatch.setattr(lines, "MOST", 2)
    told = offered.build(html_baseurl=OWN, builddir=offered.docs / "_other")
    assert "figures/lines.svg" not in found(told)
    assert 'class="lh-bar"' not in told.html("lines")
    assert "3 distinctions are too many for a drawing." in told.html("lines")


def test_views_are_drawn_unless_too_many_works_hold_one(
    offered: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of two works one holds a view; the other is none of what is drawn."""
    offered.page("map", "# Map\n\n```{lh-figure} views\n```\n")
    monkeypatch.setattr(timeline, "MOST", 1)
    drawn = offered.build(html_baseurl=OWN)
    assert "figures/views.svg" in found(drawn)
    assert "lh-drawing" in drawn.html("map")

    monkeypatch.setattr(timeline, "MOST", 0)
    told = offered.build(html_baseurl=OWN, builddir=offered.docs / "_other")
    assert "figures/views.svg" not in found(told)
    assert "1 works are too many for a drawing." in told.html("map")
