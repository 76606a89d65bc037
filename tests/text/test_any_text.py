"""Whatever a text says, nothing in it runs, vanishes or is never done with."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leadership_handbook.text import problems_in, to_html, to_plain, tokens

MARKS = r"[ * > - 1. ` < _* [a]( ![ a**b ( \ [[]( <!--"
DEEP = [form * 2_000 for mark in MARKS.split() for form in (mark, f"{mark} ")]
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


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@pytest.mark.parametrize("text", DEEP, ids=lambda text: repr(text[:6]))
def test_deep_or_tangled_markup_ends_and_loses_no_word(text: str) -> None:
    whole = f"{text[:9_990]} deep"

    assert problems_in(whole, "block") or "deep" in words(to_plain(whole))


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
    rest = ALLOWED_HTML.sub("", to_html(text, inline=False, link=lambda *_: None))

    assert "<" not in rest
    assert ">" not in rest


@given(MARKUP)
def test_no_problem_lies_outside_its_text(text: str) -> None:
    lines = text.split("\n")
    for level in ("plain", "inline", "block"):
        for problem in problems_in(text, level):
            assert problem.column <= len(lines[problem.line])
