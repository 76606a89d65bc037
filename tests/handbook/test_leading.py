"""What leads to a distinction is told with it, the closest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.handbook.leading import Explained, leads
from leadership_handbook.handbook.naming import short
from leadership_handbook.shipped import read
from tests import small
from tests.reading.good import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path


def test_situations_pairs_and_scenarios_lead_to_a_distinction(tmp_path: Path) -> None:
    text = (GOOD / "situations" / "waiting.yaml").read_text()
    twice = text.replace("      - people-vs-staff\n", "      - why-vs-how\n", 1)
    twice = twice.replace("title: ", "title: Another ", 1)
    found = leads(read(GOOD, write(tmp_path, {"situations/z.yaml": twice})))

    readings = text.count("distinctions:")
    people = {kind: of.get("people-vs-staff", ()) for kind, of in found.items()}
    assert people["situation"][0].id == "waiting"
    assert people["situation"][0].of == readings
    assert [(pair.list, pair.pair.id) for pair in people["list"]] == [
        ("a-poster", "people-staff")
    ]
    assert people["scenario"] == ("night-shift",)
    assert Explained("z", 1, readings) in found["situation"]["why-vs-how"]


def test_what_leads_closest_to_a_distinction_comes_first(tmp_path: Path) -> None:
    """The first reading before others, and of such as many readings as there are."""
    small.handbook(tmp_path)
    for name, readings in {"a": "-X-", "b": "X--", "c": "XX-", "d": "-XX"}.items():
        small.write(tmp_path, "situation", name, situation(readings))
    found = leads(read(tmp_path))

    assert [one.id for one in found["situation"]["d-1"]] == ["c", "b", "d", "a"]


SPELLED = {"X": "yes", "-": "no"}


def situation(readings: str) -> dict[str, object]:
    """Return a situation with a reading for each letter; the distinction explains X."""
    reading = {"tell": "They ask.", "do": "Name one.", "lean": "both"}
    explained = reading | {"distinctions": ["d-1"]}
    return {
        "title": " ".join(SPELLED[one] for one in readings),
        "who": "team",
        "readings": [explained if one == "X" else reading for one in readings],
        "reviewed": "2026-11-26",
    }


def test_an_alias_that_is_a_sentence_is_no_name() -> None:
    aliases = ["headcount", "Who did I not know by name on Monday morning?"]

    assert short(aliases) == ["headcount"]
