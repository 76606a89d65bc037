"""What one entry says, counted: it does not depend on any other entry."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.searching.index import LINES, NAMES, TOLD, WIDE
from leadership_handbook.searching.pairs import DULL, GAPS, LEAST, apart, key_of
from leadership_handbook.searching.words import STOPPED, stem, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.searching.entries import Entry


Texts = list[tuple[int, list[str]]]
"""Places of an entry, each with its words."""


class Counted(NamedTuple):
    """What one entry says, counted."""

    texts: Texts
    """Its places."""
    many: int
    """How many words its names and scenes have."""
    told: list[str]
    """The words of its scenes."""
    stems: list[str]
    """The stems that it has."""
    said: dict[str, int]
    """How often its names and scenes say each stem, and each pair that they say often;
    at most WIDE - 1."""

    @property
    def names(self) -> Texts:
        """The places that are names."""
        return [text for text in self.texts if text[0] >= NAMES]


def counted(entry: Entry) -> Counted:
    """Return what an entry says, counted."""
    names = [list(words(name)) for name in entry.names]
    texts = list(enumerate(names, NAMES))
    for place, lines in ((LINES, entry.lines), (TOLD, entry.told)):
        once = dict.fromkeys(word for line in lines for word in words(line))
        texts.append((place, [word for word in once if word not in STOPPED]))
    scenes = [list(words(one)) for one in entry.scenes]
    said = [[*map(stem, text)] for text in (*names, *scenes)]
    stems = Counter(chain(*said))
    often = dict(chain.from_iterable(_often(said, gap) for gap, _ in GAPS))
    often |= {one: n for one, n in stems.items() if one not in DULL}
    return Counted(
        texts=texts,
        many=stems.total(),
        told=[*{*chain(*scenes)}],
        stems=[*{*stems, *(stem(word) for _, text in texts for word in text)}],
        said={one: min(n, WIDE - 1) for one, n in often.items()},
    )


def _often(said: list[list[str]], gap: int) -> Iterator[tuple[str, int]]:
    """Yield the pairs of words so far apart that are said often, and how often."""
    counts = Counter(chain.from_iterable(apart(text, gap) for text in said))
    return ((key_of(*pair, gap), n) for pair, n in counts.items() if n >= LEAST)
