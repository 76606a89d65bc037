"""The index in a form that a browser can load, with every rule the search works by.

The browser splits and stems the texts itself: they are needed for display, and take
less room than what an index makes of them.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from os.path import commonprefix
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching import meanings, slips, words
from leadership_handbook.searching.index import MORE
from leadership_handbook.searching.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.index import Index

DIGITS = digits + ascii_lowercase
"""The digits of numbers to base 36, as JavaScript has them."""

NO_STEP = ord("#")
"""The character of a step of nothing; those below it mean something in JSON."""


def compact(index: Index, address: Callable[[Entry], str]) -> dict[str, Any]:
    """Return an index as JSON has it; `address` gives where an entry is shown."""
    return {
        "rules": RULES | {"synonyms": [" ".join(group) for group in index.groups]},
        "weights": WEIGHTS._asdict(),
        "kinds": [
            _kind(kind, list(entries), address)
            for kind, entries in groupby(index.entries, lambda entry: entry.kind)
        ],
        "more": _more(index),
    }


def _kind(
    kind: str, entries: list[Entry], address: Callable[[Entry], str]
) -> dict[str, Any]:
    """Return the entries of a kind: id, names, lines, and an address of its own.

    Where most addresses differ by the id alone, they are told once, with a ``*``.
    """
    usual = address(entries[0]).replace(entries[0].id, "*", 1)
    rows = []
    for entry in entries:
        row: list[Any] = [entry.id, entry.names, entry.lines]
        if (own := address(entry)) != usual.replace("*", entry.id):
            row.append(own)
        rows.append(row)
    return {"kind": kind, "address": usual, "rows": rows}


def _more(index: Index) -> dict[str, Any]:
    """Return the stems of what is not shown, and the entries that have each.

    Entries are given as the steps from one to the next, each as one character.
    """
    having = {
        word: [at.entry for at in index.places[word] if at.place == MORE]
        for word in index.sorted
    }
    having = {word: entries for word, entries in having.items() if entries}
    return {
        "stems": " ".join(_endings(having)),
        "entries": " ".join(map(_steps, having.values())),
    }


def _steps(numbers: Iterable[int]) -> str:
    steps = (after - before for before, after in pairwise([0, *numbers]))
    return "".join(chr(NO_STEP + step) for step in steps)


def _endings(words: Iterable[str]) -> Iterator[str]:
    """Yield each word of a sorted list as what it adds to the one before.

    First comes, as one digit of base 36, how many letters the two share.
    """
    for before, word in pairwise(["", *words]):
        same = min(len(commonprefix([before, word])), 35)
        yield DIGITS[same] + word[same:]


RULES: dict[str, Any] = {
    "folds": list(words.FOLDS.items()),
    "letters": words.LETTERS,
    "noLetters": words.NO_LETTERS,
    "marks": words.MARKS,
    "hyphens": words.HYPHENS,
    "apart": words.APART,
    "spelling": [(was, now.replace("\\", "$")) for was, now in words.SPELLING],
    "stop": sorted(words.STOPPED),
    "noStep": NO_STEP,
    "oneSlip": slips.ONE_SLIP,
    "twoSlips": slips.TWO_SLIPS,
    "longestQuery": meanings.LONGEST_QUERY,
    "longestWord": meanings.LONGEST_WORD,
}
"""What a word is and when two are alike, for a reader that has no Python."""
