"""The page on which a comparison is put together, as it is without a script."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from leadership_handbook.comparison import KINDS
from leadership_handbook.sphinx_ext.site import copying
from leadership_handbook.sphinx_ext.site.comparison_builder import SCRIPTS, _words
from tests import small
from tests.ext.conftest import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ext.conftest import Built, Site

DOCS = Path(__file__).parents[3] / "docs"
PAGE = "---\norphan: true\n---\n# Build\n\n```{lh-build}\n```\n"
NAME = "compare/build"

READY = {
    "distinction": [f"distinctions/d-{n}" for n in range(3)],
    "theme": ["themes/theme-0", "themes/theme-1"],
    "aspect": ["compare/aspects/focus", "compare/aspects/means"],
    "source": ["sources/first-1990", "sources/second-2001"],
    "all": ["compare/all"],
    "who-says-what": ["compare/who-says-what"],
    "views": ["compare/views"],
    "objections": ["compare/objections"],
    "when": ["compare/when"],
    "evidence": ["compare/evidence"],
    "chosen": [],  # this is what the form is for
    "sources": [],  # as many as there are choices of sources
    "terms": [],  # as many as there are choices of terms
    "exercises": [],  # these are listed among what one can do
    "scenarios": [],
    "sessions": [],
    "lists": ["compare/lists"],
    "situations": [],
}
"""The pages of each kind of table."""


@pytest.fixture
def made(site: Site) -> Site:
    """Return a site with the form, and the pages of tables that are hand-written."""
    site.page(NAME, PAGE)
    for kind, pages in READY.items():
        if pages == [f"compare/{kind}"]:
            site.page(pages[0], f"---\norphan: true\n---\n# On {kind}\n\nText.\n")
            chapter = {
                "title": f"On {kind}",
                "line": f"{kind}, told.",
                "page": pages[0],
            }
            small.write(site.records, "chapter", f"on-{kind}", chapter)
    return site


def links(built: Built) -> list[str]:
    """Return where the links of the list lead, from the top of the site."""
    html = built.html(NAME).partition("<article")[2].partition("</article>")[0]
    found = re.findall(r'href="\.\./?([^"#]+)\.html"', html)
    found += [f"compare/{name}" for name in re.findall(r'href="([\w/-]+)\.html"', html)]
    return [page for page in found if page != "index"]  # where one is


def data(built: Built) -> Any:
    text = (built.app.outdir / "_static/build-data.js").read_text(encoding="utf-8")
    return json.loads(text.removeprefix("globalThis.lhBuild = ").removesuffix(";\n"))


def addresses(value: Any) -> Iterator[str]:
    """Yield every address in the data."""
    if isinstance(value, list):
        for one in value:
            yield from addresses(one)
    elif isinstance(value, str) and ".html" in value:
        yield value


def test_every_table_that_has_a_page_is_in_the_list(made: Site) -> None:
    """A kind that the registry has and this test does not is a failure, too."""
    built = made.build()

    assert built.warnings == ""
    assert set(READY) == set(KINDS)
    assert sorted(links(built)) == sorted(
        page for pages in READY.values() for page in pages
    )
    assert "when, told." in built.html(NAME)


def test_the_handbook_has_the_pages() -> None:
    folder = DOCS.parent / "src/leadership_handbook/records/chapters"
    texts = [path.read_text("utf-8") for path in folder.glob("*.yaml")]
    chapters = {yaml.safe_load(text)["page"] for text in texts}

    for kind, pages in READY.items():
        if pages == [f"compare/{kind}"]:
            assert pages[0] in chapters
            assert (DOCS / f"{pages[0]}.md").exists()
    assert "```{lh-build}" in (DOCS / "compare/build.md").read_text("utf-8")


def test_the_form_has_its_scripts_and_other_pages_have_none(made: Site) -> None:
    built = made.build()

    assert '<div id="lh-build" class="lh-build" data-failed=' in built.html(NAME)
    shared = {"dom", *copying.SCRIPTS}  # with pages that have tables
    own = [f"{name}.js" for name in SCRIPTS if name not in shared]
    for name in ("builder.css", *own):
        assert f"_static/{name}" in built.html(NAME)
        assert f"_static/{name}" not in built.html("all")
        assert (built.app.outdir / "_static" / name).exists()
    assert "_static/tables.css" in built.html(NAME)
    assert "build-data.js" not in built.html(NAME)


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_every_address_of_the_data_leads_somewhere(made: Site, builder: str) -> None:
    built = made.build(builder)
    found = data(built)
    if builder == "html":
        targets = [
            *addresses(found["distinctions"]),
            *addresses(found["sources"]["rows"]),
        ]
        for target in targets:
            page, _, anchor = target.partition("#")
            html = built.html(page.removesuffix(".html"))
            assert not anchor or f'id="{anchor}"' in html
        cited = 3 + 3 * 2  # one contrast of each distinction, and its claims
        assert len(targets) == 3 + cited + 3 * 2 + 2  # with claims, and sources
    else:
        assert found["aspects"]["rows"][0][2] == "compare/aspects/focus/"


@pytest.mark.parametrize("builder", ["text", "epub", "singlehtml"])
def test_other_formats_have_the_list_alone(made: Site, builder: str) -> None:
    made.page("index", f"{INDEX}\n```{{lh-build}}\n```\n")
    built = made.build(builder, version="1", copyright="x", html_title="x")
    (page,) = Path(built.app.outdir).glob("index.*t*")
    text = " ".join(page.read_text("utf-8").split())

    assert built.warnings == ""
    assert "These tables are ready-made." in text
    assert "Title 2" in text
    assert "lh-build" not in text.replace("lh-build-without", "")
    assert not (built.app.outdir / "_static/build-data.js").exists()


def test_nothing_of_a_record_is_markup(made: Site) -> None:
    hostile = "</script><img src=x onerror=alert(1)> & \u2028"
    fields = small.distinction(0, "theme-0", text="So.") | {"title": hostile.strip()}
    small.write(made.records, "distinction", "d-0", fields)
    built = made.build()

    assert "<img src=x" not in built.html(NAME)
    assert "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; &amp;" in built.html(NAME)
    assert data(built)["distinctions"][0][1] == hostile.strip()


def test_a_rebuild_is_exact(made: Site, tmp_path: Path) -> None:
    """The page is read again when its list changes; the data is always that of now."""
    made.build()
    small.write(
        made.records, "distinction", "d-1", changed := small.distinction(1, "theme-1")
    )
    changed["claims"][0]["text"] = "Somebody has thought again."
    small.write(made.records, "distinction", "d-1", changed)
    first = made.build()
    changed["title"] = "Another title"
    small.write(made.records, "distinction", "d-1", changed)
    chapter = {"title": "On when", "line": "Another line.", "page": "compare/when"}
    small.write(made.records, "chapter", "on-when", chapter)
    second = made.build()
    fresh = made.build(builddir=tmp_path / "fresh")

    assert NAME not in first.read
    assert data(first)["distinctions"][1][4][0][1] == "Somebody has thought again."
    assert NAME in second.read
    assert second.html(NAME) == fresh.html(NAME)
    assert data(second) == data(fresh)
    assert "Another line." in second.html(NAME)


def test_a_chapters_other_names_do_not_concern_the_page(made: Site) -> None:
    made.build()
    chapter = {
        "title": "On all",
        "aliases": ["new"],
        "line": "all, told.",
        "page": "compare/all",
    }
    small.write(made.records, "chapter", "on-all", chapter)

    assert NAME not in made.build().read


def test_the_words_have_all_that_the_script_asks_for() -> None:
    """Each ``words.x`` of the scripts is a word of the form or of the tables."""
    static = DOCS.parent / "src/leadership_handbook/sphinx_ext/site/static"
    script = "".join(path.read_text("utf-8") for path in static.glob("builder*.js"))
    core = {
        "title",
        "group",
        "leftOut",
        "noRecord",
        "handbook",
    }
    asked = set(re.findall(r"(?<!box\.)\bwords\.(\w+)", script))

    assert asked == core | set(_words("Ours"))


def test_the_words_have_all_that_copying_asks_for() -> None:
    static = DOCS.parent / "src/leadership_handbook/sphinx_ext/site/static"
    script = (static / "table-copy.js").read_text("utf-8")
    asked = set(re.findall(r"\bwords\.(\w+)", script))
    said = copying.words("Ours")

    # What the buttons say is asked for by the names of what they copy.
    assert asked | set(said["copied"]) == set(said)
