"""Prose with plain links, as most texts are: all is known of it without a parse."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from leadership_handbook.text.markdown import KINDS, MARKS, is_prose

Level: TypeAlias = Literal["plain", "inline", "block"]
"""How much markup a text may use."""

RecordLink: TypeAlias = tuple[str, str, int]
"""Kind and id of the record a link leads to, and its line in the text, from 0."""


def sound(text: str, level: Level) -> bool:
    """Tell quickly, without a parse, of most texts that there is nothing to find."""
    if level == "plain":
        return text.isprintable()
    return _is_prose(text, level) and not MARKS.search(text)


def _is_prose(text: str, level: Level) -> bool:
    """Tell whether no line begins or breaks anything; blocks may have several lines."""
    if level == "block" and "\n" in text:
        if _LIST.fullmatch(text):
            text = _BULLETS.sub("", text)
        return all(map(is_prose, text.split("\n")))
    return is_prose(text)


_LIST = re.compile(r"- \S.*(?:\n(?:- |  )\S.*)*")
_BULLETS = re.compile(r"^(?:- |  )", re.MULTILINE)
"""A list, and nothing else; what begins each of its lines."""


def simple_links(text: str, level: Level) -> tuple[RecordLink, ...] | None:
    """Return the links of a text of prose with plain links and *emphasis* only.

    Most texts with markup are such, and need no parse; None for others.
    """
    if not _is_prose(text, level):
        return None
    rest = _EMPHASIS.sub("", _SIMPLE_LINK.sub("", text))
    if MARKS.search(rest) or rest.count("(") != rest.count(")"):
        return None
    return tuple(
        (link[1], link[2], text.count("\n", 0, link.start()))
        for link in _SIMPLE_LINK.finditer(text)
    )


_WORDS = r"[^\W_]+(?:(?:[ ,.'’/-]|\n(?!\n))+[^\W_]+)*"
_SIMPLE_LINK = re.compile(
    rf"\[(?<![!\\]\[){_WORDS}\]"  # the mark first: it is looked for in less time
    rf"\(#({'|'.join(KINDS)})-([a-z0-9]+(?:-[a-z0-9]+)*)\)"
)
_EMPHASIS = re.compile(
    rf"\*(?<![\w*\\]\*){_WORDS}(?:\*(?![\w*])|[.?!]\*(?=[\s.,;:?!)]|\Z))"
)
