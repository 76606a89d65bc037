"""What a text may not say: judged from the parsed text, by an allow-list."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.slips import did_you_mean, quoted
from leadership_handbook.text import instead, refusals
from leadership_handbook.text.addresses import web_fault
from leadership_handbook.text.characters import forbidden, named
from leadership_handbook.text.markdown import (
    BLOCKS,
    KINDS,
    LONGEST,
    SPANS,
    flat,
    is_link,
    parse,
    record_link,
)
from leadership_handbook.text.prose import simple_links, sound
from leadership_handbook.text.refusals import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown_it.token import Token

    from leadership_handbook.text.prose import Level, RecordLink


@dataclass(frozen=True, slots=True, kw_only=True)
class TextProblem:
    """A mistake in a text; line and column in the text count from 0."""

    kind: ProblemKind
    line: int
    column: int
    message: str
    hint: str
    instead: tuple[str, str] = ("", "")
    """A piece of the text, and what to write for it, where that can be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is found in a text: its problems, and its links to records."""

    problems: tuple[TextProblem, ...] = ()
    links: tuple[RecordLink, ...] = ()


def examine(text: str, level: Level) -> Findings:
    """Return every problem of a text and its links to records, in one go."""
    if len(text) > LONGEST:
        return Findings(problems=(_too_long(text),))
    if sound(text, level):
        return _NOTHING
    links = None if level == "plain" else simple_links(text, level)
    if links is not None:
        return Findings(links=links)
    judge = _Judge(text)
    judge.characters(level)
    if level != "plain":
        judge.markup(level)
    return Findings(problems=tuple(judge.problems), links=tuple(judge.links))


_NOTHING = Findings()

_WORD = re.compile(r"[^\W_]+")
_LINKS = (
    "write the address of a page, such as 'https://example.org', or of a record,"
    " such as '#term-alignment'; or write the words alone"
)

_ROWS, _BARS = "a table is not possible here", "a substitution"
_ONCE = {_ROWS, "a bullet that makes no list"}
"""What is told once of a text: its other lines follow from it."""
_SPANS = SPANS | {"text_special"}
_HTML = refusals.TOKENS["html_inline"]


class _Judge:
    """Goes through one text and gathers what it finds."""

    def __init__(self, text: str) -> None:
        self.problems: list[TextProblem] = []
        self.links: list[RecordLink] = []
        self._text = text
        self._lines = text.split("\n")
        self._told: set[tuple[str, int]] = set()
        self._level: Level = "plain"

    def characters(self, level: Level) -> None:
        """Find characters that no text may hold; a plain one has one line only."""
        for place, character in forbidden(self._text):
            self._character(place, named(character), "delete it")
        if "\t" in self._text:
            self._character(self._text.index("\t"), "a tab", "write blanks")
        if level == "plain" and "\n" in self._text:
            place = self._text.index("\n")
            self._character(place, "a line break", "write this text in one line")

    def markup(self, level: Level) -> None:
        """Find markup that the level may not use, and gather links to records."""
        tokens = parse(self._text)
        self._level = level
        if level == "inline":
            self._one_paragraph(tokens)
        for token in tokens:
            if token.type == "inline":
                self._paragraph(token.children or [], _line(token))
            elif token.type == "fence" and token.info:
                self._refuse(refusals.NAMED_FENCE, _line(token), token.info)
            elif token.type not in BLOCKS and token.nesting >= 0:
                self._block(token)
        if not self.problems:
            self._lost_words(tokens)

    def _block(self, token: Token) -> None:
        line, refusal = _line(token), _refusal(token)
        if token.type == "heading_open":
            below = (token.map or (0, 1))[1] - 1
            hint = instead.heading(self._lines[line], self._lines[below])
            refusal = refusal._replace(hint=hint)
        elif token.type == "html_block":
            tag = re.match(r"\s*(<[^>]*>?)", token.content)
            self._html(tag[1] if tag else token.content, line)
            return
        self._refuse(refusal, line)

    def _html(self, tag: str, line: int) -> None:
        hint = instead.html_hint(tag, self._text)
        refusal = _HTML._replace(hint=hint)
        self._refuse(refusal, line, tag, instead.html(tag, self._text))

    def _one_paragraph(self, tokens: list[Token]) -> None:
        begins_well = bool(tokens) and tokens[0].type == "paragraph_open"
        for token in tokens[1:] if begins_well else tokens:
            if token.type in refusals.BLOCKS and not token.info:
                refusal, line = refusals.BLOCKS[token.type], _line(token)
                hint = instead.block(self._lines[line]) if refusal.by_line else ""
                self._refuse(refusal._replace(hint=hint or refusal.hint), line)
                return

    def _paragraph(self, spans: Iterable[Token], first: int) -> None:
        line, outside = first, ""
        for span in spans:
            piece = _outside_code(span)
            if span.type == "link_open" and not self._link(span, line):
                piece = ""
            elif span.type == "html_inline":
                self._html(span.content, line)
            elif span.type == "image":
                hint = f"write its words alone: {span.content}" if span.content else ""
                refusal = _refusal(span)
                self._refuse(refusal._replace(hint=hint or refusal.hint), line, "![")
            elif span.type not in _SPANS:
                self._refuse(_refusal(span), line, span.content)
            line += piece.count("\n")
            outside += piece
        for pattern, refusal in refusals.PATTERNS:
            for match in pattern.finditer(outside):
                line = first + outside.count("\n", 0, match.start())
                if refusal is refusals.ENTITY:
                    refusal_ = refusal._replace(hint=instead.entity(match[0]))
                elif refusal is refusals.TABLE and self._level == "block":
                    refusal_ = refusal._replace(hint=instead.row(match[0]))
                else:
                    refusal_ = refusal
                self._refuse(refusal_, line, match[0].strip(refusals.CODE))
        self._broken(outside, first)

    def _broken(self, outside: str, first: int) -> None:
        """Find what is meant as markup and is none; of several in a line, one."""
        lines: set[int] = set()
        if (
            outside.count("(") < outside.count(")")
            and f"{refusals.LINK_END})" in outside
        ):
            line = first + outside.count(
                "\n", 0, outside.index(f"{refusals.LINK_END})")
            )
            message = "a ) too many after a link"
            self._add(ProblemKind.BROKEN_MARKUP, line, "))", message, "delete one )")
        if not refusals.LEFT_OVER.search(outside):
            return
        for pattern, message, hint in refusals.BROKEN:
            for match in pattern.finditer(outside):
                line = first + outside.count("\n", 0, match.start())
                if line not in lines:
                    lines.add(line)
                    fragment = match[0].partition("\n")[0]
                    kind = ProblemKind.BROKEN_MARKUP
                    better = hint
                    if "link" in message or "record" in message:
                        meant = instead.link(outside, match.start())
                        better = f"write {meant}" if meant else hint
                    if better == hint and "{" in hint:
                        better = hint.format(*match.groups())
                    self._add(kind, line, fragment, message, better)

    def _link(self, span: Token, line: int) -> bool:
        """Look where a link leads; tell whether it may."""
        href = str(span.attrs["href"])
        record = record_link(href)
        if "title" in span.attrs:
            self._refuse(refusals.LINK_TITLE, line, href)
            return False
        if record:
            self.links.append((*record, line))
        elif not is_link(href):
            message = f"a text cannot link to {quoted(href)}"
            kind = href[1:].partition("-")[0] if href.startswith("#") else ""
            fault = web_fault(href) if href.lower().startswith("http") else ""
            hint = instead.address(href) or did_you_mean(kind, KINDS) or fault or _LINKS
            self._add(ProblemKind.FORBIDDEN_LINK, line, href, message, hint)
            return False
        return True

    def _lost_words(self, tokens: list[Token]) -> None:
        words, found = _WORD.findall(self._text), _WORD.findall(_shown(tokens))
        lost = [] if words == found else list(Counter(words) - Counter(found))
        for word in lost[:1]:
            line = self._text.count("\n", 0, self._text.index(word))
            message = f"the word {quoted(word)} would not be shown"
            hint = "simplify the markup around it"
            self._add(ProblemKind.LOST_WORDS, line, word, message, hint)

    def _refuse(
        self,
        refusal: Refusal,
        line: int,
        fragment: str = "",
        change: tuple[str, str] = ("", ""),
    ) -> None:
        message = f"{refusal.name} is not possible here"
        told = any(message == earlier for earlier, _ in self._told)
        if not (told and refusals.CLOSING.match(fragment)):
            kind = ProblemKind.FORBIDDEN_MARKUP
            self._add(kind, line, fragment, message, refusal.hint, change)

    def _character(self, place: int, name: str, hint: str) -> None:
        line = self._text.count("\n", 0, place)
        message = f"{name} is not possible in this text"
        fragment = self._text[place]
        self._add(ProblemKind.FORBIDDEN_CHARACTER, line, fragment, message, hint)

    def _add(  # noqa: PLR0913, PLR0917  (what a problem has)
        self,
        kind: ProblemKind,
        line: int,
        fragment: str,
        message: str,
        hint: str,
        change: tuple[str, str] = ("", ""),
    ) -> None:
        """Note a problem, once a line: the two ends of something are one mistake."""
        told = {earlier for earlier, _ in self._told}
        again = message in _ONCE and message in told
        if (
            (message, line) in self._told
            or again
            or (_ROWS in told and _BARS in message)
        ):
            return
        self._told.add((message, line))
        column = self._lines[line].find(fragment.partition("\n")[0])
        self.problems.append(
            TextProblem(
                kind=kind,
                line=line,
                column=max(column, 0),
                message=message,
                hint=hint,
                instead=change,
            )
        )


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _refusal(token: Token) -> Refusal:
    return refusals.TOKENS.get(token.type) or Refusal(quoted(token.type), "delete it")


def _shown(tokens: list[Token]) -> str:
    """Return all that a reader gets from a text: words, addresses, list numbers."""
    parts = []
    for token in flat(tokens):
        parts += [token.content, token.info]
        if token.attrs:
            parts.append(str(token.attrs.get("href", "")))
    return " ".join(parts)


def _outside_code(span: Token) -> str:
    """Return what a span adds to the text outside code, its line breaks kept."""
    if span.type == "text":
        return span.content
    if span.type == "code_inline":
        breaks = "\n" * span.meta.get("lines", 0)
        return refusals.CODE + (breaks + refusals.CODE if breaks else "")
    return _OUTSIDE.get(span.type) or "\n" * span.content.count("\n")


_OUTSIDE = {
    "softbreak": "\n",
    "hardbreak": "\n",
    "text_special": refusals.ESCAPED,
    "link_open": refusals.LINK,
    "link_close": refusals.LINK_END,
}


def _too_long(text: str) -> TextProblem:
    return TextProblem(
        kind=ProblemKind.TEXT_TOO_LONG,
        line=0,
        column=0,
        message=f"a text of {len(text):,} characters, at most {LONGEST:,} are possible",
        hint="write less",
    )
