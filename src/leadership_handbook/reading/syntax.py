"""What a syntax error of YAML means, in plain words, and what to do about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.drafts import Spot

if TYPE_CHECKING:
    from yaml import MarkedYAMLError


class Explanation(NamedTuple):
    """A syntax error: its kind, its place, what is wrong, what to do."""

    kind: ProblemKind
    spot: Spot
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

_QUOTE_IT = "put a text that begins with a mark such as * & @ ` % [ { in quotes"
_BACKSLASH = "a backslash in double quotes that YAML does not know"
_NO_ESCAPE = "use 'single quotes', or write \\\\ for a backslash"
_INDENT = "check the indentation; put a text with quotes or brackets in it in quotes"

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
        "close it; put a text that begins with a bracket in quotes",
        from_start=True,
    ),
    _Meaning(
        "flow mapping",
        "keys in {braces} that are not closed, or lack a comma",
        "close them; put a text that begins with a brace in quotes",
        from_start=True,
    ),
    _Meaning("block collection", "a line in a list without '- ' before it", _INDENT),
    _Meaning("an alias", "a text that begins with *", _QUOTE_IT),
    _Meaning("an anchor", "a text that begins with &", _QUOTE_IT),
    _Meaning(" tag", "a text that begins with !", _QUOTE_IT),
    _Meaning("cannot start", "a text that begins with a reserved mark", _QUOTE_IT),
    _Meaning("escape", _BACKSLASH, _NO_ESCAPE),
    _Meaning("hexdecimal", _BACKSLASH, _NO_ESCAPE),
    _Meaning(
        "node content",
        "an item is missing, or a bracket or brace is not closed",
        "write the item, or close what is open",
    ),
    _Meaning(
        "<document start>",
        "text after a line '...', which ends the file",
        "delete that line",
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


def explain(error: MarkedYAMLError, source: str) -> Explanation:
    """Return what is wrong, where, and what to do, for an error of the parser."""
    said = f"{error.context} {error.problem}"
    meaning = next((m for m in _MEANINGS if m.words in said), None) or _Meaning(
        "", f"this is not YAML: {error.problem}", _INDENT
    )
    mark = error.context_mark if meaning.from_start else error.problem_mark
    lines = source.split("\n")
    row = min(mark.line, len(lines) - 1) if mark else 0
    spot = Spot(row + 1, mark.column + 1 if mark else 1)
    if tab := _INDENTED_BY_TAB.match(lines[row]):
        spot = Spot(row + 1, tab.end())
        message, hint = "a tab in the indentation", "indent with blanks"
        return Explanation(ProblemKind.TAB, spot, message, hint)
    return Explanation(meaning.kind, spot, meaning.message, meaning.hint)


_INDENTED_BY_TAB = re.compile(r" *(?:- *)*\t")
"""Up to the first tab, with the dashes of lists or without."""
