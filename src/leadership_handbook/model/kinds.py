"""`KINDS`: every kind of record, and the only list of them."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from leadership_handbook.model.notes import RecordKind
from leadership_handbook.model.practice import Path, Scenario, Session
from leadership_handbook.model.records import (
    Aspect,
    Chapter,
    Distinction,
    Objection,
    PublishedList,
    Situation,
    Term,
    Theme,
    View,
)
from leadership_handbook.model.source import Source
from leadership_handbook.wording import N_

Record: TypeAlias = (
    Distinction
    | Situation
    | Term
    | Source
    | Objection
    | Theme
    | Aspect
    | View
    | PublishedList
    | Scenario
    | Session
    | Path
    | Chapter
)


class Kind(NamedTuple):
    """A kind of record: its class, and what it is called."""

    cls: type[Record]
    word: RecordKind
    """One of them: its role, its option, the beginning of a link to it."""
    plural: str
    """Several: its folder, and the name of its mapping."""
    one: str
    """One of them, as a reader reads it, in English."""
    several: str
    """Several, as a reader reads it."""


KINDS: tuple[Kind, ...] = (
    Kind(
        Distinction,
        "distinction",
        "distinctions",
        N_("distinction"),
        N_("distinctions"),
    ),
    Kind(Situation, "situation", "situations", N_("situation"), N_("situations")),
    Kind(Term, "term", "terms", N_("term"), N_("terms")),
    Kind(Source, "source", "sources", N_("source"), N_("sources")),
    Kind(Objection, "objection", "objections", N_("objection"), N_("objections")),
    Kind(Theme, "theme", "themes", N_("theme"), N_("themes")),
    Kind(Aspect, "aspect", "aspects", N_("aspect"), N_("aspects")),
    Kind(View, "view", "views", N_("view"), N_("views")),
    Kind(PublishedList, "list", "lists", N_("published list"), N_("published lists")),
    Kind(Scenario, "scenario", "scenarios", N_("scenario"), N_("scenarios")),
    Kind(Session, "session", "sessions", N_("session"), N_("sessions")),
    Kind(Path, "path", "paths", N_("path"), N_("paths")),
    Kind(Chapter, "chapter", "chapters", N_("chapter"), N_("chapters")),
)
"""Every kind of record, and the only list of them.

Ids recur across kinds: of several records with one id, ``{any}`` means the first here.
"""

RECORD_TYPES: tuple[type[Record], ...] = tuple(kind.cls for kind in KINDS)

_WORDS: dict[type, RecordKind] = {kind.cls: kind.word for kind in KINDS}
_PLURALS: dict[str, str] = {kind.word: kind.plural for kind in KINDS}


def kind_of(record: Record | type[Record]) -> RecordKind:
    """Return the kind of a record or of its class, ``"distinction"``.

    Raises `TypeError` for anything else.
    """
    cls = record if isinstance(record, type) else type(record)
    if cls not in _WORDS:
        message = f"{cls.__name__!r} is no class of records"
        raise TypeError(message)
    return _WORDS[cls]


def folder_of(kind: str) -> str:
    """Return the folder in which records of this kind lie, ``"distinctions"``."""
    return _PLURALS[kind]
