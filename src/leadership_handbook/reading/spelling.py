"""How a line is to be typed: what the hints of the reader say.

A hint that is followed to the letter mends the mistake: quotation marks stand where
YAML wants them, and the blanks are counted that stand before a line in the end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

import yaml

from leadership_handbook.reading.lines import Lines
from leadership_handbook.slips import LONGEST_WORD, quoted
from leadership_handbook.text.judging import examine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leadership_handbook.reading.vocabulary import Keys

QUOTES = "“”„‟«»‘’‚‛‹›＂"
"""Quotation marks that are none for YAML."""


def write(text: str, blanks: int | None = None) -> str:
    """Return a hint to write a line, with so many blanks before it in the end."""
    return f"write {quoted(text)}{before(blanks)}"


def before(blanks: int | None) -> str:
    """Return how many blanks stand before a line in the end, for a hint."""
    if blanks is None:
        return ""
    return f", with {some(blanks)} before it"


def some(blanks: int) -> str:
    """Return a number of blanks in words: ``no blank``, ``1 blank``, ``2 blanks``."""
    return f"{blanks or 'no'} blank{'s' * (blanks > 1)}"


def typed(text: str) -> str:
    """Return a text as it is typed after a key or a hyphen, in quotes if it must."""
    text = text.strip()
    return text if _is_plain(text) else in_marks(text)


def in_marks(text: str) -> str:
    """Return a text in those quotation marks that change least of it."""
    double = "'" in text and '"' not in text and "\\" not in text
    return f'"{text}"' if double else "'" + text.replace("'", "''") + "'"


@lru_cache(maxsize=100)
def _is_plain(text: str) -> bool:
    """Tell whether YAML takes a text for itself where no quotes are around it."""
    if not text or text.endswith(":"):
        return False
    try:  # no further than a text goes: brackets may be nested thousands deep
        *_, item, end = islice(yaml.parse(f"- {text}\n", yaml.BaseLoader), 5)
    except yaml.YAMLError:
        return False
    is_text = isinstance(item, yaml.ScalarEvent) and item.value == text
    return is_text and isinstance(end, yaml.SequenceEndEvent)


def shown_as(text: str, *, plain: bool) -> str:
    """Return a text with a backslash before it, if it is markup without one."""
    if plain or not examine(text, "inline").problems:
        return text
    with_mark = "\\" + text
    return text if examine(with_mark, "inline").problems else with_mark


def pair(key: str, text: str, keys: Keys) -> str:
    """Return the line, or two, of a key and what it holds, for a hint."""
    text = text.strip()
    key = keys.proper.get(key.lower(), key)
    if key in keys.lists and text and text[0] not in "[#":
        return f"{quoted(key + ':')} and, in the line below it, {quoted('- ' + text)}"
    if text[:1] in {'"', "'"} and text[-1:] == text[:1]:
        return quoted(f"{key}: {text}")
    return quoted(f"{key}: {typed(text) if text else ''}".strip())


def in_quotes(
    lines: Sequence[str], row: int, column: int, keys: Keys | None = None
) -> str:
    """Return a hint to put the text that begins somewhere in quotes."""
    text = lines[row][column:].strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    goes_on = row + 1 < len(lines) and lines[row + 1].startswith(
        " " * (indent(lines[row]) + 1)
    )
    if keys and not goes_on:
        text = shown_as(text, plain=key_at(lines, row, column) in keys.plain)
    return f"put the whole text in quotes: {shortened(in_marks(text), goes_on=goes_on)}"


def shortened(marked: str, *, goes_on: bool = False) -> str:
    """Return a text in quotes, with its middle left out where it is long.

    `goes_on` says that it ends in a later line.
    """
    mark, inner = marked[0], marked[1:-1]
    if goes_on:
        short = inner if len(inner) <= _BEGINNING else inner[:20].rpartition(" ")[0]
        inner = f"{short or inner[:20]} … "
    elif len(inner) > LONGEST_WORD:
        begin, end = inner[:24].rpartition(" ")[0], inner[-16:].partition(" ")[2]
        inner = f"{begin or inner[:20]} … {end or inner[-12:]}"
    return mark + inner + mark


_BEGINNING = 20
"""So much of a text is enough to know it by."""


def key_at(lines: Sequence[str], row: int, column: int) -> str:
    """Return the key that holds what begins somewhere, ``""`` if there is none."""
    own = re.search(r"([\w-]+) *:\s*$", lines[row][:column])
    if own:
        return own[1]
    known = lines if isinstance(lines, Lines) else Lines(lines)
    return known.key_above(row, indent(lines[row]))


def indent(line: str) -> int:
    """Return how many blanks a line begins with."""
    return len(line) - len(line.lstrip(" "))
