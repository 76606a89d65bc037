"""The drawing and the same facts in words, in every format, read again after edits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import yaml

from leadership_handbook.sphinx_ext.figures import svg as drawing
from tests import small
from tests.ext.figures.drawings import SVG, XHTML, texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ext.conftest import Site


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
