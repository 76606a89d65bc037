"""The search box gives the hits, order, scores and stems of Python."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING
from unicodedata import category

from leadership_handbook.searching.entries import entries
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.searching.words import folded, stem
from leadership_handbook.shipped import shipped
from tests.browser.conftest import SITE
from tests.browser.searching.typed import searching
from tests.searching.queries import queries

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from leadership_handbook.searching.index import Index


ODD = [
    "",
    " ",
    "a",
    "why",
    "x" * 10_000,
    "a b " * 2_500,
    "...!?",
    "Привет мир",
    "日本語",
    "__proto__",
    "constructor toString",
    "<script>alert(1)</script>",
    "motiv ",
    "hr",
    "saints of st",
    "extra-ord",
    "İstanbul",
    "e\u0301cole",
    "boss\u2019s",
    "😀 boss",
    "\ud800 boss",
    (
        "since the new manager came nobody in my team says one word in the meetings, "
        "they nod and after that they do something else, and when I ask them in the "
        "corridor everybody tells me all is fine, so what do I do with people like that"
    ),
]
"""Besides what readers ask: what may trip over letters, lengths and names."""
HITS = """async texts => {
    const found = [];
    for (const text of texts) {
        const {hits, near} = await lhEngine.search(text);
        const shown = await lhEngine.texts(hits);
        found.push([near, shown.map(hit => [hit.kind, hit.id, hit.score, hit.name])]);
    }
    return found;
}"""
STEMS = "words => words.map(lhEngine.stemmed)"
FOLDS = "texts => texts.map(text => [...text].map(lhEngine.folded).join(''))"


def shown() -> Index:
    """Return the index, as Python makes it, of the kinds that the site has pages of."""
    head = (SITE / "_static/search/head.js").read_text("utf-8")
    kinds = json.loads(head.removeprefix("lhPart(").rstrip(");\n"))["kinds"]
    have = {kind["kind"] for kind in kinds}
    return build(e for e in entries(shipped()) if e.kind in have).opened()


def test_hits_order_and_scores_are_those_of_python(page: Page) -> None:
    texts = [query.text for query in queries()] + ODD
    assert len(texts) >= 500
    searching(page, "a")
    index = shown()

    for text, (near, hits) in zip(texts, page.evaluate(HITS, texts), strict=True):
        ranking = Ranking(index, text)
        wanted = [
            [index.kinds[one.entry], index.ids[one.entry], one.score, one.name]
            for one in ranking
        ]
        assert hits == wanted, text
        assert near == ranking.near, text


def test_stems_are_those_of_python(page: Page) -> None:
    searching(page, "a")
    index = shown()
    known = [
        one.word for letter in index.head.letters for one in index.lettered(letter)
    ]

    assert page.evaluate(STEMS, known) == [stem(word) for word in known]


def test_every_script_is_folded_as_in_python(page: Page) -> None:
    """Each letter that Unicode has had since 2021: a newer one is no letter in both."""
    searching(page, "a")
    known = map(chr, {*range(sys.maxunicode + 1)} - {*range(0xD800, 0xE000)})
    assigned = [letter for letter in known if category(letter) not in {"Cn", "Co"}]

    for start in range(0, len(assigned), 5_000):
        some = assigned[start : start + 5_000]
        assert page.evaluate(FOLDS, some) == [folded(letter) for letter in some]
