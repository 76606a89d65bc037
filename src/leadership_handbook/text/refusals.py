"""What a text may not use: how it is found, its name, what to write instead."""

from __future__ import annotations

import re
from typing import NamedTuple

from leadership_handbook.text.markdown import KINDS

CODE, ESCAPED, LINK, LINK_END = "\x00\x01\x02\x03"
"""Stand for a code span, an escaped character and the ends of a link in the text
that `PATTERNS` are looked for in. Sound text has none of these characters."""


class Refusal(NamedTuple):
    """Something that a text may not use."""

    name: str
    hint: str
    by_line: bool = False
    """Whether its line says better what to do."""


_HTML = Refusal("HTML", "use **strong** or *emphasis*, or put it in `backticks`")
_ROLE = Refusal("a role", "write `code` without a name before it")
_SUBSTITUTION = Refusal("a substitution", "write the words themselves")
TABLE = Refusal("a table", "write each row as a sentence")
_DIRECTIVE = Refusal("a directive", "write plain paragraphs")
_EMPTY_LINK = Refusal("a link without text", "write [text](address)")
ENTITY = Refusal("an entity", "write the character itself")

LINK_TITLE = Refusal("a title in a link", "write [text](address)")
NAMED_FENCE = Refusal("a code block with a name", "write ``` alone in its line")

TOKENS = {
    "heading_open": Refusal(
        "a heading", "begin no line with '#', underline none with '-' or '='"
    ),
    "hr": Refusal("a rule across the page", "delete it"),
    "html_block": _HTML,
    "html_inline": _HTML,
    "image": Refusal("an image", "link to it or describe it"),
    "hardbreak": Refusal(
        "a forced line break", "delete the backslash or the blanks that end the line"
    ),
}
"""The tokens outside the allow-list that CommonMark has."""

_PARAGRAPH = (
    "this text is one paragraph: write sentences; a mark itself is written '\\-'"
)
BLOCKS = {
    "paragraph_open": Refusal(
        "a second paragraph", "delete the empty line: this text is one paragraph"
    ),
    "blockquote_open": Refusal("a quotation", _PARAGRAPH, by_line=True),
    "bullet_list_open": Refusal("a list", _PARAGRAPH, by_line=True),
    "ordered_list_open": Refusal("a numbered list", _PARAGRAPH, by_line=True),
    "fence": Refusal("a code block", "use `backticks` in the line"),
    "code_block": Refusal("a code block", "do not indent the text by four"),
}
"""What a text of one paragraph may not use, though a longer one may."""

PATTERNS = (
    (re.compile(rf"\{{[^{{}}\n]+\}}{CODE}"), _ROLE),
    (re.compile(rf":[\w:+.-]+:{CODE}"), _ROLE),
    (re.compile(rf"{LINK}\s*{LINK_END}"), _EMPTY_LINK),
    (re.compile(r"\{\{|\}\}"), _SUBSTITUTION),
    (re.compile(r"^\|.*\|[ ]*$", re.MULTILINE), TABLE),
    (re.compile(r"\|[^\s|](?:[^|\n]*[^\s|])?\|"), _SUBSTITUTION),
    (re.compile(r"^\.\.[ \t]+\S.*::", re.MULTILINE), _DIRECTIVE),
    (re.compile(r"^:{3,}.*", re.MULTILINE), _DIRECTIVE),
    (
        re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"),
        ENTITY,
    ),
)
"""What other markup languages run or replace, in text outside code."""

LEFT_OVER = re.compile(r"[\[\]*`<#~•◦▪‣●]")
"""Without one of these nothing is `BROKEN`."""
_WRITE_LINK = "write [text](#term-follower), with nothing between ] and ("
_NO_BRACKETS = (
    "write {0} without the brackets; a link needs the id of a record, such as"
    " [{0}](#term-alignment)"
)
_WRITE_MARK = "close it, or write a backslash before it"
BROKEN = (
    (
        re.compile(r"\]\]+\((?=#|https?:|mailto:)"),
        "a link with a ] too many",
        _WRITE_LINK,
    ),
    (
        re.compile(r"\]\(#\s"),
        "a link with a blank after its #",
        _WRITE_LINK,
    ),
    (re.compile(r"\]\("), "a link without its closing )", "write ) after the address"),
    (
        re.compile(r"\]\s+\((?:#|https?:|mailto:)"),
        "a link with a blank between ] and (",
        _WRITE_LINK,
    ),
    (
        re.compile(r"\[[^\[\]]*\((?:#|https?:|mailto:)"),
        "a link without its closing ]",
        "write ] after the words of the link",
    ),
    (
        re.compile(r"[\])}][\[{](?:#|https?:|mailto:)"),
        "a link with other brackets",
        _WRITE_LINK,
    ),
    (
        re.compile(r"\[([^\[\]\n]+)\]\[[^\[\]\n]*\]"),
        "a link whose address is elsewhere",
        _NO_BRACKETS,
    ),
    (
        re.compile(r"\[\[([^\[\]\n]+)\]\]"),
        "[[ ]] makes nothing of its words",
        _NO_BRACKETS,
    ),
    (
        re.compile(r"(?<=\w)[.,]?(\[\^?\d{1,3}\])"),
        "the mark of a footnote, of which there are none",
        "delete {0}",
    ),
    (
        re.compile(r"^([•◦▪‣●])[ ]+(?=\S)", re.MULTILINE),
        "a bullet that makes no list",
        "write - for {0}",
    ),
    (re.compile(r"~~([^~\n]+)~~"), "~~ strikes nothing out", "write {0} without ~~"),
    (
        re.compile(r"(?<!\S)\*[ ]([^\W\d_]{3}[^*\n]*?)[ ]\*(?!\S)"),
        "* marks nothing with a blank beside it",
        "write *{0}*",
    ),
    (
        re.compile(r"<(?:https?://|mailto:)\S*"),
        "an address without its closing >",
        "write > after it",
    ),
    (
        re.compile(rf"(?<![\w#/&])#(?:{'|'.join(KINDS)})-[a-z0-9][a-z0-9-]*"),
        "a record is named, and no link made of it",
        _WRITE_LINK,
    ),
    (
        re.compile(r"\*\*([\w'’-]+)"),
        "** marks nothing here",
        "write **{0}** with ** after the last word it marks, or \\*\\*{0} to show it",
    ),
    (re.compile(r"\*\*"), "** marks nothing here", _WRITE_MARK),
    (
        re.compile(r"(?<![\w*])\*([\w'’-]+)"),
        "* marks nothing here",
        "write *{0}* with * after the last word it marks, or \\*{0} to show it",
    ),
    (re.compile("`"), "a ` that is not closed", _WRITE_MARK),
)
"""What is no markup but meant as such, in text outside code: the marks would show."""

CLOSING = re.compile(r"</|:{3,}$")
"""The end of something that was told where it begins."""
