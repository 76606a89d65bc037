"""Texts of records: the small part of CommonMark they may use, and what it becomes.

A *plain* text is one line, shown as it is. An *inline* text is one paragraph
with emphasis, strong, code and links. A *block* text has paragraphs, lists,
quotations and code blocks too. Everything else is refused with a problem, so
that nothing in a text runs, is included or vanishes.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from leadership_handbook.text.judging import TextProblem, examine
from leadership_handbook.text.markdown import flat, is_unmarked, record_link, tokens
from leadership_handbook.text.prose import Level, RecordLink

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it.token import Token

__all__ = [
    "Level",
    "RecordLink",
    "TextProblem",
    "examine",
    "flat",
    "problems_in",
    "record_link",
    "record_links",
    "to_html",
    "to_plain",
    "tokens",
]


def problems_in(text: str, level: Level) -> list[TextProblem]:
    """Return every problem of a text that may use so much markup."""
    return list(examine(text, level).problems)


def record_links(text: str, level: Level) -> list[RecordLink]:
    """Return kind, id and line (from 0) of each link to a record in a text."""
    return list(examine(text, level).links)


def to_plain(text: str) -> str:
    """Return an inline or block text without its markup, a line for each block."""
    if is_unmarked(text):
        return text
    return "".join(_plain(flat(tokens(text)))).strip("\n")


def to_html(text: str, *, inline: bool, link: Callable[[str, str], str | None]) -> str:
    """Return an inline or block text as HTML, everything escaped.

    `inline` leaves out the paragraph around it. `link` gives the address of a
    record by kind and id, or None where it is to be named without a link.
    """
    parsed = tokens(text)
    if inline:
        parsed = [token for token in parsed if token.type == "inline"]
    return "".join(_html(flat(parsed), link))


def _plain(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "softbreak":
            yield " "
        elif token.nesting < 0 and token.block and token.type.startswith("paragraph"):
            yield "\n"
        else:
            yield token.content


def _html(
    tokens: Iterable[Token], link: Callable[[str, str], str | None]
) -> Iterator[str]:
    ends: list[str] = []
    for token in tokens:
        if token.type == "link_open":
            address = _address(str(token.attrs["href"]), link)
            ends.append("</a>" if address else "")
            yield f'<a href="{escape(address)}">' if address else ""
        elif token.type == "link_close":
            yield ends.pop()
        else:
            yield _element(token)


def _address(href: str, link: Callable[[str, str], str | None]) -> str | None:
    record = record_link(href)
    return link(*record) if record else href


def _element(token: Token) -> str:
    match token.type:
        case "softbreak":
            return "\n"
        case "code_inline":
            return f"<code>{escape(token.content)}</code>"
        case "fence" | "code_block":
            return f"<pre><code>{escape(token.content)}</code></pre>\n"
        case "ordered_list_open" if "start" in token.attrs:
            return f'<ol start="{int(token.attrs["start"])}">\n'
        case _ if token.hidden or not token.nesting:
            return escape(token.content)
    slash = "/" if token.nesting < 0 else ""
    return f"<{slash}{token.tag}>" + ("\n" if token.block and slash else "")
