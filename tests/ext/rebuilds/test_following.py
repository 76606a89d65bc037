"""Of which records an answer is made: no other edit changes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from leadership_handbook.reading import read
from leadership_handbook.sphinx_ext.documents.book import Book
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.pages import PAGES, long
from leadership_handbook.sphinx_ext.rebuilds.following import FROM, Changes, state
from leadership_handbook.sphinx_ext.rebuilds.questions import Questions
from tests import small

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from tests.ext.conftest import Site


def book(records: Path) -> Book:
    """Return the book of records, as a build has it."""
    found = Book(read(records), PAGES)
    found.divide = long.all_of
    return found


def edits(fields: Any) -> Iterator[None]:
    """Change each text in turn, and take each change back once it was looked at."""
    places = fields.items() if isinstance(fields, dict) else enumerate(fields)
    for place, value in list(places):
        if isinstance(value, dict | list):
            yield from edits(value)
        elif isinstance(value, str):
            fields[place] = f"{value}x" if value.isalnum() else f"More: {value}"
            yield
            fields[place] = value


def test_an_answer_that_is_not_asked_again_is_what_it_was(site: Site) -> None:
    """Whatever text of whichever record is changed."""
    small.add_practice(site.records)
    small.add_situation(site.records)
    small.add_list(site.records)
    site.page("practice", "# Acts\n\n```{lh-lookback}\n```\n\n```{lh-deck}\n```\n")
    env = site.build("dummy").app.env
    asked = {q for known in domain_of(env).asked.values() for q in known}
    assert FROM.keys() - {q[0] for q in asked} <= {"introduced", "unplaced", "card"}
    before = book(site.records)
    known = {question: Questions(before).digest(question) for question in asked}
    tried = 0
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
            assert {q for q in differ if not changes.touch(q)} == set()
        file.write_text(text, "utf-8")
    assert tried > 100


def test_where_files_come_or_go_everything_is_asked(site: Site) -> None:
    before = state(book(site.records))
    small.write(site.records, "term", "new", {"title": "New", "definition": "So."})
    changes = Changes(before, state(book(site.records)))

    assert all(changes.touch((name, ("term", "follower"), ())) for name in FROM)


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
    assert changes.touch(("pieces", ("az",), ()))
