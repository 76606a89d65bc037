"""The words of a text as search sees them: folded, in one spelling, and stemmed.

What is a letter is written here and not taken from Unicode's tables: those of the
supported Pythons and of browsers differ. The site's index carries these lists, so the
browser has no second copy of them.
"""

from __future__ import annotations

import re
import threading
from functools import cache, cached_property
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterator


class Stemmer(Protocol):
    """What is used of Snowball's stemmer."""

    def stemWord(self, word: str) -> str:  # noqa: N802  (as Snowball names it)
        """Return the stem of a word."""


FOLDS = {
    "a": "AÀÁÂÃÄÅàáâãäåĀāĂăĄą",
    "ae": "Ææ",
    "b": "B",
    "c": "CÇçĆćĈĉĊċČč",
    "d": "DÐðĎďĐđ",
    "e": "EÈÉÊËèéêëĒēĔĕĖėĘęĚě",
    "f": "F",
    "g": "GĜĝĞğĠġĢģ",
    "h": "HĤĥĦħ",
    "i": "IÌÍÎÏìíîïĨĩĪīĬĭĮįİı",
    "j": "JĴĵ",
    "k": "KĶķ",
    "l": "LĹĺĻļĽľĿŀŁł",
    "m": "M",
    "n": "NÑñŃńŅņŇň",
    "o": "OÒÓÔÕÖØòóôõöøŌōŎŏŐő",
    "oe": "Œœ",
    "p": "P",
    "q": "Q",
    "r": "RŔŕŖŗŘř",
    "s": "SŚśŜŝŞşŠšȘș",
    "ss": "ßẞ",
    "t": "TŢţŤťŦŧȚț",
    "th": "Þþ",
    "u": "UÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų",
    "v": "V",
    "w": "WŴŵ",
    "x": "X",
    "y": "YÝýÿŶŷŸ",
    "z": "ZŹźŻżŽž",
    "": "'’ʼ\u00ad",
}
"""What stands for which letters; the last are left out, so "don't" is one word."""

LETTERS = "a-z0-9\u00aa-\u02af\u0370-\u1fff\u3040-\ud7a3"
"""What words are made of once they are folded, as ranges: letters of most scripts."""

NO_LETTERS = "\u00ab-\u00b9\u00bb-\u00bf\u00d7\u00f7"
"""Signs that lie in these ranges."""

MARKS = "\u0300-\u036f"
"""Accents that stand after their letter; they are left out."""

APART = "inter"
"""The beginning of a word that is left out of stemming."""

HYPHENS = "-\u2010\u2011"
"""What joins words into one: "co-ordination" is found by that and by each part."""

SPELLING = (
    ("iz", "is"),  # organize; also analyze, below
    ("yz", "ys"),
    ("ll", "l"),  # travelled, fulfill
    ("^(?=.{6})(.{2,}?)our", r"\1or"),  # behaviour, but not hour
    ("([bt])re$", r"\1er"),  # centre
    ("ogue$", "og"),  # dialogue
    ("(def|off|lic|pret)ence", r"\1ense"),
    ("gramme$", "gram"),
    ("dgement", "dgment"),  # judgement
    ("practis", "practic"),
    ("sk(?=eptic)", "sc"),
    ("^enquir", "inquir"),
    ("^grey", "gray"),
    ("artefact", "artifact"),
    ("wards$", "ward"),
    ("^age(?=ing)", "ag"),
    ("oeuv", "euv"),
    ("^skis$", "ski"),  # the releases of Snowball differ on it
)
"""British spellings made American, and doubled letters single, as regular expressions.

They need no exceptions: the same is done to the records and to what is searched for.
"""

STOP = """
a about after again all also always am an and any are as ask asks at be became because
become becomes been before being between both but by can cannot can't come comes could
did do does doesn't doing don't each else ever every for from get gets getting give
gives go goes going had has have having he her here him his how i if i'm in into is
isn't it it's its i've just keep keeps let like make makes making many may me mean might
more most much must my need needs never no not now of off on one only or other our out
over own really same say says shall she should so some somebody someone something still
such take takes tell than that the their them then there these they thing things this
those to too under until up us versus very vs want wants was way we well were what when
where which while who whose why will with without would you your yours
"""
"""Words that say little by themselves. They count for little, but they count."""


def words(text: str) -> Iterator[str]:
    """Yield the words of a text in order, a hyphenated one by its parts and whole."""
    for joined in _joined(text):
        found = [spelled(part) for part in joined]
        yield from found
        if len(found) > 1:
            yield spelled("".join(joined))


def parts(text: str) -> Iterator[str]:
    """Yield the words of a text in order, a hyphenated one by its parts alone."""
    for joined in _joined(text):
        yield from map(spelled, joined)


def _joined(text: str) -> Iterator[list[str]]:
    """Yield each word as the parts that hyphens join."""
    folded = "".join(_FOLDED.get(c, c) for c in text)
    for chunk in re.findall(_CHUNK, re.sub(f"[{MARKS}]", "", folded)):
        if joined := re.findall(f"[^{HYPHENS}]+", chunk):
            yield joined


def spelled(word: str) -> str:
    """Return a folded word in the one spelling that search knows."""
    for pattern, instead in SPELLING:
        word = re.sub(pattern, instead, word)
    return word


@cache
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
        # Not `snowballstemmer.stemmer`: that is PyStemmer's, of another release, if it
        # is there. Imported here, so that a look-up in the handbook loads none of it.
        from snowballstemmer.english_stemmer import EnglishStemmer  # noqa: PLC0415

        return cast("Stemmer", EnglishStemmer())


_STEMMERS = _Stemmers()


_FOLDED = {letter: to for to, letters in FOLDS.items() for letter in letters}
_LETTER = f"(?![{NO_LETTERS}])[{LETTERS}]"
_CHUNK = f"(?:{_LETTER}|[{HYPHENS}])+"
STOPPED = frozenset(words(STOP))
