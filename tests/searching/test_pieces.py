"""An index in pieces: an edit makes few anew, and all are as they should be."""

from __future__ import annotations

import json
import pickle
import random
from typing import TYPE_CHECKING, Any

import pytest

from leadership_handbook.searching.counting import counted
from leadership_handbook.searching.entries import Entry, entries
from leadership_handbook.searching.for_browser import files, part_named
from leadership_handbook.searching.index import WIDE
from leadership_handbook.searching.pieces import Edit, Pieces, edited, pieces
from leadership_handbook.searching.rows import Row, renewed
from leadership_handbook.searching.words import stem
from leadership_handbook.shipped import shipped

if TYPE_CHECKING:
    from leadership_handbook.searching.counting import Counted, Texts

SOME = [one for one in entries(shipped()) if one.kind in {"term", "theme", "objection"}]
WORDS = sorted({word for one in SOME for name in one.names for word in name.split()})
OTHERS = ("zugzwang", "the", "boss bosses", "let go let go", "leaders", "")


def changed(draw: random.Random, entry: Entry) -> Entry:
    """Return an entry that says something else in one of its texts."""
    field = draw.choice(["names", "lines", "told", "scenes"])
    texts = [*getattr(entry, field), ""]
    words = draw.choices([*WORDS, *OTHERS], k=draw.randint(0, 4))
    texts[draw.randrange(len(texts))] = " ".join(words)
    return with_(entry, field, *filter(None, texts))


def with_(entry: Entry, field: str, *texts: str) -> Entry:
    """Return an entry with other texts in a field; without any name it has one."""
    fields: dict[str, Any] = {field: texts or ("Any name",)}
    return entry._replace(**fields)


def followed(before: list[Counted], now: list[Counted], kept: Pieces) -> Pieces:
    """Return the pieces that follow from those of before."""
    both = enumerate(zip(before, now, strict=True))
    edits = {number: Edit(*pair) for number, pair in both if pair[0] != pair[1]}
    return edited(kept, edits, lambda number: now[number].names, now.__getitem__)


@pytest.mark.parametrize("seed", range(12))
def test_after_edits_the_pieces_are_those_of_a_new_index(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311  (any edits will do)
    own = draw.sample(SOME, 60)
    everything = [*map(counted, own)]
    kept = pieces(everything)
    for _ in range(6):
        before = list(everything)
        for number in draw.sample(range(len(own)), draw.randint(1, 3)):
            own[number] = changed(draw, own[number])
            everything[number] = counted(own[number])
        kept = followed(before, everything, kept)

        assert kept == pieces(everything)


@pytest.mark.parametrize(
    ("field", "was", "now", "key"),
    [
        ("scenes", "A gnome left", "A gnomes left", "gnome"),  # a word, of one stem
        ("scenes", "Somebody left", "The left", "the"),  # only how many have it
        ("names", "Loud leader", "Leader loud", "loud"),  # only where it stands
        ("names", "Left alone", "Left alone, left alone", "left >alon"),
        ("told", "Quiet", "Left", "quiet"),  # it is gone
    ],
)
def test_whatever_an_edit_changes_of_a_piece_is_seen(
    field: str, was: str, now: str, key: str
) -> None:
    versions = (
        with_(Entry("term", "t", ("Thing",)), field, text) for text in (was, now)
    )
    others = [Entry("term", "o", ("The one and the other",)), *SOME[:9]]
    before, then = ([*map(counted, (one, *others))] for one in versions)
    kept = pieces(before)

    assert kept.read([key]) != pieces(then).read([key])
    assert followed(before, then, kept) == pieces(then)


@pytest.mark.parametrize("some", [SOME, []], ids=["some", "none"])
def test_pieces_are_the_same_when_they_were_kept(some: list[Entry]) -> None:
    made = pieces([*map(counted, some)])

    assert pickle.loads(pickle.dumps(made)) == made


def test_few_pieces_are_made_after_an_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of its words, and of names that say less as one more entry has a word."""
    everything = [*map(counted, SOME)]
    kept = pieces(everything)
    one = Edit(everything[0], counted(SOME[0]._replace(names=("Zugzwang",))))
    made: list[str] = []

    def noted(key: str, *arguments: Any) -> Row | None:
        made.append(key)
        return renewed(key, *arguments)

    monkeypatch.setattr("leadership_handbook.searching.pieces.renewed", noted)
    looked_at: list[int] = []
    opened: list[int] = []

    def names(number: int) -> Texts:
        looked_at.append(number)
        return everything[number].names

    def other(number: int) -> Counted:
        opened.append(number)
        return everything[number]

    edited(kept, {0: one}, names, other)

    assert len(looked_at) < len(everything) / 2
    assert 0 < len(opened) < len(looked_at) / 2
    assert 0 < len(made) < len(kept.json) / 10


def test_a_name_grows_with_what_others_do_not_say_any_more() -> None:
    """Of "quiet hour" three have the first word; then one has, which says more."""
    names = ("Quiet hour", "Quiet day", "Quiet room", *(f"Thing {n}" for n in range(9)))
    own = [Entry("term", f"t-{n}", (name,)) for n, name in enumerate(names)]
    before = [*map(counted, own)]
    others = [own[0], *(one._replace(names=("Loud",)) for one in own[1:3]), *own[3:]]
    now = [*map(counted, others)]
    kept = pieces(before)

    assert size_of("hour", followed(before, now, kept)) > size_of("hour", kept)


def size_of(word: str, made: Pieces) -> int:
    """Return the number of the size of the only name that has a word."""
    _number, code = made.read([word])[word].words[word]
    return code % WIDE


def test_a_group_of_synonyms_changes_with_any_of_its_words() -> None:
    own = [Entry("term", "a", ("Supervisor",)), Entry("term", "b", ("Nothing",))]
    before = [*map(counted, own)]
    now = [before[0], counted(own[1]._replace(names=("My boss",)))]
    kept = pieces(before)
    found = followed(before, now, kept)
    differ = {key for key in found.keys if found.read([key]) != kept.read([key])}

    assert any(key.startswith("=") for key in differ)
    assert stem("boss") in differ
    assert found == pieces(now)


def test_a_dull_word_is_gone_with_the_last_name_that_has_it() -> None:
    """A scene that has it as well does not keep it: there it is not counted."""
    told = Entry("term", "b", ("Nothing",), scenes=("She left the room",))
    own = Entry("term", "a", ("The gnome",))
    before, now = (
        [counted(one), counted(told)] for one in (own, own._replace(names=("Gnome",)))
    )
    kept = pieces(before)

    assert "the" in kept.words
    assert followed(before, now, kept) == pieces(now)


def test_a_part_more_renames_no_other() -> None:
    """Files behind it would be written again, all of them."""
    said = " ".join(f"aardvark{letter}" for letter in "bcdefghijklmnopqrstuvwxyz")
    own = [SOME[0]._replace(names=("Zugzwang", said)), *SOME[1:]]
    before, after = (
        files(some, pieces([*map(counted, some)]), lambda _one: "").postings
        for some in (SOME, own)
    )
    stayed = before.items() & after.items()

    assert len(after) > len(before) > 400
    assert len(stayed) > 0.8 * len(before)


@pytest.mark.parametrize(
    ("key", "name"),
    [("lead", "p-lead"), ("lead t", "p-lead-t"), ("=1", "p-_3d_1"), ("é", "p-_e9_")],
)
def test_a_part_has_a_name_that_any_file_may_have(key: str, name: str) -> None:
    assert part_named(key) == name


@pytest.mark.parametrize("letter", ["领", "ж", "𐐀"])
def test_no_part_has_a_name_too_long_for_a_file(letter: str) -> None:
    """A language without blanks has words of a hundred letters that begin alike."""
    said = " ".join(letter * 100 + other for other in "abcdefghijklmnopqrstuvwxyz")
    own = [SOME[0]._replace(names=("Zugzwang", said)), *SOME[1:]]
    made = pieces([*map(counted, own)])
    parts = files(own, made, lambda _one: "").postings

    assert max(map(len, parts)) < 250
    assert sum(len(json.loads(part)) for part in parts.values()) == len(made.json)
