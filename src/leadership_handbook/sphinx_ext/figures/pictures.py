"""Figures as files to share: each with its title, how to read it, and whose it is.

A file needs nothing beside it: no page, style, font or address. It is on white, in
pixels and not in shares of a width, so that slides and documents take it as it is.
"""

from __future__ import annotations

import re
from functools import partial
from html import escape, unescape
from textwrap import wrap
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.sphinx_ext.content.blocks import plain
from leadership_handbook.sphinx_ext.content.quotes import quoted
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.figures import (
    facing,
    lines,
    stances,
    svg,
    timeline,
    views,
)
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from leadership_handbook.sphinx_ext.documents.book import Book
    from leadership_handbook.sphinx_ext.figures.svg import Drawing
    from leadership_handbook.sphinx_ext.rebuilds.ways_in import Card

SPREADS = "spreads/"
"""Where the pictures of single distinctions are, below the folder of all pictures."""
MARGIN, TITLE, TEXT, LINE = 24, 18, 12, 17
"""The edge of a picture; sizes of its title and its other words; height of a line."""
WIDE = svg.PAPER + 2 * MARGIN

_SHARE = re.compile(r'(?<==")([\d.]+)%(?=")')
_READ = re.compile(r"(?<=>)[^<>]+(?=<)")


class Picture(NamedTuple):
    """A drawing with the words that it needs where it stands alone."""

    title: str
    shows: str
    """What it shows, and how to read it."""
    drawing: Drawing

    @property
    def is_headed(self) -> bool:
        """Whether title and reading stand over it; a spread says all itself."""
        return self.drawing.name != "facing"


def pictures(asked: Questions) -> Iterator[tuple[str, Picture]]:
    """Yield every picture with its place below the folder of all, without `.svg`."""
    works, _held = timeline.facts(asked)
    themes = [theme for theme in asked.ids("theme") if asked.pairs(theme)]
    if themes:
        yield "pairs", _pairs(asked, themes)
    if works and not views.too_many(works):
        yield "views", _views(asked)
    if works and len(works) <= timeline.MOST:
        yield "timeline", _timeline(asked)
    if themes:
        drawn = stances.draw(stances.facts(asked), {})
        yield (
            "stances",
            Picture(_("What the claims do, theme by theme"), stances.how(), drawn),
        )
    if themes and not lines.too_many(facts := lines.facts(asked)):
        drawn = lines.draw(facts, {})
        yield "lines", Picture(_("Works behind each distinction"), lines.how(), drawn)
    for record_id in asked.ids("distinction"):
        if card := asked.card(record_id):
            yield f"{SPREADS}{record_id}", _spread(card)


def _pairs(asked: Questions, themes: list[str]) -> Picture:
    groups = (
        facing.Group(
            asked.name("theme", theme),
            tuple((pair.leadership, pair.management) for pair in asked.pairs(theme)),
        )
        for theme in themes
    )
    shows = _(
        "Every distinction, by theme: what leading is about on the left, and what "
        "managing is about on the right. Neither side is the better one."
    )
    return Picture(_("The distinctions"), shows, facing.every(groups))


def _views(asked: Questions) -> Picture:
    drawn = views.draw(*views.facts(asked), {})
    own = _("Which work holds which view is this handbook’s own reading.")
    return Picture(
        _("Views of leading and managing, over the years"),
        f"{views.how()} {own}",
        drawn,
    )


def _timeline(asked: Questions) -> Picture:
    works, held = timeline.facts(asked)
    named = (f"{n}\u00a0{asked.name('view', view)}" for n, view in enumerate(held, 1))
    key = f"{timeline.how()} {', '.join(named)}." if held else ""
    drawn = timeline.draw(works, held, {})
    said = timeline.said(every=len(works) == len(asked.works()))
    shows = f"{said} {key}".strip()
    return Picture(_("Works on leading and managing, by year"), shows, drawn)


def _spread(card: Card) -> Picture:
    left, right = (
        facing.Page(side.label, plain(side.summary))
        for side in (card.leadership, card.management)
    )
    said = _("On the left page: {leadership} On the right page: {management}")
    shows = said.format(leadership=left.summary, management=right.summary)
    return Picture(card.title, shows, facing.one((left, right)))


def files(book: Book, *, builder: Builder) -> dict[str, bytes]:
    """Return every picture as a file, by its name."""
    asked, found = Questions(book), {}
    for name, picture in pictures(asked):
        made = drawn(picture, _foot(book, name), builder.config.language)
        said = _READ.sub(lambda one: _quoted(builder, one[0]), made)
        found[f"{name}.svg"] = said.encode()
    return found


def _foot(book: Book, name: str) -> str:
    """Return whose a picture is, with where the site shows what is on it."""
    record = book.handbook.distinctions.get(name.removeprefix(SPREADS))
    of = book.edition
    place = (of.url(record) if record else of.site).removeprefix("https://")
    return f"{of.title} · {of.license} · {place}"


def _quoted(builder: Builder, text: str) -> str:
    return escape(quoted(builder, unescape(text)))


def drawn(picture: Picture, foot: str, language: str) -> str:
    """Return a picture as SVG; `foot` says whose it is."""
    y, head = MARGIN, ""
    if picture.is_headed:
        y, read = _lines(picture.shows, y + TITLE + 8)
        head = _text(picture.title, MARGIN + TITLE, _HEAD) + read
        y += MARGIN
    end, whose = _lines(foot, y + picture.drawing.height + MARGIN // 2)
    tall = end + MARGIN // 2
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{tall}" '
        f'viewBox="0 0 {WIDE} {tall}" role="img" lang="{escape(language)}" '
        f'aria-labelledby="title desc" fill="{facing.INK}" font-size="{TEXT}" '
        'font-family="system-ui, sans-serif">'
        f'<title id="title">{escape(picture.title)}</title>'
        f'<desc id="desc">{escape(picture.shows)} {escape(foot)}</desc>'
        f'<rect width="{WIDE}" height="{tall}" fill="#ffffff"/>{head}'
        f'<g transform="translate({MARGIN} {y})">{_in_pixels(picture.drawing)}</g>'
        f"{whose}</svg>\n"
    )


_HEAD, _SOFT = f'font-size="{TITLE}" font-weight="600"', f'fill="{facing.SOFT}"'


def _lines(said: str, y: int) -> tuple[int, str]:
    """Return where lines that begin at a height end, and the lines."""
    found = ""
    # Addresses are not broken at their hyphens.
    for line in wrap(said, int(svg.PAPER / svg.LETTER), break_on_hyphens=False):
        y += LINE
        found += _text(line, y, _SOFT)
    return y, found


def _text(said: str, y: int, more: str) -> str:
    return f'<text x="{MARGIN}" y="{y}" {more}>{escape(said)}</text>'


def _in_pixels(drawing: Drawing) -> str:
    """Return what is drawn, without shares of a width and colors of a page."""
    parts = "".join(drawing.parts).replace('"currentColor"', f'"{facing.INK}"')
    return _SHARE.sub(lambda of: f"{float(of[1]) * svg.PAPER / 100:.2f}", parts)


def begin(app: Sphinx) -> None:
    """Let the book draw its pictures where its files to take along are made."""
    book_of(app.env).draw = partial(files, builder=app.builder)
