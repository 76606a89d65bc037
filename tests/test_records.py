"""Properties of the shipped records that no single file can show."""

from __future__ import annotations

import re

import pytest

import leadership_handbook as lh
from leadership_handbook.handbook import shipped
from leadership_handbook.reading import RECORDS

ROWS = {f"A{number}" for number in range(1, 38)}
SEED = "alexopoulos"


def test_nothing_is_wrong_with_them() -> None:
    assert lh.check(RECORDS) == []


def test_every_row_of_the_seed_is_carried() -> None:
    carried = {claim.dossier for _, _, claim in shipped().claims(SEED)}

    assert carried - {""} == ROWS


def test_only_the_seed_has_rows() -> None:
    others = {
        claim.citation.source for _, _, claim in shipped().claims() if claim.dossier
    }

    assert others == {SEED}


def test_the_seeds_tensions_set_claims_against_each_other() -> None:
    tensions = lh.sources[SEED].tensions

    assert len(tensions) == 14
    assert all(len(set(tension.claims)) > 1 for tension in tensions)


@pytest.mark.parametrize("distinction", lh.distinctions.values(), ids=lambda d: d.id)
def test_a_distinction_is_whole(distinction: lh.Distinction) -> None:
    for side in (distinction.leadership, distinction.management):
        assert side.looks_like
        assert side.when
        assert side.overdone
        assert side.example
    assert len(distinction.aliases) >= 10
    assert any(row.citations for row in distinction.contrasts)
    title = f"{distinction.leadership.label} vs. {distinction.management.label}"
    assert distinction.title == title


@pytest.mark.parametrize("distinction", lh.distinctions.values(), ids=lambda d: d.id)
def test_somebody_else_qualifies_or_disputes_it(distinction: lh.Distinction) -> None:
    others = [
        claim
        for claim in distinction.claims
        if claim.stance != "asserts" and claim.citation.source != SEED
    ]

    assert len(others) >= 2


@pytest.mark.parametrize("distinction", lh.distinctions.values(), ids=lambda d: d.id)
def test_both_sides_have_equal_room(distinction: lh.Distinction) -> None:
    def length(side: lh.Side) -> int:
        texts = (side.summary, *side.looks_like, side.when, side.overdone, side.example)
        return sum(len(re.findall(r"\w+", text)) for text in texts)

    one, other = length(distinction.leadership), length(distinction.management)
    assert max(one, other) <= 1.5 * min(one, other)


@pytest.mark.parametrize("source", lh.sources.values(), ids=lambda s: s.id)
def test_a_source_is_cited_or_speaks(source: lh.Source) -> None:
    cited = shipped().citing(source.id) or shipped().claims(source.id)

    assert cited or source.summary
    assert source.verified
