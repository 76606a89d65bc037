"""The handbook in another language: messages out, translations in, nothing runs."""

from __future__ import annotations

import gettext
import os
import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import leadership_handbook as lh
from leadership_handbook import comparison, model, shipped
from leadership_handbook.sphinx_ext.documents import languages
from leadership_handbook.sphinx_ext.documents.translator import Translator
from leadership_handbook.text import problems_in
from leadership_handbook.text.markdown import LONGEST
from tests import small

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.ext.conftest import Built, Site

INTERFACE = languages.LOCALE / "leadership_handbook.pot"

RECORD = {
    "Title 1": "Titel eins",
    "Lead 1": "Führen eins",
    "The lead side of number 1. See *this* [follower](#term-follower).": (
        "Die Seite der Führung. Siehe [jemand](#term-follower) und *das*."
    ),
    "Lead on a Tuesday, 1": "Führen am Dienstag",
    "Lead focus 1": "Blick der Führung",
    "Somebody claims number 1.": "Jemand behauptet es.",
    "Reason 1.": "Grund eins.",
    "Focus": "Blick",
}
WORDS = {
    "Leadership": "Führung",
    "Who says so, and who does not": "Wer es sagt und wer nicht",
    "Dispute it": "Bestreiten es",
    "one author": "eine Stimme",
    "{name}, aspect by aspect": "{name}, Punkt für Punkt",
    "1 work draws this line": "1 Werk zieht die Grenze",
}


def catalog(site: Site, domain: str, messages: Mapping[str, str]) -> None:
    """Put a compiled German catalog where Sphinx looks for it."""
    german = Catalog(locale="de")
    for message, said in messages.items():
        german.add(message, said)
    path = site.docs / "locales/de/LC_MESSAGES" / f"{domain}.mo"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as opened:
        write_mo(opened, german)
    # A process reads a catalog once; the builds of a test stand for processes.
    gettext._translations.clear()  # type: ignore[attr-defined]  # noqa: SLF001


def messages(path: Path) -> Catalog:
    """Return the catalog in a file."""
    with path.open("rb") as opened:
        return read_po(opened)


def shown(html: str) -> str:
    """Return what a reader sees of a page, in one line."""
    article = html.partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", article).split())


@pytest.fixture
def german(site: Site) -> Built:
    """Build a site with one record and some words of the interface in German."""
    fields = small.distinction(1, "theme-1")
    fields["leadership"]["summary"] += " See *this* [follower](#term-follower)."
    fields["claims"][0]["citation"] = {"source": "first-1990"}
    small.write(site.records, "distinction", "d-1", fields)
    catalog(site, "handbook", RECORD)
    catalog(site, "leadership_handbook", WORDS)
    return site.build(language="de")


def test_a_record_in_german(german: Built) -> None:
    """Texts of the record and words of the interface, with their markup and links."""
    html = german.html("distinctions/d-1")
    seen = shown(html)

    assert german.warnings == ""
    for said in RECORD.values():
        assert all(
            word in seen for word in re.findall(r"\w{4,}", said.partition("[")[0])
        )
    assert "<em>das</em>" in html
    assert re.search(r'href="../glossary.html#lh-term-follower"[^>]*>.*jemand', html)
    for word in (
        "Führung",
        "Wer es sagt und wer nicht",
        "Bestreiten es",
        "eine Stimme",
    ):
        assert word in seen
    assert "1 Werk zieht die Grenze" in seen
    assert "Titel eins, Punkt für Punkt" in seen
    assert not re.search(r"\b(Leadership|Lead 1|Title 1|Reason 1)\b", seen)


def test_other_pages_show_the_german_name(german: Built) -> None:
    """Tables, links, descriptions and the sidebar have it as the page itself has."""
    assert "Titel eins" in shown(german.html("all"))
    assert "Titel eins" in shown(german.html("sources/first-1990"))
    assert "Titel eins" in german.html("themes/theme-1").partition("<article")[0]
    description = re.search(
        r'<meta content="([^"]+)" name="description"', german.html("distinctions/d-1")
    )
    assert description
    assert description[1].startswith("Die Seite der Führung. Siehe jemand und das.")


def test_what_is_not_translated_stays(german: Built) -> None:
    """A catalog need not be complete; its header, which translates "", is no text."""
    assert "Project-Id-Version" not in german.html("sources/first-1990")
    seen = shown(german.html("distinctions/d-1"))
    assert "Manage 1" in seen
    assert "Management" in seen


RECORDED = ("Row", "Where")
"""Columns that show a source's own numbers and pages, in no language."""

HOSTILE = {
    "Lead when 1": "```{include} /etc/hostname\n```",
    "Lead too much 1": "<script>alert('Kennwort')</script> Wort",
    "Lead example 1": "[Klick](javascript:alert('Falle'))",
    "Lead on a Tuesday, 1": "{lh:term}`follower` :doc:`index` {{ Ersatz }} |Name|",
    "Manage when 1": "![Bild](https://x.example/spur.png)",
    "Manage too much 1": "# Titel\n\n## Untertitel",
    "Manage example 1": "Erster Absatz.\n\nZweiter Absatz.",
    "Lead focus 1": ".. raw:: html\n\n   <b onclick='x()'>Fett</b>",
    "Manage focus 1": "- Punkt\n- Komma",
    "Question 1?": "[Verweis]: javascript:alert(2)",
    "Reason 1.": "Doppelpunkt::",
    "Title 1": "<img src=x onerror=alert(3)>",
    "Lead 1": "[Marke](javascript:alert(4))",
    "Somebody claims number 1.": "Zeichen\u202eumgekehrt",
    "Somebody who follows.": "```{raw} html\n<script>Glossar</script>\n```",
}


def test_hostile_translations_run_nothing_and_lose_no_word(site: Site) -> None:
    """What a text may not use is shown as it is written, in pages of every parser."""
    catalog(site, "handbook", HOSTILE)
    built = site.build(language="de")
    html = {p: built.html(p) for p in ("distinctions/d-1", "glossary", "all")}
    seen = shown(html["distinctions/d-1"]) + shown(html["glossary"])

    for said in HOSTILE.values():
        for word in re.findall(r"[^\W_]{3,}", said.replace("\u202e", "")):
            assert word in seen, word
    hostname = Path("/etc/hostname")
    for page in html.values():
        article = page.partition("<article")[2].partition("</article>")[0]
        assert "<script" not in article
        assert not re.search(r"<[^>]+(javascript:|onerror=|onclick=)", article)
        assert "<img" not in article
    assert not hostname.exists() or hostname.read_text().strip() not in seen


def test_a_refused_translation_is_told_where_its_text_stands(site: Site) -> None:
    """The warning names file and line of the record's own text, and what is wrong."""
    catalog(site, "handbook", {"Lead when 1": "<b>Wort</b>"})
    built = site.build(language="de")

    path = site.records / "distinctions/d-1.yaml"
    lines = path.read_text("utf-8").splitlines()
    line = lines.index("  when: Lead when 1") + 1
    (said,) = [w for w in built.warnings.splitlines() if "WARNING" in w]
    assert f"{path}:{line}: WARNING: in the translation: HTML is not possible" in said
    assert "[lh.forbidden-markup]" in said


def test_what_sphinx_itself_translates_runs_nothing(site: Site) -> None:
    """A translation that is a message too: Sphinx hands it to the record's parser."""
    catalog(
        site,
        "distinctions",
        {
            "Reason 1.": "Grund",
            "Grund": "```{include} /etc/hostname\n```\n\nEnde <script>x</script>",
        },
    )
    html = site.build(language="de").html("distinctions/d-1")

    said = "```{include} /etc/hostname ``` Ende <script>x</script>"
    assert said in unescape(shown(html))


def test_blocks_are_translated_paragraph_by_paragraph() -> None:
    """Lists, quotations and code stay what they are."""
    text = "One\ntwo.\n\n- three *four*\n  five\n- six\n\n> seven\n> eight\n\n    9\n"
    german = {
        "One two.": "Eins\nzwei.",
        "three *four* five": "drei *vier* fünf",
        "seven eight": "sieben <b>acht</b>",
        "9": "neun",
    }
    told: list[str] = []
    translator = Translator(
        lambda message: german.get(message, message),
        lambda path, problem: told.append(f"{path}: {problem.kind}"),
    )
    theme = translator.record(model.Theme(id="t", title="T", order=1, text=text))

    assert theme.text == (
        "Eins zwei.\n\n- drei *vier* fünf\n- six\n\n"
        "> sieben \\<b\\>acht\\<\\/b\\>\n\n    9\n"
    )
    assert told == ["text: forbidden-markup"]


@pytest.mark.parametrize("letters", [LONGEST // 2 - 4, LONGEST // 2, LONGEST])
def test_what_is_shown_of_a_translation_can_be_shown(letters: int) -> None:
    """Markup that is shown as it is written takes more room than there may be."""
    said = "<b>" + "&" * letters
    translator = Translator(lambda _message: said, lambda *_: None)
    theme = translator.record(model.Theme(id="t", title="T", order=1, text="One."))

    assert problems_in(theme.text, "block") == []
    assert (theme.text == "One.") == (len(said) > LONGEST // 2)


def test_names_of_people_and_books_are_not_translated() -> None:
    """A book of the same name as a term keeps its title."""
    translator = Translator(lambda message: f"{message}!", lambda *_: None)
    source = shipped.load().sources["burns-1978"]
    said = translator.record(source)

    assert (said.title, said.author, said.publisher) == (
        source.title,
        source.author,
        source.publisher,
    )
    assert said.verified == f"{source.verified}!"


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
