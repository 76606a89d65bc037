"""What an annotation says beyond its type: markup, references, closed lists."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple, TypeAlias

from leadership_handbook.wording import N_


class Markup(NamedTuple):
    """How much CommonMark a text may use: ``plain``, ``inline`` or ``block``."""

    level: Literal["plain", "inline", "block"]


class Ref(NamedTuple):
    """The text is the id of a record of this kind, or of a claim (``record/claim``)."""

    kind: str
    """A kind of record, or ``claim``; ``""``: the field ``kind`` beside it says."""
    own: bool = False
    """Left out inside a record of this kind, it means that record."""


FormName: TypeAlias = Literal[
    "id",
    "partial date",
    "doi",
    "isbn",
    "issn",
    "url",
    "pages",
    "number",
    "edition",
]


class Form(NamedTuple):
    """The text has a form of its own; see `leadership_handbook.model.forms`."""

    name: FormName


class Csl(NamedTuple):
    """A field of the Citation Style Language; its key in YAML has ``-`` for ``_``."""


ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""The form of an id, as a regular expression."""


class ClaimRef(NamedTuple):
    """The name of a claim: that of the record which holds it, and its own."""

    record: str
    """The record's id."""
    claim: str
    """The claim's id, unique in its record."""

    @classmethod
    def of(cls, text: str) -> ClaimRef:
        """Return the name that a text is, ``record/claim``; without a ``/``, no claim.

        >>> ClaimRef.of("people-vs-staff/good-managers-care").claim
        'good-managers-care'
        """
        record, _, claim = text.partition("/")
        return cls(record, claim)

    def __str__(self) -> str:
        """Return the name as records write it, ``record/claim``."""
        return f"{self.record}/{self.claim}"


Plain: TypeAlias = Annotated[str, Markup("plain")]
Inline: TypeAlias = Annotated[str, Markup("inline")]
Block: TypeAlias = Annotated[str, Markup("block")]
Id: TypeAlias = Annotated[str, Form("id")]
PartialDate: TypeAlias = Annotated[str, Form("partial date")]

SourceId: TypeAlias = Annotated[str, Ref("source")]
ClaimId: TypeAlias = Annotated[str, Ref("claim")]

Stance: TypeAlias = Literal["asserts", "qualifies", "disputes"]
SpeaksOf: TypeAlias = Literal["leadership", "management", "both", "distinction"]
Force: TypeAlias = Literal[
    "always", "must", "usually", "stated", "should", "might", "not-always"
]
Basis: TypeAlias = Literal[
    "definition", "argument", "observation", "finding", "premise"
]
Seen: TypeAlias = Literal["work", "abstract", "secondary"]
Who: TypeAlias = Literal["team", "one-person", "boss", "peers", "self", "organization"]
Lean: TypeAlias = Literal["leadership", "management", "both", "neither"]
Setting: TypeAlias = Literal["on site", "remote", "mixed"]
Ending: TypeAlias = Literal["open", "badly", "mixed", "well"]
Verdict: TypeAlias = Literal["drawn", "near", "caricature", "unsupported"]
RecordKind: TypeAlias = Literal[
    "distinction",
    "situation",
    "term",
    "source",
    "objection",
    "theme",
    "aspect",
    "view",
    "list",
    "scenario",
    "session",
    "path",
    "chapter",
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

SHOWN: tuple[str, ...] = (
    *(N_("asserts"), N_("qualifies"), N_("disputes")),
    *(N_("one author"), N_("several authors"), N_("partly tested")),
    *(N_("theory"), N_("empirical"), N_("review"), N_("practitioner")),
    *(N_("on site"), N_("remote"), N_("mixed")),
    *(N_("textbook"), N_("popular"), N_("commentary"), N_("report")),
)
"""The words of closed lists that readers see as they are: messages of the catalog."""
