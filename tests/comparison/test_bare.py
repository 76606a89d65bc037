"""What is left out of records changes no table."""

from __future__ import annotations

from itertools import pairwise

import pytest

import leadership_handbook as lh
from leadership_handbook.comparison import KINDS
from leadership_handbook.comparison.bare import bare
from leadership_handbook.model import written

ASKED = {
    "distinction": "distinction",
    "theme": "theme",
    "aspect": "aspect",
    "source": "source",
    "chosen": "distinction",
    "sources": "source",
    "terms": "term",
}
"""The kinds of tables that are asked for by ids, and of which kind these are."""


@pytest.mark.parametrize("kind", KINDS)
def test_each_table_is_the_same(kind: str) -> None:
    """Whatever is asked for: rows, notes and places of all cells."""
    whole = lh.load()
    cut = bare(whole)
    known = [*whole.of_kind(ASKED[kind])] if kind in ASKED else []
    asked = [*pairwise(known)] if kind == "sources" else known
    for one in asked or [()]:
        ids = (one,) if isinstance(one, str) else one
        assert written(cut.compare(kind, *ids)) == written(whole.compare(kind, *ids))


def test_what_is_left_out_is_gone() -> None:
    """Else a change of it would be told where nothing shows it."""
    cut = bare(lh.load())
    for record in cut.distinctions.values():
        assert not any((record.aliases, record.lookback, record.leadership.example))
    for source in cut.sources.values():
        assert source.csl().keys() <= {"id", "type"}
        assert not any((source.summary, source.verified, source.cautions))


def test_names_stay() -> None:
    """Also those of works without an author, and the letters that follow titles."""
    whole = lh.load()
    cut = bare(whole)
    for one in whole.sources:
        assert cut.name("source", one) == whole.name("source", one)
