"""Practice on pages: cases, sessions, paths, worksheets, looking back; never stale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import yaml

from leadership_handbook.sphinx_ext.documents import book
from leadership_handbook.sphinx_ext.site import contents, edit_links
from tests import small
from tests.ext.rebuilds.compared import difference, fresh, outputs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from tests.ext.conftest import Built, Site

ORPHAN = "---\norphan: true\n---\n# More\n\n"
DIRECTIVES = (
    "{lh-lookback}",
    "{lh-which-way}",
    "{lh-deck}",
    "{lh-worksheets}",
    "{lh-shelf} path",
    "{lh-shelf} session",
    "{lh-shelf} scenario",
    "{lh-table} sessions",
    "{lh-table} scenarios",
    "{lh-table} exercises",
)
SHOWN = ORPHAN + "\n\n".join(f"```{name}\n```" for name in DIRECTIVES)


@pytest.fixture
def played(site: Site) -> Site:
    """A site with a case, a session and a path, and a page of all that shows them."""
    small.add_practice(site.records)
    site.page("more", SHOWN)
    return site


def edited(site: Site, file: str, change: Callable[[Any], None]) -> None:
    """Change the fields of a record."""
    path = site.records / file
    fields = yaml.safe_load(path.read_text("utf-8"))
    change(fields)
    path.write_text(yaml.dump(fields, sort_keys=False), encoding="utf-8")


def article(built: Built, name: str) -> str:
    return built.html(name).partition("<article")[2].partition("</article>")[0]


def test_a_case_hides_its_turn_on_a_screen_and_weighs_each_choice(
    played: Site,
) -> None:
    built = played.build()
    html = article(built, "practice/scenarios/the-queue")

    assert built.warnings == ""
    before, _, after = html.partition("<details")
    assert "people wait" in before
    assert "It rains." not in before
    assert "It rains." in after.partition("</details>")[0]
    assert before.count("Gains:") == before.count("Costs:") == 2
    assert "A toward managing; B toward leading" in after
    assert 'href="../worksheets/d-1.html"' in after
    assert "Somebody claims number 0." in after


def test_a_session_tells_the_clock_and_brings_its_materials(played: Site) -> None:
    """The case and the worksheet are on its page; of other records there is a link."""
    html = article(played.build(), "practice/sessions/a-short-hour")

    assert "0:00–0:05" in html
    assert "0:05–0:25" in html
    assert html.count("lh-handout") == 2
    assert "It rains." in html
    assert "Lead when 1" in html
    assert 'glossary.html#lh-term-follower"' in html


@pytest.mark.parametrize("shipped", [True, False])
def test_only_what_comes_with_the_package_is_said_to_be_free_to_copy(
    played: Site, monkeypatch: pytest.MonkeyPatch, *, shipped: bool
) -> None:
    """Beside how long it takes; of a case or session of others we do not know."""
    if shipped:
        for module in (book, contents, edit_links):
            monkeypatch.setattr(module, "RECORDS", played.records)
    built = played.build()

    for name in ("practice/scenarios/the-queue", "practice/sessions/a-short-hour"):
        facts = built.html(name).partition('class="lh-facts')[2].partition("</p>")[0]
        assert "minutes" in facts
        assert (
            "free to copy (CC\N{NO-BREAK SPACE}BY\N{NO-BREAK SPACE}4.0)" in facts
        ) == shipped


def test_a_session_hands_out_a_list_without_what_was_found_of_it(
    played: Site,
) -> None:
    small.add_list(played.records)
    (listed,) = (played.records / "lists").glob("*.yaml")
    pairs = yaml.safe_load(listed.read_text("utf-8"))["pairs"]

    def use(fields: Any) -> None:
        fields["uses"].append({"kind": "list", "id": listed.stem})

    edited(played, "sessions/a-short-hour.yaml", use)
    built = played.build()
    html = article(built, "practice/sessions/a-short-hour")

    assert built.warnings == ""
    handout = html.partition("lh-unjudged")[2].partition("</table>")[0]
    for pair in pairs:
        assert f"<p>{pair['leadership']}</p>" in handout
        assert f"<p>{pair['management']}</p>" in handout
        assert pair["note"] not in html
    assert "lh-verdict" not in html


def test_each_stop_knows_its_place_and_the_next(played: Site) -> None:
    """The last has no next; a page that is no stop says nothing."""
    played.page("start", "---\norphan: true\n---\n# Start\n\nText.\n")
    chapter = {"title": "Start", "line": "How to begin.", "page": "start"}
    small.write(played.records, "chapter", "start", chapter)

    def more(fields: Any) -> None:
        stop = {"kind": "chapter", "id": "start", "minutes": 5, "reason": "It ends."}
        fields["stops"].append(stop)

    edited(played, "paths/newcomer.yaml", more)
    built = played.build()

    path = article(built, "paths/newcomer")
    assert "4 stops\N{NO-BREAK SPACE}· 35 minutes" in path
    first = article(built, "distinctions/d-0")
    assert "stop 1 of 4. Next: " in first
    assert 'href="../practice/scenarios/the-queue.html"' in first
    last = article(built, "start")
    assert "stop 4 of 4" in last
    assert "Next:" not in last
    assert "stop" not in article(built, "distinctions/d-2")


def test_a_row_leads_to_its_exercise_and_says_how_many_it_takes(
    played: Site, tmp_path: Path
) -> None:
    edited(played, "distinctions/d-1.yaml", lambda d: d["exercise"].update(people=3))
    built = played.build()
    found = re.findall(ROW, article(built, "more"))

    assert built.warnings == ""
    assert 'id="exercise"' in built.html("distinctions/d-1")
    assert set(found) == {("d-0", "5", "1"), ("d-1", "5", "3"), ("d-2", "5", "1")}

    edited(played, "distinctions/d-1.yaml", lambda d: d.pop("exercise"))
    after = played.build()
    assert "d-1.html#exercise" not in article(after, "more")
    assert difference(outputs(after.app.outdir), fresh(played, tmp_path / "new")) == []


CELL = r"\s*<td[^>]*><p>(\d+)</p></td>"
ROW = rf'href="distinctions/(d-\d).html#exercise">[^<]*</a></p></th>{CELL}{CELL}'


def test_looking_back_is_a_form_on_a_site_and_numbers_elsewhere(
    played: Site,
) -> None:
    """A distinction without acts to count is left out, and is no mistake."""
    built = played.build()
    html = article(built, "more")
    assert html.count('name="d-1.leadership.did"') == 4
    assert "d-0.leadership" not in html
    assert "lookback.js" in built.html("more")
    assert "lookback.js" not in built.html("all")

    text = played.build("text").app.outdir / "more.txt"
    assert "I did: 0 · 1 · 2 · 3+" in text.read_text("utf-8")


def test_signs_stand_below_the_side_to_which_they_point(played: Site) -> None:
    """What is overdone on one side is a sign of the other."""
    html = article(played.build(), "more").partition("lh-which-way")[2]
    pair = html.partition("lh-signs")[2]
    left, _, right = pair.partition("lh-page lh-management")

    assert "Lead when 1" in left
    assert "Manage too much 1" in left
    assert "Manage when 1" in right
    assert "Lead too much 1" in right


EDITS: dict[str, tuple[str, Callable[[Any], None], set[str]]] = {
    "turn": (
        "scenarios/the-queue.yaml",
        lambda fields: fields.update(turn="It snows."),
        {"practice/scenarios/the-queue", "practice/sessions/a-short-hour"},
    ),
    "step": (
        "sessions/a-short-hour.yaml",
        lambda fields: fields["steps"][0].update(do="Read aloud."),
        {"practice/sessions/a-short-hour"},
    ),
    "reason": (
        "paths/newcomer.yaml",
        lambda fields: fields["stops"][0].update(reason="So it is."),
        {"paths/newcomer"},
    ),
    "order of stops": (
        "paths/newcomer.yaml",
        lambda fields: fields["stops"].reverse(),
        {
            "paths/newcomer",
            "distinctions/d-0",
            "distinctions/d-1",
            "practice/scenarios/the-queue",
        },
    ),
    "what a session does not show": (
        "distinctions/d-1.yaml",
        lambda fields: fields["evidence"].update(reason="Another one."),
        {"distinctions/d-1", "practice/worksheets/d-1"},
    ),
    "act": (
        "distinctions/d-1.yaml",
        lambda fields: fields["lookback"].update(leadership="Times I told 1."),
        {
            "distinctions/d-1",
            "practice/worksheets/d-1",
            "practice/sessions/a-short-hour",
            "more",
        },
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_a_page_is_read_again_when_what_it_shows_has_changed(
    played: Site, tmp_path: Path, edit: str
) -> None:
    """And only then; what is built so equals what is built anew."""
    played.build()
    file, change, pages = EDITS[edit]
    edited(played, file, change)
    again = played.build()

    assert again.warnings == ""
    assert set(again.read) == pages
    after = outputs(again.app.outdir)
    assert difference(after, fresh(played, tmp_path / "fresh")) == []


def test_a_case_stands_without_the_claim_of_a_broken_record(played: Site) -> None:
    """The random edits found it: the claim's record could not be read."""
    path = played.records / "distinctions" / "d-0.yaml"
    path.write_text(path.read_text("utf-8").replace("title:", "titel:"), "utf-8")
    html = article(played.build(), "practice/scenarios/the-queue")

    assert "people wait" in html
    assert "What sources say" not in html


def test_a_broken_distinction_has_no_worksheet_and_is_told_once(played: Site) -> None:
    """Links to its worksheet are text then."""

    def broken(fields: Any) -> None:
        fields["titel"] = fields.pop("title")

    edited(played, "distinctions/d-1.yaml", broken)
    built = played.build()

    assert built.warnings.count("WARNING") == 1
    assert not (built.app.outdir / "practice/worksheets/d-1.html").exists()
