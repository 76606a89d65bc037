"""Scenarios, sessions and paths keep what practice promises.

It measures nobody, both sides tempt, not every story ends well, and a plan fits its
clock. What one record promises is judged record by record, the rest over the shelf.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from tests.records.practice import (
    alike,
    grade,
    lookback_faults,
    measuring,
    scenario_faults,
    session_faults,
    unbalanced,
    uncovered,
    worn_out,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SCENARIOS = tuple(lh.scenarios.values())
SESSIONS = tuple(lh.sessions.values())
PATHS = tuple(lh.paths.values())


def test_none_is_lost() -> None:
    assert len(SCENARIOS) >= 24
    assert len(SESSIONS) >= 8
    assert len(PATHS) >= 8


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.id)
def test_a_scenario_tempts_to_both_sides(scenario: lh.Scenario) -> None:
    assert scenario_faults(scenario) == []


def test_every_distinction_is_talked_over_twice() -> None:
    assert uncovered(SCENARIOS, lh.distinctions.keys()) == []


def test_the_shelf_is_balanced() -> None:
    assert unbalanced(SCENARIOS) == []


def test_no_turn_of_phrase_is_worn_out() -> None:
    assert worn_out(SCENARIOS) == []


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.id)
def test_a_session_fits_its_clock_and_says_what_to_do(session: lh.Session) -> None:
    assert session_faults(session) == []


def test_there_is_a_session_for_every_length() -> None:
    lengths = {session.minutes for session in SESSIONS}

    assert {20, 45, 60, 90} <= lengths
    assert max(lengths) in range(180, 211)


def test_sessions_use_what_the_handbook_has() -> None:
    used = {material.kind for session in SESSIONS for material in session.uses}

    assert {"scenario", "distinction", "objection", "list"} <= used


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.id)
def test_a_path_says_why_one_stops_and_what_to_do(path: lh.Path) -> None:
    stops = [(stop.kind, stop.id) for stop in path.stops]

    assert len(stops) >= 6
    assert len(set(stops)) == len(stops)
    assert all(stop.minutes > 0 and stop.reason for stop in path.stops)
    assert path.this_week.count("\n- ") >= 3
    assert measuring(path) == []


SCENARIO = SCENARIOS[0]
FREE = replace(SCENARIO.choices[0], costs="")
WORDY = replace(SCENARIO.choices[0], text="Wait and see. " * 20)
GAINFUL = replace(SCENARIO.choices[0], gains="It is a great gain. " * 20)
ONE_SIDED = tuple(replace(choice, leans="both") for choice in SCENARIO.choices)
LEARNED = (
    "Organizational responsibilities necessitate authoritative determination. " * 20
)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({"situation": "too long " * 91}, "situation too long"),
        ({"choices": SCENARIO.choices[:2]}, "no three or four choices"),
        ({"choices": (FREE, *SCENARIO.choices[1:])}, "a choice is free or in vain"),
        ({"choices": ONE_SIDED}, "a side has no choice"),
        ({"choices": (WORDY, *SCENARIO.choices[1:])}, "one choice stands out"),
        (
            {"choices": (GAINFUL, *SCENARIO.choices[1:])},
            "gains and costs weigh unlike",
        ),
        ({"discussion": ("Why?",)}, "too few or many questions"),
        ({"aliases": SCENARIO.aliases[:7]}, "too few aliases"),
        ({"distinctions": ("why-vs-how",)}, "too few or many distinctions"),
        ({"claims": ("a/b",) * 4}, "too many claims"),
        ({"ending": LEARNED}, "hard to read"),
        ({"turn": "This was the right answer."}, "says right answer"),
        ({"watch_for": "Ask what their scores are."}, "says scores"),
        ({"title": "The best plan"}, "says best"),
    ],
)
def test_a_scenario_that_breaks_a_promise_is_found(
    broken: dict[str, Any], fault: str
) -> None:
    assert fault in scenario_faults(replace(SCENARIO, **broken))


SESSION = SESSIONS[0]


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (
            {"steps": (replace(SESSION.steps[0], say="Now listen. " * 120),)},
            "a step is talked away",
        ),
        (
            {"steps": (replace(SESSION.steps[0], say=""), *SESSION.steps[1:])},
            "a step lacks words",
        ),
        ({"group": replace(SESSION.group, max=1)}, "group of none"),
        ({"remote": ""}, "not possible from afar"),
        ({"cautions": ()}, "too few cautions"),
        ({"after": ""}, "nothing comes of it"),
        ({"uses": ()}, "uses nothing"),
        ({"bring": "A test of types."}, "says types"),
    ],
)
def test_a_session_that_breaks_a_promise_is_found(
    broken: dict[str, Any], fault: str
) -> None:
    assert fault in session_faults(replace(SESSION, **broken))


@pytest.mark.parametrize("one", lh.distinctions.values(), ids=lambda one: one.id)
def test_a_lookback_counts_and_does_not_measure(one: lh.Distinction) -> None:
    assert one.lookback
    assert lookback_faults(one.lookback) == []


LOOKBACK = next(iter(lh.distinctions.values())).lookback


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ({"leadership": "Times I asked. " * 20}, "an act is longer"),
        ({"needed": "Say who paid."}, "no question of need"),
        ({"for_colleague": "Say how often."}, "no question to a colleague"),
        ({"needed": "What is your score?"}, "says score"),
        ({"for_colleague": "Which type is it?"}, "says type"),
        ({"needed": "What was the right answer?"}, "says right answer"),
        ({"needed": "Who said: you are a leader?"}, "says you are a leader"),
    ],
)
def test_a_lookback_that_breaks_a_promise_is_found(
    broken: dict[str, Any], fault: str
) -> None:
    assert LOOKBACK
    assert fault in lookback_faults(replace(LOOKBACK, **broken))


def test_an_act_that_is_admired_is_found() -> None:
    assert LOOKBACK
    acts = (LOOKBACK.leadership, LOOKBACK.management)
    admired, plain = (act.replace("I ", "I bravely ", 1) for act in acts)
    assert lookback_faults(replace(LOOKBACK, leadership=admired, management=plain))


def every(**changed: Any) -> Callable[[lh.Scenario], lh.Scenario]:
    """Return what changes a scenario in this way."""
    return lambda scenario: replace(scenario, **changed)


def manly(scenario: lh.Scenario) -> lh.Scenario:
    """Return a scenario in which one side's choices speak of men only."""
    choices = [
        replace(choice, costs="He and his men. " * 9)
        if choice.leans == "management"
        else choice
        for choice in scenario.choices
    ]
    return replace(scenario, choices=tuple(choices))


def roomy(scenario: lh.Scenario) -> lh.Scenario:
    """Return a scenario in which one side's choices have twice the room."""
    choices = [
        replace(choice, gains=f"{choice.text} {choice.gains} {choice.costs}")
        if choice.leans == "leadership"
        else choice
        for choice in scenario.choices
    ]
    return replace(scenario, choices=tuple(choices))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (every(sector="bank"), "a sector too often"),
        (every(setting="on site"), "too few at a distance"),
        (every(ends="well"), "too few open"),
        (every(ends="open"), "too few end badly"),
        (every(ends="open"), "no other ends"),
        (every(aliases=("too much to do",)), "too few hard talks"),
        (every(ending="She did it herself, " * 9), "one gender"),
        (manly, "a side has one gender"),
        (roomy, "a side has less room"),
    ],
)
def test_a_shelf_out_of_balance_is_found(
    change: Callable[[lh.Scenario], lh.Scenario], fault: str
) -> None:
    assert fault in unbalanced([change(scenario) for scenario in SCENARIOS])


def test_a_distinction_without_a_second_scenario_is_found() -> None:
    assert uncovered([SCENARIO], SCENARIO.distinctions) == list(SCENARIO.distinctions)


def test_a_worn_out_turn_is_found() -> None:
    worn = [
        replace(scenario, turn="Nobody had seen it come.") for scenario in SCENARIOS
    ]

    assert "nobody had seen it come" in worn_out(worn)


def test_lengths_and_grades_are_judged_as_readers_would() -> None:
    assert alike(["a b c d", "a b c d e"])
    assert not alike(["a b c d", "a b c d e f"])
    assert grade(["The cat sat on the mat."]) < 2
    assert grade([LEARNED]) > 20
