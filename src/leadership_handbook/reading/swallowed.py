"""A text of several lines: what it takes in that is meant as something else.

A key or an item of a list that stands too far right is read as part of the text above
it, and so is all that follows a quotation mark which is not closed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import signs
from leadership_handbook.reading.neighbors import IF_NO_ITEM, comment_hint
from leadership_handbook.reading.offsets import place_at
from leadership_handbook.reading.signs import Sign
from leadership_handbook.reading.spans import begins_anew
from leadership_handbook.reading.spelling import write
from leadership_handbook.reading.vocabulary import ODD
from leadership_handbook.slips import quoted
from leadership_handbook.text.characters import named

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Scalar
    from leadership_handbook.text.prose import Level


def several_lines(node: Scalar, draft: Draft, level: Level) -> Sign | None:
    """Return what its lines take in that is no part of the text, or cut in two."""
    item = level == "plain" and not node.style and node.path.endswith("]")
    if item and _is_short(node, draft):
        return _item_swallowed(node, draft)
    found = draft.keys.suspect.search(draft.source, node.start, node.end)
    sign = _swallowed(node, draft, level) if found else None
    return sign or _broken_word(node, draft)


def _is_short(node: Scalar, draft: Draft) -> bool:
    """Tell whether nobody would break a line of an item there, and no program."""
    line = draft.lines[node.line - 1]
    filled = node.flow and "," in line[: node.column]  # with item after item
    return len(line.rstrip()) < _SHORT and not filled and not _is_in_braces(draft)


def _is_in_braces(draft: Draft) -> bool:
    """Tell whether a record is: a program wrote it, and broke its lines anywhere."""
    line, column = draft.marks[""]
    return draft.lines[line - 1].startswith("{", column - 1)


def _item_swallowed(node: Scalar, draft: Draft) -> Sign:
    """Tell of an item that lacks its hyphen, or stands right of the others."""
    lines, row = draft.lines, node.line
    while not lines[row].strip():
        row += 1
    text = re.sub(rf"^(?:-|{signs.MARKS})\s+", "", lines[row].strip())
    if node.flow:
        hint = f"type a comma at the end of line {node.line}"
    else:
        blanks = lines[node.line - 1].rindex("- ", 0, node.column - 1)
        hint = write(f"- {text}", blanks)
    if row > node.line:  # an empty line may part it from the list
        hint += IF_NO_ITEM
    message = "this line is read as part of the item above it"
    return Sign(row, _indent(lines[row]), message, hint, ProblemKind.SWALLOWED)


_SHORT = 40
"""Who breaks a shorter line, blanks before it included, means two items."""


def _swallowed(node: Scalar, draft: Draft, level: Level) -> Sign | None:
    """Return the first line of a text that is meant as something else."""
    rows = range(node.line, min(node.last + 1, len(draft.lines)))
    items = [row for row in rows if _ITEM.match(draft.lines[row])]
    for row in rows:
        sign = _line(node, draft, row)
        if sign:
            return sign._replace(kind=_kind(sign))
        folded = node.style == ">" and row + 1 in items
        if row in items and (folded or not node.style):
            return _item(node, draft, row, level)
    return None


_ITEM = re.compile(r"\s*(?:- |[•◦▪‣●–—]\s)")


def _kind(sign: Sign) -> ProblemKind:
    return ProblemKind.SWALLOWED if sign.kind == ProblemKind.SYNTAX else sign.kind


_FOLDED = {">", '"', "'"}
"""Texts whose lines become one."""


def _line(node: Scalar, draft: Draft, row: int) -> Sign | None:
    line, keys = draft.lines[row], draft.keys
    if not keys.suspect.match("\n" + line):
        return None
    column = _indent(line)
    if node.style in _FOLDED and re.match(r"\s*#+(?:\s|$)", line):
        message = (
            "a line that begins with # in a text is no comment, but part of the text"
        )
        return Sign(row, column, message, comment_hint(draft.lines, row))
    if odd := re.match(rf"[ \t]*([{ODD}])", line):
        message = f"{named(odd[1])} in the indentation"
        hint = "delete what is before the first letter, and type blanks"
        return Sign(row, odd.start(1), message, hint, ProblemKind.STRAY_BLANK)
    match = keys.begin.match(line)
    if node.style and node.style in "\"'":
        return _unclosed(node, draft, row)
    if match:
        in_text = _mid_sentence(node, draft, row, match[3])
        return None if in_text else _key(draft, row, match)
    conflict = re.fullmatch(r"([<=>|])\1{6}(?: .*)?", line)
    return signs.in_line(draft.lines, row, keys) if conflict or not node.style else None


def _key(draft: Draft, row: int, match: re.Match[str]) -> Sign | None:
    """Tell of a key in a text."""
    if sign := signs.in_line(draft.lines, row, draft.keys):
        said = f"{sign.message}: the line is read as part of the text above it"
        return sign._replace(message=said, hint=f"{sign.hint}, below the other keys")
    name = match[2]
    draft.displaced.add(name)
    message = f"{quoted(name + ':')} is read as part of the text above it"
    hint = (
        "move it left, below the other keys; if it is no key, break the line elsewhere"
    )
    return Sign(row, match.start(2), message, hint)


def _unclosed(node: Scalar, draft: Draft, row: int) -> Sign | None:
    """Tell of a quotation that goes on over a line that begins something else."""
    first, above, line = (draft.lines[r] for r in (node.line - 1, row - 1, row))
    if not above.strip() or above.endswith("\\"):  # as programs break a quotation
        return None
    # In brackets no column means anything, but the first if the record has none.
    if _is_in_braces(draft) or (node.flow and _indent(line)):
        return None
    if not begins_anew(line, first, draft.keys):
        return None
    for below in draft.lines[node.line : node.last + 1]:
        if match := draft.keys.begin.match(below):
            draft.displaced.add(match[2])
    message = f"the quotation mark {node.style} is not closed in its text"
    hint = f"type {node.style} before the line {quoted(line.strip())}"
    return Sign(node.line - 1, node.column - 1, message, hint)


def _mid_sentence(node: Scalar, draft: Draft, row: int, rest: str) -> bool:
    """Tell whether a line that begins with a key's word can be one of a sentence."""
    if not node.style:
        return not re.match(rf"[\s{ODD}]*[:=：﹕]|[\s{ODD}]+;", rest)
    above = draft.lines[row - 1].rstrip()
    ended = above.endswith((".", "?", "!", ".'", '."', ".”", ".)", "…"))
    first = node.style in "|>" and row == node.line
    return not (ended or first) or not re.match(r" *[:：]", rest)


def _item(node: Scalar, draft: Draft, row: int, level: Level) -> Sign:
    line = draft.lines[row]
    if not node.style:
        message = "this line is read as part of the text above it"
        hint = "begin an item in the column of the items above; a text has no '- '"
    else:
        message = "the items of a list become one line in a text after '>'"
        hint = (
            "write | in place of >, and begin each item with '- '"
            if level == "block"
            else "this text is one paragraph: write sentences"
        )
    return Sign(row, _indent(line), message, hint, ProblemKind.SWALLOWED)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _broken_word(node: Scalar, draft: Draft) -> Sign | None:
    """Tell of a word that a line break cuts, as where text comes from a PDF."""
    begin = node.start + len(">-")  # no word ends before
    if node.style == "|" or draft.source.find("-\n", begin, node.end) < 0:
        return None  # quick to say of most texts
    found = _BROKEN_WORD.search(draft.source, node.start, node.end)
    if not found:
        return None
    place = place_at(found.start(), node, draft)
    message = f"{quoted(f'{found[1]}- {found[2]}')} has a blank after its hyphen"
    hint = (
        f"write {quoted(found[1] + found[2])} in one line, with a hyphen if it has one"
    )
    return Sign(
        place.line - 1, place.column - 1, message, hint, ProblemKind.STRAY_BLANK
    )


_BROKEN_WORD = re.compile(
    r"\b([^\W\d_]+)-\n\s*(?!(?:and|or|to|nor|und|oder|bis|et|ou)\b)([^\W\d_A-Z][^\W\d_]*)"
)
