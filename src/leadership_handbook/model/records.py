"""The records, one file each, and `KINDS`: the only list of kinds."""

from __future__ import annotations

import datetime
from typing import Annotated, Any, NamedTuple, TypeAlias

from leadership_handbook.model.notes import (
    Block,
    ClaimId,
    Csl,
    CslType,
    Ending,
    Form,
    Id,
    Inline,
    PartialDate,
    Plain,
    RecordKind,
    Ref,
    Setting,
    SourceId,
    Who,
    WorkKind,
)
from leadership_handbook.model.parts import (
    Choice,
    Citation,
    Claim,
    Contrast,
    Evidence,
    Exercise,
    Group,
    Lookback,
    Material,
    Name,
    Neighbor,
    Pair,
    Reading,
    Related,
    Shared,
    Side,
    Step,
    Stop,
    Tension,
)
from leadership_handbook.model.value import Value, value
from leadership_handbook.wording import N_


@value
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
    lookback: Lookback | None = None
    """Two acts to count in last week, one a side."""
    related: tuple[Related, ...] = ()
    """Neighboring distinctions."""
    reviewed: datetime.date
    """When somebody last read it with care."""


@value
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
    edition: Annotated[str, Form("edition"), Csl()] = ""
    """Edition."""
    volume: Annotated[str, Form("number"), Csl()] = ""
    """Volume."""
    issue: Annotated[str, Form("number"), Csl()] = ""
    """Issue."""
    page: Annotated[str, Form("pages"), Csl()] = ""
    """Pages, ``67-78``."""
    publisher: Annotated[Plain, Csl()] = ""
    """Publisher."""
    publisher_place: Annotated[Plain, Csl()] = ""
    """Place of publication."""
    DOI: Annotated[str, Form("doi"), Csl()] = ""
    """Digital object identifier, without an address before it."""
    ISBN: Annotated[str, Form("isbn"), Csl()] = ""
    """International standard book number."""
    ISSN: Annotated[str, Form("issn"), Csl()] = ""
    """International standard serial number."""
    URL: Annotated[str, Form("url"), Csl()] = ""
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

    @property
    def year(self) -> str:
        """The year of publication, ``"1990"``: the first one where there are two.

        It is ``""`` where none is known.
        """
        return (self.original_date or self.issued)[:4]

    def csl(self) -> dict[str, Any]:
        """Return the work as CSL-JSON has it, of the fields that are known.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].csl()["issued"]
        {'date-parts': [[1990]]}
        """
        from leadership_handbook.model.references import csl  # noqa: PLC0415

        return csl.of(self)

    def bibtex(self) -> str:
        """Return the work as an entry of BibTeX, for LaTeX and reference managers.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].bibtex().splitlines()[:2]
        ['@book{kotter-1990-force,', '  author = {Kotter, John P.},']
        """
        from leadership_handbook.model.references.bibtex import bibtex  # noqa: PLC0415

        return bibtex(self.csl())

    def ris(self) -> str:
        r"""Return the work as a reference of RIS, for reference managers.

        Lines end in ``\r\n``: write it to a file that is opened with ``newline=""``.

        >>> import leadership_handbook as lh
        >>> lh.sources["kotter-1990-force"].ris().splitlines()[0]
        'TY  - BOOK'
        """
        from leadership_handbook.model.references.ris import ris  # noqa: PLC0415

        return ris(self.csl())


@value
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


@value
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
    claims: tuple[ClaimId, ...] = ()
    """The claims on both sides."""


@value
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


@value
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


@value
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


@value
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


@value
class Situation(Value):
    """What a reader is in, in a reader's words, and how it can be read."""

    id: Id
    """The file's name."""
    title: Plain
    """The situation, as people say it."""
    aliases: tuple[Plain, ...] = ()
    """Other words for it; unique across situations."""
    who: Who
    """Whom it is about."""
    readings: tuple[Reading, ...] = ()
    """The ways to read it; none where it is something else altogether."""
    something_else: Block = ""
    """When it is no question of leading or managing, and who helps then."""
    related: tuple[Neighbor, ...] = ()
    """Neighboring situations."""
    reviewed: datetime.date | None = None
    """When somebody last read it with care."""


@value
class Scenario(Value):
    """A case to discuss, without a right answer."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the case."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    sector: Plain
    """Where it plays: a hospital, a shop."""
    setting: Setting
    """Whether people meet."""
    you_are: Inline
    """Who the reader is in it."""
    minutes: int
    """How long a group needs, in minutes."""
    situation: Block
    """What happens, in at most 180 words."""
    choices: tuple[Choice, ...]
    """What can be done; each gains and costs."""
    turn: Block
    """A fact that arrives later."""
    discussion: tuple[Inline, ...]
    """Questions to discuss."""
    ends: Ending
    """How it ends."""
    ending: Block
    """What happened in one telling."""
    watch_for: Block
    """What groups overlook, for who leads the talk."""
    distinctions: tuple[Annotated[str, Ref("distinction")], ...]
    """Ids of the distinctions it is about."""
    claims: tuple[ClaimId, ...] = ()
    """Claims that bear on it."""
    reviewed: datetime.date | None = None
    """When somebody last read it with care."""


@value
class Session(Value):
    """A plan for somebody who leads a group through an hour or a morning."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the session."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    minutes: int
    """How long it takes: the sum of its steps."""
    group: Group
    """How many take part."""
    for_whom: Inline
    """For whom it is."""
    bring: Inline
    """What to have at hand."""
    steps: tuple[Step, ...]
    """What happens, in order."""
    uses: tuple[Material, ...] = ()
    """The records it uses."""
    remote: Inline = ""
    """How to do it when people do not meet."""
    cautions: tuple[Inline, ...] = ()
    """What to take care of."""
    after: Inline = ""
    """What to do afterwards."""
    reviewed: datetime.date | None = None
    """When somebody last read it with care."""


@value
class Path(Value):
    """A way through the handbook for one kind of reader."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the path."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    for_whom: Inline
    """For whom it is."""
    text: Block
    """What it is about."""
    stops: tuple[Stop, ...]
    """What to read, in order."""
    this_week: Block = ""
    """What to do this week."""
    reviewed: datetime.date | None = None
    """When somebody last read it with care."""


@value
class PublishedList(Value):
    """A list of opposites that people have seen elsewhere."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the list."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    source: SourceId
    """Id of the source in which it is printed."""
    text: Block
    """What it is, who is said to have made it, and whether that can be shown."""
    pairs: tuple[Pair, ...]
    """Its pairs, in the order printed."""
    reviewed: datetime.date | None = None
    """When somebody last read it with care."""


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
    """Return the kind of a record or of its class, ``"distinction"``."""
    return _WORDS[record if isinstance(record, type) else type(record)]


def folder_of(kind: str) -> str:
    """Return the folder in which records of this kind lie, ``"distinctions"``."""
    return _PLURALS[kind]
