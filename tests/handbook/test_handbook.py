"""The handbook as a value: mappings that cannot be changed, relations, near misses."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from dataclasses import is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.model import KINDS, written
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def test_a_look_up_gives_the_record() -> None:
    assert lh.distinctions["people-vs-staff"].management.label == "Staff"
    assert "people-vs-staff" in lh.distinctions
    assert lh.distinctions.get("nothing-of-the-kind") is None
    assert lh.distinctions.get("nothing-of-the-kind", "else") == "else"
    assert lh.load().distinctions is lh.distinctions


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        (lambda: lh.distinctions["peple-vs-staff"], "people-vs-staff"),
        (lambda: lh.distinctions["Why vs. How"], "why-vs-how"),
        (lambda: lh.sources["goslin"], "gosling-mintzberg-2003"),
        (lambda: lh.distinctions.where(theme="maens"), "means"),
        (lambda: lh.load().of_kind("trem"), "term"),
        (lambda: lh.load().to_pandas("claim-s"), "claims"),
    ],
)
def test_an_unknown_id_names_a_near_one(slip: Callable[[], object], meant: str) -> None:
    with pytest.raises(lh.UnknownId, match=f"; did you mean '{meant}'"):
        slip()


def test_an_id_that_is_near_to_nothing_is_a_key_error() -> None:
    with pytest.raises(KeyError, match=r"^no source 'qqq'$"):
        lh.sources["qqq"]


def test_a_misspelled_name_of_the_package_is_told() -> None:
    with pytest.raises(AttributeError) as caught:
        lh.distinction  # type: ignore[attr-defined]  # noqa: B018
    # From these Python makes its "did you mean".
    assert (caught.value.name, caught.value.obj) == ("distinction", lh)
    assert "distinctions" in dir(lh)


def test_iteration_follows_the_book(handbook: Handbook) -> None:
    assert list(handbook.distinctions) == ["d-0", "d-1", "d-2", "d-3"]
    assert list(handbook.sources) == ["first-1990", "second-2001"]


@pytest.mark.parametrize("kind", lh.load().to_dict())
def test_a_repr_fits_a_line(kind: str) -> None:
    records = getattr(lh, kind)

    first = "".join(f": {record_id}" for record_id in [*records][:1])
    assert repr(records).startswith(f"<{len(records)} {kind}{first}")
    assert max(len(repr(records)), len(repr(lh.load()))) < 80
    assert "\n" not in repr(records) + repr(lh.load())


def test_filters_hold_together(handbook: Handbook) -> None:
    def found(**filters: str) -> list[str]:
        where: Any = handbook.distinctions.where
        return [d.id for d in where(**filters)]

    assert found() == list(handbook.distinctions)
    assert found(theme="theme-1") == ["d-1", "d-3"]
    assert found(source="second-2001") == []
    assert found(theme="theme-1", aspect="focus", source="first-1990") == ["d-1", "d-3"]
    assert found(evidence="one author") == list(handbook.distinctions)
    assert found(evidence="partly tested") == []
    assert [t.id for t in handbook.terms.where(source="second-2001")] == ["follower"]
    assert [s.id for s in handbook.sources.where(author="First")] == ["first-1990"]


def test_distinctions_of_a_view_are_those_its_sources_speak_of() -> None:
    found = lh.distinctions.where(view="rejects-the-split")

    assert 0 < len(found) < len(lh.distinctions)
    holders = {s.id for s in lh.sources.where(view="rejects-the-split")}
    for distinction in lh.distinctions.values():
        cited = {claim.citation.source for claim in distinction.claims}
        cited |= {c.source for row in distinction.contrasts for c in row.citations}
        assert (distinction in found) == bool(cited & holders)


@pytest.mark.parametrize(
    ("filters", "error", "message"),
    [
        ({"them": "means"}, TypeError, "no filter 'them'; did you mean 'theme'"),
        ({"color": "red"}, TypeError, "possible are theme, aspect, view, source, evi"),
        ({"evidence": "one autor"}, ValueError, "possible are 'one author', 'several"),
        ({"source": "d-0"}, lh.UnknownId, "no source 'd-0'"),
    ],
)
def test_a_wrong_filter_is_told(
    filters: dict[str, str], error: type[Exception], message: str
) -> None:
    where: Any = lh.distinctions.where
    with pytest.raises(error, match=message):
        where(**filters)


def test_a_link_text_is_a_title_or_author_and_year(handbook: Handbook) -> None:
    assert handbook.name("theme", "theme-0") == "Theme 0"
    assert handbook.name("source", "first-1990") == "First 1990"
    assert handbook.name("term", "not-there") == "not-there"


def parts(value: Any) -> Iterator[Any]:
    """Yield a value and all that its public names lead to."""
    yield value
    if isinstance(value, tuple):
        inner = value
    elif is_dataclass(value):
        inner = tuple(getattr(value, name) for name in vars(type(value))["__slots__"])
    else:
        inner = ()
    for one in inner:
        yield from parts(one)


def test_nothing_can_be_changed(handbook: Handbook) -> None:
    record = handbook.distinctions["d-0"]
    reached = [
        *(part for known in lh.distinctions.values() for part in parts(known)),
        *(part for known in lh.sources.values() for part in parts(known)),
        *parts(lh.compare("all")),
        *parts(handbook.citing("first-1990")),
        *parts(handbook.claims()),
    ]
    assert not {type(part) for part in reached} & {list, dict, set, bytearray}

    one_of_each = {type(part): part for part in reached if hasattr(part, "__slots__")}
    assert {lh.Distinction, lh.Name, lh.Cell, lh.Use, lh.PlacedClaim} <= {*one_of_each}
    for part in (handbook, handbook.distinctions, *one_of_each.values()):
        for name in ("id", "text", "title", "distinctions", "new"):
            with pytest.raises((AttributeError, TypeError)):
                setattr(part, name, None)
    with pytest.raises(TypeError):
        handbook.distinctions["d-0"] = record  # type: ignore[index]


def test_records_are_values(handbook: Handbook) -> None:
    record = handbook.distinctions["d-0"]

    assert pickle.loads(pickle.dumps(record)) == record
    assert copy.deepcopy(record) == record
    assert len({record, copy.copy(record), replace(record, title="Other")}) == 2
    assert record != handbook.distinctions["d-1"]
    alike = {"id": "x", "title": "X", "order": 1, "text": "One."}
    assert lh.Theme(**alike) != lh.View(**alike)  # type: ignore[arg-type]
    names = {"datetime": datetime} | {name: getattr(lh, name) for name in lh.__all__}
    assert eval(written(record), names) == record  # noqa: S307  (our own text)


def test_handbooks_are_equal_by_their_records(folder: Path) -> None:
    first, second = (Handbook.of(read(folder)) for _ in range(2))
    assert first == second
    assert first.themes == second.themes

    small.write(folder, "theme", "theme-0", {"title": "T", "order": 0, "text": "New."})
    assert first != Handbook.of(read(folder))


def test_json_has_every_field(handbook: Handbook) -> None:
    whole = json.loads(json.dumps(handbook.to_dict()))

    assert [*whole] == [kind.plural for kind in KINDS]
    (first, *others) = whole["distinctions"]
    assert len(others) == 3
    assert first == handbook.distinctions["d-0"].to_dict()
    assert list(first) == list(lh.Distinction.__slots__)
    assert first["leadership"]["looks_like"] == ["Lead on a Tuesday, 0"]
    assert (first["reviewed"], first["related"]) == ("2026-11-23", [])
    assert first["claims"][0]["citation"] == {
        "source": "first-1990",
        "locator": "p. 7",
        "seen": None,
        "through": "",
    }


def test_records_for_practice_are_filtered() -> None:
    for lean in ("leadership", "neither"):
        found = lh.situations.where(who="boss", lean=lean)
        assert found == tuple(
            s
            for s in lh.situations.values()
            if s.who == "boss" and lean in {reading.lean for reading in s.readings}
        )
    explained = lh.situations.where(distinction="people-vs-staff")
    assert explained
    assert all(
        "people-vs-staff" in {d for r in s.readings for d in r.distinctions}
        for s in explained
    )
    with pytest.raises(ValueError, match="no who 'bos'"):
        lh.situations.where(who="bos")  # type: ignore[arg-type]


def test_a_record_is_shown_with_the_names_of_its_handbook(folder: Path) -> None:
    fields = {"title": "Fokus", "order": 0, "question": "Was?"}
    small.write(folder, "aspect", "focus", fields)
    handbook = Handbook.of(read(folder))
    shown = handbook.show(handbook.distinctions["d-0"])

    assert "Fokus" in shown._repr_html_()
    assert repr(shown) == "<shown: Title 0>"
    assert not hasattr(handbook.distinctions["d-0"], "_repr_html_")


def test_what_is_asked_for_is_plain_json(folder: Path, handbook: Handbook) -> None:
    """Where a claim stands, who cites a work, where a value is, what is wrong."""
    said = handbook.claims(source="first-1990")[0]
    used = handbook.citing("first-1990")[0]
    place = handbook.locate(said.record, "title")
    small.write(folder, "term", "x", {"title": "X"})
    problem = lh.check(folder)[0]
    values = (said, used, place, problem)
    one, two, three, four = (json.loads(json.dumps(v.to_dict())) for v in values)

    assert (one["kind"], one["record"], one["number"]) == ("distinction", "d-0", 0)
    assert one["claim"] == said.claim.to_dict()
    assert two == {"kind": used.kind, "id": used.id, "aspect": used.aspect, "claim": ""}
    assert three == {"file": str(place.file), "line": 1, "column": 8}
    assert (four["kind"], four["file"]) == ("missing-field", problem.file)
