"""What tests need to judge wording: the words, sentences and paragraphs of a text."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import mean
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterable

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ROLE = re.compile(r"\{[\w:]+\}`([^`<]*?)\s*(?:<[^`>]*>)?`")
_TARGET = re.compile(r"\]\([^)]*\)")
_ABBREVIATION = re.compile(r"\b(vs|al|p|pp|ed|eds|St)\.")
_END = re.compile(r"[.?!][\"”’)*_\]]*\s+")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)\*[^*\n]+\*")

_MYST = re.compile(r"^:{3,}|^: ", re.MULTILINE)
"""A directive or a definition list, which CommonMark does not know."""
_ATTRIBUTES = re.compile(r"^\{[^}]*\}\n", re.MULTILINE)
"""A line that says of the paragraph below it how it looks."""


def plain(text: str) -> str:
    """Return a text in one line, without where its links lead."""
    return " ".join(_ROLE.sub(r"\1", _TARGET.sub("]", text)).split())


def words(text: str) -> list[str]:
    """Return the words of a text; one with a hyphen or an apostrophe is one."""
    return re.findall(r"\w[\w'’-]*", plain(text))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    found = _END.split(_ABBREVIATION.sub(r"\1", plain(text)))
    return [sentence for sentence in found if words(sentence)]


def mean_sentence(texts: Iterable[str]) -> float:
    """Return how many words a sentence has on average."""
    return mean(len(words(s)) for text in texts for s in sentences(text))


def paragraphs(page: str) -> list[str]:
    """Return the running text of a hand-written page: no lists, tables or labels."""
    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(_FRONT_MATTER.sub("", page))
    return [
        _ATTRIBUTES.sub("", inline.content)
        for opening, inline in pairwise(tokens)
        if opening.type == "paragraph_open"
        and opening.level == 0
        and not _MYST.search(inline.content)
    ]


def heading(page: str) -> str:
    """Return the title of a hand-written page, or nothing."""
    found = re.search(r"^# (.+)$", page, re.MULTILINE)
    return found[1] if found else ""


def unquoted(text: str) -> str:
    """Return a text without what it quotes and without the titles of works."""
    return _QUOTED.sub("…", text)
