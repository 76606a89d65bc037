"""The picture of each distinction: on its page, drawn once, and not needed."""

from __future__ import annotations

import io
import re
import sys
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import leadership_handbook as lh
from leadership_handbook.sphinx_ext.site import cards
from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Built, Site

OWN = "https://elsewhere.example/book/"
GENERAL = "_static/card.png"
LONG = "Rechtsschutzversicherungsgesellschaften"


def shared(built: Built, docname: str) -> tuple[str, str]:
    """Return where the picture of a page is, and what it is said to show."""
    found = dict(
        re.findall(r'"(og:image(?::alt)?)" content="([^"]*)"', built.html(docname))
    )
    return found["og:image"].removeprefix(OWN), found["og:image:alt"]


def pictures(built: Built) -> dict[str, Path]:
    """Return the pictures on the disk by the id of their distinction."""
    files = (built.app.outdir / cards.FOLDER).glob("*.png")
    return {path.name.rpartition("-")[0]: path for path in files}


def test_each_distinction_has_its_picture_and_other_pages_have_one(site: Site) -> None:
    built = site.build(html_baseurl=OWN)

    assert built.warnings == ""
    assert set(pictures(built)) == {"d-0", "d-1", "d-2"}
    for name, path in pictures(built).items():
        number = name.removeprefix("d-")
        at, shows = shared(built, f"distinctions/{name}")
        assert built.app.outdir / at == path
        assert shows == f"Two facing pages: Lead {number}, and Manage {number}"
        with Image.open(path) as picture:
            assert (picture.format, picture.size) == ("PNG", cards.SIZE)
    assert shared(built, "sources/first-1990")[0] == GENERAL
    assert shared(built, "index")[0] == GENERAL


def test_what_is_on_it_names_it_and_it_is_drawn_once(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = pictures(site.build(html_baseurl=OWN))
    times = {name: path.stat().st_mtime_ns for name, path in before.items()}
    drawing = cards.drawn
    made: list[cards.Card] = []

    def noted(card: cards.Card) -> bytes:
        made.append(card)
        return drawing(card)

    monkeypatch.setattr(cards, "drawn", noted)
    assert site.build(html_baseurl=OWN).read == []
    assert made == []
    fields = small.distinction(1, "theme-0")
    fields["leadership"]["label"] = "Go ahead"
    small.write(site.records, "distinction", "d-1", fields)
    built = site.build(html_baseurl=OWN)
    after = pictures(built)

    assert [card.sides[0][1] for card in made] == ["Go ahead"]
    assert after["d-1"].name != before["d-1"].name
    assert not before["d-1"].exists()
    for name in ("d-0", "d-2"):
        assert after[name].stat().st_mtime_ns == times[name]
    assert built.app.outdir / shared(built, "distinctions/d-1")[0] == after["d-1"]


def test_a_site_without_an_address_has_no_pictures(site: Site) -> None:
    assert pictures(site.build()) == {}


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be no Pillow."""
    monkeypatch.setitem(sys.modules, "PIL", None)
    cards.font_of.cache_clear()


@pytest.mark.usefixtures("undrawn")
def test_without_what_draws_all_pages_share_a_picture(site: Site) -> None:
    try:
        built = site.build(html_baseurl=OWN)
    finally:
        cards.font_of.cache_clear()

    assert built.warnings == ""
    assert built.app.status.getvalue().count("leadership-handbook[cards]") == 1
    assert shared(built, "distinctions/d-1")[0] == GENERAL
    assert pictures(built) == {}


@pytest.mark.parametrize("label", ["שלום", "領導", "Führung"])
def test_what_the_font_cannot_write_is_not_drawn(site: Site, label: str) -> None:
    fields = small.distinction(1, "theme-0")
    fields["management"]["label"] = label
    small.write(site.records, "distinction", "d-1", fields)
    built = site.build(html_baseurl=OWN)

    assert built.warnings == ""
    assert shared(built, "distinctions/d-1")[0] == GENERAL
    assert set(pictures(built)) == {"d-0", "d-2"}


def card(label: str, summary: str) -> cards.Card:
    return cards.Card(
        (("Leadership", label, summary), ("Management", label, summary)), "A Handbook"
    )


@pytest.mark.parametrize(
    ("label", "summary"),
    [
        ("People", "Short."),
        (LONG, LONG),
        ("Many short words in one label " * 4, "Many words of a summary " * 40),
        ("", ""),
    ],
    ids=["short", "long words", "many words", "nothing"],
)
def test_nothing_leaves_its_page(label: str, summary: str) -> None:
    with Image.open(io.BytesIO(cards.drawn(card(label, summary)))) as picture:
        shown = picture.convert("RGB")
    inset = cards.INSET - 2
    sides = ((cards.LEFT, cards.MIDDLE), (cards.MIDDLE, cards.WIDTH - cards.LEFT))
    for start, end in sides:
        for left, right in ((start + 30, start + inset), (end - inset + 2, end - 30)):
            strip = shown.crop((left, cards.TOP + 2, right, cards.BOTTOM - 2))
            assert len(strip.getcolors() or ()) == 1


def test_the_same_card_is_the_same_bytes() -> None:
    people = card("People", "Leading looks at the persons in the room.")
    assert cards.drawn(people) == cards.drawn(people)


def test_every_shipped_distinction_can_be_drawn() -> None:
    for record in lh.distinctions.values():
        sides = (record.leadership, record.management)
        texts = [("Leadership", s.label, lh.plain(s.summary)) for s in sides]
        assert cards.can_draw(cards.Card((texts[0], texts[1]), "Leadership Handbook"))
