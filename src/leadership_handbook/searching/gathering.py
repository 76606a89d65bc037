"""Gathering what all entries say: which stems and pairs, where, and how much names do.

An index is gathered from all entries, or from few and what was known of the others.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cache, partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from leadership_handbook.searching.index import (
    NAMES,
    NOWHERE,
    PLACE,
    SIZES,
    WIDE,
    Stem,
    in_order,
    rarity,
    says,
    twos,
)
from leadership_handbook.searching.pairs import DULL
from leadership_handbook.searching.synonyms import groups
from leadership_handbook.searching.words import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from leadership_handbook.searching.counting import Counted

Numbers = dict[str, "array[int]"]
"""For each word where it stands; or for each stem or pair, which entries say it, and
how often."""


def gathered(everything: Collection[Counted], having: Counter[str]) -> dict[str, Stem]:
    """Return all stems and pairs that entries say, and all groups of synonyms.

    `having` is how many have each stem.
    """
    weight = weigher(len(everything), having)
    return Gathering(enumerate(everything), having, weight).found()


def had(everything: Iterable[Counted]) -> Counter[str]:
    """Return how many entries have each stem."""
    return Counter(chain.from_iterable(one.stems for one in everything))


def told_in(everything: Iterable[Counted]) -> Counter[str]:
    """Return in how many entries' scenes each word is, dull ones left out."""
    return Counter(chain.from_iterable({*one.told} - DULL for one in everything))


def weigher(number: int, having: Mapping[str, int]) -> Callable[[str], float]:
    """Return what tells how much a word says among so many entries."""
    of_so_many = cache(partial(rarity, number))  # few differ

    @cache
    def weight(word: str) -> float:
        return says(word, of_so_many(having[stem(word)]))

    return weight


def size(text: Iterable[str], weight: Callable[[str], float]) -> int:
    """Return the number of the size that is next to what the words of a name say."""
    return bisect_left(_BETWEEN, sum(map(weight, text)))


_BETWEEN = [(one + other) / 2 for one, other in pairwise(SIZES)]


class Gathering:
    """Gathers what entries say; what a name says is known when all are there.

    With `only` given, it gathers the stems, pairs and groups that it names: with a
    group it has to have all its stems. Of some entries, it has what these alone say.
    """

    def __init__(
        self,
        some: Iterable[tuple[int, Counted]],
        having: Counter[str],
        weight: Callable[[str], float],
        only: AbstractSet[str] | None = None,
    ) -> None:
        """Take entries with their numbers, and how many of all have each stem."""
        self.only: AbstractSet[str] | None = only
        self.having: Counter[str] = having
        self.weight: Callable[[str], float] = weight
        self.some: list[tuple[int, Counted]] = [*some]
        self.said: Numbers = self._said()
        self.stems: dict[str, Numbers] = {}
        """The words of each stem."""
        words = self._words()
        for word in in_order(words):
            self.stems.setdefault(stem(word), {})[word] = words[word]

    def found(self) -> dict[str, Stem]:
        """Return the stems, the groups and the pairs."""
        pairs = {
            one: Stem(len(said) // 2, said, {})
            for one, said in self.said.items()
            if " " in one
        }
        return self._with_groups() | pairs

    def _is_wanted(self, one: str) -> bool:
        return self.only is None or one in self.only

    def _said(self) -> Numbers:
        found: Numbers = defaultdict(lambda: array("I"))
        for number, entry in self.some:
            said = entry.said
            for one in said if self.only is None else said.keys() & self.only:
                found[one].extend((number, said[one]))
        return found

    def _words(self) -> Numbers:
        wanted = cache(lambda word: self._is_wanted(stem(word)))
        found: Numbers = defaultdict(lambda: array("I"))
        for number, entry in self.some:
            for place, text in entry.texts:
                if not any(map(wanted, text)):
                    continue
                is_name = place >= NAMES
                code = min(place, WIDE - 1) * PLACE
                code += size(text, self.weight) if is_name else 0
                for at, word in enumerate(text):
                    if wanted(word):
                        shift = min(at, WIDE - 1) * WIDE if is_name else 0
                        found[word].extend((number, code + shift))
        told = {word for _, entry in self.some for word in entry.told} - DULL
        return dict.fromkeys(filter(wanted, told), NOWHERE) | found

    def _with_groups(self) -> dict[str, Stem]:
        """Return stems with the groups of synonyms that have any of them."""
        keys: dict[str, list[str]] = {}
        found: dict[str, Stem] = {}
        for number, group in enumerate(groups()):
            if not any(one in self.having for one in group):
                continue
            key = f"={number}"  # no stem is like it
            if self._is_wanted(key):
                found[key] = self._merged(group)
            for one in filter(self._is_wanted, group):
                keys.setdefault(one, []).append(key)
        for one in {**self.stems, **keys}:
            said = self.said.get(one, array("I"))
            related = tuple(keys.get(one, ()))
            mates = self.stems.get(one, {})
            found[one] = Stem(self.having[one], said, mates, related)
        return found

    def _merged(self, group: tuple[str, ...]) -> Stem:
        """Return a group of synonyms as if its words were one."""
        mates = [mate for one in group for mate in self.stems.get(one, {}).values()]
        postings = sorted({pair for mate in mates for pair in twos(mate)})
        counts: Counter[int] = Counter()
        for one in group:
            counts.update(dict(twos(self.said.get(one, array("I")))))
        said = [(n, min(count, WIDE - 1)) for n, count in sorted(counts.items())]
        having = {number for number, _ in postings} | {*counts}
        words = {"": array("I", chain(*postings))}
        return Stem(len(having), array("I", chain(*said)), words, group)
