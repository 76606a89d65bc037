"""The index in a form that a browser can load, with every rule the search works by.

It comes in files that are loaded as a query needs them: the head with the rules, parts
with postings (``p-lead``), parts with words (``w0``), and a record's texts (``t0``).
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.searching import (
    index,
    meanings,
    pairs,
    ranking,
    slips,
    telling,
    words,
    written,
)
from leadership_handbook.searching.indexing import outline
from leadership_handbook.searching.weights import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.pieces import Pieces

HEAD = "head"
"""The file to load first."""


class Files(NamedTuple):
    """The files by their names."""

    values: dict[str, Any]
    """The head and words, as JSON has them."""
    addresses: list[str]
    """Of each entry its address, where that is not like those of its kind: `texts`
    returns its file, ``t`` and its number."""
    postings: dict[str, str]
    """The parts with postings, as JSON."""


def files(
    entries: Sequence[Entry],
    made: Pieces,
    address: Callable[[Entry], str],
) -> Files:
    """Return the files of an index.

    Entries come by kind; the pieces are `made` of what they say. `address` gives where
    an entry is shown.
    """
    words = " ".join(filter(None, made.words)).split(" ")
    outlined = outline(entries, made.many, made.keys, made.extents, words)
    kinds: list[dict[str, Any]] = []
    addresses: list[str] = []
    for kind, of in groupby(entries, lambda entry: entry.kind):
        usual, own = _addresses([*of], address)
        kinds.append({"kind": kind, "address": usual, "count": len(own)})
        addresses += own
    head = {
        "rules": RULES,
        "weights": WEIGHTS._asdict(),
        "kinds": kinds,
        "keys": written.front_coded(outlined.head.keys),
        "letters": outlined.head.letters,
        "many": outlined.head.many,
    }
    values: dict[str, Any] = {HEAD: head}
    values |= {f"w{n}": spelled for n, spelled in enumerate(outlined.spelled)}
    postings = {
        part_named(key): f"{{{','.join(made.json[part])}}}"
        for key, part in zip(outlined.head.keys, outlined.parts, strict=True)
    }
    return Files(values, addresses, postings)


def texts(entry: Entry, address: str) -> list[Any]:
    """Return what is shown of an entry, as JSON has it.

    That has id, names, lines, and as far as the entry differs from most, the lists of
    its last names and an `address` of its own.
    """
    found: list[Any] = [entry.id, entry.names, entry.lines]
    return [*found, entry.lists, address] if entry.lists or address else found


def part_named(key: str) -> str:
    """Return the name of the part with a key, in letters that any file may have.

    It is no number: with one part more, all behind it would have other names.

    >>> part_named("lead te"), part_named("=1")
    ('p-lead-te', 'p-_3d_1')
    """
    return f"p-{_NO_LETTER.sub(_spelled, key)}"


_NO_LETTER = re.compile("[^a-z0-9]")


def _spelled(found: re.Match[str]) -> str:
    return "-" if found[0] == " " else f"_{ord(found[0]):x}_"


def _addresses(
    entries: list[Entry], address: Callable[[Entry], str]
) -> tuple[str, list[str]]:
    """Return where most of a kind are shown, ``*`` for the id, and others' addresses.

    Those that are shown like most have an empty one.
    """
    usual = address(entries[0]).replace(entries[0].id, "*", 1)
    own = ((address(entry), usual.replace("*", entry.id)) for entry in entries)
    return usual, ["" if here == expected else here for here, expected in own]


RULES: dict[str, Any] = {
    "letters": words.LETTERS,
    "dropped": words.DROPPED,
    "hyphens": words.HYPHENS,
    "marks": words.MARKS,
    "apart": words.APART,
    "spelling": [(was, now.replace("\\", "$")) for was, now in words.SPELLING],
    "stop": sorted(words.STOPPED),
    "unread": [(least, sorted(some)) for least, some in pairs.UNREAD],
    "oneSlip": slips.ONE_SLIP,
    "twoSlips": slips.TWO_SLIPS,
    "alone": slips.ALONE,
    "spoken": pairs.SPOKEN,
    "story": pairs.STORY,
    "longestQuery": meanings.LONGEST_QUERY,
    "longestWord": meanings.LONGEST_WORD,
    "key": index.KEY,
    "signs": written.SIGNS,
    "sizes": index.SIZES,
    "names": index.NAMES,
    "factors": index.FACTORS,
    "scoreParts": ranking.SCORE_PARTS,
    "sentence": ranking.SENTENCE,
    "few": telling.FEW,
    "many": telling.MANY,
    "gaps": pairs.GAPS,
}
"""What a word is and when two are alike, for a reader that has no Python."""
