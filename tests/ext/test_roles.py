"""Every role of ours: target there, missing, broken or hidden; with a text or not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.sphinx_ext.domain import OBJECT_TYPES
from tests import small
from tests.ext.test_domain import linking

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site

THERE = {
    "distinction": ("d-1", "Title 1"),
    "theme": ("theme-0", "Theme 0"),
    "aspect": ("focus", "Focus"),
    "source": ("first-1990", "First 1990"),
    "term": ("follower", "Follower"),
    "view": ("apart", "Apart"),
    "objection": ("nothing-new", "Nothing new"),
    "situation": ("they-wait", "They wait"),
    "list": ("a-poster", "A poster"),
    "scenario": ("the-queue", "The queue"),
    "session": ("a-short-hour", "A short hour"),
    "path": ("newcomer", "For a newcomer"),
    "chapter": ("home", "The home page"),
    "claim": ("d-1/said", "First 1990, p. 7"),
    "row": ("first-1990/A1", "First 1990, A1"),
    "worksheet": ("d-1", "Title 1"),
    "exercise": ("d-1", "Title 1"),
}
"""Something that is there, and the text of a link to it; of a new kind as well."""
PARTS = {"claim", "row", "worksheet", "exercise"}


@pytest.fixture
def full(site: Site) -> Site:
    """Return a site with a record of every kind, each shown somewhere."""
    small.add_practice(site.records)
    small.add_situation(site.records)
    small.add_list(site.records)
    small.write(
        site.records,
        "chapter",
        "home",
        {"title": "The home page", "line": "Here.", "page": "index"},
    )
    fields = small.distinction(1, "theme-1")
    fields["claims"][0]["dossier"] = "A1"
    small.write(site.records, "distinction", "d-1", fields)
    site.page("debate", linking("```{lh-views}\n```", "```{lh-objections}\n```"))
    return site


def roles(target: str = "") -> str:
    """Return a page with each role, without a text and with one."""

    def line(kind: str, one: str) -> str:
        return f"K{kind}: {{lh:{kind}}}`{one}` {{lh:{kind}}}`my words <{one}>`"

    return linking(*(line(kind, target or one) for kind, (one, _) in THERE.items()))


def shown(html: str, kind: str) -> str:
    """Return what the line of a kind says, and where its links lead."""
    (line,) = re.findall(rf"<p>K{kind}: (.*?)</p>", html, re.DOTALL)
    return str(line)


def test_each_role_leads_where_its_target_is(full: Site) -> None:
    full.page("linking", roles())
    built = full.build()

    assert set(THERE) == set(OBJECT_TYPES)
    warnings = [x for x in built.warnings.splitlines() if "toc.not_included" not in x]
    assert warnings == []
    for kind, (_, text) in THERE.items():
        line = shown(built.html("linking"), kind)
        said = re.sub("<[^>]*>", "", line).replace("\N{NO-BREAK SPACE}", " ")
        assert said == f"{text} my words", kind
        assert line.count("<a ") == 2, kind


@pytest.mark.parametrize("builder", ["text", "latex", "man", "epub", "gettext"])
def test_each_role_in_each_format(full: Site, builder: str) -> None:
    full.page("linking", roles())
    built = full.build(builder, version="1", copyright="x")
    wrong = [line for line in built.warnings.splitlines() if "linking" in line]
    assert wrong == []


@pytest.mark.parametrize("target", ["nope", "a/b", "a/b/c", "/", "-", "<>", "ü / x"])
def test_a_target_that_is_missing_is_told_once_a_link(full: Site, target: str) -> None:
    full.page("linking", roles(target))
    built = full.build()

    for kind in THERE:
        told = [x for x in built.warnings.splitlines() if f"lh:{kind} " in x]
        assert len(told) == 2, kind
        assert "my words" in shown(built.html("linking"), kind)


def test_a_target_that_is_broken_is_told_at_its_file(full: Site) -> None:
    for path in full.records.rglob("*.yaml"):
        path.write_text("odd: 1\n" + path.read_text("utf-8"), "utf-8")
    full.page("linking", roles())
    built = full.build()

    for kind in THERE:
        assert "my words" in shown(built.html("linking"), kind)


def test_a_target_that_is_hidden_leaves_its_words(full: Site, tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    folder.mkdir()
    hidden = {k: one for k, (one, _) in THERE.items() if k not in PARTS}
    text = "".join(f"{kind}: [{one}]\n" for kind, one in hidden.items())
    (folder / "hide.yaml").write_text(text, "utf-8")
    full.page("linking", roles())
    built = full.build(lh_overlay=str(folder))

    for kind, one in hidden.items():
        line = shown(built.html("linking"), kind)
        assert re.sub("<[^>]*>", "", line) == f"{THERE[kind][1]} my words"
        assert "<a " not in line
        if "-" in one:  # others are words that a page may well say
            assert raw(built, one) == []


def raw(built: Built, record_id: str) -> list[str]:
    """Return the pages that show an id to a reader."""
    seen = re.compile(rf"(?<![\w-]){record_id}(?![\w-])")
    pages = Path(built.app.outdir).rglob("*.html")
    texts = {
        page: re.sub(r"(?s)<script.*?</script>|<[^>]*>", "", page.read_text("utf-8"))
        for page in pages
    }
    return [page.name for page, text in texts.items() if seen.search(text)]
