"""Tables to plan with: exercises, cases to discuss, and sessions, the short ones first.

Whoever has a group and a quarter of an hour looks for minutes before anything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.comparison.cells import field, link, links
from leadership_handbook.comparison.grid import Cell, Column, Row, Target
from leadership_handbook.comparison.table import Table
from leadership_handbook.wording import N_

if TYPE_CHECKING:
    from leadership_handbook.handbook.collection import Collection
    from leadership_handbook.model import Distinction, Exercise, Scenario, Session

MINUTES = Column(title=N_("Minutes"), width=12)
PEOPLE = Column(title=N_("People"), width=10)


def exercises(handbook: Collection) -> Table:
    """Return every exercise: how long, how many people, what to bring, how to begin."""
    found = [(d, d.exercise) for d in handbook.distinctions.values() if d.exercise]
    found.sort(key=lambda pair: pair[1].minutes)
    return Table(
        kind="exercises",
        title=N_("Exercises"),
        columns=(
            Column(title=N_("Distinction"), width=21),
            MINUTES,
            PEOPLE,
            Column(title=N_("Theme"), width=13),
            Column(title=N_("What to bring"), width=21),
            Column(title=N_("How it begins"), width=25),
        ),
        rows=tuple(_exercise(handbook, *pair) for pair in found),
    )


def _exercise(handbook: Collection, distinction: Distinction, value: Exercise) -> Row:
    known = distinction.theme in handbook.themes
    steps = enumerate(value.steps[:1])
    return Row(
        cells=(
            Cell(
                text=handbook.name("distinction", distinction.id),
                target=Target(kind="exercise", id=distinction.id),
            ),
            Cell(text=str(value.minutes)),
            Cell(text=str(value.people)),
            link(handbook, "theme", distinction.theme) if known else Cell(text=""),
            field(distinction, "exercise.bring", value.bring),
            *(field(distinction, f"exercise.steps[{n}]", step) for n, step in steps),
        )
    )


def scenarios(handbook: Collection) -> Table:
    """Return every case: how long, where it plays, and which distinctions it is on."""
    found = sorted(handbook.scenarios.values(), key=lambda scenario: scenario.minutes)
    return Table(
        kind="scenarios",
        title=N_("Cases to discuss"),
        columns=(
            Column(title=N_("Case"), width=22),
            MINUTES,
            Column(title=N_("Where it plays"), width=19),
            Column(title=N_("People meet"), width=13),
            Column(title=N_("About"), width=34),
        ),
        rows=tuple(_scenario(handbook, scenario) for scenario in found),
    )


def _scenario(handbook: Collection, scenario: Scenario) -> Row:
    return Row(
        cells=(
            link(handbook, "scenario", scenario.id),
            Cell(text=str(scenario.minutes)),
            field(scenario, "sector", scenario.sector),
            Cell(text=scenario.setting),
            links(handbook, "distinction", scenario.distinctions),
        )
    )


def sessions(handbook: Collection) -> Table:
    """Return every session: how long, how many take part, and for whom it is."""
    found = sorted(handbook.sessions.values(), key=lambda session: session.minutes)
    return Table(
        kind="sessions",
        title=N_("Sessions"),
        columns=(
            Column(title=N_("Session"), width=28),
            MINUTES,
            PEOPLE,
            Column(title=N_("At most"), width=10),
            Column(title=N_("For whom"), width=40),
        ),
        rows=tuple(_session(handbook, session) for session in found),
    )


def _session(handbook: Collection, session: Session) -> Row:
    return Row(
        cells=(
            link(handbook, "session", session.id),
            Cell(text=str(session.minutes)),
            Cell(text=str(session.group.min)),
            Cell(text=str(session.group.max)),
            field(session, "for_whom", session.for_whom),
        )
    )
