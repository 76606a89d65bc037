"""Our style: a width moves things, a scheme changes colors, no rule is for both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.site import assets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SHEETS = sorted(assets.STATIC.glob("*.css"))
DARK = ("prefers-color-scheme", 'data-theme="dark')


def rules(css: str) -> Iterator[tuple[list[str], str]]:
    """Yield what stands in each pair of braces, after all that stands before them."""
    around: list[str] = []
    text = ""
    for part in re.split(r"([{}])", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)):
        if part == "{":
            around.append(text.strip())
        elif part == "}":
            yield [*around], text
            around.pop()
        text = "" if part in "{}" else part


def dark(sheet: Path) -> list[tuple[list[str], str]]:
    """Return the rules that are for the dark alone."""
    found = rules(sheet.read_text("utf-8"))
    return [one for one in found if any(w in b for w in DARK for b in one[0])]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_scheme_changes_colors_alone_and_at_every_width(sheet: Path) -> None:
    """So in the browser each width and each scheme is judged by axe, not all four."""
    for around, inside in dark(sheet):
        assert not [before for before in around if "width" in before]
        names = re.findall(r"([\w-]+):", inside)
        assert [name for name in names if not name.startswith("--")] == []


def test_our_dark_is_seen() -> None:
    """Else the test above would hold of nothing."""
    found = [inside for sheet in SHEETS for _, inside in dark(sheet)]
    assert len([inside for inside in found if "--lh-l:" in inside]) == 3


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_what_is_seen_on_a_screen_takes_its_colors_from_the_scheme(sheet: Path) -> None:
    """A color of its own would stay light in the dark, as the cards once did."""
    fixed = r"(?<![\w-])(?:color|background|border|outline)[\w-]*:[^;]*#[0-9a-f]{3}"
    for around, inside in rules(sheet.read_text("utf-8")):
        assert any("print" in b for b in around) or not re.findall(fixed, inside)
