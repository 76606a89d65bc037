"""Handbooks are values: they cross threads and processes, and are shown."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

import leadership_handbook as lh
from leadership_handbook.model import RECORD_TYPES, kind_of, written
from tests.handbook.conftest import compiled, run

if TYPE_CHECKING:
    from pathlib import Path

    from leadership_handbook.facade import Handbook

THREADS = """
import threading
sys.modules["Stemmer"] = None  # it is quick, and minds no other thread
import leadership_handbook as lh
from leadership_handbook import searching
from leadership_handbook.model import written
from leadership_handbook.searching.words import stem, words
from leadership_handbook.text import to_html

sys.setswitchinterval(1e-5)
ASKED = ["my boss treats us like replaceable parts", "what leaders really do",
         "trust and control", "organizing behaviour", "measuring results",
         "influence without authority", "technical problems", "international mintzberg"]
texts = [written(one) for one in lh.distinctions.values()]
known = sorted({word for text in texts for word in words(text)})
told, books, made, parts_of = [], [], [], searching.parts_of
start = threading.Barrier(len(ASKED))

def making(handbook):
    made.append(handbook)
    return parts_of(handbook)

def work(number):
    start.wait()
    try:
        books.append(lh.load())
        told.append(to_html("*one* `two` [three](#term-x)", inline=True, link=str.join))
        for word in known[number::len(ASKED)]:
            stem(word)
        for text in ASKED[number:] + ASKED[:number]:
            lh.search(text)
    except BaseException as error:
        told.append(repr(error))

searching.parts_of = making
threads = [threading.Thread(target=work, args=(n,)) for n in range(len(ASKED))]
[thread.start() for thread in threads]
[thread.join() for thread in threads]

from snowballstemmer.english_stemmer import EnglishStemmer
fresh = EnglishStemmer()
wrong = {word for word in known if not word.startswith("inter")
         and stem(word) != fresh.stemWord(word)}
print(len({*told}), len({*map(id, books)}), len(made), len(known) > 1000, len(wrong))
"""


def test_eight_threads_ask_first_questions_at_once() -> None:
    """Each gets its answer, one makes the index, and no word has a wrong stem."""
    assert run(THREADS) == "1 1 1 True 0\n"


def same(value: Any) -> Any:
    return value


def test_everything_goes_to_another_process_and_comes_back(
    overlay: Handbook, tmp_path: Path
) -> None:
    problems = lh.check("no-such-folder")
    values: dict[str, Any] = {
        "handbook": lh.load(),
        "compiled": compiled(tmp_path),
        "overlay": overlay,
        "a few": lh.load().only("distinction", [lh.distinctions["people-vs-staff"]]),
        "mapping": overlay.terms,
        "record": lh.distinctions["people-vs-staff"],
        "claims": lh.load().claims("kotter-1990-hbr"),
        "table": lh.compare("all"),
        "hits": lh.search("trust"),
        "location": lh.load().locate(lh.themes["means"], "title"),
        "problems": problems,
        "error": lh.InvalidRecords(problems).problems,
    }
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        back = dict(zip(values, pool.map(same, values.values()), strict=True))

    assert [name for name in values if back[name] != values[name]] == []
    assert back["overlay"].name("source", "kotter-1990-hbr") == overlay.name(
        "source", "kotter-1990-hbr"
    )
    term = overlay.terms["zugzwang"]
    assert back["overlay"].locate(term, "title") == overlay.locate(term, "title")
    assert back["overlay"].search("zugzwang")[0].record == term
    assert back["mapping"]["zugzwang"] == term


def test_what_is_made_of_a_handbook_is_not_sent_with_it() -> None:
    before = len(pickle.dumps(lh.load()))
    lh.search("trust")
    lh.load().claims()

    assert len(pickle.dumps(lh.load())) == before


def test_copies_of_handbooks_are_equal(overlay: Handbook) -> None:
    for value in (overlay, overlay.terms):
        assert copy.copy(value) == copy.deepcopy(value) == value


def test_reprs_fit_a_screen() -> None:
    for kind in map(kind_of, RECORD_TYPES):
        for record in lh.load().of_kind(kind).values():
            assert len(repr(record)) <= 200
            assert repr(record).startswith(f"{type(record).__name__}(id={record.id!r}")
    for said in lh.load().claims():
        assert len(repr(said.claim)) <= 200
    hit = lh.search("boss")[0]
    assert repr(hit).startswith(f"<Hit: {hit.kind} {hit.id}, {hit.score:.2f}")
    assert len(repr(hit)) <= 200
    table = lh.compare("all")
    rows = len(table.rows)
    assert repr(table) == f"<Table all: {rows} rows, {len(table.columns)} columns>"


def test_all_of_a_value_can_be_written() -> None:
    deep = ({"a": [lh.Side(label="x", summary="y" * 500)]},)
    other = ({"a": [lh.Side(label="x", summary="y" * 499 + "z")]},)

    assert repr(deep) == repr(other)
    assert written(deep) != written(other)


def test_a_handbook_equals_no_other_thing() -> None:
    assert lh.load() != lh.load().to_dict()
