"""Slips: what somebody may have meant by a word that is none of those there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_WORD = 60
"""Longer words are not compared, and are shown shortened."""


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return ``did you mean 'x'?`` for the choice nearest to a word, or ``""``."""
    near = nearest(word, choices)
    return f"did you mean {near!r}?" if near else ""


def nearest(word: str, choices: Iterable[str], least: float = 0.6) -> str:
    """Return the choice that is spelled most like the word, ``""`` if none is near.

    `least` says how like it has to be, from 0 to 1.
    """
    from difflib import get_close_matches  # noqa: PLC0415  (only wanted on a mistake)

    if len(word) > LONGEST_WORD:
        return ""
    return next(iter(get_close_matches(word, list(choices), 1, least)), "")


def quoted(text: str) -> str:
    """Return a text in quotes and in one line, shortened where it is long."""
    return repr(text if len(text) <= LONGEST_WORD else text[: LONGEST_WORD - 1] + "…")


class UnknownId(KeyError):  # noqa: N818  (a KeyError by another name, not an "error")
    """No record of that kind has that id; the message suggests a near one."""

    def __str__(self) -> str:
        """Return the message as it is: a ``KeyError`` would put it in quotes."""
        return str(self.args[0])


_PART = 0.8
"""How like a part of an id a word has to be: 'vision' is no slip for 'decision'."""


def slip(what: str, word: object, choices: Iterable[str]) -> str:
    """Return ``no theme 'maens'; did you mean 'means'?``.

    A title will do, 'Why vs. How' for 'why-vs-how', and what is near a part of an
    id, 'kotter' for 'kotter-1990-hbr'.
    """
    written = str(word)
    known = tuple(choices)
    parts = {part: choice for choice in reversed(known) for part in choice.split("-")}
    near = (
        nearest(written, known)
        or nearest("-".join(re.findall("[a-z0-9]+", written.casefold())), known)
        or parts.get(nearest(written.casefold(), parts, _PART))
    )
    return f"{what} {quoted(written)}" + (f"; did you mean {near!r}?" if near else "")
