"""Lists that are too long for a page: divided, and none of it lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING

import pytest
import yaml
from docutils import nodes
from sphinx import addnodes

from leadership_handbook.comparison.kinds import LARGE
from leadership_handbook.sphinx_ext.documents import project
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.pages import az, long, long_tables
from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Built, Site

MOST = 4
DIRECTIVES = {
    "az": "```{lh-az}\n```",
    "term": "```{lh-glossary}\n```",
    "objection": "```{lh-objections}\n```",
    "view": "```{lh-views}\n```",
    "bibliography": "```{lh-bibliography}\n```",
    "situations": "```{lh-situations}\n```",
    "lookback": "```{lh-lookback}\n```",
    "colleague": "```{lh-lookback}\n:for-colleague:\n```",
    "which-way": "```{lh-which-way}\n```",
    "deck": "```{lh-deck}\n```",
    "worksheets": "```{lh-worksheets}\n```",
}


@pytest.fixture
def grown(site: Site, tmp_path: Path) -> Site:
    """Return a site with each list, of a handbook with eleven of each kind."""
    lay_pages(site)
    site.records = grow(tmp_path / "grown", 11)
    return site


def lay_pages(site: Site) -> None:
    """Write a page for each list, and one that leads to them."""
    for name, text in DIRECTIVES.items():
        site.page(f"long-{name}", f"# List {name}\n\n{text}\n")
    names = "\n".join(f"long-{name}" for name in DIRECTIVES)
    (site.docs / "glossary.md").unlink()
    index = (site.docs / "index.md").read_text("utf-8").replace("glossary", names)
    site.page("index", index)


def grow(folder: Path, number: int) -> Path:
    """Write so many records of each kind of which there are long lists."""
    themes = number // 5
    small.handbook(folder, distinctions=number, themes=themes)
    small.add_situation(folder)
    for count in range(number):
        fields = small.distinction(count, f"theme-{count % themes}")
        fields |= {"lookback": small.LOOKBACK}
        small.write(folder, "distinction", f"d-{count}", fields)
    for kind in ("term", "objection", "view", "source", "situation"):
        template = min((folder / f"{kind}s").iterdir())
        fields = yaml.safe_load(template.read_text("utf-8"))
        for count in range(number):
            title = f"{'Zebra' if count % 2 else 'Moth'} {kind} {count}"
            names: dict[str, object] = {"title": title}
            if "aliases" in fields:
                names["aliases"] = [f"so-called {kind} {count}"]
            small.write(folder, kind, f"{template.stem}-{count}", fields | names)
    return folder


@pytest.fixture
def divided(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let four things be all that a page can hold."""
    few = {name: replace(of, most=MOST, whole=None) for name, of in long.LISTS.items()}
    monkeypatch.setattr(long, "LISTS", few)
    monkeypatch.setattr(long_tables, "MOST", MOST)
    for kind in LARGE:
        monkeypatch.setitem(LARGE, kind, MOST)


def texts(built: Built, docname: str) -> Counter[str]:
    """Return what stands in the paragraphs of a page, but for links to its parts."""
    doctree = built.app.env.get_doctree(docname)
    for bar in [*doctree.findall(addnodes.only)]:
        bar.parent.remove(bar)
    return Counter(node.astext() for node in doctree.findall(nodes.paragraph))


def without(around: Counter[str], found: Counter[str]) -> Counter[str]:
    """Return texts without those that stand on every page of a list."""
    return Counter({text: count for text, count in found.items() if text not in around})


def test_up_to_its_size_a_list_is_one_page(grown: Site) -> None:
    built = grown.build()

    assert built.warnings == ""
    assert [docname for docname in built.read if is_piece(docname)] == []


def test_a_longer_one_leads_to_pages_that_have_all_of_it(
    grown: Site, request: pytest.FixtureRequest
) -> None:
    """What stands on every one of its pages, as words around it do, is none of it."""
    whole = grown.build()
    request.getfixturevalue("divided")
    built = grown.build(builddir=grown.docs.parent / "divided")

    assert built.warnings == ""
    pieces = project.book_of(built.app.env).pieces
    lists = {piece.list for piece in pieces.values()}
    of_records = {name for name in lists if " " in name}
    assert lists - of_records == DIRECTIVES.keys()
    for name in DIRECTIVES:
        page = f"long-{name}"
        parts = [docname for docname, piece in pieces.items() if piece.list == name]
        held = [texts(built, docname) for docname in parts]
        around = reduce(and_, held)
        assert len(held) > 1
        assert without(around, sum(held, Counter())) == without(
            around, texts(whole, page)
        )
        listed = built.html(page).partition("lh-pieces")[2].partition("</ul>")[0]
        links = re.findall(r'href="([^"]*)"', listed)
        assert [link.removesuffix(".html") for link in links] == parts
        assert built.app.env.toctree_includes[page] == parts


@pytest.mark.usefixtures("divided")
@pytest.mark.parametrize("name", ["term", "bibliography"])
def test_above_the_letters_stand_all_names_if_a_page_can_hold_them(
    grown: Site, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    kind = "term" if name == "term" else "source"
    built = grown.build()
    listed = built.html(f"long-{name}").partition("lh-az")[2].partition("</ul>")[0]
    ids = {path.stem for path in (grown.records / f"{kind}s").iterdir()}
    links = re.findall(r'href="([^"]*)"', listed)
    assert len(links) == len(ids)
    assert {
        re.split("#lh-term-|/", link.removesuffix(".html"))[-1] for link in links
    } == ids

    monkeypatch.setattr(az, "NAMES", len(ids) - 1)
    page = built.app.srcdir / f"long-{name}.md"
    page.write_text(f"{page.read_text('utf-8')}\nMore.\n", "utf-8")
    assert "lh-az" not in grown.build().html(f"long-{name}")


def test_no_page_grows_with_the_handbook(
    grown: Site, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Twice as many records of each kind make more pages, and hardly larger ones."""
    request.getfixturevalue("divided")
    for name in ("all", "exercises", "evidence", "when", "objections", "situations"):
        grown.page(f"table-{name}", f"{ORPHAN}```{{lh-table}} {name}\n```\n")
    for name in ("pairs", "build", "themes"):
        grown.page(f"one-{name}", f"{ORPHAN}```{{lh-{name}}}\n```\n")
    few = largest(grown.build())
    grown.records = grow(tmp_path / "twice", 22)
    many = largest(grown.build(builddir=tmp_path / "many"))

    grew = {kind: (few[kind], many[kind]) for kind in few}
    assert {kind: of for kind, of in grew.items() if of[1] > 1.5 * of[0]} == {}
    assert few.keys() <= many.keys()


@pytest.mark.usefixtures("divided")
def test_a_page_of_the_table_of_situations_says_whom_it_is_about(grown: Site) -> None:
    """A number would tell nobody which of them to open."""
    grown.page("long-table", f"{ORPHAN}```{{lh-table}} situations\n```\n")
    built = grown.build()
    folder = f"{long_tables.FOLDER}/{long_tables.ABOUT}"
    parts = [d for d in built.read if d.startswith(f"{folder}/")]

    assert parts
    assert {part.split("/")[3] for part in parts} == {"team"}
    assert ">My team<" in built.html("long-table").partition("lh-pieces")[2]


@pytest.mark.usefixtures("divided")
def test_a_record_that_moves_to_another_letter_is_found_there(
    grown: Site, tmp_path: Path
) -> None:
    """Links to it lead to its new place, as in a site that was built at once."""
    grown.page(
        "links", f"{ORPHAN}{{lh:term}}`follower-0` {{lh:source}}`first-1990-0`\n"
    )
    grown.build()
    for path in (
        grown.records / "terms" / "follower-0.yaml",
        grown.records / "sources" / "first-1990-0.yaml",
    ):
        fields = yaml.safe_load(path.read_text("utf-8"))
        fields["title"] = f"Quite another {path.stem}"
        small.write(grown.records, path.parent.name[:-1], path.stem, fields)
    after = outputs(grown.build().app.outdir)

    assert difference(after, fresh(grown, tmp_path / "fresh")) == []


@pytest.mark.usefixtures("divided")
def test_a_table_that_gains_rows_gains_a_page(grown: Site, tmp_path: Path) -> None:
    """The pages of tables are kept until something changes that a table shows."""
    grown.page("long-table", f"{ORPHAN}```{{lh-table}} objections\n```\n")
    folder = f"{long_tables.FOLDER}/objections"
    before = [d for d in grown.build().app.env.found_docs if d.startswith(folder)]
    file = grown.records / "distinctions" / "d-1.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace(" example 1", " example of one"), "utf-8")
    assert grown.build().read  # a text that no table shows
    for number in range(MOST):
        one = grown.records / "objections" / f"nothing-new-{number}.yaml"
        fields = yaml.safe_load(one.read_text("utf-8"))
        fields["title"] = f"Quite another {number}"
        small.write(grown.records, "objection", f"another-{number}", fields)
    built = grown.build()
    after = [d for d in built.app.env.found_docs if d.startswith(folder)]

    assert len(after) == len(before) + 1
    fresh_pages = fresh(grown, tmp_path / "fresh")
    assert difference(outputs(built.app.outdir), fresh_pages) == []


@pytest.mark.usefixtures("divided")
def test_an_address_on_the_whole_list_leads_to_the_page_of_what_it_names(
    grown: Site,
) -> None:
    """`lh.url` names the page of all terms, which other sites know."""
    built = grown.build()
    shown = domain_of(built.app.env).objects
    for kind in ("term", "objection", "view"):
        listed = built.html(f"long-{kind}").partition("lh-pieces")[2]
        led = {
            anchor: re.findall(r'href="([^"]*)\.html"', item)
            for item in listed.partition("</ul>")[0].split("</li>")
            for anchor in re.findall(r'id="([^"]*)"', item)
        }
        assert led == {
            of.anchor: [of.docname] for (one, _id), of in shown.items() if one == kind
        }


ORPHAN = "---\norphan: true\n---\n# Shown\n\n"


def largest(built: Built) -> dict[str, int]:
    """Return the number of elements of the largest page of each folder."""
    found: dict[str, int] = {}
    for docname in built.app.env.found_docs:
        folder, _slash, name = docname.rpartition("/")
        kind = re.sub(r"-?[0-9]+$", "", f"{folder}/" if folder else name)
        count = len(re.findall(r"<[a-z]", built.html(docname)))
        found[kind] = max(found.get(kind, 0), count)
    return found


def is_piece(docname: str) -> bool:
    """Tell whether a page lies where pages of long lists do."""
    return docname.startswith(tuple(f"{of.folder}/" for of in long.LISTS.values()))


def test_sphinx_finds_a_few_records_by_short_names_too(site: Site) -> None:
    """An alias that is a sentence is for our search."""
    short, sentence = "two by two", "what if each of us has only half of the plan"
    fields = small.distinction(0, "theme-0") | {"aliases": [short, sentence]}
    small.write(site.records, "distinction", "d-0", fields)
    index = (site.build().app.outdir / "searchindex.js").read_text(encoding="utf-8")

    assert short in index
    assert sentence not in index
