"""A class of values is a dataclass to whoever asks, and is none before anybody does."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from inspect import Parameter, signature

import pytest

from leadership_handbook.model import Citation, Side, Value

UNASKED = """
import sys
from leadership_handbook.model import Citation

assert Citation(source="kotter-1990") == Citation(source="kotter-1990")
print(*sys.modules.keys() & {"dataclasses", "inspect"})
"""


def test_to_make_and_compare_values_loads_no_dataclasses() -> None:
    """They would cost a look-up as much as half of all else that it does."""
    told = subprocess.run(
        [sys.executable, "-c", UNASKED], capture_output=True, text=True, check=True
    )
    assert told.stdout == "\n"


def test_a_dataclass_is_found_by_who_looks_for_one() -> None:
    one = Citation(source="kotter-1990", locator="p. 4")
    fields = {field.name: field for field in dataclasses.fields(Citation)}

    assert list(fields) == ["source", "locator", "seen", "through"]
    assert fields["source"].default is dataclasses.MISSING
    assert fields["locator"].default == ""
    assert all(field.kw_only for field in fields.values())
    assert dataclasses.asdict(one) == one.to_dict()
    assert dataclasses.is_dataclass(Citation)
    assert not dataclasses.is_dataclass(Value)


def test_help_tells_the_fields_of_a_record_and_which_may_be_left_out() -> None:
    called = signature(Side)

    assert str(called.parameters["label"]).startswith("label: ")
    assert called.parameters["summary"].default is Parameter.empty
    assert called.parameters["when"].default == ""


@pytest.mark.parametrize("replace", [dataclasses.replace, Citation.__replace__])
def test_a_copy_has_other_fields(replace: type) -> None:
    one = Citation(source="kotter-1990", locator="p. 4")

    assert replace(one, locator="p. 5") == Citation(
        source="kotter-1990", locator="p. 5"
    )
    assert one.locator == "p. 4"


def test_a_class_made_from_ours_is_one_of_values_too() -> None:
    class Seen(Citation):
        """Somebody's own."""

    one = Seen(source="kotter-1990")

    assert one == Seen(source="kotter-1990")
    assert one != Citation(source="kotter-1990")
    assert dataclasses.fields(Seen) == dataclasses.fields(Citation)
    assert dataclasses.replace(one, locator="p. 5").locator == "p. 5"
    with pytest.raises(TypeError, match="missing"):
        Seen(locator="p. 5")  # type: ignore[call-arg]
