"""Search: what is found, in which order, and that nothing typed is an error."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from snowballstemmer.english_stemmer import EnglishStemmer

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.order import in_order
from leadership_handbook.reading import read
from leadership_handbook.searching import parts_of, stored
from leadership_handbook.searching.entries import SEEN, Entry
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.searching.scenes import scenes
from leadership_handbook.searching.words import _FOLDED, _Stemmers, stem, words
from leadership_handbook.shipped import shipped
from tests import small
from tests.searching.queries import queries, ranked

if TYPE_CHECKING:
    from pathlib import Path

# --------------------------------------------------------------------------
# What is found


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    return Handbook(in_order(read(small.handbook(tmp_path)).records))


def ids(text: str, handbook: Handbook) -> list[str]:
    return [hit.id for hit in lh.search(text, limit=None, handbook=handbook)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("follower", "follower"),
        ("FOLLOWERS", "follower"),  # another form
        ("folower", "follower"),  # a slip
        ("gollower", "follower"),  # in the first letter, too
        ("follwoer", "follower"),  # two neighbors changed places
        ("foll", "follower"),  # not typed to the end
        ("adherents", "follower"),  # another name
        ("fóllower", "follower"),  # an accent
        ("nothingnew", "nothing-new"),  # run together
        ("follow er", "follower"),  # set apart
        ("second-2001", "second-2001"),
        ("somebody who", "follower"),  # nothing but stop words and what it does
    ],
)
def test_a_record_is_found(text: str, first: str, handbook: Handbook) -> None:
    assert ids(text, handbook)[0] == first


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("behaviour", "behavior"),
        ("co-ordination", "coordination"),
        ("centre", "center"),
        ("judgement", "judgment"),
        ("modelling", "modeling"),
        ("Müller’s", "mullers"),
        ("travelled", "traveled"),
        ("fuelling", "fueling"),
        ("skilful", "skill"),
        ("called", "call"),
        ("personally", "personal"),
        ("programmes", "program"),
        ("e\u0301cole", "école"),
        ("ur", "your"),
    ],
)
def test_spellings_are_the_same_word(one: str, other: str) -> None:
    assert {stem(word) for word in words(other)} <= {stem(word) for word in words(one)}


def test_letters_of_many_scripts_are_forgotten_in_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """People type anything: what is kept of letters stays small, and is found anew."""
    text = "Größe, 漢字 – Ñandú"
    before = list(words(text))
    monkeypatch.setattr("leadership_handbook.searching.words.KEPT", 2)
    _FOLDED.clear()

    assert list(words(text)) == before
    assert len(_FOLDED) <= 2


def test_words_in_the_order_of_a_name_count_for_more() -> None:
    index = build(
        Entry("term", key, (title,))
        for key, title in (("a", "trust of control"), ("b", "control of trust"))
    ).opened()

    assert ranked(index, "trust of control")[0] == "term/a"
    assert ranked(index, "control of trust")[0] == "term/b"


def test_a_synonym_finds_less_than_the_word_itself() -> None:
    index = build(
        Entry("term", key, (title,))
        for key, title in (("a", "the supervisor"), ("b", "the boss"), ("c", "the cat"))
    ).opened()

    assert ranked(index, "boss") == ["term/b", "term/a"]


def test_the_name_that_answers_is_told() -> None:
    (hit, *_) = lh.search("headcount")

    assert (hit.kind, hit.id, hit.name) == (
        "distinction",
        "people-vs-staff",
        "headcount",
    )
    assert hit.record == lh.distinctions["people-vs-staff"]


def test_hits_of_one_score_stand_by_kind_and_id() -> None:
    places: tuple[tuple[lh.RecordKind, str], ...] = (
        ("term", "a"),
        ("term", "b"),
        ("chapter", "z"),
    )
    index = build(Entry(kind, key, ("Zugzwang",)) for kind, key in places).opened()
    found = [*Ranking(index, "zugzwang")]

    assert [index.ids[one.entry] for one in found] == ["a", "b", "z"]
    assert len({one.score for one in found}) == 1


def test_entries_come_by_their_scores_though_few_are_scored_before_they_come() -> None:
    index = parts_of(shipped()).opened()

    for query in queries()[::4]:
        ranking = Ranking(index, query.text)
        found = [*ranking]

        assert found == sorted(found, key=lambda one: (-one.score, one.entry))
        assert [*ranking] == found


def test_kinds_and_limit_narrow_what_is_found() -> None:
    everything = lh.search("leadership", limit=None)
    some = lh.search("leadership", kinds=["term", "view"], limit=None)

    assert some == [hit for hit in everything if hit.kind in {"term", "view"}]
    assert lh.search("leadership", limit=3) == everything[:3]
    assert lh.search("leadership", limit=0) == []


@pytest.mark.parametrize("kind", SEEN)
def test_each_kind_is_searched(kind: lh.RecordKind) -> None:
    for key in [*lh.load().of_kind(kind)][:1]:
        hits = lh.search(lh.load().name(kind, key), limit=None)
        assert (kind, key) in {(hit.kind, hit.id) for hit in hits}


def test_a_wrong_kind_or_limit_is_told() -> None:
    with pytest.raises(lh.UnknownId, match="did you mean 'term'"):
        lh.search("leadership", kinds=["terms"])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="limit"):
        lh.search("leadership", limit=-1)


def test_an_overlay_is_searched_too(tmp_path: Path) -> None:
    fields = {"title": "Zugzwang", "definition": "Having to move."}
    small.write(tmp_path, "term", "zugzwang", fields)

    assert lh.search("zugzwang") == []
    (hit,) = lh.search("zugzwang", handbook=lh.load(tmp_path))
    assert hit.id == "zugzwang"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "...!?",
        "-",
        "'",
        "a",
        "x" * 10_000,
        "boss " * 2_000,
        "Привет мир",
        "日本語",
        "__proto__ constructor",
        "<script>alert(1)</script>",
        "\x00\ud800\uffff",
        "😀",
    ],
)
def test_nothing_typed_is_an_error(text: str) -> None:
    assert isinstance(lh.search(text), list)


def test_what_nobody_knows_has_no_hits() -> None:
    assert lh.search("") == lh.search("日本語") == lh.search("zzzzzzzz") == []


def test_the_function_is_not_hidden_by_a_module() -> None:
    from leadership_handbook import searching, shipped  # noqa: PLC0415

    assert lh.search is shipped.search
    assert not callable(searching)


def test_a_word_that_is_still_typed_is_not_taken_for_two() -> None:
    """ "transfor" may become "transform"; set apart it would ask for "for"."""
    index = build(
        Entry("term", key, (title,))
        for key, title in (("a", "transform it"), ("b", "trans for all"))
    ).opened()

    assert ranked(index, "transfor") == ["term/a"]
    assert ranked(index, "transfor ")[0] == "term/b"


def test_a_new_word_changes_few_parts_of_an_index() -> None:
    entries = [
        Entry("term", f"t-{n}", tuple(f"{a}{n}{b} word" for a in "bdfk" for b in "gmp"))
        for n in range(60)
    ]
    before, after = (
        build([*entries, *more]).stems for more in ((), (Entry("term", "z", ("aaa",)),))
    )

    assert len(before) > 20
    changed = {*map(frozenset, after)} - {*map(frozenset, before)}
    assert len(changed) <= len(before) / 4


# --------------------------------------------------------------------------
# The index in a file


def test_a_stored_index_finds_the_same() -> None:
    parts = parts_of(shipped())
    index, other = parts.opened(), stored.load(stored.dump(parts, "0" * 64), "0" * 64)

    assert other is not None
    for query in queries()[::5]:
        one, same = Ranking(index, query.text), Ranking(other, query.text)
        assert ([*one], one.near) == ([*same], same.near)


def test_an_index_of_other_records_is_not_used() -> None:
    content = stored.dump(parts_of(shipped()), "0" * 64)

    assert stored.load(content, "1" * 64) is None


def test_an_index_of_nothing_finds_nothing() -> None:
    assert [*Ranking(build([]).opened(), "boss")] == []


@pytest.mark.parametrize("release", [None, "2.2.0"])
def test_the_faster_stemmer_is_taken_if_it_stems_as_the_other_one(
    release: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = {
        word for lines in scenes().values() for line in lines for word in words(line)
    }
    stems = {word: stem(word) for word in said}
    older = SimpleNamespace(version=lambda: release) if release else None
    monkeypatch.setitem(sys.modules, "Stemmer", older)
    monkeypatch.setattr("leadership_handbook.searching.words._STEMMERS", _Stemmers())
    stem.cache_clear()
    slower = {word: stem(word) for word in said}
    stem.cache_clear()

    assert len(said) > 5_000
    assert slower == stems
    assert isinstance(_Stemmers().one, EnglishStemmer)
    monkeypatch.undo()
    assert not isinstance(_Stemmers().one, EnglishStemmer)
