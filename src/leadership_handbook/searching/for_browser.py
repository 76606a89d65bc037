"""The index in a form that a browser can load, with every rule the search works by.

The browser splits and stems the texts itself: they are needed for display, and take
less room than what an index makes of them.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching import meanings, slips, words
from leadership_handbook.searching.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.index import Index


def compact(index: Index, address: Callable[[Entry], str]) -> dict[str, Any]:
    """Return an index as JSON has it; `address` gives where an entry is shown."""
    return {
        "rules": RULES | {"synonyms": [" ".join(group) for group in index.groups]},
        "weights": WEIGHTS._asdict(),
        "kinds": [
            _kind(kind, list(entries), address)
            for kind, entries in groupby(index.entries, lambda entry: entry.kind)
        ],
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


RULES: dict[str, Any] = {
    "folds": list(words.FOLDS.items()),
    "letters": words.LETTERS,
    "noLetters": words.NO_LETTERS,
    "marks": words.MARKS,
    "hyphens": words.HYPHENS,
    "apart": words.APART,
    "spelling": [(was, now.replace("\\", "$")) for was, now in words.SPELLING],
    "stop": sorted(words.STOPPED),
    "oneSlip": slips.ONE_SLIP,
    "twoSlips": slips.TWO_SLIPS,
    "longestQuery": meanings.LONGEST_QUERY,
    "longestWord": meanings.LONGEST_WORD,
}
"""What a word is and when two are alike, for a reader that has no Python."""
