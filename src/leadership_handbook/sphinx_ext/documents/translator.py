"""Records in another language: each text looked up in a catalog, and judged."""

from __future__ import annotations

import re
from dataclasses import is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from leadership_handbook.model import Markup
from leadership_handbook.model.shape import fields_of
from leadership_handbook.text import problems_in, tokens
from leadership_handbook.text.characters import without_forbidden
from leadership_handbook.text.markdown import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.model.shape import Field
    from leadership_handbook.text import Level, TextProblem

T = TypeVar("T")

NAMES = ("title", "label", "aliases")
"""The plain texts that are words of a language; others are names, pages, numbers."""

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


class Translator:
    """Translates records; what a text may not use is shown as it is written."""

    def __init__(
        self, say: Callable[[str], str], tell: Callable[[str, TextProblem], None]
    ) -> None:
        """Take what gives the translation of a message, or the message itself.

        `tell` is called with the path of a field and each mistake in its translation.
        """
        self._say = say
        self._tell = tell

    def record(self, value: T, path: str = "") -> T:
        """Return a record, or a part of one, with its texts in the other language."""
        cls: type = type(value)
        new = {
            name: self._value(getattr(value, name), level, path + name)
            for name, level in levels(cls).items()
        }
        return replace(value, **new)  # type: ignore[type-var]

    def _value(self, value: Any, level: Level | None, path: str) -> Any:  # noqa: ANN401
        if isinstance(value, tuple):
            items = enumerate(value)
            return tuple(self._value(v, level, f"{path}[{n}]") for n, v in items)
        if is_dataclass(value):
            return self.record(value, f"{path}.")
        if level == "block":
            return self._blocks(value, path)
        return self._text(value, path, level) if level and value else value

    def _blocks(self, text: str, path: str) -> str:
        """Translate each paragraph where it stands: a message is one paragraph."""
        lines = text.split("\n")
        for token in reversed([t for t in tokens(text) if t.type == "inline"]):
            first, last = token.map or (0, 0)
            start = lines[first].find(token.content.partition("\n")[0])
            said = self._text(token.content, path, "inline")
            if said != token.content and start >= 0:
                lines[first:last] = [lines[first][:start] + said]
        return "\n".join(lines)

    def _text(self, text: str, path: str, level: Level) -> str:
        message = text.replace("\n", " ").strip()
        said = self._say(message).replace("\n", " ").strip()
        if said in {"", message}:
            return text
        problems = problems_in(said, level)
        for problem in problems:
            self._tell(path, problem)
        if problems and len(said) > LONGEST // 2:
            return text
        return as_plain(said, level) if problems else said


def as_plain(text: str, level: Level) -> str:
    """Return a text in which everything that looks like markup is only shown.

    It has at most twice the characters.
    """
    text = " ".join(without_forbidden(text).split())
    return text if level == "plain" else _PUNCTUATION.sub(r"\\\1", text)


@cache
def levels(cls: type) -> Mapping[str, Level | None]:
    """Return how much markup each field may use; None if it is no text to translate."""
    return {field.name: _level(field) for field in fields_of(cls)}


def _level(field: Field) -> Level | None:
    if field.csl or not isinstance(field.note, Markup):
        return None
    level = field.note.level
    return level if level != "plain" or field.name in NAMES else None
