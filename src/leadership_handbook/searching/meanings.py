"""Which words of the index a query means: the same, other forms, slips, beginnings."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching import slips
from leadership_handbook.searching.index import KEY, NAMES, says
from leadership_handbook.searching.pairs import SPOKEN, STORY, is_unread
from leadership_handbook.searching.weights import WEIGHTS
from leadership_handbook.searching.words import STOPPED, parts, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.searching.index import Index, Standing, Stem

LONGEST_QUERY = 28
"""Words of a query that are looked for; what follows is left out."""

LONGEST_WORD = 40
"""Letters of a word that are looked at: no record has a longer one."""


class Meant(NamedTuple):
    """A word of the index that stands for a word of the query."""

    value: float
    """How much it says, times how well it stands for the other."""
    standing: Standing
    """Where it stands in lines, texts and names."""
    mates: Stem
    """The words with its stem: which entries say any of them in names and scenes."""


class Asked(NamedTuple):
    """A word of a query, and what of the index it may mean."""

    word: str
    meant: list[Meant]
    worth: float
    """What it would say if it was found as it is."""


def asked(index: Index, text: str, *, typing: bool) -> list[str]:
    """Return the words of a query; those that are run together are set apart.

    The last one is left whole if it may still become a word of the index.
    """
    query = [word[:LONGEST_WORD] for word in parts(text)][:LONGEST_QUERY]
    if len(query) >= SPOKEN:
        return query
    found: list[str] = []
    for number, word in enumerate(query):
        last = typing and number == len(query) - 1
        begun = last and _may_grow(word) and any(index.starting(word))
        found += (word,) if begun else _halves(index, word)
    return found


def _may_grow(word: str) -> bool:
    """Return whether a word that is still typed may become any other.

    So many begin like a stop word, "the", that to look for them takes long to load.
    """
    return word not in STOPPED


def _halves(index: Index, word: str) -> tuple[str, ...]:
    """Return the words that a word nobody knows is made of: "goodsoldier"."""
    least = slips.ONE_SLIP - 1
    if len(word) < 2 * least or index.stem(stem(word)):
        return (word,)
    for end in range(least, len(word) - least + 1):
        halves = word[:end], word[end:]
        if all(map(_Known(index), halves)):
            return halves
    return (word,)


class _Known:
    """Tells whether a word stands in an index, in this form."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __call__(self, word: str) -> bool:
        mates = self._index.stem(stem(word))
        return mates is not None and word in mates.words


def meanings(
    index: Index, query: list[str], *, typing: bool, told: float
) -> Iterator[Asked]:
    """Yield what each word of a query may mean.

    The last one may be the beginning of a word, if the reader is still `typing`. How
    much a query is `told` says how much its stop words count; words that are only in
    scenes mean nothing where it is not told at all.
    """
    alone, many = STOPPED.issuperset(query), len(query)
    for number, word in enumerate(query):
        if is_unread(word, many):
            yield Asked(word, [], 0.0)
            continue
        unfinished = typing and number == many - 1
        meaning = _Meaning(index, word, alone=alone, told=told)
        meaning.forms(word)
        if many < SPOKEN:
            for joined in (query[number - 1 : number + 1], query[number : number + 2]):
                if len(joined) > 1:
                    meaning.forms("".join(joined), of=len(joined))
        if many < STORY:
            meaning.synonyms()
        if unfinished and many < SPOKEN and _may_grow(word):
            meaning.longer()
        yield meaning.asked(unfinished=unfinished, many=many)


class _Meaning:
    """Gathers what one word may mean."""

    def __init__(self, index: Index, word: str, *, alone: bool, told: float) -> None:
        self._index, self._word, self._told = index, word, told
        self._alone = alone
        """In a query of nothing else, stop words count."""
        self._found: dict[str, Meant] = {}
        self._worth = 0.0
        """What the word itself says, else what may stand for it."""

    def forms(self, word: str, of: int = 1) -> None:
        """Add the words that share a word's stem; one `of` two says half for each."""
        own = self._worth
        if mates := self._index.stem(stem(word)):
            most = self._index.weight(mates) / of
            for mate in mates.words:
                quality = 1.0 if mate == word else WEIGHTS.same_stem
                self._add(mate, mates, quality, most=most)
        if of > 1:  # "am I" says no more because of "AMI"
            self._worth = own or self._worth

    def synonyms(self) -> None:
        """Add what stands for the word in a group of synonyms."""
        own = self._worth
        mates = self._index.stem(stem(self._word))
        for key in mates.related if mates else ():
            if group := self._index.stem(key):  # pragma: no branch (known)
                weight = self._index.weight(group)
                value = WEIGHTS.synonym * weight
                standing = self._index.standing(key, group.words[""])
                self._found[key] = Meant(value, standing, group)
                self._worth = own or max(self._worth, weight)

    def longer(self) -> None:
        """Add the words that begin like this one."""
        own = self._worth
        for word, mates in self._index.starting(self._word):
            share = len(self._word) / len(word)
            quality = WEIGHTS.prefix + (WEIGHTS.typed - WEIGHTS.prefix) * share
            # A word that is known as it stands says no more if it grows: "trust(ee)".
            self._add(word, mates, quality, most=own or self._index.weight(mates))
        self._worth = own or self._worth

    def asked(self, *, unfinished: bool, many: int) -> Asked:
        """Return the word with what it means; a slip if it means nothing else.

        An `unfinished` one too short to tell what it begins means a word just like it
        ("HR") if a name has that, and not "St." of a publisher or a saint. One of
        `many` words may still become anything, and of as many as a story has no slips
        are looked for.
        """
        short = unfinished and len(self._word) < KEY
        if short and not any(map(_names, self._found.values())):
            self._found.clear()
        if not self._found:
            open_ = short or (unfinished and many >= SPOKEN)
            if not open_ and many < STORY:
                self._slips(few=many <= slips.ALONE)
            self._worth = 0.0 if open_ else self._index.unknown
        return Asked(self._word, [*self._found.values()], self._worth)

    def _slips(self, *, few: bool) -> None:
        for near, count in slips.near(self._word, self._index, alone=few):
            if mates := self._index.stem(stem(near)):  # pragma: no branch (known)
                first = WEIGHTS.first if near[0] != self._word[0] else 0.0
                self._add(near, mates, 1 - WEIGHTS.slip * count - first)

    def _add(self, word: str, mates: Stem, quality: float, most: float = inf) -> None:
        if not self._told and not mates.words[word]:
            return
        weight = self._index.weight(mates)
        weight = weight if self._alone else says(word, weight, self._told)
        weight = min(weight, most)
        known = self._found.get(word)
        if known is None or quality * weight > known.value:
            standing = self._index.standing(word, mates.words[word])
            self._found[word] = Meant(quality * weight, standing, mates)
        self._worth = max(self._worth, weight)


def _names(meant: Meant) -> bool:
    """Return whether what a word means stands in some name."""
    return any(meant.standing[NAMES:])
