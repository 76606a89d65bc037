"""From what was typed to the handbook, its kinds, records and filters."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from leadership_handbook.cli.failing import (
    MISUSE,
    UNREADABLE,
    Failure,
    asking,
)
from leadership_handbook.cli.parsing import no_such
from leadership_handbook.handbook.finding import find
from leadership_handbook.model import KINDS, kind_of
from leadership_handbook.problems import InvalidRecords
from leadership_handbook.slips import UnknownId, slip

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from leadership_handbook.facade import Handbook
    from leadership_handbook.model import Distinction, Record, Source

_BY_WORD = {name: kind.word for kind in KINDS for name in (kind.plural, kind.word)}


def handbook(args: Namespace) -> Handbook:
    """Return the shipped handbook, or that with the overlay; refuse a broken one."""
    from leadership_handbook.shipped import load  # noqa: PLC0415  (not for --help)

    folder = args.overlay
    if folder is not None and not os.path.isdir(folder):  # noqa: PTH112  (cheap)
        raise Failure(UNREADABLE, f"the overlay {folder!r} is no folder")
    try:
        return load(folder)
    except InvalidRecords as invalid:
        raise Failure(UNREADABLE, _broken(invalid, args)) from None


def _broken(invalid: InvalidRecords, args: Namespace) -> str:
    number = len(invalid.problems)
    some = "a problem" if number == 1 else f"{number} problems"
    where = args.overlay or ""
    told = [f"the records have {some}:", *map(str, invalid.problems[:10])]
    more = [f"lh check {where}".rstrip() + " shows all, with their lines"]
    return "\n".join([*told, *more])


def kind(text: str) -> str:
    """Return the kind of that name, ``term`` or ``terms``."""
    if text not in _BY_WORD:
        words = [kind.word for kind in KINDS]
        raise Failure(MISUSE, no_such("kind", text, words))
    return _BY_WORD[text]


def record(book: Handbook, text: str) -> Record:
    """Return the record named ``id`` or ``kind/id``; refuse what means none, or two."""
    with asking():
        try:
            return find(book, text)
        except UnknownId as error:
            if claim := _claim(book, text):
                raise UnknownId(claim) from None
            if "/" in text or not str(error).endswith(repr(text)):
                raise
            # Near no id at all: it may be a word of the texts.
            message = f"{error}; lh search {text} finds where it is spoken of"
            raise UnknownId(message) from None


def _claim(book: Handbook, text: str) -> str:
    """Return how a claim is shown, ``""`` for a name that is none of one."""
    record_id, _, claim_id = text.partition("/")
    holders: tuple[Distinction | Source, ...] = (
        *book.distinctions.values(),
        *book.sources.values(),
    )
    for holder in holders:
        ids = [claim.id for claim in holder.claims]
        if holder.id == record_id and claim_id in ids:
            where = f"lh show {address(holder)} --field 'claims[{ids.index(claim_id)}]'"
            return f"{text!r} is a claim and no record: {where}"
    return ""


def record_of(book: Handbook, word: str, record_id: str) -> Record:
    """Return a record of a kind; refuse an unknown id as wrong use."""
    with asking():
        found: Record = book.of_kind(word)[record_id]
    return found


def address(one: Record) -> str:
    """Return how to name a record here: ``term/follower``."""
    return f"{kind_of(one)}/{one.id}"


def wanted(args: Namespace, names: Iterable[str]) -> dict[str, Any]:
    """Return those options that were given."""
    given = {name: getattr(args, name) for name in names}
    return {name: value for name, value in given.items() if value is not None}


def authors(book: Handbook) -> list[str]:
    """Return the family name of every author, once and in order."""
    names = (name for source in book.sources.values() for name in source.author)
    return sorted({name.family or name.literal for name in names})


def author(book: Handbook, text: str) -> str:
    """Return an author's family name as it is spelled, whatever the case."""
    names = authors(book)
    found = {name.casefold(): name for name in names}.get(text.casefold())
    if found is None:
        raise Failure(MISUSE, slip("no author", text, names))
    return found
