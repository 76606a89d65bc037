"""Scenes: each is of a record, and a text that tells something is read against them."""

from __future__ import annotations

from leadership_handbook.model import KINDS
from leadership_handbook.searching.entries import Entry, entries
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.meanings import meanings
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.searching.scenes import scenes
from leadership_handbook.searching.telling import FEW, share, told
from leadership_handbook.searching.words import parts
from leadership_handbook.shipped import shipped
from tests.searching.queries import queries

STORY = "the new lad hides behind the van whenever somebody has to climb the mast"
LEAST = 4
"""Scenes of a record, at the least."""
RUN = 6
"""Words in a row that a scene may not have of a query that judges."""


def ranked(*entries: Entry, text: str) -> list[str]:
    index = build(entries).opened()
    return [index.ids[one.entry] for one in Ranking(index, text)]


def test_every_situation_and_distinction_has_scenes_and_all_are_of_records() -> None:
    kinds = {"situation", "distinction"}
    records = {
        f"{kind.word}/{key}" for kind in KINDS for key in shipped().of_kind(kind.word)
    }

    assert {one for one in records if one.partition("/")[0] in kinds} <= {*scenes()}
    assert {*scenes()} <= records
    assert all(len(some) >= LEAST for some in scenes().values())


def test_no_scene_stands_twice_or_is_a_query_that_judges() -> None:
    told = [one for some in scenes().values() for one in some]
    judging = {run for query in queries() for run in runs(query.text)}

    assert len({*told}) == len(told)
    assert not [one for one in told if judging & {*runs(one)}]


def runs(text: str) -> list[tuple[str, ...]]:
    said = [*parts(text)]
    return [tuple(said[n : n + RUN]) for n in range(len(said) - RUN + 1)]


def test_what_is_told_is_found_by_scenes_that_share_words_and_neighbors() -> None:
    scene = "he hides behind the cooling tower when we need one to climb"
    record = Entry("situation", "coward", ("Afraid of heights",), scenes=(scene,))
    others = [Entry("situation", f"o{n}", (f"the van {n}",)) for n in range(5)]

    assert ranked(record, *others, text=STORY)[0] == "coward"


def test_a_scene_is_no_name() -> None:
    record = Entry("situation", "coward", ("Afraid",), scenes=("he hides in the mast",))

    assert share(FEW) == 0
    assert ranked(record, text="mast") == []
    assert [one.name for one in Ranking(build([record]).opened(), STORY)] == [-1]


def test_words_together_count_that_say_nothing_alone() -> None:
    said, apart = "they go on behind my back", "my hands are behind, come back on go"
    together = Entry("term", "a", ("x",), scenes=(said, f"once more {said}"))
    other = Entry("term", "b", ("y",), scenes=(apart, f"once more {apart}"))
    text = "whatever we say it is all done behind my back"

    assert ranked(other, together, text=text) == ["a", "b"]


def told_by(some: list[Entry], text: str) -> dict[str, float]:
    """Return how much each entry says of a text as a whole."""
    index = build(some).opened()
    query = [*meanings(index, [*parts(text)], typing=False, told=0.7)]
    return dict(zip(index.ids, told(index, query), strict=True))


def test_a_pair_counts_that_is_in_a_name_or_that_scenes_repeat() -> None:
    text = "they vote behind my back"
    others = [Entry("term", f"t{n}", (f"Other {n}",)) for n in range(9)]

    def having(name: str, *scenes: str) -> float:
        return told_by([*others, Entry("term", "a", (name,), scenes=scenes)], text)["a"]

    pair, apart = "behind my back", "back, my, behind"
    assert having(pair) > having(apart)
    assert having("x", pair) == having("x", apart)
    assert having("x", pair, pair) > having("x", apart, apart)


def test_a_name_of_common_words_is_no_answer_where_the_rare_ones_are_missing() -> None:
    record = Entry("chapter", "record", ("How to write a record",))
    others = [Entry("term", f"t{n}", (f"How to write {n}",)) for n in range(9)]
    index = build([record, *others]).opened()

    assert not Ranking(index, "to write a record").near
    assert Ranking(index, "how to write a cv for a cashier").near


def test_how_to_tell_a_reading_is_compared_with_stories_too() -> None:
    found = {one.id: one for one in entries(shipped()) if one.kind == "situation"}

    for key, situation in shipped().situations.items():
        assert len(found[key].scenes) >= LEAST + len(situation.readings)
    waits = shipped().situations["my-team-waits-for-orders"].readings[0].tell
    assert " ".join(waits.split()) in found["my-team-waits-for-orders"].scenes


def test_who_did_it_counts_the_more_the_longer_a_text_is() -> None:
    scene = "my boss told you and they told my team of the mast"
    others = [Entry("term", f"t{n}", (f"My {n}",)) for n in range(3)]
    record = Entry("term", "a", ("x",), scenes=(scene,))
    index = build([record, *others]).opened()
    asked = ["my", "mast"]
    short, longer = (
        [one.worth for one in meanings(index, asked, typing=False, told=told)]
        for told in (0.1, 0.7)
    )

    assert longer[0] > 2 * short[0] > 0
    assert longer[1] == short[1]
