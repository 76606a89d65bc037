"""Readers of single values: texts, words, numbers, dates, ids and references.

A reader takes a node and a draft, notes every problem in the draft and returns
the value; after a problem the value means nothing, as the record is left out.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, TypeAlias

from leadership_handbook.model import notes
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import signs
from leadership_handbook.reading.nodes import Mapping, Refused, Scalar, Sequence
from leadership_handbook.reading.places import Place, Reference
from leadership_handbook.reading.spelling import in_quotes, key_at, typed, write
from leadership_handbook.reading.synonyms import word_for
from leadership_handbook.slips import did_you_mean, nearest, quoted

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
    if isinstance(node, Refused) or _is_told(node):
        draft.blamed += 1
        return
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if isinstance(node, Scalar) and not text:
        draft.blame(ProblemKind.EMPTY, node.place, *_nothing(node, draft))
    elif isinstance(node, Sequence) and not node.items:
        message, hint = "an empty list", "write an item in it, or delete this line"
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
    line = draft.lines[node.line - 1]
    comment = re.compile(r"\s*(#\S)").match(line, node.column - 1)
    if comment and not node.style:
        message = "nothing is written here: what begins with # is a comment"
        hint = in_quotes(draft.lines, node.line - 1, comment.start(1), draft.keys)
        return message, hint
    return "nothing is written here", to_write(node, draft)


def to_write(node: Scalar, draft: Draft) -> str:
    """Return what to write where nothing is, or nothing that says anything."""
    row, column = node.line - 1, node.column - 1
    key = key_at(draft.lines, row, column)
    if node.path.endswith("]"):
        return "write a text after the hyphen, or delete this line"
    if not key:
        return "write a value, or delete the key"
    if key in draft.keys.lists:
        blanks = draft.lines[row].index(key) + 2
        return f"{write('- …', blanks)}, in the line below, or delete this line"
    hint = f"write a text after {quoted(key + ':')}"
    return hint if key in draft.keys.needed else f"{hint}, or delete this line"


def _sign(node: Node, draft: Draft) -> Sign | None:
    """Return why a value is not of the type it is meant to be, if its lines tell."""
    last = node.last if isinstance(node, Scalar) and not node.style else node.line - 1
    for row in range(node.line - 1, min(last + 1, len(draft.lines))):
        if sign := signs.in_line(draft.lines, row, draft.keys):
            return sign
    return None


def _is_told(node: Node) -> bool:
    """Tell whether nothing but what was refused stands in braces."""
    return isinstance(node, Mapping) and not node.whole and not node.entries


def word(node: Node, draft: Draft) -> str:
    """Return the text of a node without blanks around, ``""`` if there is none."""
    value = node.text.strip() if type(node) is Scalar else ""
    if not value:
        wrong(node, draft, "a text", _no_text(node, draft))
    return value


def _no_text(node: Node, draft: Draft) -> str:
    """Return what to write where a text is wanted."""
    row, column = node.line - 1, node.column - 1
    line = draft.lines[row]
    inner = _only(node)
    several = node.items if isinstance(node, Sequence) else []
    if isinstance(node, Mapping) and line[:column].rstrip().endswith("-"):
        return in_quotes(draft.lines, row, column, draft.keys)
    key = key_at(draft.lines, row, column)
    texts = [each.text.strip() for each in several if isinstance(each, Scalar)]
    in_line = line[:column].rstrip().endswith(":")
    if key and texts[1:] and len(texts) == len(several):
        end = several[-1].line
        hint = write(f"{key}: {typed(' '.join(texts))}")
        below = f" in line {row}, and delete the lines {node.line} to {end}"
        return hint if in_line else hint + below
    if inner is None or not key:
        return "write one text, without '- ' or brackets, and with no key before it"
    if node.path.endswith("]"):
        return write(f"- {typed(inner.text)}", len(line) - len(line.lstrip(" ")))
    hint = f"write {quoted(f'{key}: {typed(inner.text)}')}"
    return hint if in_line else f"{hint} in line {row}, and delete this line"


def _only(node: Node) -> Scalar | None:
    """Return the only text in a list or below a key, if there is one."""
    inner: Node | None = None
    if isinstance(node, Sequence) and len(node.items) == 1:
        inner = node.items[0]
    elif isinstance(node, Mapping) and len(node.entries) == 1:
        inner = next(iter(node.entries.values()))
    if isinstance(inner, Sequence):
        return _only(inner)
    return inner if isinstance(inner, Scalar) and inner.text.strip() else None


def choice(choices: tuple[str, ...]) -> Reader:
    """Return a reader of words of a closed list."""

    def read(node: Node, draft: Draft) -> str:
        value = word(node, draft)
        if value and value not in choices:
            message = f"{quoted(value)} is none of {', '.join(choices)}"
            hint = _meant(value, choices)
            draft.blame(ProblemKind.UNKNOWN_VALUE, node.place, message, hint)
        return value

    return read


def _meant(value: str, choices: tuple[str, ...]) -> str:
    """Return a hint with the choice that a word is likely to be meant for."""
    known = word_for(value, choices)
    turned = _NOT.match(value) and not nearest(value, choices).startswith("not")
    if known and not turned:
        return f"write {quoted(known)}"
    hint = "" if turned else did_you_mean(value, choices)
    return hint or "write the one that fits"


_NOT = re.compile(r"not?\b|never\b|non-|un(?!i|der)", re.IGNORECASE)
"""What turns a word round: its likeness to a choice says the opposite."""

_SOME = ("minutes", "group.min", "people")
"""The numbers that say nothing if they are 0."""


def number(node: Node, draft: Draft) -> int:
    """Read a whole number in digits."""
    value = word(node, draft)
    if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS:
        if not int(value) and node.path.endswith(_SOME):
            message, hint = "0 says that there is nothing", "write 1 or more"
            draft.blame(ProblemKind.CONTRADICTION, node.place, message, hint)
        return int(value)
    if value:
        wrong(node, draft, "a whole number in digits", _whole(value.casefold()))
    return 0


def _whole(value: str) -> str:
    """Return a hint with the whole number that is meant, or with both of two."""
    found = re.findall("[0-9]{1,9}", value)
    if value in _NUMBERS:
        return f"write {_NUMBERS[value]}"
    if (minutes := _minutes(value)) is not None:
        whole = minutes == int(minutes)
        return f"write {int(minutes)}" if whole else "write whole minutes, in digits"
    if re.fullmatch(r"[0-9]{1,3}[,.' ][0-9]{3}", value):
        return f"write {''.join(found)}"
    if re.fullmatch(r"[0-9]{1,8}[.,][0-9]+", value):
        more = f" or {int(found[0]) + 1}" if int(found[1]) else ""
        return f"write {int(found[0])}{more}"
    if not found or re.search(r"\b(?:days?|weeks?|months?|years?)\b", value):
        return "write a number in digits, such as 10"
    return f"write {' or '.join(found[:2])}"


def _minutes(value: str) -> float | None:
    """Return the minutes in so many hours, ``1.5 h``, ``1 h 30 min``, ``1:30``."""
    if clock := re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])(?: ?h)?", value):
        return 60 * int(clock[1]) + int(clock[2])
    hours = re.fullmatch(
        r"([0-9]{1,3}(?:[.,][0-9]{1,2})?) *(?:h|hrs?|hours?|std\.?)"
        r"(?: *(?:and )?([0-9]{1,2}) *(?:m|mins?\.?|minutes?)?)?",
        value,
    )
    if hours is None:
        return None
    return round(60 * float(hours[1].replace(",", ".")) + int(hours[2] or 0), 3)


_NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven twelve",
        "first second third fourth fifth sixth seventh eighth ninth tenth",
    )
    for number, word in enumerate(words.split(), 1)
}


def likely_id(text: str) -> str:
    """Return the id that a text is likely to be meant for, ``""`` if there is none."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in letters if not unicodedata.combining(c))
    return "-".join(re.findall("[a-z0-9]+", plain))


def claim_id(node: Node, draft: Draft) -> str:
    """Read the id of a claim."""
    value = word(node, draft)
    if value and not ID.fullmatch(value):
        message = f"{quoted(value)} cannot be an id"
        likely = likely_id(value)
        hint = f"write {quoted(likely)}: {ID_HINT}" if likely else ID_HINT
        draft.blame(ProblemKind.BAD_ID, node.place, message, hint)
    return value


def own_id(node: Node, draft: Draft) -> str:
    """Read the id of the record itself: the name of its file."""
    value = word(node, draft)
    if value and value != draft.id:
        message = f"the id {quoted(value)} is not the file's name, {quoted(draft.id)}"
        draft.blame(ProblemKind.ID_MISMATCH, node.place, message, "delete this line")
    return value


def reference(kind: str, *, own: bool = False) -> Reader:
    """Return a reader of ids of records of a kind, or of claims.

    Only where a record's `own` id may be left out may it be written.
    """

    def read(node: Node, draft: Draft) -> str:
        if value := word(node, draft):
            note_reference(Reference(kind, value, node.place), draft, own=own)
        return value

    return read


def note_reference(reference: Reference, draft: Draft, *, own: bool = False) -> None:
    """Note a reference, or that it leads to the record in which it stands."""
    if not own and (reference.kind, reference.text) == (draft.kind, draft.id):
        message = f"{quoted(draft.id)} is this record itself"
        hint = "write the id of another one, or delete it"
        draft.blame(ProblemKind.CONTRADICTION, reference.place, message, hint)
    else:
        draft.references.append(reference)
