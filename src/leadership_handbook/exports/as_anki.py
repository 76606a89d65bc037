"""Cards for Anki, as the text that its import reads, with the answers in HTML.

A text and not an ``.apkg``: its form is described in Anki's manual, it can be read and
put right by a person, and needs nothing to be installed. Each note has an id of its
own, so that a newer file brings the same cards up to date and keeps what was learned.
"""

from __future__ import annotations

import csv
from html import escape
from io import StringIO
from typing import TYPE_CHECKING

from leadership_handbook.handbook.columns import cited
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Distinction, Record, Scenario, Side

HEAD = (
    "#separator:tab",
    "#html:true",
    "#notetype:Basic",
    "#columns:guid\tdeck\tFront\tBack\ttags",
    "#guid column:1",
    "#deck column:2",
    "#tags column:5",
)
"""The lines that tell Anki what the columns are."""


def write(edition: Edition) -> bytes:
    """Return the cards: distinctions, what one sees of each side, terms, scenarios."""
    written = StringIO()
    writer = csv.writer(written, dialect="excel-tab", lineterminator="\n")
    for guid, deck, front, back, record in _cards(edition):
        more = f'{back}<br><br><a href="{escape(edition.url(record))}">More</a>'
        tags = f"leadership-handbook {record.id}"
        writer.writerow((guid, f"{edition.title}::{deck}", front, more, tags))
    return ("\n".join(HEAD) + "\n" + written.getvalue()).encode()


def _cards(edition: Edition) -> Iterator[tuple[str, str, str, str, Record]]:
    handbook = edition.handbook
    for distinction in handbook.distinctions.values():
        yield from _of_distinction(distinction)
    for term in handbook.terms.values():
        sources = [cited(citation, handbook) for citation in term.citations]
        back = _lines(to_plain(term.definition), "; ".join(sources))
        yield _guid("term", term), "Terms", _lines(term.title), back, term
    for scenario in handbook.scenarios.values():
        yield _guid("scenario", scenario), "Scenarios", *_case(scenario), scenario


def _of_distinction(
    record: Distinction,
) -> Iterator[tuple[str, str, str, str, Distinction]]:
    sides = {"Leadership": record.leadership, "Management": record.management}
    back = _lines(*(f"{word}: {to_plain(s.summary)}" for word, s in sides.items()))
    key = _guid("distinction", record)
    yield key, "Distinctions", _lines(record.title), back, record
    either = f"{record.leadership.label} or {record.management.label}?"
    for word, side in sides.items():
        for place, text in enumerate(side.looks_like, 1):
            guid = f"{key}-{word.lower()}-{place}"
            front = _lines(to_plain(text), either)
            yield guid, "Which side is it?", front, _answer(word, side), record


def _answer(word: str, side: Side) -> str:
    return _lines(f"{side.label} ({word.lower()})", to_plain(side.when))


def _case(record: Scenario) -> tuple[str, str]:
    choices = [to_plain(choice.text) for choice in record.choices]
    front = _lines(record.title, to_plain(record.situation), *choices)
    told = [
        f"{to_plain(c.text)} Gains: {to_plain(c.gains)} Costs: {to_plain(c.costs)}"
        for c in record.choices
    ]
    return front, _lines(*told, to_plain(record.turn))


def _guid(kind: str, record: Record) -> str:
    return f"lh-{kind}-{record.id}"


def _lines(*texts: str) -> str:
    """Return texts as HTML, an empty line between two of them."""
    shown = (escape(text).replace("\n", "<br>") for text in texts if text)
    return "<br><br>".join(shown)
