"""A book: its pages in their order, and links out of it lead to the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from tests import small
from tests.ext.formats.test_builders import SAID

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

OWN = "https://elsewhere.example/book/"
BOOK = """---
orphan: true
---
# The book

```{lh-contents} theme
```

```{toctree}
:hidden:

told
```
"""
TOLD = """# Told

{doc}`below`, {doc}`outside`, {lh:distinction}`d-1`.

```{lh-az}
```

## A part of the page above

```{toctree}
below
sheets/cut-out
```
"""
SETTINGS: dict[str, Any] = {
    "html_baseurl": OWN,
    "lh_book": "book",
    "lh_book_without": ["sheets/*"],
    "latex_documents": [("book", "book.tex", "B", "A", "manual", True)],
    "epub_tocscope": "includehidden",
    "latex_toplevel_sectioning": "part",
}


@pytest.fixture
def bound(site: Site) -> Site:
    site.page("book", BOOK)
    site.page("told", TOLD)
    for docname in ("below", "sheets/cut-out"):
        site.page(docname, f"# {docname.title()}\n\nWords.\n")
    site.page("outside", "---\norphan: true\n---\n# Outside\n\nWords.\n")
    return site


def tex(built: Built) -> str:
    return (built.app.outdir / "book.tex").read_text("utf-8")


def test_the_pdf_puts_pages_behind_the_page_they_are_below(bound: Site) -> None:
    built = bound.build("latex", **SETTINGS)
    text = tex(built)

    assert built.warnings == ""
    titles = re.findall(r"^\\(part|chapter|section)\*?\{(.*)\}$", text, re.MULTILINE)
    told = titles.index(("part", "Told"))
    below = [("chapter", "A part of the page above"), ("chapter", "Below")]
    assert titles[told + 1 : told + 3] == below
    assert ("part", "Theme 0") in titles
    assert ("chapter", "Title 1") in titles


def test_links_out_of_the_pdf_lead_to_the_site(bound: Site) -> None:
    text = tex(bound.build("latex", **SETTINGS))
    inside = set(re.findall(r"\\label\{\\detokenize\{(.*?)\}\}", text))
    leads = set(re.findall(r"\\hyperref\[\\detokenize\{(.*?)\}\]", text))

    assert f"{OWN}outside.html" in text
    assert "cut-out" not in text.replace(f"{OWN}sheets/cut-out.html", "").lower()
    assert leads
    assert leads <= inside
    # Their titles read as those of the book do: in italics.
    assert rf"\sphinxhref{{{OWN}outside.html}}{{\sphinxstyleemphasis{{" in text


def test_the_contents_of_the_pdf_leave_works_to_their_own_list(bound: Site) -> None:
    bound.page("told", "# Told\n\n```{lh-contents} source\n```\n")
    text = tex(bound.build("latex", **SETTINGS))
    stop = r"\addtocontents{toc}{\protect\setcounter{tocdepth}{%d}}"
    begin, end = (text.index(stop % depth) for depth in (-1, 0))
    works = re.findall(r"^\\chapter\{(The .* book)", text, re.MULTILINE)

    assert len(works) == 2
    assert all(begin < text.index(rf"\chapter{{{work}") < end for work in works)
    assert not begin < text.index(r"\chapter{Title 1}") < end


def test_a_heading_in_the_pdf_goes_with_the_table_that_it_heads(bound: Site) -> None:
    text = tex(bound.build("latex", **SETTINGS))
    heads = re.findall(r"(\S+)\s+\\section\{Aspect by aspect\}", text)

    assert heads == [r"\lhneedspace{12}"] * 3


def test_headings_in_the_pdf_go_with_what_the_last_of_them_heads(bound: Site) -> None:
    bound.page("told", "# Told\n\n## First\n\n```{lh-table} all\n```\n")
    lines = tex(bound.build("latex", **SETTINGS)).split("\n")
    told = next(n for n, line in enumerate(lines) if r"\part{Told}" in line)
    before = [line for line in lines[:told] if line.strip()][-1]

    assert before == r"\lhneedspace{12}"


def test_what_an_item_names_stays_with_what_is_said_of_it(bound: Site) -> None:
    bound.page("told", "# Told\n\n- Named\n\n  Said of it.\n- Alone\n")
    text = tex(bound.build("latex", **SETTINGS))

    assert re.search(r"Named\s+\\nopagebreak\s+\\sphinxAtStartPar\s+Said", text)
    assert not re.search(r"Alone\s+\\nopagebreak", text)


def test_paths_below_a_page_are_in_the_e_book_and_not_on_paper(bound: Site) -> None:
    small.add_practice(bound.records)
    bound.page("told", "# Told\n\n```{lh-contents} path\n```\n")
    through = "Paths that lead through here"
    bound.build("epub", **SETTINGS | SAID)
    (file,) = (bound.docs.parent).rglob("d-1.xhtml")

    assert through in file.read_text("utf-8")
    assert through not in tex(bound.build("latex", **SETTINGS))


def test_an_e_book_has_the_pages_of_the_book_and_no_other(bound: Site) -> None:
    built = bound.build("epub", **SETTINGS | SAID)
    (packed,) = built.app.outdir.glob("*.epub")
    with ZipFile(packed) as book:
        names = set(book.namelist())
        told = book.read("told.xhtml").decode()
        assert 'href="_static/handbook.css"' in told
        contents = book.read("nav.xhtml").decode()
        for name, part in re.findall(r'href="([^"#]+)#([^"]+)"', contents):
            assert f'id="{part}"' in book.read(name).decode(), (name, part)

    assert built.warnings == ""
    assert {"book.xhtml", "told.xhtml", "below.xhtml"} <= names
    assert "distinctions/d-1.xhtml" in names
    assert not names & {"index.xhtml", "outside.xhtml", "sheets/cut-out.xhtml"}
    # E-readers refuse what is not well-formed.
    ElementTree.fromstring(told)  # noqa: S314  (our own output)
    assert f'href="{OWN}outside.html"' in told
    assert 'href="below.xhtml"' in told
    assert contents.index("Theme 0") < contents.index("Told")
    assert "Cut-Out" not in contents


def test_a_project_that_lists_no_book_binds_all_its_pages(site: Site) -> None:
    built = site.build("epub", **SAID)
    (packed,) = built.app.outdir.glob("*.epub")
    with ZipFile(packed) as book:
        pages = {name for name in book.namelist() if name.endswith(".xhtml")}

    assert {f"{docname}.xhtml" for docname in built.app.env.found_docs} <= pages


def test_a_page_of_the_site_keeps_its_place_though_a_book_lists_it(bound: Site) -> None:
    """The way to a page, and what comes next, are those of the site."""
    plain = bound.build(**SETTINGS).html("distinctions/d-1")
    bound.page("book", "---\norphan: true\n---\n# The book\n")

    assert bound.build(**SETTINGS).html("distinctions/d-1") == plain
