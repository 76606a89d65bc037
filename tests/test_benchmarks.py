"""What the benchmarks make is sound: a figure of bad records says nothing."""

from __future__ import annotations

import os
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

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


def pretended(folder: Path) -> Any:
    """Return a site of two pages, one of which shows a text.

    To build it takes two seconds, one more for each page, and half of one to find out
    what an edit has changed.
    """
    editing = import_module("editing")
    html, record, clock = folder / "html", folder / "record.yaml", count(1)
    html.mkdir()
    record.write_text("ab", "utf-8")

    class Pretended(editing.Site):  # type: ignore[name-defined, misc]
        known = ""

        def build(self, *_options: str) -> Any:
            text = record.read_text("utf-8")
            asked, self.known = text != self.known, text
            made = 0
            for path, shows in ((html / "a.html", text), (html / "b.html", "same")):
                if not path.exists() or path.read_text("utf-8") != shows:
                    path.write_text(shows, "utf-8")
                    os.utime(path, (0, next(clock)))
                    made += 1
            return import_module("measure").Spent(2 + made + asked / 2, 0)

    site = Pretended(folder / "docs", *[editing.Edit(record, "ab")] * 3)
    site.build()
    return site


def test_an_edit_is_set_against_the_very_pages_that_show_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """However often it is made: half a second is lost beside a page of one."""
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    editing, site = import_module("editing"), pretended(tmp_path)

    assert site.shown(0) == (2, 3.5, 3)
    editing.report_warm(7, [editing.warm({"ours": site}, 4)])
    assert capsys.readouterr().out.count(" 1.50x ") == len(editing.SHOWN)
