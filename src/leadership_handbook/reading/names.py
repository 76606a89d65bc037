"""Titles and aliases: each means one record of a kind, and a copied record is told so.

Of two records that disagree the newcomer is told, and the other one stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.model import Source
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.versions import Versions
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.places import WrittenName


class Pair(NamedTuple):
    """Two records of a kind, and the names, folded, that both have."""

    first: Draft
    second: Draft
    keys: list[str]


def check_names(drafts: Sequence[Draft]) -> None:
    """Note every name that two records of a kind have, and records that are copies."""
    by_kind: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_kind[draft.kind].append(draft)
        _twice_in_one(draft)
    pairs = [pair for alike in by_kind.values() for pair in _pairs(alike)]
    if pairs:
        order = Order(drafts)
        in_order = [order.of(pair) for pair in pairs]
        in_order.sort(key=lambda pair: -len(pair.keys))
        told: set[tuple[int, str]] = set()
        for pair in in_order:
            _tell(pair, told)


def _twice_in_one(draft: Draft) -> None:
    seen: dict[str, WrittenName] = {}
    for name in draft.names:
        first = seen.setdefault(name.key, name)
        if first is not name and first.what == "alias":
            line = draft.place_of(first.path).line
            message = f"the alias {quoted(name.text)} is in line {line} already"
            hint = "delete this line: case, accents and hyphens make no other name"
            place = draft.place_of(name.path)
            draft.blame(ProblemKind.DUPLICATE_ALIAS, place, message, hint)


def _pairs(drafts: Sequence[Draft]) -> Iterator[Pair]:
    """Yield the pairs of records that have a name in common."""
    firsts: dict[str, Draft] = {}
    found: dict[tuple[int, int], Pair] = {}
    for draft in drafts:
        for key in dict.fromkeys(name.key for name in draft.names):
            first = firsts.setdefault(key, draft)
            if first is not draft:
                pair = Pair(first, draft, [])
                found.setdefault((id(first), id(draft)), pair).keys.append(key)
    return (pair for pair in found.values() if not _are_different_works(pair))


def _are_different_works(pair: Pair) -> bool:
    """Tell whether two sources of one title are two works, or may well be."""
    one, other = pair.first.record, pair.second.record
    if not isinstance(one, Source) or not isinstance(other, Source):
        return pair.first.kind == "source"
    said = [(getattr(one, key), getattr(other, key)) for key in _TELLING]
    return any(a != b for a, b in said if a and b) or not any(a and b for a, b in said)


_TELLING = (
    *("author", "editor", "issued", "edition"),
    *("volume", "DOI", "ISBN", "URL"),
)
"""What two works of one title do not have alike."""

_MANY = 3
"""So many names in common are no accident: one record is a copy of the other."""


def _tell(pair: Pair, told: set[tuple[int, str]]) -> None:
    """Note in the second record of a pair what it has in common with the first."""
    first, second, _ = pair
    keys = {key for key in pair.keys if (id(second), key) not in told}
    told.update((id(second), key) for key in keys)
    names = [name for name in second.names if name.key in keys]
    if not names:
        return
    title = any(name.what == "title" for name in names)
    if len(keys) >= _MANY or (title and len(keys) > 1):
        message = f"{len(keys)} names are copied from {quoted(first.id)}"
        hint = "write this record's own title and aliases, or delete the file"
        place = second.place_of(names[0].path)
        second.blame(ProblemKind.COPIED_RECORD, place, message, hint)
        return
    seen: set[str] = set()
    for name in names:
        key = name.key
        if key not in seen:
            seen.add(key)
            _tell_one(first, second, name)


def _tell_one(first: Draft, second: Draft, name: WrittenName) -> None:
    key = name.key
    there = next(other for other in first.names if other.key == key)
    message = (
        f"the {name.what} {quoted(name.text)} is the {there.what} of {quoted(first.id)}"
    )
    message = message.replace("is the alias of", "is an alias of")
    place = second.place_of(name.path)
    if name.what == there.what == "title":
        hint = "write another title, or delete one of the two files"
        second.blame(ProblemKind.DUPLICATE_TITLE, place, message, hint)
    else:
        hint = "leave it out of one of the two"
        second.blame(ProblemKind.DUPLICATE_ALIAS, place, message, hint)


class Order:
    """Which of two records was there first."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Take all records: a link tells which of two is known."""
        self._links = Counter(
            (reference.kind, reference.text)
            for draft in drafts
            for reference in draft.references
        )
        self._versions = Versions()

    def of(self, pair: Pair) -> Pair:
        """Return a pair with the newcomer in second place."""
        first, second, keys = pair
        rank, other = (self._rank(draft, keys) for draft in (first, second))
        return pair if rank <= other else Pair(second, first, keys)

    def _rank(self, draft: Draft, common: list[str]) -> tuple[object, ...]:
        """Return what is lower for the record that was there first.

        A folder laid over another is newer, and so is what version control does not
        know. A single name belongs to the record whose title and id it is. Of two alike
        the copy has other mistakes too, or a larger share of its names in common,
        another id than its title says, fewer links, a younger file.
        """
        title = next((n.key for n in draft.names if n.what == "title"), "")
        is_own = "-".join(re.findall("[a-z0-9]+", title)) == draft.id
        return (
            draft.layer,
            self._versions.age(draft.file),
            bool(draft.problems),
            not (is_own and common == [title]),
            len(common) / max(len(draft.names), 1),
            not is_own,
            -self._links[draft.kind, draft.id],
            self._versions.changed(draft.file),
            len(draft.id),
            draft.id,
        )


def folded(text: str) -> str:
    """Return a text without case, accents and hyphens, to compare names by."""
    if text.isascii():
        small = text.lower()
        if "-" in small or "  " in small or not small.isprintable():
            small = " ".join(small.replace("-", " ").split())
        return small.strip()
    parts = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(" " if c == "-" else c for c in parts if not _is_accent(c))
    return " ".join(letters.split())


def _is_accent(character: str) -> bool:
    return unicodedata.combining(character) > 0
