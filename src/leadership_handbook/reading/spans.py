"""Values that go on for several lines, and what is wrong where one of them ends.

Between such values every line of a file is a key, an item or a comment, so that a sign
found there is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import begun, neighbors
from leadership_handbook.reading.signs import Sign, in_line
from leadership_handbook.reading.spelling import (
    in_marks,
    in_quotes,
    indent,
    key_at,
    typed,
    write,
)
from leadership_handbook.slips import LONGEST_WORD, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leadership_handbook.reading.vocabulary import Keys


def first(lines: Sequence[str], end: int, keys: Keys) -> Sign | None:
    """Return the first sign from the top of a file to a row, outside of its texts."""
    row = 0
    while row <= min(end, len(lines) - 1):
        if sign := in_line(lines, row, keys):
            return sign
        next_row, sign = _past_value(lines, row, keys)
        if sign:
            return sign
        row = max(next_row, row + 1)
    return None


_BLOCK = re.compile(r"( *)((?:- +)*)([\w-]+ *: +|)[|>][-+0-9]* *(?:#.*)?")
_VALUE = re.compile(r"( *(?:- +)*(?:[\w-]+ *: +)?)(\S.*)")


def _past_value(lines: Sequence[str], row: int, keys: Keys) -> tuple[int, Sign | None]:
    """Return the row after the value that begins in a row, and what is wrong in it."""
    line = lines[row]
    if block := _BLOCK.fullmatch(line):
        own = len(block[1]) + len(block[2])
        return _past_block(lines, row, own if block[3] else own - 1)
    if sign := _beside_block(lines, row, keys):
        return row + 1, sign
    value = None if line.lstrip().startswith("#") else _VALUE.match(line)
    if value and value[2][0] in "\"'":
        return _past_quotes(lines, row, value.end(1), keys)
    if value and value[2][0] in "[{":
        return row + 1, _past_brackets(lines, row, value.end(1), keys)
    return row + 1, None


def _beside_block(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a text in the line of ``|`` or ``>``."""
    if re.match(rf"{begun.BEGINS}[|>]", lines[row]):
        return begun.with_mark(lines, row, keys)
    return None


def _past_block(lines: Sequence[str], row: int, margin: int) -> tuple[int, Sign | None]:
    """Pass over a text after ``|`` or ``>``, whose key begins at the margin."""
    row, first, texts = row + 1, row + 1, list[int]()
    while row < len(lines) and (not lines[row].strip() or indent(lines[row]) > margin):
        if lines[row].strip():
            texts.append(row)
            if left := _left_of_first(lines, texts):
                return row, left
        row += 1
    if row < len(lines) and lines[row].lstrip().startswith("#"):
        after = row
        while after < len(lines) and re.match(r"\s*(?:#.*)?$", lines[after]):
            after += 1
        if after < len(lines) and indent(lines[after]) > margin:
            message = "a comment inside a text: the text ends here"
            hint = neighbors.comment_hint(lines, row)
            return row, Sign(row, indent(lines[row]), message, hint)
    elif row < len(lines) and first < row and _belongs_to_text(lines[row], margin):
        return row, neighbors.left_of_text(lines, row, indent(lines[first]))
    return row, None


def _belongs_to_text(line: str, margin: int) -> bool:
    """Tell whether a line after a text can be nothing but a line of it."""
    if re.match(r" *- ", line):
        return indent(line) >= margin
    begins = r" *(?:- *)*[^\s:]+ *[:;=：]|\s*$|\.\.\.|---|[<=>|]{7}|\t"
    return not re.match(begins, line)


def _left_of_first(lines: Sequence[str], texts: Sequence[int]) -> Sign | None:
    """Tell of the last of a text's rows so far, if it stands left of the first."""
    if len(texts) == 1:
        return None
    row = texts[-1]
    blanks, own = indent(lines[texts[0]]), indent(lines[row])
    if own >= blanks or lines[row].lstrip().startswith("#"):
        return None
    if texts[1] == row:  # of two lines the first may be the one that is wrong
        after = [line for line in lines[row + 1 : row + 2] if line.strip()]
        if all(indent(line) == own for line in after):
            message = "the first line of a text stands right of its other lines"
            hint = write(lines[texts[0]].strip(), own)
            return Sign(texts[0], blanks, message, hint)
    return neighbors.left_of_text(lines, row, blanks)


def _past_quotes(
    lines: Sequence[str], row: int, column: int, keys: Keys
) -> tuple[int, Sign | None]:
    mark = lines[row][column]
    end, after = _closing(lines, row, column)
    below = lines[row + 1 : end + 1]
    swallowed = any(begins_anew(line, lines[row], keys) for line in below)
    if after < 0 or swallowed:
        written = re.sub("[“”„‘’«»'\"]$", "", lines[row].strip())
        shown = f": write {written + mark}" if len(written) < LONGEST_WORD else ""
        message = f"the quotation mark {mark} is not closed"
        hint = f"type {mark} at the end of the text{shown}"
        return end, Sign(row, column, message, hint)
    rest = lines[end][after:].strip()
    if end == row and (
        twice := re.fullmatch(r"(''|\"\")([^'\"]+)\1", lines[row][column:].strip())
    ):
        message = f"{twice[1]} is an empty text for YAML, and the text goes on after it"
        hint = write(lines[row][:column].lstrip() + in_marks(twice[2]))
        return end, Sign(row, column, message, hint)
    if end == row and (sign := several_items(lines, row, column)):
        return end, sign
    if rest and rest[0] not in "#:,]}":
        where = column if end == row else after - 1
        message = f"the text goes on after the quotation mark {mark} that closes it"
        place = Sign(end, after if end == row else where, message, "")
        return end, place._replace(hint=in_quotes(lines, row, column, keys))
    return end + 1, None


_OPENING = frozenset("'\"“„«")
_QUOTATION = r"(?:'[^']+'|\"[^\"]+\"|[“„«][^“”„«»]+[”“»])"
_QUOTATIONS = re.compile(rf"{_QUOTATION}(?:\s*[,;]\s*{_QUOTATION})+\s*[,;]?")


def several_items(lines: Sequence[str], row: int, column: int) -> Sign | None:
    """Tell of an item that is several, each in quotation marks."""
    line = lines[row]
    if line[column : column + 1] not in _OPENING or line[:column].strip() != "-":
        return None
    said = line[column:].strip()
    if not _QUOTATIONS.fullmatch(said):
        return None
    each = [typed(item[0][1:-1]) for item in re.finditer(_QUOTATION, said)]
    items = " and ".join(quoted(f"- {item}") for item in each)
    hint = f"write an item for each: {items}"
    return Sign(row, column, "several items in one", hint, ProblemKind.STRAY_MARK)


def begins_anew(line: str, first: str, keys: Keys) -> bool:
    """Tell whether a line is a key or an item, though a quotation is not closed yet."""
    match = keys.begin.match(line)
    if match and re.match(r" *:(?:\s|$)", match[3]):
        margin = r" *(?:- +)*(?=[\w-]+ *:)| *"  # of the key, or of the item's hyphen
        return len(match[1]) <= len(re.match(margin, first)[0])  # type: ignore[index]
    return bool(re.match(r" *- ", line)) and indent(line) <= indent(first)


def _closing(lines: Sequence[str], row: int, column: int) -> tuple[int, int]:
    """Return row and column after the mark that closes a quotation, -1 if none does."""
    mark, column = lines[row][column], column + 1
    inside = re.compile(r'(?:[^"\\]|\\.?)*' if mark == '"' else r"(?:[^']|'')*")
    for each in range(row, len(lines)):
        match = inside.match(lines[each], column)
        end = match.end() if match else column
        if end < len(lines[each]):
            return each, end + 1
        column = 0
    return len(lines) - 1, -1


def _past_brackets(
    lines: Sequence[str], row: int, column: int, keys: Keys
) -> Sign | None:
    line, depth = lines[row], 0
    for place in range(column, len(line)):
        depth += (line[place] in "[{") - (line[place] in "]}")
        if not depth:
            rest = line[place + 1 :].strip()
            if not rest or rest[0] in "#,:]}":
                return None
            if box := re.match(r"\[[ xX]?\]\s+(.*)", line[column:]):
                message = "a box to tick, which means a list to YAML"
                hint = write(line[:column].lstrip() + typed(box[1]))
                return Sign(row, column, message, hint)
            link = re.fullmatch(
                r"\[[^\]]*\]\((?:#[a-z]+-)?([^()\s]+)\)", line[column:].strip()
            )
            if link and key_at(lines, row, column) in keys.plain:
                message = "a link in place of what it leads to"
                hint = write(line[:column].lstrip() + link[1])
                return Sign(row, column, message, hint)
            message = f"a text begins with {quoted(line[column])}, as a list or keys do"
            return Sign(row, column, message, in_quotes(lines, row, column, keys))
    return None
