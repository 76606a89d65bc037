"""The records: what a handbook holds, as plain immutable values.

Every class is a frozen, slotted, keyword-only dataclass. Records hold ids of
other records, never the records themselves, so that a value can be compared,
hashed, copied and pickled by its fields alone. Every field is always present:
text that is not known is ``""``, a list without members is ``()``.

The annotations are read by the reader, the field tables and the JSON Schema:
a new field is one line here. A field's description is the string below it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

# --------------------------------------------------------------------------
# What an annotation may say beyond its type


@dataclass(frozen=True, slots=True)
class Markup:
    """How much CommonMark a text may use: ``plain``, ``inline`` or ``block``."""

    level: Literal["plain", "inline", "block"]


@dataclass(frozen=True, slots=True)
class Ref:
    """The text is the id of a record of this kind, or of a claim (``record/claim``)."""

    kind: str
    own: bool = False
    """Left out inside a record of this kind, it means that record."""


@dataclass(frozen=True, slots=True)
class Form:
    """The text has a form of its own, named here: ``id`` or ``partial date``."""

    name: Literal["id", "partial date"]


@dataclass(frozen=True, slots=True)
class Csl:
    """A field of the Citation Style Language; its key in YAML has ``-`` for ``_``."""


Plain: TypeAlias = Annotated[str, Markup("plain")]
Inline: TypeAlias = Annotated[str, Markup("inline")]
Block: TypeAlias = Annotated[str, Markup("block")]
Id: TypeAlias = Annotated[str, Form("id")]
PartialDate: TypeAlias = Annotated[str, Form("partial date")]

SourceId: TypeAlias = Annotated[str, Ref("source")]
ClaimRef: TypeAlias = Annotated[str, Ref("claim")]

Stance: TypeAlias = Literal["asserts", "qualifies", "disputes"]
SpeaksOf: TypeAlias = Literal["leadership", "management", "both", "distinction"]
Force: TypeAlias = Literal[
    "always", "must", "usually", "stated", "should", "might", "not-always"
]
EvidenceWord: TypeAlias = Literal["one author", "several authors", "partly tested"]
WorkKind: TypeAlias = Literal[
    "theory",
    "empirical",
    "review",
    "practitioner",
    "textbook",
    "popular",
    "commentary",
    "report",
]
CslType: TypeAlias = Literal[
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "book",
    "chapter",
    "paper-conference",
    "post-weblog",
    "report",
    "speech",
    "thesis",
    "webpage",
]


class Value:
    """What records and their parts have in common.

    They compare, hash and show by their fields. It is written here once: made for each
    class by `dataclass`, it would take a good part of the package's import.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return _values(self) == _values(other)

    def __hash__(self) -> int:
        return hash(_values(self))

    def __repr__(self) -> str:
        named = zip(_names(self), _values(self), strict=True)
        shown = ", ".join(f"{name}={value!r}" for name, value in named)
        return f"{type(self).__name__}({shown})"

    def to_dict(self) -> dict[str, Any]:
        """Return every field by its name, as JSON has it.

        Parts are dicts, tuples lists, and a date is text, ``"2026-11-23"``.
        """
        return {name: _as_json(getattr(self, name)) for name in _names(self)}


def _names(value: object) -> tuple[str, ...]:
    """Return the names of a value's fields: a slotted dataclass has them as slots."""
    names: tuple[str, ...] = type(value).__slots__  # type: ignore[attr-defined]
    return names


def _values(value: object) -> tuple[Any, ...]:
    return tuple([getattr(value, name) for name in _names(value)])


def _as_json(value: Any) -> Any:  # noqa: ANN401  (a field's value is any of several)
    if isinstance(value, tuple):
        return [_as_json(item) for item in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value.to_dict() if isinstance(value, Value) else value


# --------------------------------------------------------------------------
# Parts of records


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Citation(Value):
    """Where something is said: a source and the place in it."""

    source: Annotated[str, Ref("source", own=True)]
    """Id of the source. A claim in a source's own file leaves it out."""
    locator: Plain = ""
    """Page, chapter or section, as printed: ``p. 21``. Empty where none was seen."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Claim(Value):
    """What one source says, in the handbook's own words."""

    id: Id
    """Unique in its file."""
    stance: Stance
    """Whether the source asserts, qualifies or disputes the distinction."""
    side: SpeaksOf
    """What it speaks of: a side, both sides, or the distinction itself."""
    force: Force
    """How strongly the source puts it."""
    text: Inline
    """The claim, paraphrased."""
    citation: Citation
    """Where the source says it."""
    dossier: Plain = ""
    """The row of the founding document that the claim carries, ``A12``."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Side(Value):
    """One side of a distinction: leadership or management."""

    label: Plain
    """The side's word in the title: ``People``."""
    summary: Inline
    """What this side looks at or does, in a sentence."""
    looks_like: tuple[Inline, ...] = ()
    """What one sees of it in a working week."""
    when: Inline = ""
    """When to lean this way."""
    overdone: Inline = ""
    """What goes wrong when it is overdone."""
    example: Inline = ""
    """One short example from ordinary work."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Contrast(Value):
    """A distinction's two cells for one aspect: one row of its table."""

    aspect: Annotated[str, Ref("aspect")]
    """Id of the aspect."""
    leadership: Inline
    """The leadership cell."""
    management: Inline
    """The management cell."""
    citations: tuple[Citation, ...] = ()
    """Who states the contrast. Empty: it is the handbook's own reading."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Evidence(Value):
    """How well a distinction is supported."""

    word: EvidenceWord
    """One of three words."""
    reason: Inline
    """Why this word."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Exercise(Value):
    """Something to try, alone or with a team."""

    minutes: int
    """How long it takes, in minutes."""
    bring: Inline
    """What to have at hand."""
    steps: tuple[Inline, ...]
    """What to do, in order."""
    look_for: Inline
    """What to look for in the outcome."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Related(Value):
    """A neighboring distinction and why it is one."""

    id: Annotated[str, Ref("distinction")]
    """Id of the other distinction."""
    reason: Inline
    """Why it is related, in a phrase."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Name(Value):
    """A person (``family``, ``given``) or an organization (``literal``)."""

    family: Plain = ""
    """Family name."""
    given: Plain = ""
    """Given names or initials."""
    literal: Plain = ""
    """The whole name of an organization."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Tension(Value):
    """Where a source pulls two ways."""

    text: Inline
    """What pulls against what."""
    claims: tuple[ClaimRef, ...]
    """The claims set against each other."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Shared(Value):
    """Something that leading and managing share, according to a source."""

    text: Inline
    """What they share."""
    claims: tuple[ClaimRef, ...]
    """The claims that say so."""


# --------------------------------------------------------------------------
# Records, one file each


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Distinction(Value):
    """One contrast between leading and managing, the leadership side first."""

    id: Id
    """The file's name."""
    title: Plain
    """Both labels: ``People vs. Staff``."""
    order: int
    """Place in the handbook."""
    theme: Annotated[str, Ref("theme")]
    """Id of its theme."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it; unique across distinctions."""
    leadership: Side
    """The leadership side."""
    management: Side
    """The management side."""
    contrasts: tuple[Contrast, ...] = ()
    """The rows of its table."""
    claims: tuple[Claim, ...] = ()
    """What sources say about it."""
    evidence: Evidence
    """How well it is supported."""
    questions: tuple[Inline, ...] = ()
    """Questions to ask oneself."""
    exercise: Exercise | None = None
    """Something to try."""
    related: tuple[Related, ...] = ()
    """Neighboring distinctions."""
    reviewed: datetime.date
    """When somebody last read it with care."""

    def _repr_html_(self) -> str:
        """Return the spread and the table, for notebooks."""
        from leadership_handbook.notebook import spread_and_table  # noqa: PLC0415

        return spread_and_table(self)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Source(Value):
    """A work, described with the fields of the Citation Style Language."""

    id: Id
    """The file's name."""
    type: Annotated[CslType, Csl()]
    """The work's type in CSL."""
    title: Annotated[Plain, Csl()] = ""
    """Title of the work."""
    author: Annotated[tuple[Name, ...], Csl()] = ()
    """Authors, in the order printed."""
    editor: Annotated[tuple[Name, ...], Csl()] = ()
    """Editors of the volume it stands in."""
    translator: Annotated[tuple[Name, ...], Csl()] = ()
    """Translators."""
    issued: Annotated[PartialDate, Csl()] = ""
    """Year, month or day of publication: ``1990``, ``1990-05``; ``1990-05/1990-06``."""
    original_date: Annotated[PartialDate, Csl()] = ""
    """First publication, where ``issued`` is a later one."""
    original_title: Annotated[Plain, Csl()] = ""
    """Title in the original language."""
    container_title: Annotated[Plain, Csl()] = ""
    """The journal, or the book it stands in."""
    edition: Annotated[Plain, Csl()] = ""
    """Edition."""
    volume: Annotated[Plain, Csl()] = ""
    """Volume."""
    issue: Annotated[Plain, Csl()] = ""
    """Issue."""
    page: Annotated[Plain, Csl()] = ""
    """Pages, ``67-78``."""
    publisher: Annotated[Plain, Csl()] = ""
    """Publisher."""
    publisher_place: Annotated[Plain, Csl()] = ""
    """Place of publication."""
    DOI: Annotated[Plain, Csl()] = ""
    """Digital object identifier, without an address before it."""
    ISBN: Annotated[Plain, Csl()] = ""
    """International standard book number."""
    ISSN: Annotated[Plain, Csl()] = ""
    """International standard serial number."""
    URL: Annotated[Plain, Csl()] = ""
    """Address of the work itself."""
    kind: WorkKind
    """What kind of work it is."""
    verified: Inline
    """How far the fields above were checked, and what was left empty."""
    view: tuple[Annotated[str, Ref("view")], ...] = ()
    """How it sees leading and managing relate; the handbook's own reading."""
    summary: Block = ""
    """What the work says, in the handbook's own words."""
    claims: tuple[Claim, ...] = ()
    """Its claims about no single distinction."""
    cautions: tuple[Inline, ...] = ()
    """What to take care of when citing it."""
    replies_to: tuple[SourceId, ...] = ()
    """Works it answers."""
    tensions: tuple[Tension, ...] = ()
    """Where it pulls two ways."""
    common_ground: tuple[Shared, ...] = ()
    """What it says the two share."""
    reviewed: datetime.date | None = None
    """When somebody last read the record with care."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Term(Value):
    """A glossary entry."""

    id: Id
    """The file's name."""
    title: Plain
    """The term."""
    definition: Inline
    """What it means, in at most 40 words."""
    citations: tuple[Citation, ...] = ()
    """Where the word comes from."""
    aliases: tuple[Plain, ...] = ()
    """Other words for it."""
    related: tuple[Annotated[str, Ref("term")], ...] = ()
    """Ids of related terms."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Objection(Value):
    """A well-formed argument against the distinction."""

    id: Id
    """The file's name."""
    title: Plain
    """The objection in a few words."""
    order: int
    """Place in the handbook."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    argument: Block
    """The argument at its strongest."""
    made_by: tuple[Citation, ...]
    """Who makes it."""
    answered_by: tuple[Citation, ...] = ()
    """Who answers."""
    still_stands: Block
    """What still stands after the answers."""
    claims: tuple[ClaimRef, ...] = ()
    """The claims on both sides."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Theme(Value):
    """A group of distinctions."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the theme."""
    order: int
    """Place in the handbook."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    text: Block
    """What its distinctions share and how they differ."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Aspect(Value):
    """A dimension of comparison that recurs across distinctions."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the aspect."""
    order: int
    """Place in the handbook."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    question: Inline
    """What one asks of each side."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class View(Value):
    """A way of seeing how leading and managing relate."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the view."""
    order: int
    """Place in the handbook."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    text: Block
    """What the view holds."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Chapter(Value):
    """A hand-written page of the handbook, known to search."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the page."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    line: Inline
    """What it is about, in one line."""
    page: Plain
    """Its address below the site's, without ``.html``: ``start``."""


Record: TypeAlias = (
    Distinction | Source | Term | Objection | Theme | Aspect | View | Chapter
)

RECORD_TYPES: tuple[type[Record], ...] = (
    Distinction,
    Source,
    Term,
    Objection,
    Theme,
    Aspect,
    View,
    Chapter,
)
"""Every kind of record; a kind is the class's name in lower case."""


def kind_of(record: Record | type[Record]) -> str:
    """Return the kind of a record or of its class, ``"distinction"``."""
    cls = record if isinstance(record, type) else type(record)
    return cls.__name__.lower()


def folder_of(kind: str) -> str:
    """Return the folder in which records of this kind lie, ``"distinctions"``."""
    return f"{kind}s"
