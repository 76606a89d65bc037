"""Tables and distinctions as text, Markdown and HTML, read back by other readers."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

import leadership_handbook as lh
from leadership_handbook.comparison import KINDS
from leadership_handbook.comparison.formats import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

IDS = {
    "distinction": ("people-vs-staff", "why-vs-how"),
    "theme": ("means",),
    "aspect": ("focus",),
    "source": ("alexopoulos", "bennis-1989"),
    "term": ("delegation", "micromanagement"),
}

HOSTILE = (
    "<script>alert(1)</script>",
    "a | b",
    r"a \| b \*c\* `d|e` ``f ` g``",
    "*one* **two** _three_ snake_case 2*3*4 ~~not~~ &amp; <b>",
    "[web](https://example.org/?a=1|2&b=<3>) [term](#term-follower) [no] (link)",
    "- a list\n- of `two`\n\n> and a quotation\n\n```\nx | y\n```",
    '" onmouseover="alert(1)',
)
ORIGIN = lh.Origin(kind="term", id="x", path="definition")


def shipped() -> Iterator[lh.Table]:
    for kind, asked in KINDS.items():
        ids = IDS[asked.takes] if asked.takes else ()
        yield lh.compare(kind, *ids[: asked.most])


def hostile() -> lh.Table:
    """Return a table of bad texts: as a field has them, and as they are."""
    rows = tuple(
        lh.Row(cells=(lh.Cell(text=text), lh.Cell(text=text, origin=ORIGIN)))
        for text in HOSTILE
    )
    columns = tuple(lh.Column(title=f"|{text}", width=50) for text in HOSTILE[:2])
    heading = lh.Row(cells=(lh.Cell(text="<i>*all*"),), heading=True)
    return lh.Table(
        kind="x",
        title="<b>*bad*",
        columns=columns,
        rows=(heading, *rows),
        notes=HOSTILE[:3],
    )


TABLES = {table.kind: table for table in (*shipped(), hostile())}
each = pytest.mark.parametrize("kind", TABLES)


def words(text: str) -> str:
    return " ".join(text.split())


class Reader(HTMLParser):
    """Notes what a browser would make of HTML: tags, attributes, texts of cells."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.text = ""
        self.inside = True
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(name, value or "") for name, value in attrs}
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
        elif tag in {"br", "p", "li", "blockquote", "pre"}:
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.inside = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.inside and self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def told(table: lh.Table) -> list[list[str]]:
    """Return the words of a table, row by row; a heading's one cell fills its row."""
    head = [words(column.title) for column in table.columns]
    rows = [[words(plain(cell)) for cell in row.cells] for row in table.rows]
    return [row + [""] * (len(head) - len(row)) for row in (head, *rows)]


@each
def test_html_says_what_the_table_says(kind: str) -> None:
    table = TABLES[kind]
    read = Reader(table.to_html())

    spanned = [row + [""] * (len(table.columns) - len(row)) for row in read.rows]
    assert [[words(cell) for cell in row] for row in spanned] == told(table)
    assert words(read.text).startswith(table.title)
    assert words(read.text).endswith(words(" ".join(table.notes)))
    assert table.to_html() == table._repr_html_()


@each
def test_markdown_says_what_the_table_says(kind: str) -> None:
    table = TABLES[kind]
    html = MarkdownIt("commonmark", {"html": True}).enable("table")
    html.enable("strikethrough")
    read = Reader(html.render(table.to_markdown()))

    assert [[words(cell) for cell in row] for row in read.rows] == told(table)
    assert words(read.text).startswith(table.title)
    assert words(read.text).endswith(words(" ".join(table.notes)))
    assert read.tags <= ALLOWED


@each
@pytest.mark.parametrize("width", [79, 40])
def test_text_says_what_the_table_says(kind: str, width: int) -> None:
    table = TABLES[kind]
    title, line, _, *lines = table.to_text(width).splitlines()
    below = letters("".join(table.notes))
    while below and lines:
        below = below.removesuffix(letters(lines.pop()))
    dashes = next(line for line in lines if not line.strip("- "))
    ends = [0, *(match.end() for match in re.finditer("-+", dashes))]
    spans = [row.cells[0].text for row in table.rows if row.heading]

    rows = []
    for empty, block in groupby(lines, lambda line: line in {"", dashes}):
        if not empty:
            cells = zip(*(cut(line, ends, spans) for line in block), strict=True)
            rows.append([letters("".join(cell)) for cell in cells])
    assert rows == [[letters(cell) for cell in row] for row in told(table)]
    assert (title, len(line)) == (table.title, len(table.title))
    assert len(dashes) <= width


def cut(line: str, ends: list[int], spans: list[str]) -> list[str]:
    if line in spans:
        return [line, *[""] * (len(ends) - 2)]
    return [line[start:end] for start, end in pairwise(ends)]


def letters(text: str) -> str:
    """Return a text without blanks: long words are broken at the end of a line."""
    return "".join(text.split())


ALLOWED = {
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "br", "p", "div", "h3"),
    *("em", "strong", "code", "a", "ul", "li", "blockquote", "pre", "small"),
}


def is_harmless(name: str, value: str) -> bool:
    if name == "href":
        return value.startswith("https://")
    return name in {"scope", "colspan", "class", "style"} and "alert" not in value


def test_nothing_hostile_gets_through() -> None:
    record = lh.distinctions["people-vs-staff"]
    side = lh.Side(
        **dict.fromkeys(("label", "summary", "when", "overdone"), HOSTILE[0]),
        looks_like=HOSTILE,
        example=HOSTILE[-1],
    )
    contrast = replace(record.contrasts[0], leadership=HOSTILE[0], aspect=HOSTILE[-1])
    bad = replace(record, title=HOSTILE[0], leadership=side, contrasts=(contrast,))

    for html in (hostile().to_html(), lh.load().show(bad).html):
        read = Reader(html)
        assert read.tags <= ALLOWED
        assert all(is_harmless(*attribute) for attribute in read.attributes)
        assert "<script>alert(1)</script>" in read.text


def test_a_distinction_is_shown_as_its_spread_and_its_own_table() -> None:
    record = lh.distinctions["people-vs-staff"]
    own = replace(record.contrasts[0], leadership="Not what is shipped.")
    read = Reader(lh.load().show(replace(record, contrasts=(own,)))._repr_html_())

    text = words(read.text)
    places = [
        text.index(words(part))
        for part in (
            record.title,
            record.leadership.summary,
            record.management.summary,
            "Not what is shipped.",
            own.management,
        )
    ]
    assert places == sorted(places)
    assert len(read.rows) == 2
    assert read.rows[1][0] == lh.aspects[own.aspect].title


def test_rows_as_dicts_carry_the_headings_above_them() -> None:
    rows = lh.compare("all").to_dicts()

    assert len(rows) == len(lh.distinctions)
    for row, distinction in zip(rows, lh.distinctions.values(), strict=True):
        assert row["Distinction"] == distinction.title
        assert row["Group"] == lh.themes[distinction.theme].title
    assert "Group" not in lh.compare("theme", "means").to_dicts()[0]


@each
def test_csv_says_what_the_table_says(kind: str) -> None:
    table = TABLES[kind]
    head, *lines = csv.reader(StringIO(table.to_csv(), newline=""))
    grouped = any(row.heading for row in table.rows)

    titles = [column.title for column in table.columns]
    assert head == (["Group", *titles] if grouped else titles)
    assert len(lines) == sum(not row.heading for row in table.rows)
    for line, row in zip(lines, table.to_dicts(), strict=True):
        named = dict(zip(("Group", *row)[-len(line) :], line, strict=True))
        assert {name: text.removeprefix("'") for name, text in named.items()} == {
            name: text.removeprefix("'") for name, text in row.items()
        }


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u3000＠a"],
)
def test_csv_has_no_formula(text: str) -> None:
    column, cell = lh.Column(title=text, width=100), lh.Cell(text=text)
    table = lh.Table(
        kind="x",
        title="x",
        columns=(column, column),
        rows=(lh.Row(cells=(cell, cell)),),
    )

    for line in csv.reader(StringIO(table.to_csv(), newline="")):
        assert line == [f"'{text}"] * 2


def test_csv_is_as_it_is_described() -> None:
    cells = tuple(lh.Cell(text=text) for text in ("a, b", 'c "d"', "e\nf", "", "g"))
    columns = tuple(lh.Column(title=title, width=20) for title in "VWXYZ")
    heading = lh.Row(cells=(lh.Cell(text="H"),), heading=True)
    rows = (heading, lh.Row(cells=cells))
    table = lh.Table(kind="x", title="x", columns=columns, rows=rows, notes=("n",))

    assert table.to_csv() == ('Group,V,W,X,Y,Z\r\nH,"a, b","c ""d""","e\nf",,g\r\n')


def test_cells_keep_their_citations() -> None:
    record = lh.distinctions["people-vs-staff"]
    rows = lh.compare("distinction", record.id).to_dict()["rows"]

    for row, contrast in zip(rows, record.contrasts, strict=True):
        cited = row["cells"][-1]
        assert cited["citations"] == [c.to_dict() for c in contrast.citations]
        names = [lh.load().name("source", c.source) for c in contrast.citations]
        assert all(name in cited["text"] for name in names)
