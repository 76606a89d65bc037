"""Every table and the spread in every format; the same bytes however it is built."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from babel.messages.pofile import read_po

import leadership_handbook as lh
from leadership_handbook import comparison, shipped
from leadership_handbook.sphinx_ext.formats import epub
from leadership_handbook.text import to_plain
from tests import small
from tests.ext import whole
from tests.ext.conftest import SETTINGS
from tests.ext.rebuilds.compared import difference, outputs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from leadership_handbook.comparison.table import Cell, Table
    from leadership_handbook.facade import Handbook
    from tests.ext.conftest import Site


TABLES, BEGIN, END = "tables", "BeginningOfTables", "EndOfTables"
"""The page that shows a table of every kind, and what stands around the tables."""

FILES = {
    "html": "{page}.html",
    "dirhtml": "{page}/index.html",
    "singlehtml": "index.html",
    "epub": "{page}.xhtml",
    "latex": "*.tex",
    "man": "*.1",
    "text": "{page}.txt",
    "gettext": "{folder}.pot",
}
"""Where each builder puts the words of a page."""

SAID: dict[str, Any] = {"version": "1", "copyright": "nobody"}
"""What an e-book has to say of itself."""

BLOCKS = "They are apart.\n\n- So some say.\n- Others *doubt* it.\n\n> Quoted words."
"""A text of more than a paragraph, which stands in a cell of a table."""

SIDE = [
    "{side} 1",
    "The {low} side of number 1.",
    "{side} on a Tuesday, 1",
    "{side} when 1",
    "{side} too much 1",
    "{side} example 1",
]


def tables(book: Handbook) -> Iterator[tuple[str, Table]]:
    """Yield a table of every kind, after the arguments that show it on a page."""
    for kind, asked in comparison.KINDS.items():
        ids = list(book.of_kind(asked.takes))[: asked.most] if asked.takes else []
        table = lh.compare(kind, *ids, handbook=book)
        yield " ".join([kind, *ids]), table


def words(text: str) -> str:
    """Return the words of a text with a blank between them: no markup, no breaks."""
    return " ".join(["", *re.findall(r"[^\W_]+", text), ""])


def read(builder: str, outdir: Path, page: str) -> str:
    """Return the words that a builder has put out for a page, in their order."""
    if builder == "epub":
        (book,) = outdir.glob("*.epub")
        with ZipFile(book) as opened:
            text = opened.read(FILES[builder].format(page=page)).decode()
    else:
        name = FILES[builder].format(page=page, folder=page.partition("/")[0])
        (path,) = outdir.glob(name)
        text = path.read_text("utf-8")
    if builder in {"html", "dirhtml", "singlehtml", "epub"}:
        text = unescape(re.sub(r"<[^>]+>", " ", text))
    elif builder == "latex":
        text = re.sub(r"\\begin\{varwidth\}\S*|\\[A-Za-z]+|\{\}", " ", text)
    elif builder == "man":
        text = re.sub(r"\\f[BIPR]|\\%|\\&", "", text).replace("\\-", "-")
    elif builder == "gettext":
        lines = text.splitlines(keepends=True)
        text = "\n".join(str(message.id) for message in read_po(lines))
    return words(text)


def in_columns(builder: str) -> bool:
    """Tell whether cells stand beside each other, so that their lines alternate."""
    return builder == "text"


@pytest.mark.parametrize("builder", FILES)
def test_everything_is_in_every_format(site: Site, builder: str) -> None:
    """Every cell of every kind of table, and all of both sides, without a warning."""
    blocks = {"title": "Apart", "order": 0, "text": BLOCKS}
    small.write(site.records, "view", "apart", blocks)
    small.add_second_source(site.records)
    book = shipped.read(site.records)
    shown = list(tables(book))
    directives = [f"```{{lh-table}} {arguments}\n```" for arguments, _ in shown]
    site.page(TABLES, "\n\n".join(["# Tables", BEGIN, *directives, END]))
    index = (site.docs / "index.md").read_text("utf-8")
    site.page("index", index.replace("\nall\n", f"\nall\n{TABLES}\n"))
    built = site.build(builder, **SAID)
    page = read(builder, built.app.outdir, TABLES)
    said = page.partition(BEGIN)[2].partition(END)[0]
    spread = read(builder, built.app.outdir, "distinctions/d-1")

    assert built.warnings == ""
    for _arguments, table in shown:
        for cell in (cell for row in table.rows for cell in row.cells):
            # A catalog has the texts of records, and not the words made of names.
            if cell.origin or builder != "gettext":
                for line in lines_of(cell):
                    assert_in(words(line), said, in_columns=in_columns(builder))
    for text in SIDE:
        for side in ("Lead", "Manage"):
            whole = words(text.format(side=side, low=side.lower()))
            assert_in(whole, spread, in_columns=in_columns(builder))
    if builder != "gettext":
        assert spread.index(" Leadership ") < spread.index(" Management ")


def lines_of(cell: Cell) -> list[str]:
    """Return what stands together in a cell: between links are their addresses."""
    return [link.text for link in cell.links] or to_plain(cell.text).splitlines()


def assert_in(wanted: str, said: str, *, in_columns: bool) -> None:
    """Check that words are there, together where they can be."""
    for piece in words_of(wanted) if in_columns else [wanted]:
        assert piece in said


def words_of(text: str) -> list[str]:
    """Return the words of a text, each with the blanks around it."""
    return [f" {word} " for word in text.split()]


def test_plain_text_fits_a_terminal(site: Site) -> None:
    """The sides stand beside each other, blocks stay blocks, and no word is cut."""
    long = "Incomprehensibility"
    fields = small.distinction(1, "theme-1", text=f"- {long}")
    fields["title"] = f"{long} vs. Ease"
    fields["leadership"]["looks_like"] = ["Firstly this.", "Secondly that."]
    small.write(site.records, "distinction", "d-1", fields)
    outdir = site.build("text").app.outdir
    lines = (outdir / "distinctions/d-1.txt").read_text("utf-8").splitlines()

    heads = " | ".join(f"**{s}**".ljust(36) for s in ("Leadership", "Management"))
    assert f"| {heads} |" in lines
    assert any(line.startswith("| * Firstly this.   ") for line in lines)
    assert any(line.startswith("| * Secondly that.  ") for line in lines)
    for path in outdir.rglob("*.txt"):
        assert max(map(len, path.read_text("utf-8").splitlines())) < 80, path
    assert f"| {long} " in (outdir / "all.txt").read_text("utf-8")


@pytest.mark.parametrize("letters", [10, 20, 25])
def test_a_long_word_has_room_in_a_table(site: Site, letters: int) -> None:
    """Columns with room to spare give way, and the table is no wider for it."""
    long = "m" * letters
    fields = small.distinction(1, "theme-1")
    small.write(site.records, "distinction", "d-1", fields | {"title": long})
    outdir = site.build("text").app.outdir
    lines = (outdir / "all.txt").read_text("utf-8").splitlines()

    (line,) = (line for line in lines if f" {long} " in line)
    assert line.startswith("| ")
    assert max(map(len, lines)) < 80


@pytest.mark.parametrize("builder", ["text", "latex"])
def test_a_table_too_wide_for_a_page_has_entries(site: Site, builder: str) -> None:
    """Nothing is cut on paper or in a terminal; a narrow table beside it stays one."""
    for number in range(3, 9):
        fields = small.distinction(number, "theme-0")
        small.write(site.records, "distinction", f"d-{number}", fields)
    outdir = site.build(builder).app.outdir
    name = "themes/theme-0.txt" if builder == "text" else "*.tex"
    (path,) = outdir.glob(name)
    text = path.read_text("utf-8")

    if builder == "text":
        assert "\nFirst 1990\n   Title 0: asserts, disputes\n" in text
        assert "| Distinction " in text
        assert max(map(len, text.splitlines())) < 80
    else:
        entry = r"\\sphinxlineitem\{.*First 1990.*\}\n\\sphinxAtStartPar\nTitle 0: "
        assert re.search(entry, text)
        assert r"\begin{longtable}" in text


def test_a_manual_page_has_entries_and_no_dead_links(site: Site) -> None:
    """A side is an entry, so is a row of a table; a link's words stay, its `#` goes."""
    built = site.build("man")
    (path,) = built.app.outdir.glob("*.1")
    text = path.read_text("utf-8")

    assert text.count("\n.B Leadership\n") > text.count("Title 1")
    assert "\n.B Focus\nLeadership: Lead focus 1" in text
    assert "<" not in text.replace(".TP", "")
    assert ".TS" not in text


def test_tables_on_paper_may_break_across_pages(site: Site) -> None:
    """Each is a `longtable`, and a distinction begins a page with its spread."""
    site.page("all", "# All\n\n```{lh-cards} d-0 d-1\n```\n\n```{lh-table} all\n```\n")
    built = site.build("latex")
    (path,) = built.app.outdir.glob("*.tex")
    text = path.read_text("utf-8")

    assert r"\begin{longtable}" in text
    assert r"\begin{tabular" not in text
    assert text.count(r"\clearpage") == len(list(site.records.glob("distinctions/*")))
    assert re.search(r"\\clearpage\s+\\(sub)*section\{Title 1\}", text)


def test_on_paper_no_page_ends_with_the_heading_of_rows(site: Site) -> None:
    """A theme's name keeps to what it heads; LaTeX's own headings do so anyway."""
    built = site.build("latex")
    (path,) = built.app.outdir.glob("*.tex")
    text = path.read_text("utf-8")

    ends = re.escape("\\sphinxstopmulticolumn\n\\\\\n\\sphinxhline\n")
    after = re.findall(ends + r"(\S+)", text)  # a heading is the one cell of its row
    themes = 2
    assert after == [r"\nopagebreak"] * themes


def test_an_e_book_has_a_style_sheet_of_its_own(site: Site) -> None:
    """E-readers know less than browsers do, and refuse what they do not know."""
    outdir = site.build("epub", **SAID).app.outdir
    assert (outdir / "_static/handbook.css").read_bytes() == (
        epub.FILES / "handbook.css"
    ).read_bytes()


def test_two_processes_build_what_one_builds(site: Site, tmp_path: Path) -> None:
    configure(site)
    one, two = (
        whole.build(site.docs, tmp_path / n, 0, "-j", n).outdir for n in ("1", "2")
    )

    assert len([*one.rglob("*.html")]) > 10  # Sphinx divides more than five
    assert difference(outputs(one), outputs(two)) == []


@pytest.mark.parametrize("builder", ["html", "text", "epub"])
def test_the_same_sources_give_the_same_bytes(
    site: Site, tmp_path: Path, builder: str
) -> None:
    """Whatever folder they are built into, an archive included."""
    configure(site)
    built = [
        whole.build(
            site.docs, tmp_path / str(number), number, "-W", "-b", builder
        ).outdir
        for number in (0, 1)
    ]
    one, two = map(members, built)

    assert any("distinctions/d-1" in name for name in one)
    assert difference(one, two) == []
    assert difference(*map(outputs, built)) == []


def configure(site: Site) -> None:
    """Write for a process of its own what the others are told here."""
    settings = SETTINGS | SAID | {"lh_records": str(site.records)}
    conf = "\n".join(f"{name} = {value!r}" for name, value in settings.items())
    (site.docs / "conf.py").write_text(conf, encoding="utf-8")


def members(folder: Path) -> dict[str, bytes]:
    """Return what a build left, with what is in an archive in place of the archive."""
    files = outputs(folder)
    for name in [name for name in files if name.endswith(".epub")]:
        del files[name]
        with ZipFile(folder / name) as opened:
            files |= {f"{name}/{m}": opened.read(m) for m in opened.namelist()}
    return files
