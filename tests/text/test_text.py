"""Texts are data: nothing in them runs, is included or vanishes."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.text import (
    judging,
    problems_in,
    record_links,
    to_html,
    to_plain,
    tokens,
)
from leadership_handbook.text.characters import forbidden
from leadership_handbook.text.judging import examine

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

CHARACTERS = {
    "\x00": "U+0000",
    "\x1b": "U+001B",
    "\x7f": "U+007F",
    "\x85": "U+0085",
    "\u2028": "U+2028",
    "\u202e": "U+202E",
    "\u2066": "U+2066",
    "\ufeff": "U+FEFF",
    "\ud800": "U+D800",
    "\ufdd0": "U+FDD0",
    "\U0010ffff": "U+10FFFF",
    "\t": "a tab",
}
DIRECTION = "a\u200e b\u200e"

MARKS = r"[ * > - 1. ` < _* [a]( ![ a**b ( \ [[]( <!--"
DEEP = [form * 2_000 for mark in MARKS.split() for form in (mark, f"{mark} ")]


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


def no_link(_kind: str, _id: str) -> None:
    return None


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
    assert to_html(f"a [b](<{href}>) c", inline=True, link=no_link) == "a b c"


@pytest.mark.parametrize("character", CHARACTERS)
@pytest.mark.parametrize("level", ["plain", "inline", "block"])
def test_a_forbidden_character_is_named(character: str, level: Level) -> None:
    [problem] = problems_in(f"a{character}b", level)

    assert CHARACTERS[character] in problem.message
    assert (problem.line, problem.column) == (0, 1)


def test_marks_of_direction_are_for_texts_from_right_to_left() -> None:
    assert [place for place, _ in forbidden(DIRECTION)] == [1, 4]
    assert [*forbidden(f"{DIRECTION} \u05d0")] == []


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


@pytest.mark.parametrize("text", DEEP, ids=lambda text: repr(text[:6]))
def test_deep_or_tangled_markup_ends_and_loses_no_word(text: str) -> None:
    whole = f"{text[:9_990]} deep"

    assert problems_in(whole, "block") or "deep" in words(to_plain(whole))


def test_a_very_long_text_is_refused_before_it_is_parsed() -> None:
    text = "[" * 500_000

    assert [p.kind for p in problems_in(text, "block")] == ["text-too-long"]
    assert to_plain(text) == text


HTML = {
    "*a* **b** `c<d`": "<em>a</em> <strong>b</strong> <code>c&lt;d</code>",
    r"\*a\* b & <c": "*a* b &amp; &lt;c",
    "[a](#term-x) [b](#term-y)": '<a href="/term/x">a</a> b',
    "[a](https://b.org/?c='&d)": '<a href="https://b.org/?c=&#x27;&amp;d">a</a>',
    "two\nlines": "two\nlines",
}


@pytest.mark.parametrize("text", HTML)
def test_html_is_escaped_and_links_lead_where_the_caller_says(text: str) -> None:
    def link(kind: str, record_id: str) -> str | None:
        return f"/{kind}/{record_id}" if record_id == "x" else None

    assert to_html(text, inline=True, link=link) == HTML[text]


def test_blocks_become_html_blocks() -> None:
    text = "a\n\n- b\n\n3. c\n4. d\n\n> e\n\n```\n<f>\n```"

    assert to_html(text, inline=False, link=no_link).replace("\n", "") == (
        '<p>a</p><ul><li>b</li></ul><ol start="3"><li>c</li><li>d</li></ol>'
        "<blockquote><p>e</p></blockquote><pre><code>&lt;f&gt;</code></pre>"
    )


def test_what_is_refused_is_shown_as_plain_paragraphs() -> None:
    assert to_html("# a\n\nb\\\nc", inline=False, link=no_link) == (
        "<p>a</p>\n<p>b\nc</p>\n"
    )


def test_plain_text_has_a_line_for_each_block() -> None:
    text = "*a*\nb\n\n- [c](#term-x)\n- `d`\n\n> e"

    assert to_plain(text) == "a b\nc\nd\ne"


ALLOWED_HTML = re.compile(
    r'</?(?:p|em|strong|code|pre|ul|ol|li|blockquote)>|<ol start="\d+">'
    r'|<a href="(?:https?://|mailto:)[^"<>]*">|</a>'
)
MARKUP = st.lists(
    st.sampled_from([
        "word", "Ünï", "a1", " ", "  ", "\n", "\n\n", "*", "**", "_", "`", "``", "```",
        "[", "]", "(", ")", "](", "<", ">", "!", "#", "-", "- ", "1. ", "> ", "    ",
        "\\", "&", "&amp;", "&#65;", "|", "{", "}", "{{", "}}", ":", "::", ":::", "~~~",
        "<b>", "</b>", "<!--", "-->", "<script>", "http://x.org", "javascript:x",
        "#term-x", '"', "'", "=", "===", "---", "[a]: b", ".. x::", "\t", "\x00",
    ]),
    max_size=40,
).map("".join)  # fmt: skip


@given(MARKUP)
def test_sound_text_loses_no_word(text: str) -> None:
    if not problems_in(text, "block"):
        shown = unescape(
            to_html(text, inline=False, link=lambda k, i: f"http://{k}-{i}")
        )
        lost = sorted(words(text))
        for word in words(shown):
            if word in lost:
                lost.remove(word)
        numbers = [token.info for token in tokens(text)]
        assert [word for word in lost if word not in numbers] == []


@given(MARKUP)
def test_no_text_at_all_gives_other_html(text: str) -> None:
    rest = ALLOWED_HTML.sub("", to_html(text, inline=False, link=no_link))

    assert "<" not in rest
    assert ">" not in rest


@given(MARKUP)
def test_no_problem_lies_outside_its_text(text: str) -> None:
    lines = text.split("\n")
    for level in ("plain", "inline", "block"):
        for problem in problems_in(text, level):
            assert problem.column <= len(lines[problem.line])


@given(
    st.lists(
        st.sampled_from(
            [
                "[a](#term-x)",
                "[a b](#view-y-1)",
                "[a/b](#term-x)",
                "[a vs.\nb](#term-x)",
                "[](#term-x)",
                "*",
                "*a b*",
                "*a\nb*",
                "!",
                "\\",
                "[",
                "]",
                "a",
                " ",
                "\n",
                "(b)",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_simple_links_are_found_as_by_the_parse(text: str) -> None:
    for level in ("inline", "block"):
        quick = examine(text, level)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(judging, "sound", lambda *_: False)
            patched.setattr(judging, "simple_links", lambda *_: None)
            parsed = examine(text, level)

        if not text.endswith(" "):
            assert quick.links == parsed.links
            assert [p.message for p in quick.problems] == [
                p.message for p in parsed.problems
            ]
