"""Problems: what is wrong in a data file, where, and what to do about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class ProblemKind(StrEnum):
    """Every kind of problem; the closed list."""

    NO_RECORD = "no-record"
    """A file or folder that is no record: wrong place or suffix, unreadable, empty."""
    BAD_ID = "bad-id"
    """An id, or the file's name that is one, is not made of a-z, 0-9 and hyphens."""
    ID_MISMATCH = "id-mismatch"
    """The id written in a file is not the file's name."""
    NOT_UTF8 = "not-utf8"
    """The file is no text in UTF-8."""
    TOO_LARGE = "too-large"
    """The file is larger than 1 MiB."""
    TOO_DEEP = "too-deep"
    """Lists and keys are nested more than 30 deep."""
    SYNTAX = "syntax"
    """The file is not YAML."""
    MERGE_CONFLICT = "merge-conflict"
    """A mark that version control leaves where two versions disagree."""
    CUT_TEXT = "cut-text"
    """A text that YAML cuts off: what follows a blank and ``#`` is a comment."""
    SWALLOWED = "swallowed"
    """A key, an item or a comment that is read as part of the text above it."""
    STRAY_BLANK = "stray-blank"
    """A blank before or after a text, or a no-break space for one that YAML needs."""
    STRAY_MARK = "stray-mark"
    """A mark around or beside a text that would be shown, though it is not meant to."""
    TAB = "tab"
    """A line is indented with a tab."""
    ANCHOR = "anchor"
    """A YAML anchor, ``&name``."""
    ALIAS = "alias"
    """A YAML alias, ``*name``."""
    TAG = "tag"
    """A YAML tag, ``!name``."""
    MERGE_KEY = "merge-key"
    """A YAML merge key, ``<<``."""
    SECOND_DOCUMENT = "second-document"
    """A second YAML document in the same file."""
    DUPLICATE_KEY = "duplicate-key"
    """A key that is written twice."""
    UNKNOWN_KEY = "unknown-key"
    """A key that the record does not have."""
    MISSING_FIELD = "missing-field"
    """A field that has to be there is not."""
    EMPTY = "empty"
    """A key with nothing after it, or an empty text or list."""
    WRONG_TYPE = "wrong-type"
    """A value of another type: text for a list, a word for a number or a date."""
    UNKNOWN_VALUE = "unknown-value"
    """A word outside a closed list."""
    IMPOSSIBLE_DATE = "impossible-date"
    """A date that does not exist, or a range that ends before it begins."""
    WRONG_FORM = "wrong-form"
    """A DOI, ISBN, ISSN, address, name or page that is none, or written otherwise."""
    FORBIDDEN_CHARACTER = "forbidden-character"
    """A control character, or one that is invisible or reverses the text."""
    FORBIDDEN_MARKUP = "forbidden-markup"
    """Markup that the text may not use: HTML, images, headings, roles, directives."""
    BROKEN_MARKUP = "broken-markup"
    """A link, emphasis or code that is begun and never closed: its marks would show."""
    FORBIDDEN_LINK = "forbidden-link"
    """A link to anything but http, https, mailto or a record."""
    LOST_WORDS = "lost-words"
    """Markup so tangled that words of the text would not be shown."""
    TEXT_TOO_LONG = "text-too-long"
    """A text of more than 10,000 characters."""
    UNKNOWN_ID = "unknown-id"
    """A reference or link to a record or claim that is not there."""
    DUPLICATE_CLAIM = "duplicate-claim"
    """A claim's id that the same file uses twice."""
    DUPLICATE_ALIAS = "duplicate-alias"
    """An alias that another record of its kind has as alias or title, or has twice."""
    DUPLICATE_TITLE = "duplicate-title"
    """A title that another record of its kind has."""
    COPIED_RECORD = "copied-record"
    """A record whose title and aliases are those of another one."""
    DUPLICATE_ITEM = "duplicate-item"
    """An item that is in its list already, or a text that its record has already."""
    WRONG_EVIDENCE = "wrong-evidence"
    """A word for a distinction's evidence that does not follow from its claims."""
    WRONG_SUM = "wrong-sum"
    """The minutes of a session that are not those of its steps together."""
    CONTRADICTION = "contradiction"
    """Values that cannot all be meant: both sides alike, a page of a web page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A mistake in a data file."""

    kind: ProblemKind
    """What kind of mistake it is."""
    file: str
    """The file or folder."""
    line: int
    """Line in the file, from 1."""
    column: int
    """Column in the line, in characters from 1."""
    path: str
    """The field, ``claims[1].citation.source``; empty for the record itself."""
    message: str
    """What is wrong."""
    hint: str
    """What to do about it, or empty."""
    written: str = ""
    """The line as it stands in the file; empty where no line is meant."""

    def __str__(self) -> str:
        """Return ``file:line:column: message (at path) - hint``, in one line."""
        at = f" (at {self.path})" if self.path else ""
        hint = f" - {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{at}{hint}"

    def to_dict(self) -> dict[str, str | int]:
        """Return every field by its name, as JSON has it."""
        return {**asdict(self), "kind": str(self.kind)}

    def shown(self) -> str:
        """Return it as a line, and below it the line itself with a mark at the column.

        >>> print(Problem(
        ...     kind=ProblemKind.SYNTAX, file="a.yaml", line=1, column=6, path="",
        ...     message="no blank after 'title:'", hint="write 'title: A'",
        ...     written="title:A",
        ... ).shown())
        a.yaml:1:6: no blank after 'title:' - write 'title: A'
            title:A
                 ^
        """
        if not self.written:
            return str(self)
        start = max(self.column - _BEFORE, 0)
        shown = [_drawn(c) for c in self.written[start : start + _WIDTH]]
        more = "…" if start else ""
        before = more + "".join(shown[: self.column - 1 - start])
        blanks = " " * sum(map(_columns, before))
        end = "…" if len(self.written) > start + _WIDTH else ""
        return f"{self}\n    {more}{''.join(shown)}{end}\n    {blanks}^"


_WIDTH, _BEFORE = 76, 60
"""Of a long line so much is shown, and so much of it before the mark."""


def _drawn(character: str) -> str:
    """Return what is shown for a character: an arrow for a tab, a dot for no letter."""
    if character.isprintable():
        return character
    return "→" if character == "\t" else "·"


def _columns(character: str) -> int:
    """Return how many columns a character takes in a terminal."""
    import unicodedata  # noqa: PLC0415  (only wanted on a mistake)

    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "FW" else 1


class InvalidRecords(ValueError):  # noqa: N818  (names what was found, as UnknownId)
    """Records have problems; ``problems`` holds all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Take every problem found, in the order to show them."""
        super().__init__(tuple(problems))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, in order of file, line and column."""
        found: tuple[Problem, ...] = self.args[0]
        return found

    def __str__(self) -> str:
        """Return every problem, one a line."""
        return "\n".join(map(str, self.problems))
