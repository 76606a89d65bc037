"""Readers of single values: texts, words, numbers, dates, ids and references.

A reader takes a node and a draft, notes every problem in the draft and returns
the value; after a problem the value means nothing, as the record is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from leadership_handbook.model import notes
from leadership_handbook.problems import ProblemKind, did_you_mean, quoted
from leadership_handbook.reading import signs
from leadership_handbook.reading.nodes import Refused, Scalar, Sequence
from leadership_handbook.reading.places import Place, Reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.signs import Sign

    Reader: TypeAlias = Callable[[Node, Draft], Any]

ID = re.compile(notes.ID)
"""What an id looks like."""

ID_HINT = "an id has a-z and 0-9, with single hyphens between"

_MOST_DIGITS = 9


def wrong(node: Node, draft: Draft, wanted: str, hint: str = "") -> None:
    """Note that a value is not what is wanted, or that there is none."""
    if isinstance(node, Refused):
        return
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if isinstance(node, Scalar) and not text:
        draft.blame(ProblemKind.EMPTY, node.place, *_nothing(node, draft))
    elif isinstance(node, Sequence) and not node.items:
        message, hint = "an empty list", "write an item, or delete the key"
        draft.blame(ProblemKind.EMPTY, node.place, message, hint)
    elif sign := _sign(node, draft):
        place = Place(sign.row + 1, sign.column + 1, node.path)
        kind = sign.kind
        kind = ProblemKind.WRONG_TYPE if kind == ProblemKind.SYNTAX else kind
        draft.blame(kind, place, sign.message, sign.hint)
    else:
        got = {Scalar: f"the text {quoted(text)}", Sequence: "a list"}
        message = f"expected {wanted}, got {got.get(type(node), 'keys')}"
        draft.blame(ProblemKind.WRONG_TYPE, node.place, message, hint)


def _nothing(node: Scalar, draft: Draft) -> tuple[str, str]:
    """Return what is wrong where nothing is written, and what to do."""
    line = draft.lines[node.line - 1] if draft.lines else ""
    comment = re.compile(r"\s*(#\S)").match(line, node.column - 1)
    if node.style or not comment:
        what = "line" if node.path.endswith("]") else "key"
        return "nothing is written here", f"write a value, or delete the {what}"
    message = "nothing is written here: what begins with # is a comment"
    return message, signs.in_quotes(draft.lines, node.line - 1, comment.start(1))


def _sign(node: Node, draft: Draft) -> Sign | None:
    """Return why a value is not of the type it is meant to be, if its lines tell."""
    last = node.last if isinstance(node, Scalar) and not node.style else node.line - 1
    for row in range(node.line - 1, min(last + 1, len(draft.lines))):
        if sign := signs.in_line(draft.lines[row], row, draft.keys):
            return sign
    return None


def word(node: Node, draft: Draft) -> str:
    """Return the text of a node without blanks around, ``""`` if there is none."""
    value = node.text.strip() if type(node) is Scalar else ""
    if not value:
        wrong(node, draft, "a text", _no_text(node, draft))
    return value


def _no_text(node: Node, draft: Draft) -> str:
    """Return what to write where a text is wanted."""
    if isinstance(node, Sequence):
        return "write one text, without '- ' or brackets"
    row, column = node.line - 1, node.column - 1
    line = draft.lines[row] if draft.lines else ""
    if line[:column].rstrip().endswith("-"):
        return signs.in_quotes(draft.lines, row, column)
    return "write the text itself, with no key before it"


def choice(choices: tuple[str, ...]) -> Reader:
    """Return a reader of words of a closed list."""

    def read(node: Node, draft: Draft) -> str:
        value = word(node, draft)
        if value and value not in choices:
            message = f"{quoted(value)} is none of {', '.join(choices)}"
            hint = did_you_mean(value, choices)
            draft.blame(ProblemKind.UNKNOWN_VALUE, node.place, message, hint)
        return value

    return read


def number(node: Node, draft: Draft) -> int:
    """Read a whole number in digits."""
    value = word(node, draft)
    if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS:
        return int(value)
    if value:
        digits = re.match(r"[0-9]{1,9}(?=\s*[A-Za-z])", value)
        hint = f"write {digits[0]}" if digits else "write a number such as 10"
        wrong(node, draft, "a whole number in digits", hint)
    return 0


def claim_id(node: Node, draft: Draft) -> str:
    """Read the id of a claim."""
    value = word(node, draft)
    if value and not ID.fullmatch(value):
        message = f"{quoted(value)} cannot be an id"
        draft.blame(ProblemKind.BAD_ID, node.place, message, ID_HINT)
    return value


def own_id(node: Node, draft: Draft) -> str:
    """Read the id of the record itself: the name of its file."""
    value = word(node, draft)
    if value and value != draft.id:
        message = f"the id {quoted(value)} is not the file's name, {quoted(draft.id)}"
        draft.blame(ProblemKind.ID_MISMATCH, node.place, message, "delete the id")
    return value


def reference(kind: str) -> Reader:
    """Return a reader of ids of records of a kind, or of claims."""

    def read(node: Node, draft: Draft) -> str:
        if value := word(node, draft):
            draft.references.append(Reference(kind, value, node.place))
        return value

    return read
