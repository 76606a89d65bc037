"""Comparison tables as plain text, Markdown, HTML, CSV, dicts and data frames.

Links to records become their words: only a site has addresses for them.
"""

from __future__ import annotations

import csv
import json
import re
from html import escape
from io import StringIO
from itertools import zip_longest
from textwrap import wrap
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.handbook.frames import data_frame
from leadership_handbook.text import to_html, to_plain
from leadership_handbook.text.markdown import flat, record_link, tokens
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import pandas as pd
    from markdown_it.token import Token

    from leadership_handbook.comparison.grid import Cell, Grid, Row

GAP = "  "
"""What stands between the columns of a plain text."""

WIDTH = 79
"""How many characters wide a table is as text."""

GROUP = N_("Group")
"""The name of the column that holds the headings which span a table."""


def plain(cell: Cell) -> str:
    """Return the text of a cell without markup; a line for each of its blocks."""
    return to_plain(cell.text) if cell.origin else cell.text


def as_text(table: Grid, width: int = WIDTH) -> str:
    """Return a table in columns that are at most so many characters wide together."""
    shares = sum(column.width for column in table.columns)
    room = width - len(GAP) * (len(table.columns) - 1)
    widths = [max(column.width * room // shares, 1) for column in table.columns]
    lines = [table.title, "=" * len(table.title), ""]
    lines += _level([column.title for column in table.columns], widths)
    lines.append(GAP.join("-" * width for width in widths))
    for row in table.rows:
        texts = [plain(cell) for cell in row.cells]
        lines += ["", *texts] if row.heading else _level(texts, widths)
        lines.append("")
    for note in table.notes:
        lines += [*wrap(note, width), ""]
    return "\n".join(lines)


def _level(texts: list[str], widths: list[int]) -> list[str]:
    """Return texts side by side, each wrapped in its width."""
    wrapped = [
        [line for part in text.split("\n") for line in wrap(part, width)]
        for text, width in zip(texts, widths, strict=True)
    ]
    return [
        GAP.join(map(str.ljust, pieces, widths)).rstrip()
        for pieces in zip_longest(*wrapped, fillvalue="")
    ]


def as_markdown(table: Grid) -> str:
    """Return a table as GitHub and most others read it, its title in bold above."""
    head = [escaped(column.title) for column in table.columns]
    rows = [
        head,
        ["---"] * len(head),
        *(_markdown_row(row, head) for row in table.rows),
    ]
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    notes = [line for note in table.notes for line in ("", escaped(note))]
    return "\n".join([f"**{escaped(table.title)}**", "", *lines, *notes, ""])


def _markdown_row(row: Row, head: list[str]) -> list[str]:
    cells = [markdown(cell) for cell in row.cells]
    if row.heading:
        return [f"**{cells[0]}**", *([""] * (len(head) - 1))]
    return cells


def markdown(cell: Cell) -> str:
    """Return the text of a cell as Markdown, in one line, as a table has to have it."""
    if not cell.origin:
        return escaped(cell.text)
    return "".join(_markdown(cell.text)).removesuffix("<br>")


def _markdown(text: str) -> Iterator[str]:
    ends: list[str] = []
    for token in flat(tokens(text)):
        if token.type == "link_open":
            href = str(token.attrs["href"])
            known = record_link(href)
            ends.append("" if known else f"](<{href.translate(_IN_ADDRESS)}>)")
            yield "" if known else "["
        elif token.type == "link_close":
            yield ends.pop()
        else:
            yield _span(token)


def _span(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "paragraph_close":
        return "<br>"
    if token.type.startswith(("em_", "strong_")):
        return token.markup
    if token.type in {"code_inline", "fence", "code_block"}:
        return _code(" ".join(token.content.split("\n")))
    return escaped(token.content)


_IN_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "|": "%7C"})
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]")


def escaped(text: str) -> str:
    """Return a plain text in one line of Markdown, in which nothing is markup."""
    return _SPECIAL.sub(r"\\\g<0>", text.replace("\n", " "))


def _code(content: str) -> str:
    longest = max(map(len, re.findall("`+", content)), default=0)
    fence = "`" * (longest + 1)
    space = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{fence}{space}{content}{space}{fence}".replace("|", r"\|")


def as_html(table: Grid) -> str:
    """Return a table as an HTML element, all texts escaped."""
    head = "".join(f'<th scope="col">{escape(c.title)}</th>' for c in table.columns)
    rows = "\n".join(f"<tr>{''.join(_html_row(r, table))}</tr>" for r in table.rows)
    notes = "".join(f"<p>{escape(note)}</p>\n" for note in table.notes)
    return (
        f'<table class="lh-table">\n<caption>{escape(table.title)}</caption>\n'
        f"<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n{notes}"
    )


def _html_row(row: Row, table: Grid) -> Iterator[str]:
    first, *others = map(_html, row.cells)
    spans = f' colspan="{len(table.columns)}"' if row.heading else ""
    yield f'<th scope="{"rowgroup" if row.heading else "row"}"{spans}>{first}</th>'
    for other in others:
        yield f"<td>{other}</td>"


def _html(cell: Cell) -> str:
    if not cell.origin:
        return escape(cell.text)
    one_paragraph = len(tokens(cell.text)) == len(("open", "inline", "close"))
    return to_html(cell.text, inline=one_paragraph, link=lambda _kind, _id: None)


def as_dicts(table: Grid) -> list[dict[str, str]]:
    """Return the rows, each with its plain texts by the titles of their columns."""
    titles = [column.title for column in table.columns]
    return [
        ({GROUP: group} if group else {}) | dict(zip(titles, texts, strict=True))
        for group, texts in _below_headings(table)
    ]


def as_frame(table: Grid) -> pd.DataFrame:
    """Return the rows as a data frame of plain texts."""
    return data_frame(as_dicts(table), _titles(table))


def as_csv(table: Grid) -> str:
    """Return the rows as CSV; `Table.to_csv` says how."""
    written = StringIO()
    writer = csv.writer(written)
    titles = _titles(table)
    writer.writerow(map(harmless, titles))
    for group, texts in _below_headings(table):
        row = [group, *texts] if titles[0] == GROUP else texts
        writer.writerow(map(harmless, row))
    return written.getvalue()


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    first = text.lstrip(" \u3000\xa0")[:1]
    return f"'{text}" if first and first in "=+-@＝＋－＠\t\r\n" else text


def _titles(table: Grid) -> list[str]:
    """Return the titles of the columns, that of the headings first if there are any."""
    grouped = [GROUP] if any(row.heading for row in table.rows) else []
    return grouped + [column.title for column in table.columns]


def _below_headings(table: Grid) -> Iterator[tuple[str, list[str]]]:
    """Yield the plain texts of each row after the heading above it."""
    group = ""
    for row in table.rows:
        texts = [plain(cell) for cell in row.cells]
        if row.heading:
            group = texts[0]
        else:
            yield group, texts


def as_json(table: Grid) -> str:
    """Return the rows as JSON, each an object by the titles of the columns."""
    return json.dumps(as_dicts(table), ensure_ascii=False, indent=1) + "\n"


class Format(NamedTuple):
    """A form that a table has as text."""

    suffix: str
    """What the name of its file ends in."""
    write: Callable[[Grid], str]
    """Returns the text."""


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format(".txt", as_text),
        "markdown": Format(".md", as_markdown),
        "html": Format(".html", as_html),
        "csv": Format(".csv", as_csv),
        "json": Format(".json", as_json),
    }
)
"""The forms of a table, and the only list of them; a data frame is no text."""
