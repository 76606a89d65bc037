"""The records, one file each; sources and those for practice stand beside them."""

from __future__ import annotations

import datetime
from typing import Annotated

from leadership_handbook.model.notes import (
    Block,
    ClaimId,
    Id,
    Inline,
    Plain,
    Ref,
    SourceId,
    Who,
)
from leadership_handbook.model.parts import (
    Citation,
    Claim,
    Contrast,
    Evidence,
    Exercise,
    Lookback,
    Neighbor,
    Pair,
    Reading,
    Related,
    Side,
)
from leadership_handbook.model.value import Value, value


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
    """A hand-written page of the handbook, or a part of one, known to search."""

    id: Id
    """The file's name."""
    title: Plain
    """Title of the page or the part."""
    aliases: tuple[Plain, ...] = ()
    """What people also say for it."""
    line: Inline
    """What it is about, in one line."""
    page: Plain
    """Its address below the site's, without ``.html``: ``start``."""
    heading: Plain = ""
    """The heading on the page below which the part stands; empty for all of it."""


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
