"""The words of a text as search sees them: folded, in one spelling, and stemmed.

Folding is one definition, here and in ``search-words.js``, letter by letter: without
the marks that Unicode's compatibility decomposition sets apart, and in small letters.
It holds for every script. The site's index carries the lists of this module, so the
browser has no second copy of them.
"""

from __future__ import annotations

import re
import threading
from contextlib import suppress
from functools import cached_property, lru_cache
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Protocol, cast
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stemmer(Protocol):
    """What is used of Snowball's stemmer."""

    def stemWord(self, word: str) -> str:  # noqa: N802  (as Snowball names it)
        """Return the stem of a word."""


LETTERS = {
    "æ": "ae",
    "ð": "d",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "œ": "oe",
    "þ": "th",
    "ŧ": "t",
}
"""Latin letters that Unicode does not take apart, and what stands for them."""

DROPPED = "'’ʼ"
"""What is left out, so that "don't" is one word."""

MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
"""Accents and points that are left out, as ranges; other marks are letters, as the
vowels of Indic scripts are."""

APART = "inter"
"""The beginning of a word that is left out of stemming."""

HYPHENS = "-\u2010\u2011"
"""What joins words into one: "co-ordination" is found by that and by each part."""

SPELLING = (
    ("iz", "is"),  # organize; also analyze, below
    ("yz", "ys"),
    # Travelled, fulfill; but "called" and "personally" are stemmed with both letters.
    ("(?<=.{4})ll(?!y$)", "l"),
    ("(?<=^(?:dia|due|fue|woo))ll", "l"),
    ("^(sk|w)ilf", r"\1illf"),  # skilful
    ("ocuss", "ocus"),  # focussed
    ("^biass", "bias"),
    ("^(?=.{6})(.{2,}?)our", r"\1or"),  # behaviour, but not hour
    ("([bcht])re(s?)$", r"\1er\2"),  # centre, metres
    ("entred$", "entered"),  # centred
    ("ogue(s?)$", r"og\1"),  # dialogue
    ("(def|off|lic|pret)en[cs]", r"\1ens"),  # defence, licencing
    ("gramme(?=s?$)", "gram"),
    ("dgement", "dgment"),  # judgement
    ("practis", "practic"),
    ("eable$", "able"),  # saleable
    ("sk(?=eptic)", "sc"),
    ("^enquir", "inquir"),
    ("^grey", "gray"),
    ("artefact", "artifact"),
    ("alumini", "alumin"),
    ("wards$", "ward"),
    ("^age(?=ing)", "ag"),
    ("(?<=.)ae(?=[dm])", "e"),  # leukaemia, encyclopaedia
    ("oeuvre?", "euver"),  # manoeuvre
    ("(?<=m)ould(?=s?$)", "old"),
    ("ulph", "ulf"),
    ("^storey", "story"),
    ("ialit(?=y|ies)", "ialt"),  # speciality
    ("^titbit", "tidbit"),
    ("^doughnut", "donut"),
    ("^skis$", "ski"),  # the releases of Snowball differ on it
    ("^u$", "you"),
    ("^ur$", "your"),
)
"""British spellings made American, and doubled letters single, as regular expressions.

They need no exceptions: the same is done to the records and to what is searched for.
"""

KEPT = 1 << 16
"""Answers about letters and words that are kept, at most: people type anything."""

STOP = """
a about actually after again all also always am an and any are as at be because been
before being between both but by can can't cannot could did do does doesn't doing don't
each even ever every for from had has have having he her here him his how i i'm i've if
in into is isn't it it's its just like may maybe me might more most much must my no not
now of off on one only or other our out over own please quite really same she should so
still such than that the their them then there these they this those to too under until
up us versus very vs was we were what when where which while who whose why will with
without would yet you your yours
"""
"""Words that say little by themselves. They count for little, but they count.

Everyday verbs are not among them: people who tell what happened say it with these.
"""


def words(text: str) -> Iterator[str]:
    """Yield the words of a text in order, a hyphenated one by its parts and whole."""
    found = text.translate(_FOLDED)
    if "-" not in found:  # most have none, and all words of an index come by here
        return map(spelled, found.split())
    return map(spelled, chain.from_iterable(map(_parted, found.split())))


def _parted(chunk: str) -> list[str]:
    """Return the parts of a hyphenated word and, where there are more, the whole."""
    found = [part for part in chunk.split("-") if part]
    return [*found, "".join(found)] if len(found) > 1 else found


def parts(text: str) -> Iterator[str]:
    """Yield the words of a text in order, a hyphenated one by its parts alone."""
    return map(spelled, text.translate(_FOLDED).replace("-", " ").split())


def folded(letter: str) -> str:
    """Return what search reads in place of one code point.

    That is letters, nothing (for an accent or an apostrophe), a hyphen, or a space for
    all that stands between words, a lone surrogate included.
    """
    if letter in HYPHENS:
        return "-"
    if letter in DROPPED or category(letter) == "Cf":
        return ""
    return "".join(_part(part) for part in normalize("NFKD", letter))


def _part(letter: str) -> str:
    if category(letter)[0] not in "LMN":
        return " "
    # By way of capitals: so do ß and ς become what is written for them in those.
    small = normalize("NFKD", letter.upper().lower())
    return "".join(LETTERS.get(one, one) for one in small if not _MARK.match(one))


class _Folded(dict[int, str]):
    """What search reads in place of code points, found out when one is met."""

    def __missing__(self, code: int) -> str:
        if len(self) >= KEPT:
            self.clear()
        self[code] = found = folded(chr(code))
        return found


_FOLDED = _Folded()


@lru_cache(KEPT)
def spelled(word: str) -> str:
    """Return a folded word in the one spelling that search knows."""
    if not _SPELLED.search(word):  # as most words
        return word
    for pattern, instead in _SPELLING:
        word = pattern.sub(instead, word)
    return word


@lru_cache(KEPT)
def stem(word: str) -> str:
    """Return the stem of a word by Snowball's algorithm for English.

    What follows "inter" is stemmed by itself: there alone do the releases of Snowball
    that Python and Sphinx's pages carry, 3.1 and 3.0, differ ("internal", "intern").
    """
    if word.startswith(APART):
        return APART + _STEMMERS.one.stemWord(word.removeprefix(APART))
    return _STEMMERS.one.stemWord(word)


class _Stemmers(threading.local):
    """A stemmer for each thread: it keeps the word that it is at work on."""

    @cached_property
    def one(self) -> Stemmer:
        """The faster one where it is there, as for whoever builds a site.

        Both are imported here: a look-up in the handbook loads neither.
        """
        with suppress(ImportError):
            faster = import_module("Stemmer")  # it has no types
            if faster.version().startswith("3."):  # before, it stemmed otherwise
                return cast("Stemmer", faster.Stemmer("english"))
        # Not `snowballstemmer.stemmer`: that is the faster one of any release.
        from snowballstemmer.english_stemmer import EnglishStemmer  # noqa: PLC0415

        return cast("Stemmer", EnglishStemmer())


_STEMMERS = _Stemmers()


_MARK = re.compile(f"[{MARKS}]")
_SPELLING = tuple((re.compile(was), now) for was, now in SPELLING)
_SPELLED = re.compile("|".join(was for was, _ in SPELLING))
"""What any of them finds; each alternative of a pattern is in a group of its own."""
STOPPED = frozenset(words(STOP))
