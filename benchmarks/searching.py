"""What a search costs: the first, each one after it, the index, and in the browser.

There the site's own scripts run in Chromium on indices of made-up records. Those that
match a keystroke are the same in both, and so is each text that is typed, letter by
letter.
"""

from __future__ import annotations

import gzip
import json
import random
import tracemalloc
from collections import Counter
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import process_time
from typing import TYPE_CHECKING, cast

import yaml
from choosing import browser
from measure import in_turns, keep, ratio, report
from playwright.sync_api import sync_playwright
from sphinx import package_dir
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage

import leadership_handbook
from leadership_handbook.compiled import SHIPPED
from leadership_handbook.searching import stored
from leadership_handbook.searching.counting import counted
from leadership_handbook.searching.entries import Entry, entries
from leadership_handbook.searching.for_browser import files, texts
from leadership_handbook.searching.indexing import build
from leadership_handbook.searching.pieces import pieces
from leadership_handbook.searching.ranking import Ranking
from leadership_handbook.shipped import shipped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Page

    from leadership_handbook.searching.index import Index
    from leadership_handbook.searching.ranking import Ranked

FEW, MANY, MATCHING = 100, 1000, 20
SMALL, LARGE = 201, 10_000
WARM = {SMALL: (1.5, 10), LARGE: (8, 60)}
"""The milliseconds that a query may take, and one with a slip."""
GOAL = 3.0
FIRST = {2_000: 60, LARGE: 80}
"""The kB, compressed, that a browser may load to the first result."""
AGAIN = 5
"""How often each query is asked."""
HITS = 10
"""How many hits a search gives."""
TYPED = ("zugzwang", "xylophonic", "zugzwnag xylohponic")
"""No other word begins like these: only then are the matches equal in number."""
LOOK = "import leadership_handbook as lh; lh.distinctions['people-vs-staff'].title"
SEARCH = f"{LOOK}; lh.search('my boss treats us like replaceable parts')"
QUERIES = Path(__file__).parents[1] / "tests/searching/queries.yaml"
STATIC = Path(leadership_handbook.__file__).parent / "sphinx_ext/site/static"
STEMMERS = Path(package_dir, "search", "minified-js")
SCRIPTS = (
    STEMMERS / "base-stemmer.js",
    STEMMERS / "english-stemmer.js",
    STATIC / "search-words.js",
    STATIC / "search-engine.js",
)
DIGEST = "0" * 64

MEASURE = """async ([indices, texts]) => {
    const stemmer = new EnglishStemmer();
    const stem = word => stemmer.stemWord(word);
    const engines = indices.map(files => lhSearch(
        files.head, lhWords(files.head.rules, stem), async name => files[name]));
    const typed = text => [...text].map((_, n) => text.slice(0, n + 1));
    const strokes = texts.flatMap(typed);
    const cost = async engine => {
        const start = performance.now();
        for (let round = 0; round < 20; round++)
            for (const text of strokes) await engine.search(text);
        return performance.now() - start;
    };
    const rounds = [];
    for (let round = 0; round < 15; round++) {
        const costs = [];
        for (const engine of engines) costs.push(await cost(engine));
        rounds.push(costs);
    }
    return rounds.slice(1);
}"""


LOADED = """async ([files, texts]) => {
    const stemmer = new EnglishStemmer();
    const words = lhWords(files.head.rules, word => stemmer.stemWord(word));
    const loaded = [];
    for (const text of texts) {
        const names = new Set(["head"]);
        const part = async name => { names.add(name); return files[name]; };
        const engine = lhSearch(files.head, words, part);
        await engine.texts((await engine.search(text)).hits.slice(0, 8));
        loaded.push([...names]);
    }
    return loaded;
}"""


def made_up(number: int, matching: int = 0) -> list[Entry]:
    """Return so many records of words as ours have them; a few may match TYPED."""
    words = Counter(
        word for e in entries(shipped()) for n in e.names for word in n.split()
    )
    draw = random.Random(number)  # noqa: S311  (any words will do)

    def name() -> str:
        return " ".join(draw.choices([*words], [*words.values()], k=draw.randint(3, 6)))

    found = [
        Entry("term", f"m-{n}", (f"zugzwang xylophonic {n}", "zugzwang"))
        for n in range(matching)
    ]
    return found + [
        Entry("term", f"r-{n}", tuple(name() for _ in range(6)), (name(),))
        for n in range(number - matching)
    ]


def asked(sort: str = "") -> list[str]:
    """Return the queries of the tests, or those of a sort."""
    listed = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [q["query"] for q in listed if sort in {"", q["sort"]}]


def costs(index: Index, texts: Iterable[str]) -> list[float]:
    """Return the milliseconds of CPU that each query takes, once it is warm.

    Each is asked several times, as Python looks for garbage in some of them.
    """
    found = []
    for text in [*texts] * AGAIN:
        ranked(index, text)
        start = process_time()
        ranked(index, text)
        found.append(1000 * (process_time() - start))
    return found


def ranked(index: Index, text: str) -> list[Ranked]:
    """Return what answers a query best, as many as a search gives."""
    return [*islice(Ranking(index, text), HITS)]


def first() -> None:
    """Print what a first search costs beside an import with a look-up."""
    if Path(SHIPPED).exists():
        rounds = in_turns({"look": (LOOK, ""), "search": (SEARCH, "")})
        report("first search / import and look-up", ratio(rounds, "search", "look"), 3)
    else:
        print("first search: a figure of the installed wheel, nox -s bench")


def warm() -> None:
    """Print what queries cost on some shipped records, on all, and on many more."""
    own = [*entries(shipped())]
    for number in (SMALL, len(own), LARGE):
        some = own[:: len(own) // number][:number] if number < len(own) else own
        some = some + made_up(number - len(some))
        start = process_time()
        parts = build(some)
        made = process_time() - start
        beside = made / whoosh(some)
        report(f"making the index of {number} / whoosh", beside, 1.2)
        content = stored.dump(parts, DIGEST)
        del parts
        tracemalloc.start()
        index = cast("Index", stored.load(content, DIGEST))
        for text in asked():
            ranked(index, text)
        size = (tracemalloc.get_traced_memory()[0] + len(content)) / 2**20
        tracemalloc.stop()
        most, slip = allowed(number)
        report(
            f"a query at {number}, median", median(costs(index, asked())), most, " ms"
        )
        slips = quantiles(costs(index, asked("slip")), n=100, method="inclusive")[-1]
        report(f"a query with a slip at {number}, 99th", slips, slip, " ms")
        report(f"the index of {number} in memory", size, 25, " MiB")


def allowed(number: int) -> tuple[float, float]:
    """Return the bounds of queries at a number of records: a line between two."""
    share = (number - SMALL) / (LARGE - SMALL)
    pairs = zip(WARM[SMALL], WARM[LARGE], strict=True)
    most, slip = (round(few + share * (many - few), 1) for few, many in pairs)
    return most, slip


def whoosh(some: list[Entry]) -> float:
    """Return the CPU seconds in which whoosh makes an index of the same words."""
    start = process_time()
    schema = Schema(id=ID(stored=True), text=TEXT(analyzer=StemmingAnalyzer()))
    writer = RamStorage().create_index(schema).writer()
    for one in some:
        texts = (*one.names, *one.lines, *one.told, *one.scenes)
        writer.add_document(id=f"{one.kind} {one.id}", text="\n".join(texts))
    writer.commit()
    return process_time() - start


def for_browser(some: list[Entry]) -> dict[str, object]:
    """Return the files of an index as a browser has them."""
    everything = [*map(counted, some)]
    found = files(some, pieces(everything), lambda _: "")
    postings = {name: json.loads(part) for name, part in found.postings.items()}
    shown = zip(some, found.addresses, strict=True)
    rows = {f"t{n}": texts(entry, own) for n, (entry, own) in enumerate(shown)}
    return {**json.loads(json.dumps(found.values | rows)), **postings}


def browsing(program: str) -> None:
    """Print what a browser spends and loads."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        for script in SCRIPTS:
            page.add_script_tag(content=script.read_text(encoding="utf-8"))
        keystrokes(page)
        loading(page)
        chromium.close()


def keystrokes(page: Page) -> None:
    """Print what a keystroke costs among many records, beside one among few."""
    indices = [for_browser(made_up(n, MATCHING)) for n in (FEW, MANY)]
    rounds = page.evaluate(MEASURE, [indices, TYPED])
    each = median(many / few for few, many in rounds)
    report(f"a keystroke at {MANY} records / at {FEW}", each, GOAL)


def loading(page: Page) -> None:
    """Print the kB of all that is loaded when a query's first results are shown.

    A slip in a first letter has the words of all letters loaded: few queries have one.
    """
    own = [*entries(shipped())]
    scripts = sum(len(gzip.compress(one.read_bytes())) for one in SCRIPTS)
    for number, most in FIRST.items():
        index = for_browser(own + made_up(number - len(own)))
        size = {
            name: len(gzip.compress(json.dumps(part, ensure_ascii=False).encode()))
            for name, part in index.items()
        }
        loaded = page.evaluate(LOADED, [index, asked()])
        sizes = [(scripts + sum(map(size.__getitem__, one))) / 1000 for one in loaded]
        what = f"to the first results at {number} records"
        report(f"{what}, median", median(sizes), most, " kB")
        report(f"{what}, 95th", quantiles(sizes, n=20)[-1], most, " kB")


def main() -> None:
    """Print each figure beside its goal."""
    first()
    warm()
    if program := browser():
        browsing(program)
    else:
        print("in a browser: none is here, install Debian's package chromium")


if __name__ == "__main__":
    main()
    keep("searching")
