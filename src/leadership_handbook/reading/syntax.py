"""What a syntax error of YAML means, in plain words, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import begun, neighbors, signs, spans
from leadership_handbook.reading.places import Place
from leadership_handbook.reading.signs import Sign
from leadership_handbook.reading.spelling import in_marks, in_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from yaml import MarkedYAMLError

    from leadership_handbook.reading.vocabulary import Keys


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
_RESERVED = "a text begins with a mark that has another meaning in YAML"

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
    _Meaning("an alias", _RESERVED, QUOTE_IT, from_start=True),
    _Meaning("an anchor", _RESERVED, QUOTE_IT, from_start=True),
    _Meaning(" tag", _RESERVED, QUOTE_IT, from_start=True),
    _Meaning("cannot start", _RESERVED, QUOTE_IT),
    _Meaning("escape", _BACKSLASH, _NO_ESCAPE),
    _Meaning("hexdecimal", _BACKSLASH, _NO_ESCAPE),
    _Meaning("node content", _RESERVED, QUOTE_IT),
    _Meaning("mapping keys are not allowed", _RESERVED, QUOTE_IT),
    _Meaning(
        "<document start>",
        "text after the end of the record",
        "begin every key in the first column",
    ),
    _Meaning("block scalar", _RESERVED, QUOTE_IT),
    _Meaning("entries are not allowed", _RESERVED, QUOTE_IT),
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
    column = mark.column if mark else 0
    if not "".join(lines[row:]).strip():  # what an earlier line began lacks its end
        row, column = max(neighbors.above(lines, row), 0), 0
    place = Place(row + 1, column + 1)
    if tab := _INDENTED_BY_TAB.match(lines[row]):
        sign: Sign | None = signs.stray_indentation(lines, row, tab.end() - 1, keys)
    else:
        sign = spans.first(lines, gave_up, keys) or _sign(meaning, lines, row, keys)
    if sign:
        place = Place(sign.row + 1, sign.column + 1)
        return Explanation(sign.kind, place, sign.message, sign.hint)
    hint = meaning.hint
    if hint == QUOTE_IT:
        hint = in_quotes(lines, row, place.column - 1, keys)
    return Explanation(meaning.kind, place, meaning.message, hint)


_INDENTED_BY_TAB = re.compile(r" *(?:- *)*\t")
"""Up to the first tab, with the dashes of lists or without."""


_BY_LINES = {
    "",
    "mapping values are not allowed",
    "block collection",
    "could not find expected ':'",
    "<document start>",
    "cannot start",
}
"""Errors of which the lines tell more than libyaml does."""


def _sign(meaning: _Meaning, lines: Sequence[str], row: int, keys: Keys) -> Sign | None:
    """Return what a line and the one above it tell, if libyaml's words allow it."""
    return next(filter(None, _signs(meaning, lines, row, keys)), None)


def _signs(
    meaning: _Meaning, lines: Sequence[str], row: int, keys: Keys
) -> Iterator[Sign | None]:
    words = meaning.words
    if words == "<document start>":
        yield _ended(lines, row) or neighbors.first_elsewhere(lines, row)
        return
    if meaning.message == _BACKSLASH:
        yield _backslash(lines, row)
    if words == "mapping values are not allowed":
        yield begun.second_colon(lines, row, keys)
    yield neighbors.no_line_of_a_record(lines, row, keys)
    if meaning.hint == QUOTE_IT:
        yield begun.with_mark(lines, row, keys)
    if words in _BY_LINES:
        yield neighbors.look(lines, row, keys)


def _ended(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a line that ends a document of YAML above another one."""
    end = next((r for r in range(row) if lines[r].rstrip() == "..."), None)
    message = "a line '...', which ends the file"
    return None if end is None else Sign(end, 0, message, "delete this line")


def _backslash(lines: Sequence[str], row: int) -> Sign | None:
    """Tell of a text with backslashes in double quotes, as a path of Windows has."""
    match = re.match(r"""( *(?:- +)*(?:[\w-]+ *: +)?)"([^"]*)"\s*$""", lines[row])
    if not match:
        return None
    hint = f"put the whole text in single quotes: {in_marks(match[2])}"
    return Sign(row, match.end(1), _BACKSLASH, hint)
