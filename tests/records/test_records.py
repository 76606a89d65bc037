"""Properties of the shipped records that no single file can show."""

from __future__ import annotations

import re

import pytest

import leadership_handbook as lh
from leadership_handbook.comparison import behind
from leadership_handbook.model.folder import RECORDS
from leadership_handbook.shipped import shipped
from tests.records.test_copy import DOCS
from tests.records.wording import heading, words

COUNTS = {
    "distinction": 26,
    "source": 100,
    "term": 60,
    "objection": 12,
    "theme": 6,
    "aspect": 19,
    "view": 8,
}
"""How many records of each kind there are at least: none is ever renamed or lost."""

ROWS = {f"A{number}" for number in range(1, 38)}
SEED = "alexopoulos"


def test_nothing_is_wrong_with_them() -> None:
    assert lh.check(RECORDS) == []


@pytest.mark.parametrize("kind", COUNTS)
def test_none_is_lost(kind: str) -> None:
    assert len(shipped().of_kind(kind)) >= COUNTS[kind]


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


def each(kind: str) -> pytest.MarkDecorator:
    """Run a test for each record of a kind."""
    records = shipped().of_kind(kind).values()
    return pytest.mark.parametrize(kind, records, ids=lambda record: str(record.id))


@each("distinction")
def test_a_distinction_is_whole(distinction: lh.Distinction) -> None:
    for side in (distinction.leadership, distinction.management):
        assert 3 <= len(side.looks_like) <= 5
        assert side.when
        assert side.overdone
        assert side.example
    assert len(distinction.aliases) >= 10
    assert 4 <= len(distinction.contrasts) <= 8
    assert any(row.citations for row in distinction.contrasts)
    assert 2 <= len(distinction.questions) <= 3
    assert distinction.related
    title = f"{distinction.leadership.label} vs. {distinction.management.label}"
    assert distinction.title == title


@each("distinction")
def test_its_exercise_fits_into_a_break(distinction: lh.Distinction) -> None:
    assert distinction.exercise
    assert 5 <= distinction.exercise.minutes <= 15
    assert len(distinction.exercise.steps) > 1


@each("distinction")
def test_more_than_one_source_speaks_of_it(distinction: lh.Distinction) -> None:
    sources = {claim.citation.source for claim in distinction.claims}

    assert len(sources) >= 2 or distinction.evidence.word == "one author"


@each("distinction")
def test_somebody_else_qualifies_or_disputes_it(distinction: lh.Distinction) -> None:
    others = [
        claim
        for claim in distinction.claims
        if claim.stance != "asserts" and claim.citation.source != SEED
    ]

    assert len(others) >= 2


@each("distinction")
def test_both_sides_have_equal_room(distinction: lh.Distinction) -> None:
    def length(side: lh.Side) -> int:
        texts = (side.summary, *side.looks_like, side.when, side.overdone, side.example)
        return sum(len(words(text)) for text in texts)

    one, other = length(distinction.leadership), length(distinction.management)
    assert max(one, other) <= 1.5 * min(one, other)


@each("aspect")
def test_an_aspect_recurs(aspect: lh.Aspect) -> None:
    assert len(shipped().with_aspect(aspect.id)) >= 2


@each("source")
def test_a_source_is_cited_or_says_why_it_is_listed(source: lh.Source) -> None:
    cited = shipped().citing(source.id) or shipped().claims(source.id)

    assert cited or "listed" in words(source.summary)
    assert source.verified


@each("source")
def test_a_source_is_summed_up(source: lh.Source) -> None:
    assert 60 <= len(words(source.summary)) <= 120


@each("objection")
def test_an_objection_has_both_sides(objection: lh.Objection) -> None:
    stances = {claim.stance for _, _, claim in behind(shipped(), objection)}

    assert objection.made_by
    assert objection.answered_by or {"asserts", "disputes"} <= stances
    assert stances


@each("theme")
def test_a_theme_tells_what_its_distinctions_share(theme: lh.Theme) -> None:
    assert 150 <= len(words(theme.text)) <= 300
    assert len(shipped().in_theme(theme.id)) >= 2


@each("term")
def test_a_term_is_defined_briefly_and_from_a_source(term: lh.Term) -> None:
    assert len(words(term.definition)) <= 40
    assert term.citations


@each("chapter")
def test_a_chapter_leads_to_its_page(chapter: lh.Chapter) -> None:
    page = (DOCS / f"{chapter.page}.md").read_text(encoding="utf-8")
    parts = re.findall(r"^##+ (.+)$", page, re.MULTILINE)

    if chapter.heading:
        assert parts.count(chapter.heading) == 1
    assert (chapter.heading or heading(page)) == chapter.title


def test_every_hand_written_page_is_a_chapter() -> None:
    """But for the two that open the site and the book."""
    pages = {
        path.relative_to(DOCS).with_suffix("").as_posix()
        for path in DOCS.rglob("*.md")
        if "_build" not in path.parts
    }

    assert pages - {c.page for c in lh.chapters.values()} == {"index", "book"}


def test_a_page_is_one_of_the_edition_that_is_cited() -> None:
    """Nobody can cite "2013, p. 26 of an edition of 2010"."""
    places = re.findall(
        r"locator: (.*)",
        "\n".join(path.read_text("utf-8") for path in RECORDS.rglob("*.yaml")),
    )
    pages = [place for place in places if re.search(r"\bpp?\. ?\d", place)]

    assert len(pages) > 100
    assert [p for p in pages if re.search(r"\bedition|printing|reprint", p)] == []
