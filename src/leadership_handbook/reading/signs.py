"""Signs of what was meant: the line a person has to change, and what to type there.

YAML gives up lines below a mistake, or not at all: a line without a blank after its
colon becomes part of the text above. Here the lines themselves are looked at.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.problems import LONGEST_WORD, ProblemKind, quoted
from leadership_handbook.text.characters import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are none for YAML, as in a class of a regular expression."""

_BULLETS = "–—−‐‑‒―•◦▪‣●○■□►➢➤✓✔✗➔→＊－"
_COLONS = ":;=：﹕︓∶"
_CONFLICT = r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?"


class Sign(NamedTuple):
    """What is wrong in a line, and what to type; row and column count from 0."""

    row: int
    column: int
    message: str
    hint: str
    kind: ProblemKind = ProblemKind.SYNTAX


class Keys(NamedTuple):
    """The keys that a record and its parts can have, and how to find them in a text."""

    begin: re.Pattern[str]
    """A line that begins with one: what is before it, the key, what follows."""
    suspect: re.Pattern[str]
    """A line of a text that may be meant as something else."""
    lists: frozenset[str]
    """Those that hold lists."""
    proper: dict[str, str]
    """Each as it is spelled, by its letters in lower case."""


@cache
def keys_of(names: frozenset[str], lists: frozenset[str] = frozenset()) -> Keys:
    """Return how to find these keys, some of which hold lists."""
    either = "|".join(sorted(names, key=len, reverse=True)) or "(?!)"
    return Keys(
        re.compile(rf"( *(?:- +)*)({either})(?![\w-])(.*)", re.IGNORECASE | re.DOTALL),
        re.compile(
            rf"\n(?:[ \t]*(?:(?:- +)?(?:{either})[ {ODD}]*[{_COLONS}]"
            rf"|#|- |[{_BULLETS}]|[{ODD}])|{_CONFLICT}(?=\n|$))"
        ),
        lists,
        {name.lower(): name for name in names},
    )


def in_line(line: str, row: int, keys: Keys) -> Sign | None:
    """Return what is wrong in a line by itself."""
    return next(filter(None, _in_line(line, row, keys)), None)


def _in_line(line: str, row: int, keys: Keys) -> Iterator[Sign | None]:
    if re.fullmatch(_CONFLICT, line):
        message = "a mark of a merge conflict"
        hint = (
            "keep one of the two versions; delete the lines <<<<<<<, =======, >>>>>>>"
        )
        yield Sign(row, 0, message, hint, ProblemKind.MERGE_CONFLICT)
    if match := re.match(rf" *(?:- +)*([{ODD}])", line):
        message = f"{named(match[1])} in the indentation"
        hint = "delete what is before the first letter, and type blanks"
        yield Sign(row, match.start(1), message, hint, ProblemKind.STRAY_BLANK)
    yield _bullet(line, row)
    yield _key(line, row, keys)


def _bullet(line: str, row: int) -> Sign | None:
    match = re.match(
        rf"( *(?:- +)*)(?:([{_BULLETS}])[ \t{ODD}]*|([*·])[ \t{ODD}]+|(-)(?=[^\s-]))"
        rf"([^\s{ODD}].*)|( *(?:- +)*)-([{ODD}])[\s{ODD}]*(.*)",
        line,
    )
    if not match:
        return None
    if match[7]:
        message = f"{named(match[7])} after the hyphen"
        hint = f"delete it and type a blank: {quoted('- ' + match[8])}"
        return Sign(row, match.start(7), message, hint, ProblemKind.STRAY_BLANK)
    hint = f"write {quoted('- ' + match[5])}"
    column = len(match[1])
    if match[4]:
        return Sign(row, column, "no blank after the hyphen", hint)
    mark = named(match[2] or match[3])
    message = f"a list begins each line with a hyphen and a blank, not with {mark}"
    return Sign(row, column, message, hint)


def _key(line: str, row: int, keys: Keys) -> Sign | None:
    """Tell of a key without a colon and a blank after it, but with something else."""
    match = keys.begin.match(line)
    if not match:
        return None
    key, rest = match[2], match[3]
    column = match.end(2)
    if odd := re.match(rf":([{ODD}])[\s{ODD}]*", rest):
        message = f"{named(odd[1])} after the colon"
        hint = f"delete it and type a blank: {_pair(key, rest[odd.end() :], keys)}"
        return Sign(row, column, message, hint, ProblemKind.STRAY_BLANK)
    if odd := re.match(rf"([{ODD}])[\s{ODD}]*:", rest):
        message = f"{named(odd[1])} before the colon"
        hint = f"write {_pair(key, rest[odd.end() :], keys)}"
        return Sign(row, column, message, hint, ProblemKind.STRAY_BLANK)
    if re.match(r":[^\s:]", rest):
        message = f"no blank after {quoted(key + ':')}"
        return Sign(row, column, message, f"write {_pair(key, rest[1:], keys)}")
    if other := re.match(rf"[\s{ODD}]*([{_COLONS[1:]}])", rest):
        place = column + other.start(1)
        message = f"{named(other[1])} in place of a colon after {quoted(key)}"
        return Sign(
            row, place, message, f"write {_pair(key, rest[other.end() :], keys)}"
        )
    return None


def _pair(key: str, value: str, keys: Keys) -> str:
    """Return the line as it is meant, its value in quotes where it needs them."""
    value = value.strip()
    key = keys.proper.get(key.lower(), key)
    if key in keys.lists and value and value[0] not in "[#":
        return f"{quoted(key + ':')} and, in the line below it, {quoted('- ' + value)}"
    if re.search(r":(?:\s|$)|\s#", value) or value[:1] in _RESERVED:
        mark = "'" if '"' in value or "'" not in value else '"'
        value = mark + (value.replace("'", "''") if mark == "'" else value) + mark
    return quoted(f"{key}: {value}".strip())


_RESERVED = frozenset("*&!%@`#{[|>,?-")
"""What a text without quotes cannot begin with."""


def near(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Return a sign that counts only beside a syntax error: a colon left out."""
    for each in (row, _above(lines, row)):
        match = keys.begin.match(lines[each]) if each >= 0 else None
        if match and ":" not in match[3]:
            key, rest = match[2], match[3]
            message = f"no colon after {quoted(key)}"
            return Sign(each, match.end(2), message, f"write {_pair(key, rest, keys)}")
    each = _above(lines, row)
    match = re.match(r"( *(?:- +)*)([\w-]+):(?!//)(\S.*)", lines[max(each, 0)])
    if each >= 0 and match:
        message = f"no blank after {quoted(match[2] + ':')}"
        hint = f"write {_pair(match[2], match[3], keys)}"
        return Sign(each, match.end(2), message, hint)
    return None


def _above(lines: Sequence[str], row: int) -> int:
    """Return the row of the next line above that says something, -1 if none does."""
    row -= 1
    while row >= 0 and (not lines[row].strip() or lines[row].lstrip().startswith("#")):
        row -= 1
    return row


def indent(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))


def in_quotes(lines: Sequence[str], row: int, column: int) -> str:
    """Return a hint to put the text that begins somewhere in quotes."""
    text = lines[row][column:].strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    goes_on = row + 1 < len(lines) and lines[row + 1].startswith(
        " " * (indent(lines[row]) + 1)
    )
    mark = '"' if "'" in text and '"' not in text and "\\" not in text else "'"
    inner = text.replace("'", "''") if mark == "'" else text
    if goes_on:
        short = inner if len(inner) <= _BEGINNING else inner[:20].rpartition(" ")[0]
        inner = f"{short or inner[:20]} … "
    elif len(inner) > LONGEST_WORD:
        begin, end = inner[:24].rpartition(" ")[0], inner[-16:].partition(" ")[2]
        inner = f"{begin or inner[:20]} … {end or inner[-12:]}"
    return f"put the whole text in quotes: {mark}{inner}{mark}"


_BEGINNING = 20
"""So much of a text is enough to know it by."""


def comment_above(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a comment that ended the text above a line of that text."""
    line, above = lines[row], row - 1
    if re.match(r" *(?:- |(?:- +)*[\w-]+ *:(?: |$))", line) or above < 0:
        return None
    if lines[above].lstrip().startswith("#"):
        message = "a comment inside a text: the text ends here"
        hint = "move it above the text's key"
        return Sign(above, indent(lines[above]), message, hint)
    cut = re.match(r"( *(?:- +)*(?:[\w-]+ *: +)?)[^\s\"'|>].*?[ \t](#)", lines[above])
    if not cut:
        return None
    message = "the text after ' #' is left out, as a comment"
    hint = in_quotes(lines, above, cut.end(1))
    return Sign(above, cut.start(2), message, hint, ProblemKind.CUT_TEXT)


def first_indented(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a first key that stands right of the keys that follow it."""
    begins = re.compile(r"( *)([\w-]+):(?: |$)")
    first = next((r for r in range(row) if begins.match(lines[r])), row)
    one, other = begins.match(lines[first]), begins.match(lines[row])
    if not one or not other or len(one[1]) <= len(other[1]):
        return None
    message = f"{quoted(one[2])} stands right of the keys that follow it"
    hint = f"delete the blanks before {quoted(one[2])}"
    return Sign(first, len(one[1]), message, hint)


def indentation(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a key that stands a little left or right of the key above it."""
    key = r"( *(?:- +)*)([\w-]+):(?: .*)?"
    here, above = re.fullmatch(key, lines[row]), _above(lines, row)
    while above >= 0 and not re.fullmatch(key, lines[above]):
        above = _above(lines, above)
    before = re.fullmatch(key, lines[above]) if above >= 0 else None
    if not here or not before or len(here[1]) == len(before[1]):
        return None
    wanted = len(before[1])
    message = (
        f"{quoted(here[2])} begins in column {len(here[1]) + 1}, "
        f"{quoted(before[2])} above it in column {wanted + 1}"
    )
    hint = f"type {wanted} blanks before {quoted(here[2])}"
    if not wanted:
        hint = f"delete the blanks before {quoted(here[2])}"
    return Sign(row, len(here[1]), message, hint)
