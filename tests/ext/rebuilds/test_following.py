"""Of which records an answer is made: no other edit changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from leadership_handbook.reading import read
from leadership_handbook.sphinx_ext.documents.book import Book
from leadership_handbook.sphinx_ext.documents.divided import AZ, TABLE
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.pages import PAGES, long, long_tables
from leadership_handbook.sphinx_ext.rebuilds.following import (
    FROM,
    LISTED,
    Changes,
    of_list,
)
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions
from leadership_handbook.sphinx_ext.rebuilds.states import SHEETS, of_records, state
from tests import small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from leadership_handbook.sphinx_ext.domain import Question
    from tests.ext.conftest import Site


def book(records: Path) -> Book:
    """Return the book of records, as a build has it."""
    found = Book(read(records), PAGES)
    found.divide = long.all_of
    return found


TABLES = (
    *(("theme", f"theme-{number}") for number in range(2)),
    *(("who-says-what", f"theme-{number}") for number in range(2)),
    ("aspect", "focus"),
    ("aspect", "means"),
    ("source", "first-1990"),
    ("who-says-what",),
    *((kind,) for kind in ("lists", "scenarios", "sessions", "situations")),
    *((kind,) for kind in SHEETS),
)
"""Those of which it is known what they are made of."""


def of_tables(book: Book) -> set[Question]:
    """Return what is asked of tables, long ones and filtered ones among them."""
    asked: set[Question] = {
        (name, table, ()) for name in ("table", "frame") for table in TABLES
    }
    parts = {
        ("held", (piece.list, docname), ())
        for docname, piece in book.pieces.items()
        if piece.list.startswith(TABLE)
    }
    assert {part[1][0].split()[1] for part in parts} > {"source", "theme", "lists"}
    filtered = (("columns", "Source"), ("view", "apart"), ("source", "first-1990"))
    return asked | parts | {("table", TABLES[0], (one,)) for one in filtered}


def of_all(book: Book) -> set[Question]:
    """Return what is asked of sources, objections and lists that grow."""
    handbook = book.handbook
    lists = (name for name in book.divisions if name.partition(" ")[0] in LISTED)
    questions = {
        "used": handbook.sources,
        "behind": handbook.objections,
        "count": lists,
    }
    asked: set[Question] = {
        (name, (one,), ()) for name, of in questions.items() for one in of
    }
    return asked | {("works", (), ())}


def made_of(book: Book) -> dict[str, str]:
    """Return a digest of what each list is made of, where it is known."""
    digest_of = of_list(book, of_records(book))
    found = {}
    for name in book.divisions:
        folder = name.partition(" ")[0]
        if folder in LISTED:
            found[name] = digest_of(folder)
        elif name == AZ or name.startswith(TABLE):
            found[name] = digest_of(name)
    return {name: of for name, of in found.items() if of}


def add_rows(file: Path) -> None:
    """Let each claim be a row of its source, which has a place on the page of that."""
    fields = yaml.safe_load(file.read_text("utf-8"))
    for number, claim in enumerate(fields["claims"]):
        claim["dossier"] = str(number)
    file.write_text(yaml.dump(fields, Dumper=small.Dumper), "utf-8")


SWAPPED = [("first-1990", "second-2001"), ("theme-0", "theme-1"), ("d-0", "d-1")]
TAKEN = {
    "asserts": "disputes",
    "disputes": "qualifies",
    "qualifies": "asserts",
    **dict(SWAPPED),
    **{other: one for one, other in SWAPPED},
}
"""Stances, which tables count, and ids; and others in their place."""
LINK = "See [that](#term-follower)."
"""What is put before each sentence."""


def edits(fields: Any) -> Iterator[None]:
    """Change each text and number in turn, and let each list lack its last.

    Each edit is taken back once it was looked at.
    """
    if isinstance(fields, list) and fields:
        last = fields.pop()
        yield
        fields.append(last)
    places = fields.items() if isinstance(fields, dict) else enumerate(fields)
    for place, value in list(places):
        if isinstance(value, dict | list):
            yield from edits(value)
        elif isinstance(value, str):
            more = LINK if value.endswith(".") else "More:"
            longer = f"{value}x" if value.isalnum() else f"{more} {value}"
            fields[place] = TAKEN.get(value, longer)
            yield
            fields[place] = value
        elif type(value) is int:
            fields[place] = value + 1
            yield
            fields[place] = value


def touch(changes: Changes, question: Question) -> bool:
    return [*changes.touched([question])] == [question]


def test_an_answer_that_is_not_asked_again_is_what_it_was(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever text or number of whichever record is changed, or left out."""
    monkeypatch.setattr(long_tables, "MOST", 1)
    monkeypatch.setattr(
        long_tables,
        "ALONE",
        dict.fromkeys(long_tables.ALONE, lambda _handbook: 2),
    )
    small.add_practice(site.records)
    small.add_situation(site.records)
    small.add_list(site.records)
    add_rows(site.records / "distinctions/d-0.yaml")
    shown = ("lh-lookback", "lh-deck", "lh-az")
    directives = "\n\n".join(f"```{{{directive}}}\n```" for directive in shown)
    site.page("practice", f"# Acts\n\n{directives}\n")
    env = site.build("dummy").app.env
    asked = {q for known in domain_of(env).asked.values() for q in known}
    before = book(site.records)
    asked |= of_tables(before) | of_all(before)
    assert FROM.keys() - {q[0] for q in asked} <= {"introduced", "unplaced", "card"}
    known = {question: Questions(before).digest(question) for question in asked}
    tried = stayed = 0
    for file in sorted(site.records.glob("*/*.yaml")):
        text = file.read_text("utf-8")
        fields = yaml.safe_load(text)
        for _ in edits(fields):
            file.write_text(yaml.dump(fields, Dumper=small.Dumper), "utf-8")
            after = book(site.records)
            if after.reading.problems:
                continue
            tried += 1
            changes = Changes(state(before), state(after))
            now = Questions(after)
            differ = {q for q in asked if now.digest(q) != known[q]}
            assert {*changes.touched(differ)} == differ
            same = made_of(before).items() & made_of(after).items()
            stayed += len(same)
            for name, _of in same:
                assert before.groups(name) == after.groups(name)
        file.write_text(text, "utf-8")
    assert tried > 100
    assert stayed > 100


def test_a_table_by_a_view_follows_from_sources(site: Site) -> None:
    """It is of the distinctions that cite a work with that view."""
    before = book(site.records)
    by_view: Question = ("table", ("theme", "theme-0"), (("view", "apart"),))
    source = site.records / "sources" / "first-1990.yaml"
    source.write_text(source.read_text("utf-8").replace("- apart", "- alike"), "utf-8")
    after = book(site.records)
    changes = Changes(state(before), state(after))

    assert Questions(before).digest(by_view) != Questions(after).digest(by_view)
    assert touch(changes, by_view)
    assert not touch(changes, ("table", ("theme", "theme-0"), ()))


def test_an_edited_summary_asks_no_table_that_does_not_show_it(site: Site) -> None:
    """That of a theme does; those of sources, aspects, evidence and others do not."""
    before = book(site.records)
    file = next((site.records / "distinctions").glob("*.yaml"))
    fields = yaml.safe_load(file.read_text("utf-8"))
    fields["leadership"]["summary"] += " Now."
    file.write_text(yaml.dump(fields, Dumper=small.Dumper), "utf-8")
    after = book(site.records)
    changes = Changes(state(before), state(after))

    shown: Question = ("table", ("theme", fields["theme"]), ())
    assert Questions(before).digest(shown) != Questions(after).digest(shown)
    assert touch(changes, shown)
    assert not touch(changes, ("table", ("source", "first-1990"), ()))
    assert not touch(changes, ("table", ("aspect", "focus"), ()))
    assert not any(touch(changes, ("table", (kind,), ())) for kind in SHEETS)


def test_a_table_of_all_distinctions_follows_from_their_order(site: Site) -> None:
    """Though it shows of each what it showed."""
    before = book(site.records)
    files = sorted((site.records / "distinctions").glob("*.yaml"))
    read_as = [yaml.safe_load(file.read_text("utf-8")) for file in files]
    for file, fields, other in zip(files, read_as, reversed(read_as), strict=True):
        swapped = yaml.dump({**fields, "order": other["order"]}, Dumper=small.Dumper)
        file.write_text(swapped, "utf-8")
    after = book(site.records)
    changes = Changes(state(before), state(after))

    for kind in SHEETS:
        shown: Question = ("table", (kind,), ())
        assert touch(changes, shown)
    when: Question = ("table", ("when",), ())
    assert Questions(before).digest(when) != Questions(after).digest(when)


def test_where_files_come_or_go_everything_is_asked(site: Site) -> None:
    before = state(book(site.records))
    small.write(site.records, "term", "new", {"title": "New", "definition": "So."})
    changes = Changes(before, state(book(site.records)))

    assert all(touch(changes, (name, ("term", "follower"), ())) for name in FROM)


def test_pages_of_a_list_follow_from_all_that_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One title begins with another letter, so two letters have other pages."""
    few = {name: replace(of, most=4, whole=None) for name, of in long.LISTS.items()}
    monkeypatch.setattr(long, "LISTS", few)
    folder = small.handbook(tmp_path, distinctions=3, themes=1)
    before = book(folder)
    small.write(
        folder, "theme", "theme-0", {"title": "Zugzwang", "order": 0, "text": "T."}
    )
    after = book(folder)
    changes = Changes(state(before), state(after))

    assert before.pieces_of["az"] != after.pieces_of["az"]
    assert touch(changes, ("pieces", ("az",), ()))
