"""The PDF, which ``nox -s pdf`` has made: what it says of itself, how pages end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from pypdf import PdfReader

import leadership_handbook as lh

if TYPE_CHECKING:
    from collections.abc import Iterator

BOOK = Path(__file__).parents[2] / "docs/_build/latex/leadership-handbook.pdf"
HEAD, FOOT = 770, 60
"""Where the running head stands and the number of the page, in points from below."""
FEWEST = 5
"""Lines that the last page of a distinction has."""
LONGEST_HEAD = 100
"""Characters of a running head: so many fit beside each other."""
CHAPTER = 15
"""Points from which on a line is a chapter's or a part's title."""


class Line(NamedTuple):
    """A line of a page: its place from below, its text, whether it is a heading."""

    y: int
    text: str
    heads: bool


@pytest.fixture(scope="module")
def book() -> PdfReader:
    return PdfReader(BOOK)


@pytest.fixture(scope="module")
def pages(book: PdfReader) -> list[list[Line]]:
    return [lines(page) for page in book.pages]


def lines(page: Any) -> list[Line]:
    """Return the lines of a page from above, without running head and number."""
    found: dict[int, list[tuple[str, bool]]] = {}

    def note(text: str, cm: Any, tm: Any, font: Any, size: float) -> None:
        y = round(tm[5] * cm[3] + cm[5])
        if text.strip() and FOOT < y < HEAD:
            name = (font or {}).get("/BaseFont", "")
            bold = "Pagella-Bold-" in name or size * abs(tm[3]) > CHAPTER
            found.setdefault(y, []).append((text.strip(), bold))

    page.extract_text(visitor_text=note)
    return [
        Line(y, " ".join(text for text, _ in found[y]), all(b for _, b in found[y]))
        for y in sorted(found, reverse=True)
    ]


def titles(book: PdfReader) -> Iterator[tuple[str, int]]:
    """Yield the bookmarks: each title and the page that it leads to, from 0."""

    def walk(entries: Any) -> Iterator[tuple[str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry)
            else:
                yield entry.title, book.get_destination_page_number(entry) or 0

    return walk(book.outline)


def test_it_says_what_it_is_and_in_which_language(book: PdfReader) -> None:
    """So a reader's program reads it aloud in English, and shows its title."""
    root: Any = book.root_object
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert book.metadata
    assert book.metadata.title == "Leadership Handbook"
    assert book.metadata.author
    assert book.metadata.subject


def test_a_bookmark_leads_to_each_distinction_and_situation(book: PdfReader) -> None:
    handbook = lh.load()
    marked = {plain(title) for title, _page in titles(book)}
    wanted = [one.title for one in handbook.distinctions.values()]
    wanted += [one.title for one in handbook.situations.values()]
    assert [title for title in wanted if plain(title) not in marked] == []


def plain(title: str) -> str:
    return title.translate(str.maketrans("“”‘’", "\"\"''"))


def test_no_page_ends_with_a_heading(pages: list[list[Line]]) -> None:
    ends = [(n, found[-1]) for n, found in enumerate(pages, 1) if len(found) > 1]
    assert [(n, line.text) for n, line in ends[2:] if line.heads] == []


def test_no_distinction_ends_with_a_line_alone(
    book: PdfReader, pages: list[list[Line]]
) -> None:
    where = dict(reversed(list(titles(book))))
    first = min(where[theme.title] for theme in lh.load().themes.values())
    themes = pages[first : where["Situations"]]
    short = [found for found in themes if len(found) < FEWEST]
    assert [[line.text for line in found] for found in short] == []


def test_no_table_begins_on_the_next_page_and_leaves_this_one_empty(
    pages: list[list[Line]],
) -> None:
    goes_on = "continues on next page"
    found = [n for n, page in enumerate(pages, 1) if len(page) < 2 * FEWEST]
    empty = [n for n in found if any(goes_on in line.text for line in pages[n - 1])]
    assert empty == []


def test_no_running_head_is_longer_than_its_line(book: PdfReader) -> None:
    """Titles of works may be: what is too long ends in dots."""
    for number, page in enumerate(book.pages, 1):
        above: list[str] = []

        def note(text: str, cm: Any, tm: Any, *_: Any, of: list[str] = above) -> None:
            if text.strip() and tm[5] * cm[3] + cm[5] >= HEAD:
                of.append(text.strip())

        page.extract_text(visitor_text=note)
        assert len(" ".join(above)) < LONGEST_HEAD, number
