"""A distinction as a notebook shows it: its spread, and its table below."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.comparison import compare
from leadership_handbook.comparison.formats import as_html
from leadership_handbook.text import to_html

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction, Side

GRID = "display: grid; grid-template-columns: 1fr 1fr; gap: 2em; text-align: left"
PAGES = {"Leadership": "#2a9d94", "Management": "#a5609f"}
"""The sides and the colors of the lines above them, seen on white and on black."""


class Shown(NamedTuple):
    """A record as a notebook shows it."""

    title: str
    """The record's title."""
    html: str
    """The record as HTML, all texts escaped."""

    def _repr_html_(self) -> str:
        """Return it as HTML, for notebooks."""
        return self.html

    def __repr__(self) -> str:
        """Return the title, in one line."""
        return f"<shown: {self.title}>"


def show(handbook: Collection, record: Distinction) -> Shown:
    """Return a distinction with the names that a handbook has for what it names.

    The record need not be the handbook's own: it takes the place of that by its id.
    """
    sides = zip(PAGES, (record.leadership, record.management), strict=True)
    pages = "".join(_page(name, side) for name, side in sides)
    spread = f'<div style="{GRID}">\n{pages}</div>\n'
    alone = handbook.only("distinction", [record])
    table = as_html(compare(alone, "distinction", record.id))
    return Shown(record.title, f"<h3>{escape(record.title)}</h3>\n{spread}{table}")


def _page(name: str, side: Side) -> str:
    looks_like = "".join(f"<li>{_html(text)}</li>" for text in side.looks_like)
    parts = [
        f"<p><small>{name}</small><br><strong>{escape(side.label)}</strong></p>",
        f"<p>{_html(side.summary)}</p>",
        f"<ul>{looks_like}</ul>" if looks_like else "",
        _named("When", side.when),
        _named("Overdone", side.overdone),
        _named("Example", side.example),
    ]
    style = f"border-top: 4px solid {PAGES[name]}"
    return f'<div style="{style}">\n{"".join(parts)}\n</div>\n'


def _named(name: str, text: str) -> str:
    return f"<p><em>{name}:</em> {_html(text)}</p>" if text else ""


def _html(text: str) -> str:
    return to_html(text, inline=True, link=lambda _kind, _id: None)
