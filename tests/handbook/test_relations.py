"""How records hang together: who says what, who cites whom, what is related."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, get_args

import pytest
import yaml

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook import relations
from leadership_handbook.handbook.relations import Stances
from leadership_handbook.model import KINDS, Stance
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from pathlib import Path


def test_relations(handbook: Handbook) -> None:
    in_theme = [d.id for d in handbook.in_theme("theme-1")]
    assert in_theme == ["d-1", "d-3"]
    assert len(handbook.with_aspect("focus")) == 4
    assert len(handbook.claims("first-1990")) == 8
    denied = handbook.claims("first-1990", stance="disputes", side="both")
    assert [(c.record.id, c.number, c.claim.id) for c in denied] == [
        (f"d-{number}", 1, "denied") for number in range(4)
    ]
    assert handbook.claims("second-2001") == ()
    assert handbook.claims(force="must") == handbook.claims(side="management") == ()


def test_claims_are_counted_by_theme_and_stance(folder: Path) -> None:
    """Two distinctions in each theme; each has one claim for and one against."""
    overlay = folder / "own"
    overlay.mkdir()
    (overlay / "hide.yaml").write_text("theme: [theme-1]", "utf-8")
    said = small.distinction(1, "theme-1")["claims"][0]
    about = {k: said[k] for k in ("id", "side", "force", "basis", "text")}
    source = yaml.safe_load((folder / "sources/second-2001.yaml").read_text("utf-8"))
    source["claims"] = [
        about | {"stance": "qualifies", "citation": {"locator": "p. 1"}}
    ]
    small.write(overlay, "source", "second-2001", source)
    small.write(overlay, "theme", "empty", {"title": "E", "order": 9, "text": "None."})
    found = read(folder, overlay)

    assert relations.stances_by_theme(Handbook.of(found)) == {
        "theme-0": Stances(asserts=2, disputes=2),
        "empty": Stances(),
        "theme-1": Stances(asserts=2, disputes=2),  # hidden, and its claims are there
        "": Stances(qualifies=1),
    }


def test_every_claim_is_counted_once() -> None:
    counted = relations.stances_by_theme(lh.load())

    assert sum(map(sum, counted.values())) == len(lh.load().claims())
    for stance in get_args(Stance):
        total = sum(getattr(claims, stance) for claims in counted.values())
        assert total == len(lh.load().claims(stance=stance))


def test_who_cites_a_source(handbook: Handbook) -> None:
    assert ("term", "follower", "", "") in {*map(tuple, handbook.citing("second-2001"))}
    uses = {tuple(use) for use in handbook.citing("first-1990")}
    assert {use for use in uses if use[0] == "distinction"} == {
        ("distinction", f"d-{number}", aspect, claim)
        for number in range(4)
        for aspect, claim in (("focus", ""), ("", "said"), ("", "denied"))
    }


def test_related_records_are_named_by_either(folder: Path) -> None:
    for number, others in ((0, ["d-3"]), (1, ["d-0"])):
        related = [{"id": other, "reason": "Near."} for other in others]
        fields = small.distinction(number, "theme-0") | {"related": related}
        small.write(folder, "distinction", f"d-{number}", fields)
    handbook = Handbook.of(read(folder))

    def ids(record: lh.Record) -> list[str]:
        return [other.id for other in handbook.related(record)]

    assert ids(handbook.distinctions["d-0"]) == ["d-3", "d-1"]
    assert ids(handbook.distinctions["d-3"]) == ["d-0"]
    assert ids(handbook.distinctions["d-2"]) == ids(handbook.themes["theme-0"]) == []


def test_relations_are_found_in_one_pass(handbook: Handbook) -> None:
    """What is asked of one record is a look-up: it does not walk the others."""

    class Walked(Handbook):
        walks = 0

        def of_kind(self, kind: str, /) -> Any:
            type(self).walks += kind == "distinction"
            return super().of_kind(kind)

    book = Walked({kind.word: handbook.of_kind(kind.word) for kind in KINDS})
    distinctions = [*handbook.distinctions.values()]
    for distinction in distinctions:
        book.related(distinction)
    for source in handbook.sources:
        book.claims(source)
        book.citing(source)
    for theme in handbook.themes:
        book.in_theme(theme)

    assert Walked.walks == len(distinctions) + 1  # each is looked up by its own id


def test_every_kind_that_cites_or_names_its_like_is_known_by_its_shape() -> None:
    """Lists cite the source that prints them, situations name their neighbors."""
    near = lh.Neighbor(id="b", reason="Near.")
    situations = {
        "a": lh.Situation(id="a", title="A", who="team", related=(near,)),
        "b": lh.Situation(id="b", title="B", who="boss"),
    }
    printed = lh.PublishedList(id="l", title="L", source="s", text="", pairs=())
    book = Handbook({"situation": situations, "list": {"l": printed}})

    assert book.citing("s") == (lh.Use(kind="list", id="l"),)
    assert [s.id for s in book.related(situations["b"])] == ["a"]
    assert [s.id for s in book.related(situations["a"])] == ["b"]


def test_claims_are_chosen_by_what_they_rest_on_and_how_they_were_seen() -> None:
    found = lh.load().claims(basis="finding", seen="abstract")

    assert found
    assert {said.claim.basis for said in found} == {"finding"}
    assert {said.claim.citation.seen for said in found} == {"abstract"}
    with pytest.raises(ValueError, match="did you mean 'finding'"):
        lh.load().claims(basis="findings")  # type: ignore[arg-type]


def test_claims_of_an_author_are_those_of_all_their_works() -> None:
    found = lh.load().claims(author="Kotter")

    works = {said.claim.citation.source for said in found}
    assert len(works) > 1
    assert all("Kotter" in lh.load().name("source", work) for work in works)


def test_distinctions_are_known_by_theme_aspect_and_their_claims_by_name(
    handbook: Handbook,
) -> None:
    ids = ["d-0", "d-1", "d-2", "d-3"]
    assert [d.id for d in handbook.with_aspect("means")] == ids

    said = handbook.claim("d-2/denied")
    assert (said.record.id, said.number, said.claim.id) == ("d-2", 1, "denied")


def test_of_two_claims_with_one_name_the_first_has_it(handbook: Handbook) -> None:
    """A distinction and a source may have one id, and so may claims of theirs."""
    one = handbook.distinctions["d-0"]
    other = replace(handbook.sources["first-1990"], id="d-0", claims=one.claims[:1])
    book = Handbook({"distinction": {"d-0": one}, "source": {"d-0": other}})

    assert book.claim("d-0/said").record == one
    assert len(book.relations.claims) == 3


def test_a_view_is_held_by_the_sources_that_name_it(handbook: Handbook) -> None:
    assert handbook.relations.holding == {"apart": ["first-1990"]}


def test_a_source_that_nobody_cites_is_cited_nowhere(handbook: Handbook) -> None:
    book = handbook.only("term", []).only("objection", [])

    assert book.citing("second-2001") == ()


def test_a_source_is_cited_by_contrasts_then_claims_then_records() -> None:
    cited = lh.Citation(source="s")
    term = lh.Term(id="t", title="T", definition="", citations=(cited,))
    claim = lh.Claim(
        id="c",
        stance="asserts",
        side="both",
        force="stated",
        basis="premise",
        text="",
        citation=cited,
    )
    source = replace(lh.sources["hill-2007"], id="s", claims=(claim,))
    shipped = lh.distinctions["people-vs-staff"]
    row = replace(shipped.contrasts[0], citations=(cited, cited))
    distinctions = {
        key: replace(shipped, id=key, contrasts=(row,), claims=(claim,))
        for key in ("a", "b")
    }
    book = Handbook(
        {"distinction": distinctions, "term": {"t": term}, "source": {"s": source}}
    )

    assert [tuple(use) for use in book.citing("s")] == [
        ("distinction", "a", row.aspect, ""),
        ("distinction", "b", row.aspect, ""),
        ("distinction", "a", "", "c"),
        ("distinction", "b", "", "c"),
        ("source", "s", "", "c"),
        ("term", "t", "", ""),
    ]


def test_a_source_names_those_that_it_answers() -> None:
    first = replace(lh.sources["hill-2007"], id="first", replies_to=())
    answer = replace(first, id="answer", replies_to=("first",))
    book = Handbook({"source": {"first": first, "answer": answer}})

    assert [s.id for s in book.related(first)] == ["answer"]
    assert [s.id for s in book.related(answer)] == ["first"]
    assert book.citing("first") == ()
