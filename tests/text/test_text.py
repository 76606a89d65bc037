"""Texts are data: they become HTML in which all is escaped, or plain text."""

from __future__ import annotations

import pytest

from leadership_handbook.text import to_html, to_plain

HTML = {
    "*a* **b** `c<d`": "<em>a</em> <strong>b</strong> <code>c&lt;d</code>",
    r"\*a\* b & <c": "*a* b &amp; &lt;c",
    "[a](#term-x) [b](#term-y)": '<a href="/term/x">a</a> b',
    "[a](https://b.org/?c='&d)": '<a href="https://b.org/?c=&#x27;&amp;d">a</a>',
    "two\nlines": "two\nlines",
}


def no_link(_kind: str, _id: str) -> None:
    return None


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
