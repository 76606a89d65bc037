"""Reading texts: what YAML takes away from them, or adds to them, is told.

A text that parses may still not be what its writer means: cut by `` #``, with a key or
an item of a list in it, with blanks that nobody sees.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.leftovers import (
    AT_END,
    BEGUN,
    LONGEST_NOTHING,
    Leftover,
    leftover,
    nothing_said,
)
from leadership_handbook.reading.nodes import Scalar
from leadership_handbook.reading.offsets import offset_of, place_at, place_in
from leadership_handbook.reading.places import Place, Reference
from leadership_handbook.reading.scalars import to_write, word
from leadership_handbook.reading.signs import Sign, more_alike
from leadership_handbook.reading.spans import several_items
from leadership_handbook.reading.spelling import (
    in_marks,
    in_quotes,
    shortened,
    typed,
    write,
)
from leadership_handbook.reading.swallowed import several_lines
from leadership_handbook.text.characters import is_visible, named
from leadership_handbook.text.judging import examine
from leadership_handbook.text.markdown import LONGEST

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.scalars import Reader
    from leadership_handbook.text.judging import TextProblem
    from leadership_handbook.text.prose import Level


def text(level: Level) -> Reader:
    """Return a reader of texts with so much markup."""

    def read(node: Node, draft: Draft) -> str:
        if type(node) is not Scalar or not (value := node.text.rstrip(" \n")):
            return word(node, draft)
        usual = node.style not in _QUOTED and is_usual(value)
        if (usual and _is_line(node, draft)) or as_meant(
            node, draft, level, usual=usual
        ):
            if not usual:
                _examine(node, draft, value, level)
            if level != "plain":
                _tell_again(node, value, draft)
        return value

    return read


def is_usual(value: str) -> bool:
    """Tell quickly, of most texts, that there is nothing in the text itself to tell."""
    return _USUAL.fullmatch(value) is not None and (
        len(value) >= LONGEST_NOTHING or not nothing_said(value)
    )


_USUAL = re.compile(
    rf"(?!{BEGUN})[A-Za-z](?:[ !\"$%'()+,./0-9:;=?@A-Z^a-z-]"
    rf"{{,{LONGEST - 2}}}[A-Za-z0-9.?!])?"
)
"""Letters, and between them no sign of any markup."""


def _is_line(node: Scalar, draft: Draft) -> bool:
    """Tell whether a text is in one line, and no comment can follow."""
    after = draft.source[node.end : node.end + 1]
    return not node.style and node.last < node.line and after not in _BLANKS


_BLANKS = frozenset(" \t")


def _tell_again(node: Scalar, value: str, draft: Draft) -> None:
    """Note a text that its record has already; claims have a rule of their own."""
    if value.count(" ") < TELLING - 1:
        return
    if node.path.startswith("claims[") or node.path.endswith(".through"):
        return
    said = value.casefold()
    if "  " in said or "\n" in said:
        said = " ".join(said.split())
    if line := draft.said_before(said, node.line):
        message = f"the text in line {line} stands here again"
        hint = "write what is to stand here, or delete it here or there"
        draft.blame(ProblemKind.DUPLICATE_ITEM, node.place, message, hint)


TELLING = 5
"""Texts of fewer words may well come again."""


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
        draft.references.append(Reference(kind, id_, place, "link"))
        start += len(target)


def _at_first(problem: TextProblem, node: Scalar, value: str) -> str:
    """Return a hint where a text would need quotes once it is mended at its first."""
    old, new = problem.instead
    if not old or node.style or not value.startswith(old) or new[0].isalnum():
        return ""
    mended = in_marks(" ".join(value.replace(old, new).split()))
    return f"put the whole text in quotes: {shortened(mended)}"


def as_meant(node: Scalar, draft: Draft, level: Level, *, usual: bool = False) -> bool:
    """Tell whether a text is what its lines seem to say; note the reason if not.

    Of a `usual` one only its lines are looked at.
    """
    bare, sign = not node.style, None
    after = draft.source[node.end : node.end + 1] if bare else ""
    if after in _BLANKS and _COMMENT.match(draft.source, node.end):
        sign = _cut(node, draft)
    elif node.last >= node.line:
        sign = several_lines(node, draft, level)
    if not sign and not usual and not (bare and node.text.isascii()):
        sign = _ends(node, draft)
    if not sign and not usual:
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


# What is left in a text


_WITH_COMMA = re.compile(r" *- .*[,;] *$").match
_LONG = 40
"""A longer text is not written again in a hint."""


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
    bare = node.style not in _QUOTED
    if bare and level == "plain":
        sign = several_items(draft.lines, row, column)
        if sign:
            return sign
    found = leftover(said, level) if said and bare else nothing_said(said)
    return _told(found, node, draft, said) if found else None


def _told(found: Leftover, node: Scalar, draft: Draft, said: str) -> Sign:
    """Return what is left in a text with what to write instead."""
    row, column = node.line - 1, node.column - 1
    if not found.meant:
        hint = found.hint or to_write(node, draft)
        kind = ProblemKind.STRAY_MARK if found.hint else ProblemKind.EMPTY
        return Sign(row, column, found.message, hint, kind)
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
        if said.startswith(found.meant) and len(found.meant) > _LONG:
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
