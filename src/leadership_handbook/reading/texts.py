"""Reading texts: what YAML takes away from them, or adds to them, is told.

A text that parses may still not be what its writer means: cut by `` #``, with a key or
an item of a list in it, with blanks that nobody sees.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import signs
from leadership_handbook.reading.leftovers import AT_END, leftover
from leadership_handbook.reading.neighbors import IF_NO_ITEM, comment_hint
from leadership_handbook.reading.nodes import Scalar
from leadership_handbook.reading.offsets import offset_of, place_at, place_in
from leadership_handbook.reading.places import Place, Reference
from leadership_handbook.reading.scalars import to_write, word
from leadership_handbook.reading.signs import Sign, more_alike
from leadership_handbook.reading.spans import begins_anew, several_items
from leadership_handbook.reading.spelling import (
    in_marks,
    in_quotes,
    shortened,
    typed,
    write,
)
from leadership_handbook.reading.vocabulary import ODD
from leadership_handbook.slips import quoted
from leadership_handbook.text.characters import is_visible, named
from leadership_handbook.text.judging import examine

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.scalars import Reader
    from leadership_handbook.text.judging import Level, TextProblem


def text(level: Level) -> Reader:
    """Return a reader of texts with so much markup."""

    def read(node: Node, draft: Draft) -> str:
        if type(node) is not Scalar or not (value := node.text.rstrip(" \n")):
            return word(node, draft)
        if as_meant(node, draft, level):
            _examine(node, draft, value, level)
        return value

    return read


def _examine(node: Scalar, draft: Draft, value: str, level: Level) -> None:
    found = examine(value, level)
    for problem in found.problems:
        place = place_in(node, draft, offset_of(value, problem.line) + problem.column)
        hint = _at_first(problem, node, value) or problem.hint
        draft.blame(problem.kind, place, problem.message, hint)
    start = node.start
    for kind, id_, _ in found.links:
        target = f"#{kind}-{id_}"
        start = max(draft.source.find(target, start, node.end), start)
        place = place_at(start, node, draft)
        draft.references.append(Reference(kind, id_, place))
        start += len(target)


def _at_first(problem: TextProblem, node: Scalar, value: str) -> str:
    """Return a hint where a text would need quotes once it is mended at its first."""
    old, new = problem.instead
    if not old or node.style or not value.startswith(old) or new[0].isalnum():
        return ""
    mended = in_marks(" ".join(value.replace(old, new).split()))
    return f"put the whole text in quotes: {shortened(mended)}"


def as_meant(node: Scalar, draft: Draft, level: Level) -> bool:
    """Tell whether a text is what its lines seem to say; note the reason if not."""
    bare, sign = not node.style, None
    after = draft.source[node.end : node.end + 1] if bare else ""
    if after and after in " \t" and _COMMENT.match(draft.source, node.end):
        sign = _cut(node, draft)
    elif node.last >= node.line:
        sign = _several_lines(node, draft, level)
    if not sign and not (bare and node.text.isascii()):
        sign = _ends(node, draft)
    if not sign and node.style not in _QUOTED:
        sign = _leftover(node, draft, level)
    if sign and not _is_told_above(sign, draft):
        place = Place(sign.row + 1, sign.column + 1, node.path)
        draft.blame(sign.kind, place, sign.message, sign.hint)
    return not sign


_QUOTED = frozenset("\"'")
_COMMENT = re.compile(r"[ \t]+#")


def _cut(node: Scalar, draft: Draft) -> Sign:
    row = node.last
    begin = draft.source.rfind("\n", 0, node.end) + 1
    place = draft.source.index("#", node.end)
    message = "the text after ' #' is left out, as a comment"
    first = node.line - 1
    hint = in_quotes(draft.lines, first, node.column - 1, draft.keys)
    hint += "; write a comment in a line of its own"
    return Sign(row, place - begin, message, hint, ProblemKind.CUT_TEXT)


# A text of several lines


def _several_lines(node: Scalar, draft: Draft, level: Level) -> Sign | None:
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
    found = _BROKEN_WORD.search(draft.source, node.start, node.end)
    if not found or node.style == "|":
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

# What is left in a text


_WITH_COMMA = re.compile(r" *- .*[,;] *$").match


def _is_told_above(sign: Sign, draft: Draft) -> bool:
    """Tell whether a comma ends an item, as it ends the one above it."""
    above = draft.lines[max(sign.row - 1, 0) : sign.row + 1]
    return (
        sign.message[2:] == AT_END and len(above) > 1 and all(map(_WITH_COMMA, above))
    )


def _leftover(node: Scalar, draft: Draft, level: Level) -> Sign | None:
    """Tell of marks around a text that would be shown, and of a text without any."""
    said = node.text.strip()
    row, column = node.line - 1, node.column - 1
    if level == "plain" and (sign := several_items(draft.lines, row, column)):
        return sign
    found = leftover(said, level) if said else None
    if not found:
        return None
    if not found.meant:
        hint = to_write(node, draft)
        return Sign(row, column, found.message, hint, ProblemKind.EMPTY)
    if node.style or node.last >= node.line:
        place = place_in(node, draft, 0)
        row, column = place.line - 1, place.column - 1
        hint = "delete the mark"
        if found.marks:
            hint = f"delete {found.marks[0]} here and {found.marks[1]} at the end"
    elif re.search(r"[\[{]", draft.lines[row][:column]):
        hint = f"write {found.meant} for {said}"
    else:
        begins = draft.lines[row][:column].lstrip()
        hint = write(begins + typed(found.meant))
        if said.startswith(found.meant) and len(found.meant) > _SHORT:
            end = said[len(found.meant) :].strip()
            hint = f"delete {end} at the end of the text"
        if found.message[2:] == AT_END and _WITH_COMMA(draft.lines[row]):
            alike = takewhile(_WITH_COMMA, draft.lines[row + 1 :])
            hint += more_alike(sum(1 for _ in alike))
        if found.marks:
            hint += f"; if they are to be shown, write {begins + in_marks(said)}"
    return Sign(row, column, found.message, hint, ProblemKind.STRAY_MARK)


# The ends of a text


def _ends(node: Scalar, draft: Draft) -> Sign | None:
    said = node.text.rstrip("\n")
    if said[:1].isspace():
        where, blank, offset = "before", said[0], 0
    elif said[-1:].isspace() and (node.style in ('"', "'") or said[-1] != " "):
        where, blank, offset = "after", said[-1], len(said.rstrip())
    elif not is_visible(said):
        message, hint = "nothing visible is written here", to_write(node, draft)
        return Sign(node.line - 1, node.column - 1, message, hint, ProblemKind.EMPTY)
    else:
        return None
    if not said.strip():
        return Sign(
            node.line - 1,
            node.column - 1,
            "nothing is written here",
            to_write(node, draft),
            ProblemKind.EMPTY,
        )
    name = "a blank" if blank == " " else named(blank)
    message = f"{name} {where} the text"
    place = place_in(node, draft, offset, blank=True)
    return Sign(
        place.line - 1, place.column - 1, message, "delete it", ProblemKind.STRAY_BLANK
    )
