"""The order of the handbook: by hand, by author, by title."""

from __future__ import annotations

import leadership_handbook as lh
from leadership_handbook.handbook.naming import short_name
from leadership_handbook.handbook.order import in_order


def test_sources_stand_by_author_and_year_whatever_they_are_called() -> None:
    backwards = dict(reversed([*lh.sources.items()]))
    found = in_order({"source": backwards})["source"]
    names = [short_name(lh.sources[key]).casefold() for key in found]
    titles = [lh.sources[key].title for key in found]

    assert names == sorted(names)
    assert titles != sorted(titles)
    assert [*found] == [*lh.sources]


def test_what_has_no_order_of_its_own_stands_by_title() -> None:
    found = in_order({"term": dict(reversed([*lh.terms.items()]))})["term"]
    titles = [lh.terms[key].title.casefold() for key in found]

    assert titles == sorted(titles)
