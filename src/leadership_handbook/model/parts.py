"""The parts of records: a claim, a side, a citation."""

from __future__ import annotations

from typing import Annotated

from leadership_handbook.model.notes import (
    Basis,
    ClaimId,
    EvidenceWord,
    Force,
    Id,
    Inline,
    Lean,
    Plain,
    RecordKind,
    Ref,
    Seen,
    SpeaksOf,
    Stance,
    Verdict,
)
from leadership_handbook.model.value import Value, value


@value
class Citation(Value):
    """Where something is said: a source and the place in it."""

    source: Annotated[str, Ref("source", own=True)]
    """Id of the source. A claim in a source's own file leaves it out."""
    locator: Plain = ""
    """Page, chapter or section, as printed: ``p. 21``. Empty where none was seen.

    It is a place in the edition that the source's record names: so it can be cited.
    """
    seen: Seen | None = None
    """How we saw the passage: in the work, in its abstract, in another text."""
    through: Inline = ""
    """The text in which it was seen, where that is not the work itself."""


@value
class Claim(Value):
    """What one source says, in the handbook's own words."""

    id: Id
    """Unique in its file."""
    stance: Stance
    """Whether the source asserts, qualifies or disputes the distinction."""
    side: SpeaksOf
    """What it speaks of: a side, both sides, or the distinction itself."""
    force: Force
    """How strongly the source puts it: how often, or how much it is a duty."""
    basis: Basis
    """What the statement is in the source: a finding, an argument, a premise."""
    text: Inline
    """The claim, paraphrased."""
    citation: Citation
    """Where the source says it."""
    dossier: Plain = ""
    """The row of the founding document that the claim carries, ``A12``."""


@value
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


@value
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


@value
class Evidence(Value):
    """How well a distinction is supported."""

    word: EvidenceWord
    """``one author``, ``several authors`` or ``partly tested``, by one rule: authors
    are those of works that assert the distinction or both its sides, each counted once;
    it is tested in part where a finding among its claims speaks of this contrast."""
    reason: Inline
    """Why this word."""


@value
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
    people: int = 1
    """How many it takes, with whoever tries it; 1 is somebody alone."""


@value
class Related(Value):
    """A neighboring distinction and why it is one."""

    id: Annotated[str, Ref("distinction")]
    """Id of the other distinction."""
    reason: Inline
    """Why it is related, in a phrase."""


@value
class Name(Value):
    """A person (``family``, ``given``) or an organization (``literal``)."""

    family: Plain = ""
    """Family name."""
    given: Plain = ""
    """Given names or initials."""
    literal: Plain = ""
    """The whole name of an organization."""


@value
class Tension(Value):
    """Where a source pulls two ways."""

    text: Inline
    """What pulls against what."""
    claims: tuple[ClaimId, ...]
    """The claims set against each other."""


@value
class Shared(Value):
    """Something that leading and managing share, according to a source."""

    text: Inline
    """What they share."""
    claims: tuple[ClaimId, ...]
    """The claims that say so."""


@value
class Lookback(Value):
    """Two acts to count in last week, one a side, and a question of need."""

    leadership: Inline
    """An act of leading that one could count in five working days."""
    management: Inline
    """An act of managing, of like length and weight."""
    needed: Inline
    """What the week needed, as a question."""
    for_colleague: Inline
    """The same, asked of a colleague."""


@value
class Neighbor(Value):
    """A neighboring situation and why it is one."""

    id: Annotated[str, Ref("situation")]
    """Id of the other situation."""
    reason: Inline
    """Why one may look there, in a phrase."""


@value
class Reading(Value):
    """One way to read a situation, and what to do if it is the right one."""

    tell: Inline
    """How to tell: something one can look at or ask this week."""
    do: Inline
    """One act, possible for the person who asks, by Friday or, in an emergency, now."""
    say: Inline = ""
    """The first sentence, where it is a talk."""
    lean: Lean
    """The side to which the act leans."""
    distinctions: tuple[Annotated[str, Ref("distinction")], ...] = ()
    """Ids of the distinctions that explain it."""
    claims: tuple[ClaimId, ...] = ()
    """The claims that support it."""


@value
class Choice(Value):
    """One thing that can be done in a scenario."""

    text: Inline
    """What is done."""
    leans: Lean
    """The side to which it leans."""
    gains: Inline
    """What it gains."""
    costs: Inline
    """What it costs."""


@value
class Group(Value):
    """How many people take part."""

    min: int
    """At least."""
    max: int
    """At most."""


@value
class Step(Value):
    """A step of a session."""

    minutes: int
    """How long it takes."""
    do: Inline
    """What the facilitator and the group do."""
    say: Inline = ""
    """What the facilitator says."""
    watch_for: Inline = ""
    """What may go wrong, and what helps then."""


@value
class Material(Value):
    """A record that a session uses."""

    kind: RecordKind
    """Its kind."""
    id: Annotated[str, Ref("")]
    """Its id."""


@value
class Stop(Value):
    """A stop of a path."""

    kind: RecordKind
    """The kind of the record to read there."""
    id: Annotated[str, Ref("")]
    """Its id."""
    minutes: int
    """How long it takes."""
    reason: Inline
    """Why it is on the way."""


@value
class Pair(Value):
    """A pair of a published list: its words for the two sides, and their worth."""

    id: Id
    """Unique in its file."""
    leadership: Plain
    """The list's words for leading."""
    management: Plain
    """The list's words for managing."""
    distinction: Annotated[str, Ref("distinction")] = ""
    """Id of the distinction it belongs to, if there is one."""
    verdict: Verdict
    """Whether a source draws it."""
    note: Inline
    """What to know before it goes on a slide."""
