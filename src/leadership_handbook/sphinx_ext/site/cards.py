"""The picture of each distinction for links that are shared: its spread, as PNG.

SVG would need nothing, but who shows links does not show it. What draws is Pillow, the
extra ``[cards]``; without it all pages share one picture. A picture is named by what is
on it, so it is drawn once, and a page that is shared again shows the new one.
"""
# ruff: noqa: PLC0415  (an extra)

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sphinx.util import logging

from leadership_handbook.sphinx_ext.content.blocks import plain
from leadership_handbook.sphinx_ext.content.quotes import quoted
from leadership_handbook.sphinx_ext.documents.digests import digest, version_of
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.figures.facing import COLORS, INK, RULE, SOFT
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.derived import Part

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont
    from sphinx.application import Sphinx

    from leadership_handbook.model import Distinction

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)

FOLDER = "_images/cards"
SIZE = WIDTH, HEIGHT = 1200, 630
"""What those who show links ask for, in pixels."""
TOP, BOTTOM, LEFT, MIDDLE = 52, 520, 56, WIDTH // 2
INSET, ROOM = 50, MIDDLE - LEFT - 2 * 50
"""How far a text stands from the edge of its page, and how wide it may be."""
PAPER = "#ffffff"
SIZES = range(66, 30, -2)
"""Of a label, in pixels: the first in which it fits."""
TEXT, LEADING = 29, 39
"""The size of a summary, and from one of its lines to the next."""
FOLD = 28
"""Pixels of shadow on both sides of the fold."""


class Card(NamedTuple):
    """What stands on a picture."""

    sides: tuple[tuple[str, str, str], tuple[str, str, str]]
    """Of each side: the word for it, its label, its summary."""
    foot: str
    """The name of the handbook."""


def card_of(app: Sphinx, record: Distinction) -> Card:
    """Return what the picture of a distinction shows."""
    left, right = record.leadership, record.management
    return Card(
        (
            (_("Leadership"), left.label, quoted(app.builder, plain(left.summary))),
            (_("Management"), right.label, quoted(app.builder, plain(right.summary))),
        ),
        book_of(app.env).publication.title,
    )


def address_of(app: Sphinx, record: Distinction) -> str:
    """Return where the picture of a distinction is on the site; empty without one."""
    card = card_of(app, record)
    return f"{FOLDER}/{_name(record, card)}" if can_draw(card) else ""


def _name(record: Distinction, card: Card) -> str:
    return f"{record.id}-{digest([repr(card), version_of('Pillow')])}.png"


def can_draw(card: Card) -> bool:
    """Tell whether there is what draws, and its font has every letter."""
    font = font_of(20)
    said = " ".join((card.foot, *card.sides[0], *card.sides[1]))
    return font is not None and all(map(_known, said.translate(_DASHES)))


_DASHES = str.maketrans("–—", "--")
"""The font has no others."""


@cache
def font_of(size: int) -> FreeTypeFont | None:
    """Return the font that Pillow brings along, if Pillow is there and brings one."""
    try:
        from PIL import ImageFont, features
    except ImportError:
        return None
    if not features.check("freetype2"):
        return None
    found: FreeTypeFont = ImageFont.load_default(size)  # type: ignore[assignment]
    return found


@cache
def _known(letter: str) -> bool:
    """Tell whether the font has a letter: it draws a box for what it has not."""
    font = font_of(20)
    drawn = [bytes(font.getmask(one)) for one in (letter, "\uffff")] if font else []
    return letter.isspace() or len({*drawn}) > 1


def drawn(card: Card) -> bytes:
    """Return the picture: two facing pages, and below them whose they are."""
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, PAPER)
    draw = ImageDraw.Draw(image)
    for number, (word, label, summary) in enumerate(card.sides):
        ink, page = COLORS[number]
        start = MIDDLE if number else LEFT
        draw.rectangle((start, TOP, start + MIDDLE - LEFT, BOTTOM), page, RULE)
        _side(draw, start + INSET, (word.upper(), ink), label, summary)
    _fold(draw)
    draw.text((LEFT, BOTTOM + 32), card.foot, INK, font_of(34), stroke_width=0.4)
    made = BytesIO()
    image.quantize(96, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
    return made.getvalue()


def _side(
    draw: ImageDraw, x: int, word: tuple[str, str], label: str, summary: str
) -> None:
    """Write a side: its word in its color, its label large, as much as fits of it."""
    draw.text((x, TOP + 40), word[0], word[1], font_of(24), stroke_width=0.5)
    size, lines = _fitting(label)
    y = TOP + 84
    for line in lines:
        draw.text((x, y), line, INK, font_of(size), stroke_width=0.8)
        y += round(size * 1.14)
    y += 18
    for line in _cut(_lines(summary, TEXT), (BOTTOM - 24 - y) // LEADING, TEXT):
        draw.text((x, y), line, SOFT, font_of(TEXT))
        y += LEADING


def _fitting(label: str) -> tuple[int, list[str]]:
    """Return the largest size in which a label takes two lines at most, and these."""
    for size in SIZES:
        lines = _lines(label, size)
        if len(lines) < 3 and all(_width(line, size) <= ROOM for line in lines):  # noqa: PLR2004
            return size, lines
    return size, _cut(lines, 2, size)


def _cut(lines: list[str], most: int, size: int) -> list[str]:
    """Return so many lines, each as far as there is room, with dots where it ends."""
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} …"]
    return [_short(line, size) for line in lines]


def _short(line: str, size: int) -> str:
    while _width(line, size) > ROOM:
        line = f"{line.rstrip(' …')[:-1]}…"
    return line


def _lines(text: str, size: int) -> list[str]:
    lines = [""]
    for word in text.translate(_DASHES).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _width(longer, size) > ROOM:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _width(text: str, size: int) -> float:
    font = font_of(size)
    return font.getlength(text) if font else 0


def _fold(draw: ImageDraw) -> None:
    """Draw the shadow where both pages meet, darkest in the middle."""
    for number, side in enumerate((-1, 1)):
        page = COLORS[number][1]
        parts = [int(page[place : place + 2], 16) for place in (1, 3, 5)]
        for far in range(FOLD):
            shade = 0.13 * (1 - far / FOLD) ** 2
            color = tuple(round(part * (1 - shade)) for part in parts)
            x = MIDDLE + side * far
            draw.line((x, TOP + 1, x, BOTTOM - 1), color)


def _wanted(app: Sphinx) -> bool:
    """Tell whether there are pictures: a site has an address, and something draws."""
    if not app.config.html_baseurl:
        return False
    if font_of(20) is None:
        logger.info("no pictures to share: pip install 'leadership-handbook[cards]'")
        return False
    return True


def _files(app: Sphinx, _inputs: str) -> dict[str, bytes]:
    """Draw what is not drawn yet."""
    known = domain_of(app.env).objects
    found = {}
    for record in book_of(app.env).handbook.distinctions.values():
        card = card_of(app, record)
        if ("distinction", record.id) in known and can_draw(card):
            place = f"{FOLDER}/{_name(record, card)}"
            path = Path(app.outdir, place)
            found[place] = path.read_bytes() if path.is_file() else drawn(card)
    return found


PART = Part(
    wanted=_wanted,
    made_of=lambda app: book_of(app.env).inputs,
    files=_files,
    folders=(FOLDER,),
)
