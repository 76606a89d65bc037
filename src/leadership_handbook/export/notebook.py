"""A distinction as a notebook shows it: its spread, and its table below."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from leadership_handbook.comparison import compare
from leadership_handbook.export.tables import as_html
from leadership_handbook.handbook.collection import Handbook
from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.shipped import shipped
from leadership_handbook.text import to_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from leadership_handbook.comparison.table import Table
    from leadership_handbook.model import Distinction, Record, Side

GRID = "display: grid; grid-template-columns: 1fr 1fr; gap: 2em; text-align: left"
PAGES = {"Leadership": "#2a9d94", "Management": "#a5609f"}
"""The sides and the colors of the lines above them, seen on white and on black."""


def spread_and_table(record: Distinction) -> str:
    """Return a distinction as HTML, all texts escaped.

    Aspects and sources have the names of the shipped handbook, others their ids.
    """
    sides = zip(PAGES, (record.leadership, record.management), strict=True)
    pages = "".join(_page(name, side) for name, side in sides)
    spread = f'<div style="{GRID}">\n{pages}</div>\n'
    return f"<h3>{escape(record.title)}</h3>\n{spread}{as_html(_table(record))}"


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


def _table(record: Distinction) -> Table:
    """Return the record's table, whatever the shipped handbook has by its id."""
    known = shipped()
    records = {kind: known.of_kind(kind) for kind in map(kind_of, RECORD_TYPES)}
    own: dict[str, Mapping[str, Record]] = {"distinction": {record.id: record}}
    names = {key: known.name("source", key) for key in known.sources}
    handbook = Handbook({**records, **own}, names=lambda: names)
    return compare("distinction", record.id, handbook=handbook)
