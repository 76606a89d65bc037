"""What a scenario, a session and the whole shelf of them promise, as judges.

Each judge returns what is wrong, in words, and nothing where its promise holds.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from tests.records.test_copy import strings
from tests.records.wording import sentences, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import leadership_handbook as lh
    from leadership_handbook.model.value import Value

ALIKE = 1.25
"""How much longer than another a text may be that has to look as long."""

MEASURING = re.compile(
    r"\b(?:(?:right|wrong) answers?|best|correct(?:ly|ed|ion)?|types?|typed"
    r"|scor(?:es?|ed|ing)|you are an? (?:leader|manager))\b",
    re.IGNORECASE,
)
"""Words that turn practice into a test, or people into kinds."""

FEMININE = {"she", "her", "hers", "herself"}
MASCULINE = {"he", "him", "his", "himself"}

HARD_TALKS = re.compile(
    r"\b(?:feedback|criticize|hir(?:e|ing)|interview|resign\w*|dismiss|notice"
    r"|letting somebody go|wants? to leave|let a person go|quits)\b"
)
"""How people ask about feedback, hiring and leaving."""


def prose(record: Value) -> list[str]:
    """Return the texts of a record: whatever has more than one word, so no ids."""
    return [text for text in strings(record.to_dict()) if " " in text]


def measuring(record: Value) -> list[str]:
    """Return the words of a record that measure people."""
    return [
        f"says {found}" for text in prose(record) for found in MEASURING.findall(text)
    ]


def scenario_faults(scenario: lh.Scenario) -> list[str]:
    """Return what is wrong with a scenario."""
    promises = {
        "situation too long": len(words(scenario.situation)) <= 180,
        "no three or four choices": 3 <= len(scenario.choices) <= 4,
        "a choice is free or in vain": all(
            c.gains and c.costs for c in scenario.choices
        ),
        "a side has no choice": {"leadership", "management"}
        <= {choice.leans for choice in scenario.choices},
        "one choice stands out": alike(choice.text for choice in scenario.choices),
        "gains and costs weigh unlike": alike(
            (
                " ".join(choice.gains for choice in scenario.choices),
                " ".join(choice.costs for choice in scenario.choices),
            )
        ),
        "too few or many questions": 3 <= len(scenario.discussion) <= 5,
        "too few aliases": len(scenario.aliases) >= 8,
        "too few or many distinctions": 2 <= len(scenario.distinctions) <= 4,
        "too many claims": len(scenario.claims) <= 3,
        "hard to read": grade(told(scenario)) <= 8,
    }
    return [fault for fault, kept in promises.items() if not kept] + measuring(scenario)


def session_faults(session: lh.Session) -> list[str]:
    """Return what is wrong with a plan for a session."""
    promises = {
        "a step is talked away": all(map(fits, session.steps)),
        "a step lacks words": all(
            s.do and s.say and s.watch_for for s in session.steps
        ),
        "group of none": 1 < session.group.min < session.group.max,
        "not possible from afar": bool(session.remote),
        "too few cautions": len(session.cautions) >= 2,
        "nothing comes of it": bool(session.after),
        "uses nothing": bool(session.uses),
    }
    return [fault for fault, kept in promises.items() if not kept] + measuring(session)


PACE = 130
"""Words a minute, read aloud to a group."""


def fits(step: lh.Step) -> bool:
    """Tell whether saying what to do takes no more than a quarter of a step."""
    return len(words(f"{step.do} {step.say}")) / PACE <= step.minutes / 4


def lookback_faults(lookback: lh.Lookback) -> list[str]:
    """Return what is wrong with what one counts of a week."""
    acts = (lookback.leadership, lookback.management)
    promises = {
        "an act is longer": alike(acts),
        "an act is praised": not any(map(PRAISE.search, acts)),
        "no question of need": lookback.needed.endswith("?"),
        "no question to a colleague": lookback.for_colleague.endswith("?"),
    }
    return [fault for fault, kept in promises.items() if not kept] + measuring(lookback)


PRAISE = re.compile(
    r"\b(?:good|well|bravely?|honest(?:ly)?|great|wise(?:ly)?|proper(?:ly)?|real(?:ly)?"
    r"|true|truly|genuin\w+|authentic\w*|inspir\w+|effective(?:ly)?)\b",
    re.IGNORECASE,
)
"""Words by which an act is no longer counted but admired."""


def uncovered(
    scenarios: Iterable[lh.Scenario], distinctions: Collection[str]
) -> list[str]:
    """Return the distinctions that fewer than two scenarios are about."""
    times = Counter(chain.from_iterable(s.distinctions for s in scenarios))
    return [name for name in distinctions if times[name] < 2]


def unbalanced(scenarios: Collection[lh.Scenario]) -> list[str]:
    """Return what the shelf has too much or too little of."""
    sectors = Counter(scenario.sector for scenario in scenarios)
    settings = Counter(scenario.setting for scenario in scenarios)
    ends = Counter(scenario.ends for scenario in scenarios)
    hard = [s for s in scenarios if any(map(HARD_TALKS.search, s.aliases))]
    promises = {
        "a sector too often": max(sectors.values()) <= 3,
        "too few at a distance": settings["remote"] + settings["mixed"] >= 8,
        "too few open": ends["open"] >= 6,
        "too few end badly": ends["badly"] >= 4,
        "no other ends": bool(ends["mixed"] and ends["well"]),
        "too few hard talks": len(hard) >= 4,
        "one gender": even(chain.from_iterable(map(told, scenarios))),
        "a side has one gender": even(by_lean(scenarios, "leadership"))
        and even(by_lean(scenarios, "management")),
        "a side has less room": alike(
            " ".join(by_lean(scenarios, side)) for side in ("leadership", "management")
        ),
    }
    return [fault for fault, kept in promises.items() if not kept]


def worn_out(scenarios: Iterable[lh.Scenario], length: int = 5) -> list[str]:
    """Return the runs of five words that more than two scenarios have."""
    found = Counter(
        run for scenario in scenarios for run in set(_runs(told(scenario), length))
    )
    return sorted(run for run, times in found.items() if times > 2)


def told(scenario: lh.Scenario) -> list[str]:
    """Return what is read aloud of a scenario."""
    choices = [(c.text, c.gains, c.costs) for c in scenario.choices]
    told = (scenario.you_are, scenario.situation, scenario.turn, scenario.ending)
    return [*told, scenario.watch_for, *scenario.discussion, *chain(*choices)]


def by_lean(scenarios: Iterable[lh.Scenario], side: str) -> Iterator[str]:
    """Yield the words of all choices that lean to a side."""
    for choice in chain.from_iterable(s.choices for s in scenarios):
        if choice.leans == side:
            yield from (choice.text, choice.gains, choice.costs)


def alike(texts: Iterable[str]) -> bool:
    """Tell whether no text is longer than another by more than a quarter."""
    lengths = [len(words(text)) for text in texts]
    return max(lengths) <= ALIKE * min(lengths)


def even(texts: Iterable[str]) -> bool:
    """Tell whether between 40 and 60 of a hundred pronouns are feminine."""
    said = Counter(word.lower() for text in texts for word in words(text))
    women, men = (sum(said[word] for word in kind) for kind in (FEMININE, MASCULINE))
    return 0.4 * (women + men) <= women <= 0.6 * (women + men)


def grade(texts: Iterable[str]) -> float:
    """Return the years of school that reading takes (Flesch and Kincaid)."""
    said = [words(sentence) for text in texts for sentence in sentences(text)]
    all_words = list(chain(*said))
    syllables = sum(map(_syllables, all_words))
    return 0.39 * len(all_words) / len(said) + 11.8 * syllables / len(all_words) - 15.59


def _syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    vowels = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = bool(re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$", word.lower()))
    return max(1, vowels - silent)


def _runs(texts: Iterable[str], length: int) -> Iterator[str]:
    for text in texts:
        said = [word.lower() for word in words(text)]
        yield from (
            " ".join(said[start : start + length])
            for start in range(len(said) - length + 1)
        )
