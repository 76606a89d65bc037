"""The page of a distinction: the spread, its table, who says so and who does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.handbook.addresses import anchor_of
from leadership_handbook.sphinx_ext.content import blocks, prose, spread
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.claims import manner, stance_classes
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Claim, Distinction, Exercise
    from leadership_handbook.sphinx_ext.content.page import Page


STANCES = ("asserts", "qualifies", "disputes")


def build(page: Page, record: Distinction) -> list[nodes.Node]:
    """Return the nodes of the page."""
    sides = (record.leadership, record.management)
    top = page.top(record.title, " ".join(blocks.plain(s.summary, 150) for s in sides))
    top += page.aliases(record.aliases, anchor_of("distinction", record.id))
    top += _facts(page, record)
    top += spread.whole(page, record)
    top += classed(words(_OWN()), "lh-own")
    if record.contrasts:
        table = page.table("distinction", record.id)
        top += page.section("aspects", _("Aspect by aspect"), *table)
    if record.claims:
        title = _("Who says so, and who does not")
        top += page.section("claims", title, _claims(page, record))
    top += page.section("evidence", _("How sure this is"), _evidence(page, record))
    top += list(_practice(page, record))
    top += list(_neighbours(page, record))
    return [top]


def _OWN() -> str:  # noqa: N802  (a constant, but in the reader's language)
    return _(
        "The summaries, what it looks like, when to lean which way, what goes wrong "
        "and the examples are this handbook’s own words. The sources are below."
    )


def _facts(page: Page, record: Distinction) -> nodes.paragraph:
    """Theme, evidence, sources by stance, review date: the line under the title."""
    reviewed = _("reviewed {date}").format(date=record.reviewed.isoformat())
    facts: list[nodes.Node] = [
        blocks.link(page.facets, "theme", record.theme),
        nodes.Text(_(record.evidence.word)),
        nodes.Text(_tally(record)),
        nodes.Text(reviewed),
    ]
    line = words()
    for number, fact in enumerate(facts):
        if number:
            line += nodes.Text(" · ")
        line += fact
    return classed(line, "lh-facts")  # type: ignore[return-value]


def _tally(record: Distinction) -> str:
    """Count the sources, in all and by what they do."""
    by_stance: dict[str, set[str]] = {}
    for claim in record.claims:
        by_stance.setdefault(claim.stance, set()).add(claim.citation.source)
    total = len(set().union(*by_stance.values())) if by_stance else 0
    wording = {
        "asserts": _("{n} asserting"),
        "qualifies": _("{n} qualifying"),
        "disputes": _("{n} disputing"),
    }
    counts = [
        text.format(n=len(by_stance[stance]))
        for stance, text in wording.items()
        if stance in by_stance
    ]
    label = _("1 source") if total == 1 else _("{n} sources").format(n=total)
    return f"{label}: {', '.join(counts)}" if counts else label


def _claims(page: Page, record: Distinction) -> nodes.bullet_list:
    """What each source does, and below it what it says: assertions first."""
    by_source: dict[tuple[str, str], list[int]] = {}
    for number, claim in enumerate(record.claims):
        by_source.setdefault((claim.stance, claim.citation.source), []).append(number)
    listed = nodes.bullet_list(classes=["lh-claims"])
    for stance, source in sorted(by_source, key=lambda key: STANCES.index(key[0])):
        word = nodes.strong("", _(stance), classes=stance_classes(stance))
        head = words(word, " ", blocks.link(page.facets, "source", source))
        numbers = by_source[stance, source]
        said = [_claim(page, record, number) for number in numbers]
        item = nodes.list_item("", head, nodes.bullet_list("", *said))
        listed += classed(item, f"lh-{stance}")
    return listed


def _claim(page: Page, record: Distinction, number: int) -> nodes.list_item:
    claim = record.claims[number]
    key = f"{record.id}/{claim.id}"
    anchor = page.domain.note_object("claim", key, claim.id, whole=False)
    said = page.text(claim.text, f"claims[{number}].text")
    said.insert(0, nodes.target("", "", ids=[anchor]))
    facts = [fact for fact in (claim.citation.locator, manner(claim)) if fact]
    where = classed(words(" · ".join(facts), *_row(claim)), "lh-manner")
    return nodes.list_item("", said, where)


def _row(claim: Claim) -> list[nodes.Node]:
    """A link to the claim's row in the source's own numbering, if it has one."""
    if not claim.dossier:
        return []
    key = f"{claim.citation.source}/{claim.dossier}"
    return [nodes.Text(" · "), prose.xref("row", key, claim.dossier)]


def _evidence(page: Page, record: Distinction) -> nodes.paragraph:
    node = page.text(record.evidence.reason, "evidence.reason")
    word = nodes.strong("", _(record.evidence.word), translatable=False)
    node.insert(0, [word, nodes.Text(". ")])
    node["translatable"] = True
    return node


def _practice(page: Page, record: Distinction) -> Iterator[nodes.Node]:
    if record.questions:
        listed = page.items(record.questions, "questions", blocks.numbered())
        yield page.section("questions", _("Ask yourself"), listed)
    if record.exercise:
        title = _("Try it: {n} minutes").format(n=record.exercise.minutes)
        yield page.section("exercise", title, *_exercise(page, record.exercise))


def _exercise(page: Page, exercise: Exercise) -> list[nodes.Node]:
    def led(word: str, source: str, path: str) -> nodes.paragraph:
        node = page.text(source, path)
        node.insert(0, [nodes.strong("", word), nodes.Text(" ")])
        return node

    steps = page.items(exercise.steps, "exercise.steps", blocks.numbered())
    return [
        led(_("Bring:"), exercise.bring, "exercise.bring"),
        steps,
        led(_("Look for:"), exercise.look_for, "exercise.look_for"),
    ]


def _neighbours(page: Page, record: Distinction) -> Iterator[nodes.Node]:
    if record.related:
        listed = nodes.bullet_list()
        for number, related in enumerate(record.related):
            reason = page.text(related.reason, f"related[{number}].reason")
            reason.insert(
                0,
                [blocks.link(page.facets, "distinction", related.id), nodes.Text(": ")],
            )
            listed += nodes.list_item("", reason)
        yield page.section("related", _("Related"), listed)
    if record.aliases:
        said = words(", ".join(record.aliases))
        yield page.section("aliases", _("People also say"), classed(said, "lh-aliases"))
