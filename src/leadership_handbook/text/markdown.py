"""The one parse of texts: CommonMark by markdown-it, cut down to an allow-list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from leadership_handbook.model import RECORD_TYPES, kind_of
from leadership_handbook.text.addresses import web_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

LONGEST = 10_000
"""A text has at most so many characters: some markup takes quadratic time."""

KINDS: tuple[str, ...] = tuple(map(kind_of, RECORD_TYPES))

PARAGRAPH = frozenset({"paragraph_open", "inline", "paragraph_close"})
BLOCKS = PARAGRAPH | {
    "blockquote_open",
    "blockquote_close",
    "bullet_list_open",
    "bullet_list_close",
    "ordered_list_open",
    "ordered_list_close",
    "list_item_open",
    "list_item_close",
    "code_block",
    "fence",
}
"""The block tokens that a text may have."""

SPANS = frozenset(
    {
        "text",
        "softbreak",
        "code_inline",
        "em_open",
        "em_close",
        "strong_open",
        "strong_close",
        "link_open",
        "link_close",
    }
)
"""The inline tokens that a text may have."""

_RECORD = re.compile(rf"#({'|'.join(KINDS)})-([a-z0-9]+(?:-[a-z0-9]+)*)")
_MAIL = re.compile(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+", re.IGNORECASE)


def record_link(href: str) -> tuple[str, str] | None:
    """Return kind and id of the record that ``#<kind>-<id>`` leads to, else None."""
    match = _RECORD.fullmatch(href)
    return (match[1], match[2]) if match else None


def is_link(href: str) -> bool:
    """Tell whether a text may link there: to the web, by mail, or to a record."""
    found = _RECORD.fullmatch(href) or _MAIL.fullmatch(href)
    return bool(found) or not web_fault(href)


def is_prose(line: str) -> bool:
    """Tell whether a line begins or breaks nothing; there may be markup within it."""
    return line.isprintable() and line[:1] not in _BEGINNINGS and line[-1:] != " "


MARKS = re.compile(r"[\\`*_\[\]<>&{}|~#]")
"""Without one of these no markup begins in a line."""
_BEGINNINGS = frozenset(" =+-:.0123456789•◦▪‣●")
"""What may begin a block, besides them."""


def is_unmarked(text: str) -> bool:
    """Tell whether a text is a paragraph that says what stands there, as most are.

    It need not be parsed.
    """
    return bool(text) and is_prose(text) and not MARKS.search(text)


def parse(text: str) -> list[Token]:
    """Return the tokens of a text as markdown-it sees them, nothing judged."""
    return _parser().parse(text)


def tokens(text: str) -> list[Token]:
    """Return a text as markdown-it tokens of `BLOCKS`, their children of `SPANS`.

    Renderers need no list of their own: links lead where `is_link` allows, and
    whatever the text may not use comes as plain text.
    """
    if len(text) > LONGEST:
        return _paragraph(text)
    if is_unmarked(text):
        return _paragraph(text, [0, 1])
    return [tame for token in parse(text) for tame in _tame_block(token)]


def flat(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield block tokens, and the children of inline ones in their place."""
    for token in tokens:
        yield from token.children or () if token.type == "inline" else (token,)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415  (import stays light)
    from markdown_it.rules_inline import backtick  # noqa: PLC0415

    parser = MarkdownIt("commonmark", {"html": True})
    # Definitions would vanish, entities hide what they stand for, and joined text
    # hide what was escaped. A link with a refused address would be plain text.
    parser.disable(["reference", "entity", "text_join"])
    parser.inline.ruler.at("backticks", _counting_lines(backtick))
    for name in ("normalizeLink", "normalizeLinkText"):
        setattr(parser, name, str)
    parser.validateLink = lambda url: url is not None  # type: ignore[method-assign]
    # It puts its rules in order at the first text; threads would meet half of them.
    parser.parse("*one*")
    return parser


def _counting_lines(
    rule: Callable[[StateInline, bool], bool],
) -> Callable[[StateInline, bool], bool]:
    """Note the line breaks in a code span: its content has blanks for them."""

    def counted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001
        start, before = state.pos, len(state.tokens)
        done = rule(state, silent)
        if len(state.tokens) > before:
            state.tokens[-1].meta["lines"] = state.src.count("\n", start, state.pos)
        return done

    return counted


def _tame_block(token: Token) -> list[Token]:
    if token.type == "inline":
        return [token.copy(children=_tame_spans(token.children or []))]
    if token.type == "fence" and token.info:
        return [token.copy(info="", content=f"{token.info}\n{token.content}")]
    if token.type in BLOCKS:
        return [token]
    if token.nesting:
        place = "open" if token.nesting > 0 else "close"
        return [token.copy(type=f"paragraph_{place}", tag="p")]
    return _paragraph(token.content) if token.content else []


def _tame_spans(children: list[Token]) -> list[Token]:
    tame: list[Token] = []
    links: list[bool] = []
    for child in children:
        if child.type == "link_open":
            links.append(is_link(str(child.attrs["href"])))
        refused_link = child.type.startswith("link_") and not links[-1]
        span = _text("") if refused_link else _tame_span(child)
        if child.type == "link_close":
            links.pop()
        if span.type == "text" and tame and tame[-1].type == "text":
            span = _text(tame.pop().content + span.content)
        tame.append(span)
    return [span for span in tame if span.type != "text" or span.content]


def _tame_span(child: Token) -> Token:
    if child.type in SPANS:
        return child
    if child.type == "hardbreak":
        return child.copy(type="softbreak")
    source = f" ({child.attrs['src']})" if child.type == "image" else ""
    return _text(child.content + source)


def _paragraph(text: str, lines: list[int] | None = None) -> list[Token]:
    from markdown_it.token import Token  # noqa: PLC0415

    inner = Token("inline", "", 0, map=lines, level=1, content=text, block=True)
    inner.children = [_text(text)]
    return [
        Token("paragraph_open", "p", 1, map=lines, block=True),
        inner,
        Token("paragraph_close", "p", -1, block=True),
    ]


def _text(content: str) -> Token:
    from markdown_it.token import Token  # noqa: PLC0415

    return Token("text", "", 0, content=content)
