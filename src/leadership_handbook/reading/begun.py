"""Texts that begin with a mark that means something to YAML, and how to type them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.leftovers import leftover
from leadership_handbook.reading.signs import Sign
from leadership_handbook.reading.spelling import (
    QUOTES,
    in_quotes,
    indent,
    key_at,
    typed,
    write,
)
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leadership_handbook.reading.vocabulary import Keys

BEGINS = r"( *(?:- +)*(?:[\w-]+ *: +)?)"
"""What stands before a value in its line."""


def with_mark(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a value that begins with a mark, and what to write instead."""
    match = re.match(rf"{BEGINS}(\S.*)", lines[row])
    if not match or match[2][0] not in _MARKS:
        return None
    column, mark = match.end(1), match[2][0]
    if mark in "|>":
        return _block(lines, row, column)
    if mark == "-" and match[1].strip():
        return _item(lines, row, column, keys)
    if mark in "[{" and (end := _end(lines, row, column, keys)):
        message = f"{quoted(mark)} is not closed"
        return Sign(row, column, message, write(lines[row].strip(" ,") + end))
    if mark == "[" and key_at(lines, row, column) in keys.lists:
        items = re.sub(r"(?<=[\[,])\s*,|,\s*(?=\])", "", lines[row].strip())
        if items != lines[row].strip():
            return Sign(row, column, "an item is missing in the list", write(items))
    return _reserved(lines, row, match, keys)


_MARKS = frozenset("|>[{-&*!%@`?:,]}")
_KINDS = {"&": ProblemKind.ANCHOR, "*": ProblemKind.ALIAS, "!": ProblemKind.TAG}


def _reserved(lines: Sequence[str], row: int, match: re.Match[str], keys: Keys) -> Sign:
    """Tell of a text that begins with a mark, or is nothing but marks of a template."""
    column, mark = match.end(1), match[2][0]
    left = leftover(match[2].strip(), "plain")
    if mark == "{" and left and not left.meant:
        return Sign(row, column, left.message, write(f"{match[1].lstrip()}…"))
    message = f"a text begins with {quoted(mark)}, which has another meaning in YAML"
    hint = in_quotes(lines, row, column, keys)
    if left and left.meant and key_at(lines, row, column) in keys.plain:
        hint = write(match[1].lstrip() + typed(left.meant))
    return Sign(row, column, message, hint, _KINDS.get(mark, ProblemKind.SYNTAX))


def _block(lines: Sequence[str], row: int, column: int) -> Sign | None:
    """Tell of a text in the line in which ``|`` or ``>`` stands."""
    line = lines[row]
    head = re.match(r"([|>][-+0-9]*)([<>|\s]*)(.*)", line[column:])
    if not head or not head[3] or head[3][0] == "#":
        return None
    place = column + head.start(3)
    message = f"after {quoted(head[1])} a text begins in the next line, not in this one"
    below = lines[row + 1] if row + 1 < len(lines) else ""
    margin = len(re.match(r" *(?:- +)*", line)[0])  # type: ignore[index]
    if below.strip() and indent(below) > margin - (not line[:column].strip(" -")):
        hint = write(head[3], indent(below))
        hint += f", in a line of its own below {quoted(line[:place].strip())}"
        return Sign(row, place, message, hint)
    text = head[3].rstrip("<>| ") if head[2] else head[3]
    return Sign(row, place, message, write(line[:column].lstrip() + typed(text)))


def _item(lines: Sequence[str], row: int, column: int, keys: Keys) -> Sign | None:
    """Tell of an item in the line of its key."""
    line = lines[row]
    key, text = key_at(lines, row, column), line[column:].lstrip("- ")
    if key in keys.lists:
        message = "a list in the line of its key"
        blanks = len(re.match(r" *(?:- +)*", line)[0]) + 2  # type: ignore[index]
        hint = f"{write(f'- {text}', blanks)}, in the line below {quoted(key + ':')}"
        return Sign(row, column, message, hint)
    message = "a hyphen before a text, which makes a list of it"
    return Sign(row, column, message, write(line[:column].lstrip() + typed(text)))


def _end(lines: Sequence[str], row: int, column: int, keys: Keys) -> str:
    """Return what closes a list in brackets, or keys in braces, if it is meant so."""
    text = lines[row][column:].rstrip()
    close = {"[": "]", "{": "}"}[text[0]]
    if close in text:
        return ""
    if text[0] == "[":
        return close if key_at(lines, row, column) in keys.lists else ""
    first = re.match(r"\{ *([\w-]+) *:", text)
    return close if first and first[1] in keys.proper.values() else ""


def second_colon(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a text without quotes that has a colon and a blank, or one at its end."""
    line = lines[row]
    match = re.match(r"( *(?:- +)*(?:[\w-]+ *: +)?)(\S.*?(:)(?:[ \t].*)?)$", line)
    if not match or match[1].strip(" -") == "":
        return None
    message, text = "a second ': ' in one value", match[2]
    key = key_at(lines, row, match.end(1))
    if again := re.match(
        rf"{re.escape(key)}(?:-1[03])?\s*:\s*(?=\S)", text, re.IGNORECASE
    ):
        message = f"{quoted(key + ':')} is written twice"
        return Sign(
            row,
            match.end(1),
            message,
            write(match[1].lstrip() + typed(text[again.end() :])),
        )
    if text[0] in QUOTES:
        message += f": {text[0]} is no quotation mark for YAML"
        hint = in_quotes([text.strip(QUOTES)], 0, 0)
        return Sign(row, match.end(1), message, hint)
    hint = in_quotes(lines, row, match.end(1), keys)
    return Sign(row, match.start(3), message, hint)
