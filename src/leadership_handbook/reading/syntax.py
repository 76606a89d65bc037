"""What a syntax error of YAML means, in plain words, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.problems import ProblemKind, quoted
from leadership_handbook.reading import signs, spans
from leadership_handbook.reading.places import Place
from leadership_handbook.reading.signs import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yaml import MarkedYAMLError

    from leadership_handbook.reading.signs import Keys


class Explanation(NamedTuple):
    """A syntax error: its kind, its place, what is wrong, what to do."""

    kind: ProblemKind
    place: Place
    message: str
    hint: str


class _Meaning(NamedTuple):
    words: str
    """What libyaml says, or part of it."""
    message: str
    hint: str
    from_start: bool = False
    """Told where it begins, not where libyaml gave up."""
    kind: ProblemKind = ProblemKind.SYNTAX


DEEPEST = 30
"""How deep lists and keys may be nested."""
TOO_DEEP = (
    f"lists and keys are nested more than {DEEPEST} deep",
    "a record needs about six",
)
"""What is wrong, and what to do."""

QUOTE_IT = "<quotes>"
"""Stands for the hint to put the text in that place in quotes."""
_BACKSLASH = "a backslash in double quotes that YAML does not know"
_NO_ESCAPE = "use 'single quotes', or write \\\\ for a backslash"
_INDENT = (
    "begin it in the column of the lines it belongs to; put a text that begins with a "
    "quotation mark or a bracket in 'single quotes'"
)

_MEANINGS = (
    # Some releases of libyaml give up at a depth of their own, before ours is seen.
    _Meaning("maximum nesting depth", *TOO_DEEP, kind=ProblemKind.TOO_DEEP),
    _Meaning(
        "mapping values are not allowed",
        "a second ': ' in one value, or a line indented too far",
        "put a text with ': ' in it in quotes",
    ),
    _Meaning(
        "could not find expected ':'",
        "a line that is neither 'key: value' nor indented below a key",
        "indent a text of several lines below its key",
        from_start=True,
    ),
    _Meaning(
        "quoted scalar found unexpected end",
        "a quotation mark that is not closed",
        "close it",
        from_start=True,
    ),
    _Meaning(
        "flow sequence",
        "a list in [brackets] that is not closed, or with text after an item",
        QUOTE_IT,
        from_start=True,
    ),
    _Meaning(
        "flow mapping",
        "keys in {braces} that are not closed, or lack a comma",
        QUOTE_IT,
        from_start=True,
    ),
    _Meaning("block collection", "a line in a list without '- ' before it", _INDENT),
    _Meaning("an alias", "a text that begins with *", QUOTE_IT, from_start=True),
    _Meaning("an anchor", "a text that begins with &", QUOTE_IT, from_start=True),
    _Meaning(" tag", "a text that begins with !", QUOTE_IT, from_start=True),
    _Meaning("cannot start", "a text that begins with a reserved mark", QUOTE_IT),
    _Meaning("escape", _BACKSLASH, _NO_ESCAPE),
    _Meaning("hexdecimal", _BACKSLASH, _NO_ESCAPE),
    _Meaning(
        "node content",
        "an item is missing, or a bracket or brace is not closed",
        "write the item, or close what is open; put a text that begins so in 'quotes'",
    ),
    _Meaning(
        "<document start>",
        "text after the end of the record",
        "begin every key in the first column",
    ),
    _Meaning(
        "block scalar",
        "a text in the same line as '|' or '>'",
        "begin it in the next line, indented, or put it in quotes",
    ),
    _Meaning(
        "entries are not allowed",
        "a list in the same line as its key",
        "write each '- item' in a line of its own",
    ),
)
"""The first whose words are in what libyaml says counts."""


def explain(error: MarkedYAMLError, lines: Sequence[str], keys: Keys) -> Explanation:
    """Return what is wrong, where, and what to do, for an error of the parser."""
    said = f"{error.context} {error.problem}"
    meaning = next((m for m in _MEANINGS if m.words in said), None) or _Meaning(
        "", f"this is not YAML: {error.problem}", _INDENT
    )
    gave_up = min(error.problem_mark.line, len(lines) - 1) if error.problem_mark else 0
    mark = error.context_mark if meaning.from_start else error.problem_mark
    row = min(mark.line, len(lines) - 1) if mark else 0
    place = Place(row + 1, mark.column + 1 if mark else 1)
    if tab := _INDENTED_BY_TAB.match(lines[row]):
        place = Place(row + 1, tab.end())
        message, hint = "a tab in the indentation", "delete it, and type blanks"
        return Explanation(ProblemKind.TAB, place, message, hint)
    sign = spans.first(lines, gave_up, keys) or _sign(meaning, lines, row, keys)
    if sign:
        return Explanation(
            sign.kind, Place(sign.row + 1, sign.column + 1), sign.message, sign.hint
        )
    hint = meaning.hint
    first = re.match(r" *(?:- +)*(?:[\w-]+: +)?,", lines[row])
    if hint == QUOTE_IT or (first and first.end() == place.column):
        hint = signs.in_quotes(lines, row, place.column - 1)
        if meaning.words.startswith("flow"):
            hint = f"close it, or {hint}"
    return Explanation(meaning.kind, place, meaning.message, hint)


_INDENTED_BY_TAB = re.compile(r" *(?:- *)*\t")
"""Up to the first tab, with the dashes of lists or without."""


_BY_LINES = {
    "",
    "mapping values are not allowed",
    "block collection",
    "could not find expected ':'",
    "<document start>",
}
"""Errors of which the lines tell more than libyaml does."""


def _sign(meaning: _Meaning, lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Return what a line and the one above it tell, if libyaml's words allow it."""
    words = meaning.words
    if words not in _BY_LINES:
        return None
    if words == "mapping values are not allowed" and (sign := _colon(lines[row], row)):
        return sign
    if words == "<document start>":
        ends = [r for r in range(row) if lines[r].rstrip() == "..."]
        if ends:
            return Sign(ends[0], 0, "a line '...', which ends the file", "delete it")
        return signs.first_indented(lines, row)
    return (
        signs.near(lines, row, keys)
        or signs.comment_above(lines, row)
        or _no_dash(lines, row)
        or signs.indentation(lines, row)
        or _list_after_value(lines, row)
        or _not_indented(lines, row)
        or _not_indented(lines, row + 1)  # libyaml names the line above, now and then
    )


def _colon(line: str, row: int) -> Sign | None:
    """Tell of a text without quotes that has a colon and a blank, or one at its end."""
    match = re.match(r"( *(?:- +)*(?:[\w-]+ *: +)?)(\S.*?:(?: .*)?)$", line)
    if not match or (re.fullmatch(r"[\w-]+ *:(?: .*)?", match[2]) and "- " in match[1]):
        return None
    second = re.search(r":(?: |$)", match[2])
    if not second or match[1].strip(" -") == "":
        return None
    message = "a second ': ' in one value"
    if match[2][0] in "“”„«‘’‚‹":
        message += f": {match[2][0]} is no quotation mark for YAML"
        text = match[2].strip("“”„«»‘’‚‹›")
        return Sign(row, match.end(1), message, signs.in_quotes([text], 0, 0))
    hint = signs.in_quotes([line], 0, match.end(1))
    return Sign(row, match.end(1) + second.start(), message, hint)


def _no_dash(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a line in a list that is a text."""
    text = re.fullmatch(r"( +)([^\s-].*)", lines[row])
    if not text or re.match(r"[\w-]+:(?: |$)", text[2]):
        return None
    message = "a line in a list without '- ' before it"
    return Sign(row, len(text[1]), message, f"write {quoted('- ' + text[2].strip())}")


def _not_indented(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a line of a text that stands left of the text's other lines."""
    if not 0 < row < len(lines):
        return None
    above, here = lines[row - 1], lines[row]
    blanks = len(above) - len(above.lstrip())
    if re.search(r"(?::|-) +[|>][-+0-9]*\s*$", above):
        blanks, above = blanks + 2, ""
    own = len(here) - len(here.lstrip())
    if not own < blanks or re.match(r"\s*(?:- +)*[\w-]+:(?:\s|$)|\s*- ", above):
        return None
    message = "a line of a text that stands left of the text's other lines"
    return Sign(row, own, message, f"type {blanks} blanks before its first word")


def _list_after_value(lines: Sequence[str], row: int) -> Sign | None:
    item = re.match(r"( *)- ", lines[row])
    above = re.match(r" *(?:- +)*([\w-]+): +\S", lines[row - 1]) if row else None
    if not item or not above:
        return None
    message = (
        f"a list below {quoted(above[1] + ':')}, which has a value in its line already"
    )
    hint = f"write each item in a line below {quoted(above[1] + ':')}, after '- '"
    return Sign(row, len(item[1]), message, hint)
