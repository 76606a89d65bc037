"""What other tools, other languages and people at large call what has a word here."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_NAMES: Mapping[str, tuple[str, ...]] = {
    "address": ("publisher-place",),
    "alias": ("aliases",),
    "also": ("aliases",),
    "autor": ("author",),
    "book": ("container-title",),
    "booktitle": ("container-title",),
    "city": ("publisher-place",),
    "date": ("issued", "reviewed"),
    "datum": ("issued", "reviewed"),
    "description": ("definition", "summary", "text"),
    "first": ("given",),
    "firstname": ("given",),
    "first-name": ("given",),
    "forename": ("given",),
    "herausgeber": ("editor",),
    "jahr": ("issued",),
    "journal": ("container-title",),
    "journal-title": ("container-title",),
    "last": ("family",),
    "lastname": ("family",),
    "last-name": ("family",),
    "link": ("URL",),
    "location": ("publisher-place", "locator"),
    "magazine": ("container-title",),
    "meaning": ("definition",),
    "nachname": ("family",),
    "name": ("title", "label"),
    "newspaper": ("container-title",),
    "no": ("issue",),
    "nom": ("family",),
    "number": ("issue", "order"),
    "organisation": ("literal",),
    "organization": ("literal",),
    "ort": ("publisher-place",),
    "page": ("locator",),
    "pages": ("page", "locator"),
    "place": ("publisher-place", "locator"),
    "pp": ("page", "locator"),
    "prename": ("given",),
    "prenom": ("given",),
    "prénom": ("given",),
    "published": ("issued",),
    "seite": ("page", "locator"),
    "seiten": ("page", "locator"),
    "section": ("locator",),
    "see-also": ("related",),
    "surname": ("family",),
    "synonyms": ("aliases",),
    "tags": ("aliases",),
    "titel": ("title",),
    "titre": ("title",),
    "verlag": ("publisher",),
    "vorname": ("given",),
    "website": ("URL",),
    "work": ("source",),
    "year": ("issued",),
}

_ADVICE = {
    "non-dropping-particle": "write it before the name: 'family: van der Berg'",
    "dropping-particle": "write it after the given name: 'given: Ludwig van'",
    "suffix": "write it after the given name: 'given: John, Jr.'",
    "name": "write 'family: …' and 'given: …', or 'literal: …' for an organization",
    "language": "delete this line: the language of a work has no key",
    "abstract": "say it in your own words, under 'summary: |'",
    "note": "delete this line; a comment begins with #",
    "notes": "delete this line; a comment begins with #",
    "comment": "delete this line; a comment begins with #",
}

_WORDS = {
    "agrees": "asserts",
    "supports": "asserts",
    "says": "asserts",
    "claims": "asserts",
    "affirms": "asserts",
    "disagrees": "disputes",
    "denies": "disputes",
    "rejects": "disputes",
    "limits": "qualifies",
    "nuances": "qualifies",
    "often": "usually",
    "mostly": "usually",
    "generally": "usually",
    "sometimes": "might",
    "may": "might",
    "can": "might",
    "ought": "should",
    "leader": "leadership",
    "leading": "leadership",
    "manager": "management",
    "managing": "management",
    "neutral": "both",
    "article": "article-journal",
    "journal": "article-journal",
    "journal article": "article-journal",
    "paper": "article-journal",
    "aufsatz": "article-journal",
    "artikel": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "buch": "book",
    "monograph": "book",
    "livre": "book",
    "book chapter": "chapter",
    "kapitel": "chapter",
    "conference paper": "paper-conference",
    "blog": "post-weblog",
    "blog post": "post-weblog",
    "dissertation": "thesis",
    "phd": "thesis",
    "web": "webpage",
    "website": "webpage",
    "web page": "webpage",
    "talk": "speech",
    "study": "empirical",
    "research": "empirical",
    "theoretical": "theory",
    "essay": "commentary",
    "self-help": "popular",
    "guide": "practitioner",
    "handbook": "textbook",
    "seen": "work",
    "original": "work",
    "full text": "work",
    "cited in": "secondary",
    "boss": "boss",
    "weak": "one author",
    "strong": "several authors",
    "tested": "partly tested",
    "evidence": "finding",
    "result": "finding",
    "opinion": "argument",
    "assumption": "premise",
}


def key_for(key: str, possible: Collection[str]) -> str:
    """Return which of the possible keys is meant by another one, or ``""``."""
    name = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", key).casefold())
    name = name.strip().replace(" ", "-")
    folded = {own.casefold().replace("_", "-"): own for own in possible}
    if name in folded:
        return folded[name]
    return next((own for own in _NAMES.get(name, ()) if own in possible), "")


def advice_for(key: str, possible: Collection[str]) -> str:
    """Return what to do about a key that none of the possible ones is meant by."""
    name = key.casefold().replace("_", "-")
    if name == "name" and "family" not in possible:
        return ""
    return _ADVICE.get(name, "")


def word_for(written: str, choices: Collection[str]) -> str:
    """Return which of some words is meant by another one, or ``""``."""
    plain = re.sub(r"[\W_]+", " ", written.casefold()).strip()
    folded = {re.sub(r"[\W_]+", " ", word.casefold()): word for word in choices}
    if plain in folded:
        return folded[plain]
    held = [word for name, word in folded.items() if name in plain.split()]
    if len(held) == 1:
        return held[0]
    word = _WORDS.get(plain) or _WORDS.get(written.casefold(), "")
    return word if word in choices else ""
