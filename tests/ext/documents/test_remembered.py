"""What follows from the inputs of a build is kept as long as they are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.documents.remembered import of_each, remembered

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_inputs_make_nothing_anew(tmp_path: Path) -> None:
    """What was made of them before is returned, by another process too."""
    made = iter(["first", "second"])
    file = tmp_path / "new" / "kept.pickle"

    assert remembered(file, "a", lambda: next(made)) == "first"
    assert remembered(file, "a", lambda: next(made)) == "first"


def test_other_inputs_make_it_anew(tmp_path: Path) -> None:
    """Only the last is kept: going back makes it anew once more."""
    made = iter(["first", "second", "third"])
    file = tmp_path / "kept.pickle"
    found = [remembered(file, inputs, lambda: next(made)) for inputs in "abab"[:3]]

    assert found == ["first", "second", "third"]


def test_without_known_inputs_nothing_is_kept(tmp_path: Path) -> None:
    """Where records have problems, what an answer follows from is not known."""
    made = iter(["first", "second"])
    file = tmp_path / "kept.pickle"

    assert remembered(file, "", lambda: next(made)) == "first"
    assert remembered(file, "", lambda: next(made)) == "second"
    assert not file.exists()


def test_a_damaged_file_is_no_harm(tmp_path: Path) -> None:
    """The value is made anew, and kept again."""
    file = tmp_path / "kept.pickle"
    file.write_bytes(b"no pickle")

    assert remembered(file, "a", lambda: "made") == "made"
    assert remembered(file, "a", lambda: "again") == "made"


def test_of_many_records_only_changed_ones_are_asked(tmp_path: Path) -> None:
    """Nothing is made of one that is as it was; one that is gone is forgotten."""
    file, asked = tmp_path / "new" / "kept.pickle", []

    def made(contents: dict[str, str], around: str = "around") -> dict[str, str]:
        def make(key: str) -> str:
            asked.append(key)
            return f"{key} of {contents[key]}, {around}"

        return of_each(file, around, contents, make)

    steps = [
        ({"a": "1", "b": "1"}, "around", ["a", "b"]),
        ({"a": "1", "b": "1"}, "around", []),
        ({"a": "1", "b": "2"}, "around", ["b"]),
        ({"a": "1"}, "around", []),
        ({"a": "1", "b": "2"}, "around", ["b"]),
        ({"a": "1", "b": "2"}, "other words", ["a", "b"]),
    ]
    for contents, around, expected in steps:
        asked.clear()
        found = made(contents, around)
        assert found == {k: f"{k} of {of}, {around}" for k, of in contents.items()}
        assert asked == expected


def test_a_damaged_file_of_many_records_is_no_harm(tmp_path: Path) -> None:
    """Each value is made anew, and kept again."""
    file = tmp_path / "kept.pickle"
    file.write_bytes(b"no pickle")

    assert of_each(file, "", {"a": "1"}, str.upper) == {"a": "A"}
    assert of_each(file, "", {"a": "1"}, str.lower) == {"a": "A"}
