"""What a keystroke costs in the browser: 1,000 records against 100, equal matches.

The site's own script runs in Chromium on indices of made-up records. Those that match
are the same in both, and so is each text that is typed, letter by letter.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections import Counter
from pathlib import Path
from statistics import median

from measure import report
from playwright.sync_api import sync_playwright
from sphinx import package_dir

import leadership_handbook
from leadership_handbook.searching.entries import Entry, entries
from leadership_handbook.searching.for_browser import compact
from leadership_handbook.searching.index import Index
from leadership_handbook.shipped import shipped

FEW, MANY, MATCHING = 100, 1000, 20
GOAL = 3.0
TYPED = ("zugzwang", "xylophonic", "zugzwnag xylohponic")
"""No other word begins like these: only then are the matches equal in number."""
ENGINE = (
    Path(leadership_handbook.__file__).parent
    / "sphinx_ext/site/static/search-engine.js"
)
STEMMERS = Path(package_dir, "search", "minified-js")

MEASURE = """([indices, texts]) => {
    const stemmer = new EnglishStemmer();
    const stem = word => stemmer.stemWord(word);
    const engines = indices.map(index => lhSearch(index, stem));
    const typed = text => [...text].map((_, n) => text.slice(0, n + 1));
    const strokes = texts.flatMap(typed);
    const cost = engine => {
        const start = performance.now();
        for (let round = 0; round < 20; round++) strokes.forEach(engine.search);
        return performance.now() - start;
    };
    return Array.from({length: 15}, () => engines.map(cost)).slice(1);
}"""


def made_up(number: int) -> Index:
    """Return an index of so many records; a few of them match, whatever the number."""
    words = Counter(
        word for e in entries(shipped()) for n in e.names for word in n.split()
    )
    draw = random.Random(number)  # noqa: S311  (any words will do)

    def name() -> str:
        return " ".join(draw.choices([*words], [*words.values()], k=draw.randint(3, 6)))

    matching = [
        Entry("term", f"m-{n}", (f"zugzwang xylophonic {n}", "zugzwang"), ())
        for n in range(MATCHING)
    ]
    others = [
        Entry("term", f"r-{n}", (name(), name(), name()), (name(),))
        for n in range(number - MATCHING)
    ]
    return Index([*matching, *others])


def main() -> None:
    """Print the ratio beside its goal."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        sys.exit("no browser: install Debian's package chromium")
    indices = [
        json.loads(json.dumps(compact(made_up(n), lambda _: ""))) for n in (FEW, MANY)
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        for script in (
            STEMMERS / "base-stemmer.js",
            STEMMERS / "english-stemmer.js",
            ENGINE,
        ):
            page.add_script_tag(content=script.read_text(encoding="utf-8"))
        rounds = page.evaluate(MEASURE, [indices, TYPED])
        browser.close()
    ratio = median(many / few for few, many in rounds)
    report(f"a keystroke at {MANY} records / at {FEW}", ratio, GOAL)


if __name__ == "__main__":
    main()
