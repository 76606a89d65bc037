"""A small handbook for tests: as many records as a test asks for, all of them plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pathlib import Path


class Dumper(yaml.SafeDumper):
    """Writes a value that occurs twice twice: records may not have aliases."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


def distinction(number: int, theme: str, *, text: str = "") -> dict[str, Any]:
    """Return the fields of a distinction whose texts all carry its number."""

    def side(word: str) -> dict[str, Any]:
        return {
            "label": f"{word} {number}",
            "summary": f"The {word.lower()} side of number {number}. {text}".strip(),
            "looks_like": [f"{word} on a Tuesday, {number}"],
            "when": f"{word} when {number}",
            "overdone": f"{word} too much {number}",
            "example": f"{word} example {number}",
        }

    claim = {
        "id": "said",
        "stance": "asserts",
        "side": "both",
        "force": "stated",
        "basis": "argument",
        "text": f"Somebody claims number {number}.",
        "citation": {"source": "first-1990", "locator": "p. 7"},
    }
    return {
        "title": f"Title {number}",
        "order": number,
        "theme": theme,
        "aliases": [f"other name {number}"],
        "leadership": side("Lead"),
        "management": side("Manage"),
        "contrasts": [
            {
                "aspect": aspect,
                "leadership": f"Lead {aspect} {number}",
                "management": f"Manage {aspect} {number}",
                "citations": [{"source": "first-1990"}] if aspect == "focus" else [],
            }
            for aspect in ("focus", "means")
        ],
        "claims": [claim, claim | {"id": "denied", "stance": "disputes"}],
        "evidence": {"word": "one author", "reason": f"Reason {number}."},
        "questions": [f"Question {number}?"],
        "exercise": {
            "minutes": 5,
            "bring": "A pen.",
            "steps": ["Write.", "Read."],
            "look_for": "A difference.",
        },
        "reviewed": "2026-11-23",
    }


def write(folder: Path, kind: str, record_id: str, fields: dict[str, Any]) -> Path:
    """Write one record below a folder of records; return its file."""
    path = folder / f"{kind}s" / f"{record_id}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    if kind == "distinction":
        contrasts: list[dict[str, Any]] = fields["contrasts"]
        rows = [{k: v for k, v in row.items() if v} for row in contrasts]
        fields = {**fields, "contrasts": rows}
    path.write_text(yaml.dump(fields, Dumper=Dumper, sort_keys=False), encoding="utf-8")
    return path


def handbook(folder: Path, distinctions: int = 3, themes: int = 2) -> Path:
    """Write a handbook whose distinctions are spread over the themes in turn."""
    for number in range(themes):
        fields = {"title": f"Theme {number}", "order": number, "text": f"On {number}."}
        write(folder, "theme", f"theme-{number}", fields)
    for number in range(distinctions):
        theme = f"theme-{number % themes}"
        write(folder, "distinction", f"d-{number}", distinction(number, theme))
    for place, name in enumerate(("focus", "means")):
        fields = {"title": name.title(), "order": place, "question": f"What {name}?"}
        write(folder, "aspect", name, fields)
    for name, year in (("first", 1990), ("second", 2001)):
        author = {"family": name.title(), "given": "A."}
        fields = {
            "type": "book",
            "title": f"The {name} book",
            "author": [author],
            "issued": str(year),
            "kind": "theory",
            "verified": "Everything was seen.",
            "summary": f"What the {name} book says.",
        }
        if name == "first":
            fields["view"] = ["apart"]
        write(folder, "source", f"{name}-{year}", fields)
    term = {
        "title": "Follower",
        "definition": "Somebody who follows.",
        "citations": [{"source": "second-2001"}],
        "aliases": ["adherent"],
    }
    write(folder, "term", "follower", term)
    for place, name in enumerate(("apart", "alike")):
        fields = {"title": name.title(), "order": place, "text": f"They are {name}."}
        write(folder, "view", name, fields)
    write(folder, "objection", "nothing-new", objection(distinctions))
    return folder


def add_second_source(folder: Path) -> None:
    """Let the second source speak of the second distinction, as the first one does."""
    fields = distinction(1, "theme-1")
    claim = {
        "id": "second",
        "stance": "qualifies",
        "side": "both",
        "force": "stated",
        "basis": "argument",
        "text": "A second source on number 1.",
        "citation": {"source": "second-2001"},
    }
    write(folder, "distinction", "d-1", fields | {"claims": [*fields["claims"], claim]})


def objection(distinctions: int) -> dict[str, Any]:
    """Return an objection with claims of the first distinctions, if there are any."""
    return {
        "title": "Nothing new",
        "order": 1,
        "argument": "It was said before.\n\nOften.",
        "made_by": [{"source": "second-2001"}],
        "answered_by": [{"source": "first-1990", "locator": "p. 3"}],
        "still_stands": "The half of it.",
        "claims": ["d-0/said", "d-0/denied", "d-1/denied"][: 2 * distinctions],
    }


LOOKBACK = {
    "leadership": "Times I asked.",
    "management": "Times I wrote.",
    "needed": "Was it late?",
    "for_colleague": "How often did they ask?",
}
"""Two acts to count, and what the week needed."""


def add_practice(folder: Path) -> None:
    """Write a scenario, a session that uses it, a path, and acts of `d-1` to count."""
    path = folder / "distinctions" / "d-1.yaml"
    fields = yaml.safe_load(path.read_text("utf-8")) | {"lookback": LOOKBACK}
    write(folder, "distinction", "d-1", fields)
    choice = {
        "text": "Wait until Friday.",
        "leans": "management",
        "gains": "A quiet day.",
        "costs": "A loud week.",
    }
    scenario = {
        "title": "The queue",
        "sector": "a shop",
        "setting": "on site",
        "you_are": "The one with the key.",
        "minutes": 30,
        "situation": "The door is shut, and people wait.",
        "choices": [choice, choice | {"text": "Open it.", "leans": "leadership"}],
        "turn": "It rains.",
        "discussion": ["Who pays?"],
        "ends": "open",
        "ending": "Nobody knows.",
        "watch_for": "Silence.",
        "distinctions": ["d-0", "d-1"],
        "claims": ["d-0/said"],
    }
    write(folder, "scenario", "the-queue", scenario)
    session = {
        "title": "A short hour",
        "minutes": 25,
        "group": {"min": 3, "max": 9},
        "for_whom": "A team with its lead.",
        "bring": "Paper.",
        "steps": [
            {"minutes": 5, "do": "Read.", "say": "Read it twice."},
            {"minutes": 20, "do": "Talk.", "watch_for": "One who talks alone."},
        ],
        "uses": [
            {"kind": "scenario", "id": "the-queue"},
            {"kind": "distinction", "id": "d-1"},
            {"kind": "term", "id": "follower"},
        ],
    }
    write(folder, "session", "a-short-hour", session)
    stops = [("distinction", "d-0"), ("scenario", "the-queue"), ("distinction", "d-1")]
    newcomer = {
        "title": "For a newcomer",
        "for_whom": "Somebody new.",
        "text": "It begins here.",
        "stops": [
            {"kind": kind, "id": one, "minutes": 10, "reason": f"Because of {one}."}
            for kind, one in stops
        ],
    }
    write(folder, "path", "newcomer", newcomer)


def add_situation(folder: Path, distinction: str = "d-1") -> None:
    """Write a situation whose second reading a distinction explains."""
    readings = [
        {"tell": "They ask.", "do": "Name one.", "say": "Ask her.", "lean": "both"},
        {
            "tell": "They shrug.",
            "do": "Tell them.",
            "lean": "leadership",
            "distinctions": [distinction],
            "claims": [f"{distinction}/said"],
        },
    ]
    fields = {
        "title": "They wait",
        "who": "team",
        "aliases": ["nobody begins"],
        "readings": readings,
        "something_else": "Somebody is ill.",
        "reviewed": "2026-11-26",
    }
    write(folder, "situation", "they-wait", fields)


def add_list(folder: Path, distinction: str = "d-1") -> None:
    """Write a published list: a pair of a distinction, and one that is of none."""
    drawn = {
        "id": "asks-tells",
        "leadership": "Asks",
        "management": "Tells",
        "distinction": distinction,
        "verdict": "drawn",
        "note": "First says so.",
    }
    straw = {
        "id": "kind-rude",
        "leadership": "Kind",
        "management": "Rude",
        "verdict": "caricature",
        "note": "Both can be kind.",
    }
    fields = {
        "title": "A poster",
        "aliases": ["seen on a wall"],
        "source": "second-2001",
        "text": "It hangs everywhere.\n\nWell: short. Badly: unfair.",
        "pairs": [drawn, straw],
        "reviewed": "2026-11-26",
    }
    write(folder, "list", "a-poster", fields)
