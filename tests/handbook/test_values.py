"""Handbooks are values: they cross threads and processes, and are shown."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from dataclasses import FrozenInstanceError
from inspect import Parameter, signature
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.compiled import Compiled, digest, dump
from leadership_handbook.facade import Handbook
from leadership_handbook.handbook.order import in_order
from leadership_handbook.model import RECORD_TYPES, kind_of, written
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from collections.abc import Callable

SRC = Path(lh.__file__).parents[1]


def run(program: str, *path: Path | str, alone: bool = False) -> str:
    """Return what a program prints that finds the package there."""
    flags = ["-I", "-S"] if alone else []
    places = "".join(f"sys.path.insert(0, {str(each)!r})\n" for each in path or (SRC,))
    done = subprocess.run(
        [sys.executable, *flags, "-c", f"import sys\n{places}{program}"],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr[-2000:]


THREADS = """
import threading
import leadership_handbook as lh
from leadership_handbook.model import written
from leadership_handbook.searching.words import stem, words
from leadership_handbook.text import to_html

sys.setswitchinterval(1e-5)
ASKED = ["my boss treats us like replaceable parts", "what leaders really do",
         "trust and control", "organizing behaviour", "measuring results",
         "influence without authority", "technical problems", "international mintzberg"]
told, books = [], []
start = threading.Barrier(len(ASKED))

def work(number):
    start.wait()
    try:
        books.append(lh.load())
        told.append(to_html("*one* `two` [three](#term-x)", inline=True, link=str.join))
        for text in ASKED[number:] + ASKED[:number]:
            lh.search(text)
    except BaseException as error:
        told.append(repr(error))

threads = [threading.Thread(target=work, args=(n,)) for n in range(len(ASKED))]
[thread.start() for thread in threads]
[thread.join() for thread in threads]

from snowballstemmer.english_stemmer import EnglishStemmer
fresh = EnglishStemmer()
texts = [written(one) for one in lh.distinctions.values()]
known = {word for text in texts for word in words(text)}
wrong = {word for word in known if not word.startswith("inter")
         and stem(word) != fresh.stemWord(word)}
print(len({*told}), len({*map(id, books)}), len(known) > 1000, len(wrong))
"""


def test_eight_threads_ask_first_questions_at_once() -> None:
    """Each gets its answer, and no word has a wrong stem afterwards."""
    for _ in range(3):
        assert run(THREADS) == "1 1 True 0\n"


def same(value: Any) -> Any:
    return value


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    folder = tmp_path_factory.mktemp("overlay")
    fields = {"title": "Zugzwang", "definition": "Having to move."}
    small.write(folder, "term", "zugzwang", fields)
    return lh.load(folder)


def compiled(folder: Path) -> Handbook:
    file = folder / "records.jsonl"
    file.write_bytes(dump(lh.load(), "0" * 64))
    found = Compiled(file)
    return Handbook(found.records, names=found.names)


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


SIDE: Any = lh.Side  # a type checker is not to tell the slips
SLIPS: dict[str, tuple[Callable[[Any], object], type[Exception], str]] = {
    "source": (lambda h: h.claims("kotter-1990-hrb"), lh.UnknownId, "kotter-1990-hbr"),
    "author": (
        lambda h: h.sources.where(author="kotte"),
        lh.UnknownId,
        "Kotter",
    ),
    "citing": (lambda h: h.citing("bennis-198"), lh.UnknownId, "bennis-1989"),
    "theme": (lambda h: h.in_theme("maens"), lh.UnknownId, "means"),
    "aspect": (lambda h: h.with_aspect("focuss"), lh.UnknownId, "focus"),
    "kind": (lambda h: h.of_kind("sources"), lh.UnknownId, "source"),
    "kinds": (lambda h: h.search("x", kinds=["sources"]), lh.UnknownId, "source"),
    "name": (lambda h: h.name("sources", "x"), lh.UnknownId, "source"),
    "claim": (
        lambda h: h.claim("people-vs-staff/good-manager-care"),
        lh.UnknownId,
        "people-vs-staff/good-managers-care",
    ),
    "stance": (lambda h: h.claims(stance="denies"), ValueError, "no stance 'denies'"),
    "stance ": (lambda h: h.claims(stance="dispute"), ValueError, "disputes"),
    "side": (lambda h: h.claims(side="leader"), ValueError, "leadership"),
    "force": (lambda h: h.claims(force="allways"), ValueError, "always"),
    "word": (
        lambda h: h.compare("all", evidence="one"),
        ValueError,
        "one author",
    ),
    "filter": (lambda h: h.distinctions.where(them="x"), TypeError, "theme"),
    "filter ": (lambda h: h.compare("all", them="x"), TypeError, "theme"),
    "option": (lambda h: h.compare("all", aspects=["focus"]), TypeError, "aspects"),
    "text": (lambda h: h.search(None), TypeError, "a search needs a text"),
    "record": (lambda h: h.related("x"), TypeError, "'str' is no class of records"),
    "overlay": (lambda _: lh.load(""), ValueError, "leave it out"),
    "sort": (lambda h: h.compare("all", sort=3), TypeError, "sort"),
    "field": (lambda _: SIDE(label="x"), TypeError, r"missing \['summary'\]"),
    "field ": (
        lambda _: SIDE(label="x", summary="y", sumary="z"),
        TypeError,
        r"unexpected \['sumary'\]",
    ),
    "deleting": (
        lambda h: delattr(h.themes["means"], "title"),
        FrozenInstanceError,
        "cannot delete field 'title'",
    ),
}
"""Slips that nothing answers in silence: each kind of slip has one type of error."""


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_what_was_meant(slip: str) -> None:
    asked, error, told = SLIPS[slip]
    with pytest.raises(error, match=told) as caught:
        asked(lh.load())
    assert type(caught.value) is error


def test_help_tells_the_fields_of_a_record_and_which_may_be_left_out() -> None:
    called = signature(lh.Side)

    assert str(called.parameters["label"]).startswith("label: ")
    assert called.parameters["summary"].default is Parameter.empty
    assert called.parameters["when"].default == ""


def test_a_handbook_equals_no_other_thing() -> None:
    assert lh.load() != lh.load().to_dict()


def test_a_record_of_another_handbook_is_no_relation(overlay: Handbook) -> None:
    with pytest.raises(lh.UnknownId, match="zugzwang"):
        lh.load().related(overlay.terms["zugzwang"])


def test_one_kind_by_itself_is_one_kind() -> None:
    assert lh.search("trust", kinds="source") == lh.search("trust", kinds=["source"])


def test_what_is_hidden_is_no_slip(tmp_path: Path) -> None:
    """A theme that is left out keeps its distinctions, and a source its claims."""
    folder = small.handbook(tmp_path / "records")
    own = tmp_path / "own"
    own.mkdir()
    (own / "hide.yaml").write_text("theme: [theme-0]\naspect: [focus]\n", "utf-8")
    book = Handbook.of(read(folder, own))

    assert [d.id for d in book.in_theme("theme-0")] == ["d-0", "d-2"]
    assert len(book.with_aspect("focus")) == 3


def test_a_page_is_told_from_its_digest_in_any_order_of_files(tmp_path: Path) -> None:
    """The version of the data follows from ids, not from the order on a disk."""
    folder = small.handbook(tmp_path)
    names: list[Path] = []
    hashed = digest(folder)
    for path in sorted(folder.rglob("*.yaml"), reverse=True):
        content = path.read_bytes()
        path.unlink()
        names.append(path)
        path.write_bytes(content)

    assert digest(folder) == hashed
    renamed = names[0].with_name("zz-last.yaml")
    names[0].rename(renamed)
    assert digest(folder) != hashed


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


def test_a_narrowed_handbook_keeps_the_letters_of_names(tmp_path: Path) -> None:
    folder = small.handbook(tmp_path)
    source = lh.sources["bennis-1989"].to_dict()
    for letter in ("x", "y"):
        fields = {
            "type": "book",
            "title": f"Book {letter}",
            "author": [{"family": "Twice", "given": "A."}],
            "issued": "1999",
            "kind": source["kind"],
            "verified": "Made up.",
            "view": ["apart"],
        }
        small.write(folder, "source", f"twice-{letter}", fields)
    book = Handbook.of(read(folder))
    views = book.only("source", [book.sources["twice-y"]])

    assert book.name("source", "twice-y") == "Twice 1999b"
    assert views.name("source", "twice-y") == "Twice 1999b"
    table = book.compare("views", kind=source["kind"])
    assert "Twice 1999a" in table.rows[0].cells[2].text
