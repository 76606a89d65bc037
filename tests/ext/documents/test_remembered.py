"""What follows from the inputs of a build is kept as long as they are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.sphinx_ext.documents.remembered import remembered

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
