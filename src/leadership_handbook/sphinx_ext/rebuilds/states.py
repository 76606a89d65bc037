"""The state of what answers are made of: what an edit may change, by kind and id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from leadership_handbook.model import Claim, kind_of, written
from leadership_handbook.model.shape import holders_of
from leadership_handbook.sphinx_ext.documents.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from leadership_handbook.handbook.relations import Holder
    from leadership_handbook.model import Distinction
    from leadership_handbook.sphinx_ext.documents.book import Book

HIDDEN = "hidden "
"""What kinds of hidden records begin with."""
NAME, PIECES, SAID = "name", "pieces", "said"
"""As kinds: what a source is called, the pages of a list that has several, and the
claims of the records that hold some of a source."""
IN_THEME, WITH_ASPECT, ABOUT = "in theme", "with aspect", "about"
"""As kinds: what tables show of the distinctions of a theme, the contrasts of those
that compare an aspect, and the claims about the distinctions of a theme."""
SHOWN = "shown"
"""As a kind: what a table of all distinctions shows of each, by the table's kind."""
NAMES = ("names", "az")
"""As kind and id: all titles and aliases that A to Z lists."""
TITLES = ("titles", "distinction")
"""As kind and id: what all distinctions are called, in order."""
USES, LINKS, CLAIMS = ("uses", "record"), ("links", "record"), ("claims", "record")
"""As kinds and ids: the sources that all records cite, the records that their texts
link to, and all claims."""
OWN = ("own", "page")
"""As kind and id: which records have a page of their own."""

State: TypeAlias = "dict[tuple[str, str], tuple[str, str]]"
"""The file of each record by kind and id, and a digest of what is in it."""


def state(book: Book) -> State:
    """Return the state of all that answers are made of, the pages of lists too."""
    pages = {
        (PIECES, name): ("", written(pieces)) for name, pieces in book.pieces_of.items()
    }
    return {**book.once(of_records), **pages}


def of_records(book: Book) -> State:
    """Return the state of all that answers are made of but the pages of lists.

    Hidden records are of kinds of their own: what is known of them is their content.
    So are the names of sources, as any may change the letter of another of its year;
    and what stands in many records: what sources say, what distinctions are called,
    and what tables show of those of a theme or with an aspect.
    """
    reading = book.reading
    found = {
        (kind, record_id): (str(reading.files[kind][record_id]), content)
        for kind, contents in reading.contents.items()
        for record_id, content in contents.items()
    }
    hidden = {
        (HIDDEN + kind, record_id): (written(record), "")
        for kind, records in reading.hidden.items()
        for record_id, record in records.items()
    }
    names = {
        (NAME, one): ("", book.handbook.name("source", one))
        for one in book.handbook.sources
    }
    return found | hidden | names | _gathered(book)


def _gathered(book: Book) -> State:
    """Return the state of what tables show of several records together."""
    related, shown = book.handbook.relations, book.shown_in_tables
    distinctions = book.handbook.distinctions.values()
    compared = book.of_each("contrasts", ["distinction"], _compared)
    claims = book.of_each("claims", holders_of(Claim), _claimed)
    held = {key: f"{book.handbook.name(*key)} {said}" for key, said in claims.items()}
    naming = book.naming.items()
    groups = {
        **_of_groups(IN_THEME, related.in_theme, shown),
        **_of_groups(WITH_ASPECT, related.with_aspect, compared),
        **_of_groups(ABOUT, related.in_theme, held),
        **_said_by_each(book, held),
        **_of_sheets(book),
        TITLES: [written((one.id, one.title)) for one in distinctions],
        USES: [f"{key} {names.uses}" for key, names in naming],
        LINKS: [f"{key} {names.links}" for key, names in naming],
        CLAIMS: [f"{key} {said}" for key, said in claims.items()],
        OWN: book.documents,
        NAMES: [
            *(f"{key} {names.called}" for key, names in naming),
            *(book.handbook.name("source", one) for one in book.handbook.sources),
            *book.documents,
        ],
    }
    return {key: ("", digest(parts)) for key, parts in groups.items()}


def _of_groups(
    kind: str,
    groups: Mapping[str, Iterable[Distinction]],
    shown: Mapping[tuple[str, str], str],
) -> dict[tuple[str, str], list[str]]:
    """Return what is shown of each distinction of a group, group by group."""
    return {
        (kind, one): [shown["distinction", member.id] for member in members]
        for one, members in groups.items()
    }


def _said_by_each(
    book: Book, held: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], list[str]]:
    """Return the claims of all records that hold some of a source, source by source."""
    handbook = book.handbook
    found = {}
    for source in handbook.sources:
        of_source = handbook.relations.by_source.get(source, ())
        holders = ((kind_of(one.record), one.record.id) for one in of_source)
        found[SAID, source] = [held[key] for key in dict.fromkeys(holders)]
    return found


def _of_sheets(book: Book) -> dict[tuple[str, str], list[str]]:
    """Return what tables of all distinctions show of each, table by table."""
    shown = book.of_each("shown", ["distinction"], _shown)
    return {
        (SHOWN, kind): [digests[number] for digests in shown.values()]
        for number, kind in enumerate(SHEETS)
    }


def _shown(record: Distinction) -> list[str]:
    return [digest([written((record.title, of(record)))]) for of in SHEETS.values()]


SHEETS: Mapping[str, Callable[[Distinction], Any]] = {
    "when": lambda one: [
        (side.when, side.overdone) for side in (one.leadership, one.management)
    ],
    "evidence": lambda one: (one.evidence, one.claims),
    "exercises": lambda one: (one.theme, one.exercise),
    "objections": lambda one: one.claims,
}
"""What tables of all distinctions, or of their claims, show of each but the title."""


def _compared(record: Distinction) -> str:
    return digest([written((record.title, record.contrasts))])


def _claimed(record: Holder) -> str:
    return digest([written(record.claims)])
