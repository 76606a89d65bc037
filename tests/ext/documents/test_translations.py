"""A handbook in German: what is translated, what stays, and what may not be used."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadership_handbook import model, shipped
from leadership_handbook.sphinx_ext.documents.translator import Translator
from leadership_handbook.text import problems_in
from leadership_handbook.text.markdown import LONGEST
from tests.ext.documents.german import RECORD, catalog, shown

if TYPE_CHECKING:
    from tests.ext.conftest import Built, Site


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
