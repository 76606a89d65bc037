"""What the benchmarks make is sound: a figure of bad records says nothing."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from leadership_handbook.reading import read

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.mark.parametrize(
    ("module", "make", "number"),
    [("plausible", "grow", 40), ("checking", "records", 900)],
)
def test_made_up_records_are_in_order(
    module: str,
    make: str,
    number: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    folder = tmp_path / "records"

    getattr(import_module(module), make)(folder, number)

    found = read(folder)
    assert not found.problems
    assert sum(map(len, found.records.values())) >= number
