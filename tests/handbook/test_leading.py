"""What leads to a distinction is told with it, in the order of the handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.handbook.leading import Explained, leads
from leadership_handbook.handbook.naming import short
from leadership_handbook.shipped import read
from tests.reading.test_reading import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path


def test_situations_pairs_and_scenarios_lead_to_a_distinction(tmp_path: Path) -> None:
    text = (GOOD / "situations" / "waiting.yaml").read_text()
    twice = text.replace("      - people-vs-staff\n", "      - why-vs-how\n", 1)
    twice = twice.replace("title: ", "title: Another ", 1)
    found = leads(read(GOOD, write(tmp_path, {"situations/z.yaml": twice})))

    readings = text.count("distinctions:")
    people = found["people-vs-staff"]
    assert people.situations[0].id == "waiting"
    assert people.situations[0].of == readings
    assert [(pair.list, pair.pair.id) for pair in people.pairs] == [
        ("a-poster", "people-staff")
    ]
    assert people.scenarios == ("night-shift",)
    assert found["why-vs-how"].situations[-1] == Explained("z", 1, readings)


def test_an_alias_that_is_a_sentence_is_no_name() -> None:
    aliases = ["headcount", "Who did I not know by name on Monday morning?"]

    assert short(aliases) == ["headcount"]
