"""Catalogs: their messages and places, what changes when they do, broken ones."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from babel.messages.extract import extract_from_dir

import leadership_handbook as lh
from leadership_handbook import comparison, model, shipped
from leadership_handbook.sphinx_ext.documents import languages
from tests import small
from tests.ext.documents.german import RECORD, catalog, messages, shown

if TYPE_CHECKING:
    from tests.ext.conftest import Site


INTERFACE = languages.LOCALE / "leadership_handbook.pot"

RECORDED = ("Row", "Where")
"""Columns that show a source's own numbers and pages, in no language."""


def test_messages_name_file_and_line_and_keep_their_markup(site: Site) -> None:
    """Each message of a record is found in the line of the file that it names."""
    fields = small.distinction(1, "theme-1", text="See *this* [it](#term-follower).")
    small.write(site.records, "distinction", "d-1", fields)
    built = site.build("gettext")
    found = [m for pot in built.app.outdir.glob("*.pot") for m in messages(pot) if m.id]

    assert built.warnings == ""
    assert "The lead side of number 1. See *this* [it](#term-follower)." in {
        m.id for m in found
    }
    for message in found:
        assert message.locations
        for name, line in message.locations:
            path = (built.app.outdir / name).resolve()
            if path.suffix == ".yaml":
                text = path.read_text("utf-8").splitlines()[line - 1]
                assert str(message.id).split(" ")[0] in text, (message.id, name, line)
    description = "The lead side of number 0. The manage side of number 0."
    assert description not in {m.id for m in found}  # two messages that stand alone
    assert {"d-0.yaml", "theme-1.yaml", "follower.yaml", "focus.yaml"} <= {
        Path(name).name for m in found for name, _line in m.locations
    }


def test_messages_are_those_of_the_records_in_every_language(site: Site) -> None:
    """A catalog that is there does not change what is to be translated."""
    catalog(site, "handbook", {"Lead when 1": "Wann"})
    outdir = site.build("gettext", language="de").app.outdir

    ids = {message.id for message in messages(outdir / "distinctions.pot")}
    assert "Lead when 1" in ids
    assert "Wann" not in ids


def test_a_changed_catalog_reads_exactly_what_shows_it(site: Site) -> None:
    """A word of the interface may stand anywhere; a text stands where it stands."""
    catalog(site, "handbook", {"Lead when 1": "Wann"})
    catalog(site, "leadership_handbook", {"Leadership": "Führung"})
    site.build(language="de")

    catalog(site, "handbook", {"Lead when 1": "Wenn"})
    second = site.build(language="de")
    assert second.read == ["distinctions/d-1", "practice/worksheets/d-1"]
    assert "Wenn" in second.html("distinctions/d-1")

    catalog(site, "leadership_handbook", {"Leadership": "Leitung"})
    third = site.build(language="de")
    assert set(third.read) == third.app.env.found_docs
    assert "Leitung" in third.html("all")
    assert site.build(language="de").read == []


def test_the_catalog_of_the_interface_is_current() -> None:
    """`nox -s words` makes it anew."""
    sources = Path(lh.__file__).parent
    extracted = {found[2] for found in extract_from_dir(sources)}
    assert {m.id for m in messages(INTERFACE) if m.id} == extracted


def test_words_that_come_from_the_core_are_in_the_catalog() -> None:
    """Values of closed lists, and titles and columns of every kind of table."""
    known = {m.id for m in messages(INTERFACE)}
    for values in (model.Stance, model.EvidenceWord, model.WorkKind):
        assert set(get_args(values)) <= known
    handbook = shipped.load()
    for kind, asked in comparison.KINDS.items():
        ids = list(handbook.of_kind(asked.takes))[: asked.most] if asked.takes else []
        table = lh.compare(kind, *ids, handbook=handbook)
        titles = {distinction.title for distinction in handbook.distinctions.values()}
        assert {column.title for column in table.columns} - titles <= known
        places = [n for n, c in enumerate(table.columns) if c.title not in RECORDED]
        cells = [row.cells[n] for row in table.rows if not row.heading for n in places]
        own = [c for c in cells if not (c.origin or c.target or c.links or c.citations)]
        said = {word for c in own for word in c.text.split(", ")}
        assert {word for word in said if word and not word.isdigit()} <= known
        stances = {x.text for c in cells for x in c.links if x.target.kind == "claim"}
        assert stances <= known
        assert (table.form or table.title) in known
        assert set(table.notes) <= known


@pytest.mark.parametrize(
    "content",
    [b"", b"not a catalog", b"\xde\x12\x04\x95", b"\xde\x12\x04\x95" + b"\xff" * 40],
)
def test_a_broken_catalog_is_told_and_the_others_are_used(
    site: Site, content: bytes
) -> None:
    """With its file and what to do; the handbook is built all the same."""
    catalog(site, "handbook", RECORD)
    broken = site.docs / "locales/de/LC_MESSAGES/other.mo"
    broken.write_bytes(content)
    built = site.build(language="de")

    assert f"{broken}:1: WARNING: this is no compiled catalog" in built.warnings
    assert "delete it" in built.warnings
    assert "Titel eins" in shown(built.html("all"))


def test_a_catalog_that_an_older_one_replaces_is_compiled(site: Site) -> None:
    """What a catalog says decides, not the time of its file."""
    source = site.docs / "locales/de/LC_MESSAGES/handbook.po"
    source.parent.mkdir(parents=True)

    def said(title: str, seconds: int) -> str:
        source.write_text(f'msgid "Title 1"\nmsgstr "{title}"\n', "utf-8")
        os.utime(source, (seconds, seconds))
        gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001
        return shown(site.build(language="de").html("all"))

    assert "Titel eins" in said("Titel eins", 2_000_000_000)
    older = said("Titel eins von früher", 1_000_000_000)
    assert "Titel eins von früher" in older
