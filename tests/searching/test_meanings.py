"""What a word of a query may mean, and how widely it is looked for."""

from __future__ import annotations

import pytest

from leadership_handbook.searching.entries import Entry
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.meanings import Asked, asked, meanings
from leadership_handbook.searching.pairs import SPOKEN, STORY


def test_a_stop_word_that_is_still_typed_is_no_beginning() -> None:
    """Hundreds of words begin with "the", and each key typed would load them."""
    index = build(
        Entry("term", key, (title,))
        for key, title in (("a", "moss them"), ("b", "moss thesis"))
    ).opened()

    def meant(text: str) -> int:
        return len([*meanings(index, text.split(), typing=True, told=1.0)][-1].meant)

    assert meant("moss the") == 0
    assert meant("moss thes") == 1


MAST = "the new lad hides behind the van and climbs no mast at all"


@pytest.mark.parametrize(
    ("last", "most"),
    [
        ("mas", SPOKEN - 1),  # the beginning of a word
        ("newlad", SPOKEN - 1),  # two words run together
        ("behnid", STORY - 1),  # a slip
    ],
)
def test_the_more_words_the_less_widely_each_is_looked_for(
    last: str, most: int
) -> None:
    index = build([Entry("term", "a", (MAST,), scenes=(MAST,))]).opened()

    def meant(number: int) -> bool:
        query = " ".join([*(["van"] * (number - 1)), last])
        typing = last == "mas"
        words = asked(index, query, typing=typing)
        found = [*meanings(index, words, typing=typing, told=1.0)][number - 1 :]
        return all(word.meant for word in found)

    assert meant(most)
    assert not meant(most + 1)


def test_a_word_that_is_still_typed_says_nothing_yet_in_a_sentence() -> None:
    index = build([Entry("term", "a", (MAST,), scenes=(MAST,))]).opened()

    def worth(*, typing: bool) -> float:
        query = [*(["van"] * SPOKEN), "behnid"]
        return [*meanings(index, query, typing=typing, told=1.0)][-1].worth

    assert worth(typing=True) == 0
    assert worth(typing=False) > 0


def test_two_letters_mean_a_word_like_them_if_a_name_has_it() -> None:
    """ "st" begins "staff", though a publisher is "St."; "HR" is a word by itself."""
    index = build(
        [
            Entry("term", "office", ("HR and staff",)),
            Entry("source", "book", ("Candor",), ("St. Martin's",)),
            Entry("source", "saint", ("Bells",), scenes=("we ring at St Anne's",)),
        ]
    ).opened()

    def last(text: str, *, typing: bool = True) -> Asked:
        return [*meanings(index, text.split(), typing=typing, told=1.0)][-1]

    assert not last("people and st").meant
    assert last("people and st").worth == 0
    assert last("people and hr").meant
    assert last("people and st", typing=False).meant


def test_two_words_weigh_no_more_than_each_by_itself() -> None:
    """Run together "am I" is the rare name of a firm, and nobody asked for that."""
    names = ["AMI", *(f"am i {word}" for word in ("one", "two", "three", "four"))]
    index = build(Entry("term", f"t-{n}", (name,)) for n, name in enumerate(names))
    query = ["am", "i", "nowhere"]
    am, i, _ = meanings(index.opened(), query, typing=False, told=0.0)

    assert am.worth == i.worth < index.opened().weight(index.stems[0]["ami"]) / 2


OFTEN = ("do", "have", "not", "now", "one", "since", "then", "they", "we", "what")
OFTENER = ("a", "and", "i", "my", "of", "the", "to", "with")


@pytest.mark.parametrize(
    ("word", "most"),
    [*((one, STORY - 1) for one in OFTEN), *((one, SPOKEN - 1) for one in OFTENER)],
)
def test_of_many_words_those_are_not_read_that_most_have(word: str, most: int) -> None:
    scene = f"{word} say mast"
    index = build([Entry("term", "a", (scene,), scenes=(scene,))]).opened()
    story = [word, "say", *(["mast"] * most)]
    long, short = (
        [*meanings(index, words, typing=False, told=0.7)]
        for words in (story, story[:most])
    )

    assert (long[0].meant, long[0].worth) == ([], 0.0)
    assert long[1].meant
    assert short[0].meant
