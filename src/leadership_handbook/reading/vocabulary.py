"""The words of a record: its keys, and what people type in place of YAML's marks."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Blanks that are none for YAML, as in a class of a regular expression."""

BULLETS = "–—−‐‑‒―•◦▪‣●○■□►➢➤✓✔✗➔→＊－\uf020-\uf0ff"
"""What stands for a hyphen, as in a class; the last are bullets that Word pastes."""
COLONS = ":;=：﹕︓∶"
CONFLICT = r"(?:<{7}|={7}|>{7}|\|{7})(?: .*)?"


class Keys(NamedTuple):
    """The keys that a record and its parts can have, and how to find them in a text."""

    begin: re.Pattern[str]
    """A line that begins with one: what is before it, the key, what follows."""
    suspect: re.Pattern[str]
    """A line of a text that may be meant as something else."""
    proper: dict[str, str]
    """Each as it is spelled, by its letters in lower case."""
    lists: frozenset[str]
    """Those that hold lists."""
    plain: frozenset[str]
    """Those whose texts have no markup."""
    needed: frozenset[str]
    """Those that are never left out."""
    tops: frozenset[str]
    """Those of the record itself, not of its parts."""
    days: frozenset[str]
    """Those that hold a day."""


@cache
def keys_of(  # noqa: PLR0913, PLR0917  (a set for each thing that is asked of keys)
    names: frozenset[str],
    lists: frozenset[str] = frozenset(),
    plain: frozenset[str] = frozenset(),
    needed: frozenset[str] = frozenset(),
    tops: frozenset[str] = frozenset(),
    days: frozenset[str] = frozenset(),
) -> Keys:
    """Return how to find these keys, and which of them hold what."""
    either = "|".join(sorted(names, key=len, reverse=True)) or "(?!)"
    return Keys(
        re.compile(rf"( *(?:- +)*)({either})(?![\w-])(.*)", re.IGNORECASE | re.DOTALL),
        re.compile(
            rf"\n(?:[ \t]*(?:(?:- +)?(?:{either})[ {ODD}]*[{COLONS}]"
            rf"|#|- |[{BULLETS}]|[{ODD}])|{CONFLICT}(?=\n|$))"
        ),
        {name.lower(): name for name in names},
        lists,
        plain,
        needed,
        tops,
        days,
    )
