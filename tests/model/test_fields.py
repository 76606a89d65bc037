"""Every field is told in plain words, from the model alone."""

from __future__ import annotations

import dataclasses

import pytest

import leadership_handbook as lh
from leadership_handbook.model import RECORD_TYPES, Name, Source, kind_of
from leadership_handbook.model.words import about, descriptions, fields_of, parts
from leadership_handbook.problems import ProblemKind

CLASSES = (*RECORD_TYPES, *parts())


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_field_has_a_description(cls: type) -> None:
    assert [field.name for field in fields_of(cls) if not field.description] == []
    assert about(cls)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_field_is_left_out(cls: type) -> None:
    names = [field.name for field in dataclasses.fields(cls)]

    assert [field.name for field in fields_of(cls)] == names


VALUES = (
    *(lh.Table, lh.Column, lh.Row, lh.Cell, lh.Target, lh.Origin),
    *(lh.PlacedClaim, lh.Use, lh.Location, lh.Problem),
)


@pytest.mark.parametrize("cls", VALUES, ids=lambda cls: cls.__name__)
def test_what_a_handbook_answers_is_described_too(cls: type) -> None:
    assert descriptions(cls).keys() == cls.__annotations__.keys()


def test_a_field_without_a_description_has_none() -> None:
    @dataclasses.dataclass
    class Example:
        told: int
        """How ``many``,
        in all."""
        untold: int
        neither = 1

    assert descriptions(Example) == {"told": "How `many`, in all."}


def test_every_kind_of_problem_has_a_description() -> None:
    assert descriptions(ProblemKind).keys() == set(ProblemKind.__members__)


def test_parts_of_parts_are_parts() -> None:
    names = [cls.__name__ for cls in parts()]

    assert {"Claim", "Citation", "Name", "Side"} <= set(names)
    assert not {kind_of(cls).title() for cls in RECORD_TYPES} & set(names)


def test_a_field_is_told_as_the_file_has_it() -> None:
    told = {field.key: field for field in fields_of(Source)}

    assert told["container-title"].name == "container_title"
    assert told["author"].holds == "list of Name"
    assert told["author"].part is Name
    assert told["view"].holds == "list of ids of views"
    assert told["issued"].holds == "year, month or day"
    assert told["kind"].holds.startswith("one of `theory`, `empirical`")
    assert told["verified"].required
    assert not told["id"].required
    assert (told["summary"].default, told["claims"].default) == ("", ())
