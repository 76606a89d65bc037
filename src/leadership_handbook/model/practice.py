"""Records for practice: a case to discuss, a session, a path to walk."""

from __future__ import annotations

import datetime
from typing import Annotated

from leadership_handbook.model.notes import (
    Block,
    ClaimId,
    Ending,
    Id,
    Inline,
    Plain,
    Ref,
    Setting,
)
from leadership_handbook.model.parts import Choice, Group, Material, Step, Stop
from leadership_handbook.model.value import Value, value


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
