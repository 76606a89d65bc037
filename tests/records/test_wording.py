"""How the records and the hand-written pages are worded."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

import leadership_handbook as lh
from leadership_handbook.model import RECORD_TYPES, kind_of
from tests.records.test_copy import DOCS, RECORDS, chapters, texts
from tests.records.wording import mean_sentence, paragraphs, sentences, unquoted, words

if TYPE_CHECKING:
    from collections.abc import Iterator

CLICHES = (
    *("at the end of the day", "many hats", "outside the box", "low-hanging fruit"),
    *("win-win", r"game.chang\w+", "move the needle", r"synerg\w+", r"leverag\w+"),
    *("paradigm shift", "cutting.edge", "deep dive", "going forward", "touch base"),
    *("secret sauce", "silver bullet", "walk the (talk|walk)", "push the envelope"),
    *("hit the ground", "boil the ocean", "circle back", "fast-paced", "ever-changing"),
    *("world-class", r"rock ?stars?", "ninjas?", "gurus?", "thought leaders?"),
    *("best practices?", r"holistic\w*", r"seamless\w*", r"delv(e|es|ed|ing)"),
    *("embark(s|ed|ing)?", r"unlock\w*", r"unleash\w*", r"empower\w*", "journeys?"),
    *("elephant in the room", "raise the bar", "tip of the iceberg", "tried and true"),
    *("needless to say", "goes without saying", "important to note", "in today's"),
    *("last but not least", "first and foremost", "double-edged sword"),
    *("two sides of the same coin", "crystal clear", "food for thought"),
)
"""Phrases that are said everywhere and say nothing."""

ONE_SIDED = (
    *("(true|real|natural) leaders?", "(true|real) leadership"),
    *(r"super-?hero\w*", "hero(es|ic)?", r"visionar\w+", r"inspiring leader\w*"),
    *(r"mere(ly)? manag\w+", "(just|only|simply) a manager", "simply manag(e|es|ing)"),
    *(r"(grey|gray|boring|faceless|soulless|petty) manag\w+", "bean.counters?"),
    *("(pen|pencil|paper).pushers?", "bureaucrats?", "desk jockeys?"),
)
"""Praise of leaders at the managers' cost, and the other way round."""

WHOLE = [chapter for chapter in lh.chapters.values() if not chapter.heading]
"""The chapters that are a page, not a part of one."""


def texts_of_ours() -> Iterator[tuple[str, str]]:
    """Yield the name and each text of records and pages, references left out.

    Aliases are left out as well: they are what readers say, and so may be a cliché.
    So are the titles of terms, which are words of the sources.
    And so are the words of the lists that people have seen, which stand as printed.
    """
    said = {
        alias
        for kind in map(kind_of, RECORD_TYPES)
        for record in lh.load().of_kind(kind).values()
        for alias in getattr(record, "aliases", ())
    }
    said |= {term.title for term in lh.terms.values()}
    pairs = [pair for one in lh.lists.values() for pair in one.pairs]
    said |= {words for pair in pairs for words in (pair.leadership, pair.management)}
    yield from ((name, text) for name, text in texts(RECORDS) if text not in said)
    yield from chapters(DOCS)


def told(phrases: tuple[str, ...], text: str) -> list[str]:
    """Return which phrases a text has, outside quotations and titles of works."""
    pattern = rf"\b(?:{'|'.join(phrases)})\b"
    plain = " ".join(unquoted(text).replace("’", "'").split())
    return [found[0] for found in re.finditer(pattern, plain, re.IGNORECASE)]


@pytest.mark.parametrize("phrases", [CLICHES, ONE_SIDED], ids=["cliché", "one-sided"])
def test_no_such_phrase(phrases: tuple[str, ...]) -> None:
    found = [f"{name}: {told(phrases, text)}" for name, text in texts_of_ours()]

    assert [line for line in found if not line.endswith(": []")] == []


def test_nothing_is_shouted() -> None:
    assert [name for name, text in texts_of_ours() if re.search(r"\w!", text)] == []


def test_no_two_pages_open_alike() -> None:
    summaries = [d.leadership.summary for d in lh.distinctions.values()]
    summaries += [source.summary for source in lh.sources.values()]
    summaries += [theme.text for theme in lh.themes.values()]
    summaries += [paragraphs(page(chapter))[0] for chapter in WHOLE]
    openings = Counter(" ".join(words(text)[:3]).lower() for text in summaries)

    assert [opening for opening, times in openings.items() if times > 1] == []


@pytest.mark.parametrize("distinction", lh.distinctions.values(), ids=lambda d: d.id)
def test_a_distinction_is_told_in_sentences_of_middle_length(
    distinction: lh.Distinction,
) -> None:
    told = [distinction.evidence.reason]
    for side in (distinction.leadership, distinction.management):
        told += [side.summary, side.when, side.overdone, side.example]
    told += [claim.text for claim in distinction.claims]

    assert 12 <= mean_sentence(told) <= 20


@pytest.mark.parametrize("chapter", WHOLE, ids=lambda c: c.id)
def test_a_chapter_is_told_in_sentences_of_middle_length(chapter: lh.Chapter) -> None:
    told = paragraphs(page(chapter))
    if sum(len(sentences(text)) for text in told) < 10:
        pytest.skip("too few sentences outside lists for a mean")

    assert 12 <= mean_sentence(told) <= 20


def page(chapter: lh.Chapter) -> str:
    """Return the text of a chapter's page."""
    return (DOCS / f"{chapter.page}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (CLICHES, "Managers wear many\n  hats.", ["many hats"]),
        (CLICHES, "That’s Synergy, at the end of the day.", 2),
        (CLICHES, "“At the end of the day” is a cliché.", []),
        (CLICHES, "The journeyman unlocks\u00a0the door.", ["unlocks"]),
        (ONE_SIDED, "A true leader has followers.", ["true leader"]),
        (ONE_SIDED, "See Sutton, *True Leaders Are Also Managers*.", []),
        (ONE_SIDED, "She is merely managing, a mere manager.", 2),
    ],
)
def test_a_phrase_is_found_but_not_in_quotations_and_titles(
    phrases: tuple[str, ...], text: str, found: list[str] | int
) -> None:
    seen = told(phrases, text)

    assert (len(seen) if isinstance(found, int) else seen) == found


def test_sentences_end_where_they_end() -> None:
    text = (
        "People vs. Staff, p. 21. “Is it so?” [Bass et al.](#source-x) asks. *Yes.* No."
    )

    assert [len(words(sentence)) for sentence in sentences(text)] == [5, 3, 4, 1, 1]


def test_running_text_is_told_from_lists_tables_and_labels() -> None:
    page = (
        "---\ntitle: x\n---\n# Title\n\n{.lh-lede}\n{lh:source}`One <x-1>` two.\n\n"
        "- a list\n\nterm\n: its meaning\n\n| a | b |\n|---|---|\n| c | d |\n\n"
        ":::{note}\nmarked\n:::\n\n```{lh-table} all\n```\n\n> quoted\n\nFour.\n"
    )

    assert [words(text) for text in paragraphs(page)] == [
        ["One", "two"],
        ["Four"],
    ]
