"""What a text may not say is told in its place, and what it may say is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.text import problems_in, record_links, to_html, to_plain

if TYPE_CHECKING:
    from leadership_handbook.text import Level

SOUND_INLINE = [
    "Asks what the work is for.",
    "*Emphasis*, **strong**, ***both***, `code` and un*frigging*believable",
    "snake_case, C#, R&D, 5 < 6, 50% of 10 | 20, a + b = c, {braces}, [brackets]",
    "[a record](#term-wicked-problem), [the web](https://example.org/a?b=c&d=e)",
    "<https://example.org/>, <mailto:someone@example.org>, [mail](mailto:a@b.org)",
    r"\*not emphasis\*, \[no link\](x), \{name}`code`, \<b>, \&copy;",
    "`{include}`, `<script>`, `{{x}}`, `|x|`, `&copy;` are code",
    "two lines\nof one paragraph",
    "“Quotes”, a dash – and Ünïcödé, 漢字, עברית, 👩‍💻",
]
SOUND_BLOCK = [
    "One paragraph.\n\nAnother.",
    "- one\n- two\n  - deeper\n\n1. first\n2. second",
    "> A quotation,\n> of two lines.\n\n```\ncode <b>\n```\n\n    code too",
    "[foo]: https://example.org 'no definition'\n\n[foo]",
]
REFUSED = {
    "<b>bold</b>": (0, 0, "HTML"),
    "a <!-- comment --> b": (0, 2, "HTML"),
    "<script>alert(1)</script>": (0, 0, "HTML"),
    "a\n<img src=x onerror=alert(1)>": (1, 0, "HTML"),
    "![alt](https://example.org/a.png)": (0, 0, "an image"),
    "# Heading": (0, 0, "a heading"),
    "Heading\n=====": (0, 0, "a heading"),
    "a\n\n***\n\nb": (2, 0, "a rule across the page"),
    "a  \nb": (0, 0, "a forced line break"),
    "a\\\nb": (0, 0, "a forced line break"),
    "see {doc}`index`": (0, 4, "a role"),
    "see :ref:`index`": (0, 4, "a role"),
    "`a\nb` and\n{eval}`c`": (2, 0, "a role"),
    "hello {{ name }}": (0, 6, "a substitution"),
    "hello |name|": (0, 6, "a substitution"),
    ".. include:: /etc/passwd": (0, 0, "a directive"),
    "a\n\n.. raw:: html\n\n   b": (2, 0, "a directive"),
    ":::{note}\nhello\n:::": (0, 0, "a directive"),
    "```{include} /etc/passwd\n```": (0, 3, "a code block with a name"),
    "~~~python\nx\n~~~": (0, 3, "a code block with a name"),
    "a &copy; b": (0, 2, "an entity"),
    "a &#x41; b": (0, 2, "an entity"),
    "[a](https://example.org 'title')": (0, 4, "a title in a link"),
    "[](https://example.org)": (0, 0, "a link without text"),
}
"""Text -> line, column and name of what is refused."""

BROKEN = {
    "see [x](#term-y": 6,
    "see [x](#term-y and more": 6,
    "see [x] (#term-y)": 6,
    "see [x] (https://example.org)": 6,
    "see [x(#term-y)": 4,
    "see (x)[#term-y]": 6,
    "see [x]{#term-y}": 6,
    "see [[term-y]]": 4,
    "see #term-y": 4,
    "see <https://example.org": 4,
    "a **b": 2,
    "a ** b **": 2,
    "a *b": 2,
    "a `b": 2,
}
"""Text -> column of what is meant as markup and is none."""

BAD_LINKS = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//example.org",
    "page.html",
    "../page",
    "#lh-term-x",
    "#trem-x",
    "#term-X",
    "#",
    "",
    "https://",
    "java&#115;cript:x",
]


@pytest.mark.parametrize("text", SOUND_INLINE)
@pytest.mark.parametrize("level", ["inline", "block"])
def test_sound_text_has_no_problem(text: str, level: Level) -> None:
    assert problems_in(text, level) == []


@pytest.mark.parametrize("text", SOUND_BLOCK)
def test_sound_blocks_have_no_problem_in_a_long_text_only(text: str) -> None:
    assert problems_in(text, "block") == []
    assert len(problems_in(text, "inline")) == 1


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_plain_markup_is_refused_in_its_place(text: str) -> None:
    line, column, name = REFUSED[text]

    assert [(p.line, p.column, p.message) for p in problems_in(text, "block")] == [
        (line, column, f"{name} is not possible here")
    ]


@pytest.mark.parametrize("text", BROKEN)
def test_markup_that_is_not_closed_is_told_once_in_its_place(text: str) -> None:
    [problem] = problems_in(text, "inline")

    assert (problem.kind, problem.column) == ("broken-markup", BROKEN[text])


@pytest.mark.parametrize("href", BAD_LINKS)
def test_a_link_leads_to_the_web_to_mail_or_to_a_record(href: str) -> None:
    assert len(problems_in(f"a [b](<{href}>) c", "inline")) == 1
    assert record_links(f"a [b](<{href}>) c", "inline") == []
    assert to_html(f"a [b](<{href}>) c", inline=True, link=lambda *_: None) == "a b c"


def test_plain_text_is_literal_and_one_line() -> None:
    assert problems_in("<b> & *x* {{y}} [z](javascript:)", "plain") == []
    assert len(problems_in("two\nlines", "plain")) == 1


def test_every_problem_of_a_text_is_found() -> None:
    text = "a <b>c</b>\n\n![d](e.png) {{f}}\n\n[g](h.html) \u202e"

    assert [problem.line for problem in problems_in(text, "block")] == [4, 0, 2, 2, 4]


def test_record_links_are_found_with_their_lines() -> None:
    text = "[a](#term-x)\n[b](#source-y-1990) [c](https://example.org)\n\n[d](#view-z)"

    assert record_links(text, "block") == [
        ("term", "x", 0),
        ("source", "y-1990", 1),
        ("view", "z", 3),
    ]


def test_a_very_long_text_is_refused_before_it_is_parsed() -> None:
    text = "[" * 500_000

    assert [p.kind for p in problems_in(text, "block")] == ["text-too-long"]
    assert to_plain(text) == text
