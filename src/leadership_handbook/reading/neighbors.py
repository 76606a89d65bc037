"""What a line and the lines around it tell, where YAML gave up on them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.placing import home
from leadership_handbook.reading.signs import MARKS, Sign, placed
from leadership_handbook.reading.spelling import (
    in_quotes,
    indent,
    pair,
    some,
    typed,
    write,
)
from leadership_handbook.slips import nearest, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leadership_handbook.reading.vocabulary import Keys

IF_NO_ITEM = "; if it is no item, delete this line"

KEY = r"( *(?:- +)*)([\w-]+):(?: .*)?"
"""A line with a key: what is before it, the key."""


def look(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Return what a line and those above it tell."""
    return next(filter(None, _look(lines, row, keys)), None)


def _look(lines: Sequence[str], row: int, keys: Keys) -> Iterator[Sign | None]:
    yield _no_colon(lines, row, keys)
    yield _comment_above(lines, row, keys)
    yield _item_elsewhere(lines, row)
    yield _list_after_value(lines, row)
    yield _no_hyphen(lines, row)
    yield _key_elsewhere(lines, row, keys)
    yield _left_of_text(lines, row)
    yield _left_of_text(lines, row + 1)  # libyaml names the line above, now and then


def above(lines: Sequence[str], row: int) -> int:
    """Return the row of the next line above that says something, -1 if none does."""
    row -= 1
    while row >= 0 and (not lines[row].strip() or lines[row].lstrip().startswith("#")):
        row -= 1
    return row


_ARROW = re.compile(r"\s*(?:[-=]*>|[–—→➔-])\s+")


def _no_colon(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a colon left out, or of the blank after it: a sign beside an error."""
    for each in (row, above(lines, row)):
        match = keys.begin.match(lines[each]) if each >= 0 else None
        if match and ":" not in match[3]:
            key, rest = match[2], _ARROW.sub("", match[3], count=1)
            message = f"no colon after {quoted(key)}"
            return Sign(each, match.end(2), message, f"write {pair(key, rest, keys)}")
    each = above(lines, row)
    match = re.match(r"( *(?:- +)*)([\w-]+):(?!//)(\S.*)", lines[max(each, 0)])
    if each >= 0 and match:
        message = f"no blank after {quoted(match[2] + ':')}"
        hint = f"write {pair(match[2], match[3], keys)}"
        return Sign(each, match.end(2), message, hint)
    return None


def no_line_of_a_record(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a comment as other languages write it, of a rule, of half a key."""
    line = lines[row].strip()
    column = indent(lines[row])
    if note := re.fullmatch(r"(?://+|/\*+|<!--|--|;|%)\s*(.*?)\s*(?:-->|\*/)?", line):
        said = re.match(r"(//|/\*|<!--)", line) or not column
        if said and not re.match(r"-+$", line):
            message = "a comment begins with #"
            return Sign(row, column, message, f"write {quoted('# ' + note[1])}")
    if re.fullmatch(r"(?:[-_=*~+]\s?){4,}|[_=*~+]{3,}", line):
        return Sign(row, column, "a rule across the page", "delete this line")
    if line.startswith(("```", "~~~")):
        message = "the marks of a code block are no part of a record"
        hint = f"delete this line, and the one with {quoted(line[:3])} at the end"
        return Sign(row, column, message, hint)
    is_key = keys.begin.fullmatch(line)
    cut_off = re.fullmatch(r"[A-Za-z_-]{3,}", line) and not column and not is_key
    if cut_off and (near := nearest(line.lower(), keys.proper, 0.7)):
        message = f"no colon after {quoted(line)}"
        day = ", with a day such as 2026-11-23" * (keys.proper[near] in keys.days)
        hint = f"write {quoted(keys.proper[near] + ': …')}{day}, or delete this line"
        return Sign(row, column, message, hint)
    return None


def _comment_above(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a comment that ended the text above a line of that text."""
    line, before = lines[row], row - 1
    if re.match(r" *(?:- |(?:- +)*[\w-]+ *:(?: |$))", line) or before < 0:
        return None
    if lines[before].lstrip().startswith("#"):
        message = "a comment inside a text: the text ends here"
        return Sign(before, indent(lines[before]), message, comment_hint(lines, before))
    cut = re.match(r"( *(?:- +)*(?:[\w-]+ *: +)?)[^\s\"'|>].*?[ \t](#)", lines[before])
    if not cut:
        return None
    message = "the text after ' #' is left out, as a comment"
    hint = in_quotes(lines, before, cut.end(1), keys)
    return Sign(before, cut.start(2), message, hint, ProblemKind.CUT_TEXT)


def comment_hint(lines: Sequence[str], row: int) -> str:
    """Return where a comment inside of a text is to go."""
    for each in range(row - 1, -1, -1):
        if re.fullmatch(KEY, lines[each]):
            return f"delete it, or move it above the line {quoted(lines[each].strip())}"
    return "delete it"


def first_elsewhere(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a first key that stands right of the keys that follow it."""
    begins = re.compile(r"( *(?:- +)*)([\w-]+):(?: |$)")
    first = next((r for r in range(row) if begins.match(lines[r])), row)
    one, other = begins.match(lines[first]), begins.match(lines[row])
    if not one or not other or len(one[1]) <= len(other[1]):
        return None
    message = f"{quoted(one[2])} stands right of the keys that follow it"
    if "-" in one[1]:
        message = f"a hyphen before {quoted(one[2])}: a record is no list"
    hint = write(lines[first][one.end(1) :].strip(), 0)
    return Sign(first, len(one[1]), message, hint)


def _key_elsewhere(lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Tell of a key that stands a little left or right of where it is meant to."""
    here, over = re.fullmatch(KEY, lines[row]), above(lines, row)
    while over >= 0 and not re.fullmatch(KEY, lines[over]):
        over = above(lines, over)
    before = re.fullmatch(KEY, lines[over]) if over >= 0 else None
    if not here or not before or len(here[1]) == len(before[1]):
        return None
    if before[1] == "- " and above(lines, over) < 0:
        return first_elsewhere(lines, row)
    if not before[1] and before[2] not in keys.tops:
        return _below_its_home(lines, over, len(here[1]), keys)
    message = (
        f"{quoted(here[2])} begins in column {len(here[1]) + 1}, "
        f"{quoted(before[2])} above it in column {len(before[1]) + 1}"
    )
    text = lines[row].strip()
    hint = write(text, home(lines, row, text, keys))
    return Sign(row, len(here[1]), message, hint)


def _below_its_home(lines: Sequence[str], row: int, blanks: int, keys: Keys) -> Sign:
    """Tell of keys that stand where only keys of a record do, the first of them."""
    last = row
    while row and (key := re.match(r"([\w-]+):", lines[row - 1])):
        if key[1] in keys.tops:
            break
        row -= 1
    name = lines[row].partition(":")[0]
    message = f"{quoted(name)} begins in column 1, where a key of the record begins"
    hint = write(lines[row].strip(), blanks)
    if last > row:
        hint += f"; each line down to line {last + 1} needs {some(blanks)} more too"
    return Sign(row, 0, message, hint)


def _item_elsewhere(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of an item that does not stand below the one above it."""
    here = re.match(r"( *)- ", lines[row])
    if not here:
        return None
    text = lines[row].strip()
    blanks = home(lines, row, text)
    if blanks is None or blanks == len(here[1]):
        return None
    message = "an item that does not begin in the column of the others"
    return Sign(row, len(here[1]), message, write(text, blanks))


def _no_hyphen(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a line in a list that is a text."""
    text = re.fullmatch(r"( *)([^\s-].*|--+ .*)", lines[row])
    if not text or re.match(r"[\w-]+:(?: |$)", text[2]):
        return None
    said = re.sub(rf"^(?:{MARKS})\s+|</?[a-z]+>", "", text[2].strip())
    over = above(lines, row)
    key = re.fullmatch(r"( *(?:- +)*)([\w-]+):\s*", lines[over]) if over >= 0 else None
    if key and len(key[1]) <= len(text[1]):
        message = "a text that stands left of where the text is to begin"
        line = f"{key[1].lstrip()}{key[2]}: {typed(said)}"
        hint = f"write {quoted(line)} in line {over + 1}"
        return Sign(row, len(text[1]), message, f"{hint}, and delete this line")
    in_list = over >= 0 and re.match(r" *- *", lines[over])
    if not text[1] and not in_list:
        return None
    message = "a line in a list without '- ' before it"
    hint = placed(lines, row, f"- {said}") + IF_NO_ITEM * (not text[1])
    if in_list and lines[over].strip() == "-":
        hint = f"write {quoted('- ' + said)} in line {over + 1}, and delete this line"
    return Sign(row, len(text[1]), message, hint)


def _left_of_text(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a line of a text that stands left of the text's other lines."""
    if not 0 < row < len(lines):
        return None
    over, here = lines[row - 1], lines[row]
    blanks = indent(over)
    if begins := re.match(r"( *)((?:- +)*)(?:[\w-]+:)? *[|>][-+0-9]*\s*$", over):
        blanks, over = len(begins[1]) + len(begins[2]) + 2, ""
    elif key := re.match(r"( *(?:- +)*)[\w-]+: +[^\s|>\"'\[{]", over):
        blanks, over = len(key[1]) + 2, ""
    if not indent(here) < blanks or re.match(rf"(?:{KEY}|\s*- )", over):
        return None
    return left_of_text(lines, row, blanks)


def left_of_text(lines: Sequence[str], row: int, blanks: int) -> Sign:
    """Tell of a line of a text that needs more blanks, and of those after it."""
    after = row + 1
    while after < len(lines) and _goes_on(lines[after], blanks):
        after += 1
    message = "a line of a text that stands left of where the text is to begin"
    hint = write(lines[row].strip(), blanks)
    if more := after - row - 1:
        lines_ = "the next line" if more == 1 else f"each of the next {more} lines"
        hint += f"; {lines_} needs {some(blanks)} before it too"
    return Sign(row, indent(lines[row]), message, hint)


def _goes_on(line: str, blanks: int) -> bool:
    """Tell whether a line is the next one of a text that stands too far left."""
    text = line.strip()
    is_more = bool(text) and not re.fullmatch(KEY, line) and not text.startswith("#")
    return is_more and indent(line) < blanks


def _list_after_value(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a list below a key that has a value in its line."""
    item = re.match(r" *- ", lines[row])
    key = re.match(r"( *(?:- +)*)([\w-]+): +(\S.*)", lines[row - 1]) if row else None
    if not item or not key or key[3][0] in "|>#":
        return None
    message = f"a list below {quoted(key[2] + ':')}, which has a value in its line"
    items = re.split(r"\s*[,;]\s*", key[3].strip(" []"))
    shown = " and ".join(quoted(f"- {each}") for each in items)
    each = "each in a line of its own, " if items[1:] else ""
    hint = (
        f"write {quoted(key[2] + ':')} alone in this line, and below it, {each}"
        f"with {some(indent(lines[row]))} before it, {shown}"
    )
    return Sign(row - 1, key.end(2) + 1, message, hint)
