"""The order of the handbook: by hand, by author, by title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.naming import short_name, short_names
from leadership_handbook.handbook.order import in_order
from leadership_handbook.reading import read
from tests import small
from tests.handbook.test_citing import ONE, source

if TYPE_CHECKING:
    from pathlib import Path


def test_sources_stand_by_author_and_year_whatever_they_are_called() -> None:
    backwards = dict(reversed([*lh.sources.items()]))
    found = in_order({"source": backwards})["source"]
    names = [short_name(lh.sources[key]).casefold() for key in found]
    titles = [lh.sources[key].title for key in found]

    assert names == sorted(names)
    assert titles != sorted(titles)
    assert [*found] == [*lh.sources]


def test_works_of_one_year_stand_as_their_letters_do() -> None:
    titles = ("eLeading at a Distance", "What Leaders Do", "iGeneration", "A Force")
    works = [
        source(f"w-{number}", author=(ONE,), issued="1990", title=title)
        for number, title in enumerate(titles)
    ]
    letters = short_names(works)
    found = in_order({"source": {work.id: work for work in works}})["source"]

    assert [found[key].title for key in found] == [
        "A Force",
        "eLeading at a Distance",
        "iGeneration",
        "What Leaders Do",
    ]
    assert [letters[key][-1] for key in found] == ["a", "b", "c", "d"]


def test_what_has_no_order_of_its_own_stands_by_title() -> None:
    found = in_order({"term": dict(reversed([*lh.terms.items()]))})["term"]
    titles = [lh.terms[key].title.casefold() for key in found]

    assert titles == sorted(titles)


def test_records_stand_in_the_order_that_they_give(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path, distinctions=2)
    for number, order in ((0, 9), (1, 3)):
        fields = small.distinction(number, "theme-0") | {"order": order}
        small.write(folder, "distinction", f"d-{number}", fields)
    found = in_order(read(folder).records)

    assert [*found["distinction"]] == ["d-1", "d-0"]
    assert [d.id for d in Handbook.of(read(folder)).in_theme("theme-0")] == [
        "d-1",
        "d-0",
    ]
