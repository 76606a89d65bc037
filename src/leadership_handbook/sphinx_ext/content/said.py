"""Who says so and who does not: claims by what they do with the line, then by work.

So nine claims of one author take one item; what they say further opens below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.handbook import naming
from leadership_handbook.sphinx_ext.builders import BROWSED, SITE, tags
from leadership_handbook.sphinx_ext.content import blocks, prose
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.citations import SECOND_HAND
from leadership_handbook.sphinx_ext.content.claims import force, stance_classes
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.model import Citation, Claim, Distinction
    from leadership_handbook.sphinx_ext.content.page import Page

BOTH = {"distinction", "both"}
"""What a claim speaks of that draws the line by itself."""


class Groups(NamedTuple):
    """The numbers of a record's claims by work, and by what they do with the line."""

    draw: dict[str, list[int]]
    """Works that draw the line: they assert it, or both of its sides."""
    one_side: dict[str, list[int]]
    """Works that assert something of one side alone."""
    qualify: dict[str, list[int]]
    dispute: dict[str, list[int]]


def grouped(record: Distinction) -> Groups:
    """Return the claims of a distinction, those of each work in their order."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, claim in enumerate(record.claims):
        works = found.setdefault(claim.stance, {})
        works.setdefault(claim.citation.source, []).append(number)
    draw: dict[str, list[int]] = {}
    one_side: dict[str, list[int]] = {}
    for work, numbers in found.get("asserts", {}).items():
        sides = {record.claims[number].side for number in numbers}
        whole = sides & BOTH or sides >= {"leadership", "management"}
        (draw if whole else one_side)[work] = numbers
    return Groups(draw, one_side, found.get("qualifies", {}), found.get("disputes", {}))


def line(record: Distinction) -> str:
    """Return how many works draw the line, test it and dispute it, in a sentence."""
    groups = grouped(record)
    tested = {c.citation.source for c in record.claims if c.basis == "finding"}
    count = len(tested) if record.evidence.word == "partly tested" else 0
    return _("{drawn}, {tested}, {disputed}.").format(
        drawn=_number(
            len(groups.draw),
            _("No work draws the whole line"),
            _("1 work draws this line"),
            _("{n} works draw this line"),
        ),
        tested=_number(
            count,
            _("none tests it"),
            _("findings of 1 work bear on it"),
            _("findings of {n} works bear on it"),
        ),
        disputed=_number(
            len(groups.dispute),
            _("and none disputes it"),
            _("and 1 disputes it"),
            _("and {n} dispute it"),
        ),
    )


def _number(count: int, none: str, one: str, many: str) -> str:
    return (none, one)[count] if count < 2 else many.format(n=count)  # noqa: PLR2004


def claims(page: Page, record: Distinction) -> Iterator[nodes.Node]:
    """Yield a heading for each group that has claims, and its list of works."""
    groups = grouped(record)
    titles = (
        (_("Draw this line"), "asserts"),
        (_("Speak of one side alone"), "asserts"),
        (_("Qualify it"), "qualifies"),
        (_("Dispute it"), "disputes"),
    )
    for (title, stance), works in zip(titles, groups, strict=True):
        if works:
            yield _heading(title, stance, works)
            items = (_work(page, record, numbers) for numbers in works.values())
            yield nodes.bullet_list("", *items, classes=["lh-claims"])


def _heading(title: str, stance: str, works: dict[str, list[int]]) -> nodes.rubric:
    count = sum(map(len, works.values()))
    said = [
        _number(len(works), "", _("1 work"), _("{n} works")),
        _number(count, "", _("1 claim"), _("{n} claims")),
    ]
    heading = nodes.rubric("", "", translatable=False, classes=["lh-group-head"])
    heading += nodes.inline("", title, classes=stance_classes(stance))
    heading += nodes.inline("", f" ({', '.join(said)})", classes=["lh-tally"])
    heading["heading-level"] = 3
    return heading


def _work(page: Page, record: Distinction, numbers: list[int]) -> nodes.list_item:
    """One work: its widest claim, and behind a line whatever else it says."""
    wide = [n for n in numbers if record.claims[n].side in BOTH]
    first = (wide or numbers)[0]
    item = nodes.list_item("", *_claim(page, record.claims[first], first))
    rest = [number for number in numbers if number != first]
    if rest:
        more = [
            nodes.list_item("", *_claim(page, record.claims[n], n, named=False))
            for n in rest
        ]
        said = _number(
            len(rest), "", _("1 more from this work"), _("{n} more from this work")
        )
        summary = lh_box("", nodes.Text(said), tag="summary")
        only = addnodes.only("", summary, expr=tags(BROWSED))
        item += lh_box("", only, nodes.bullet_list("", *more), tag="details")
    return item


def _claim(
    page: Page, claim: Claim, number: int, *, named: bool = True
) -> list[nodes.Node]:
    """What is said, and below it where, what it is there, and how it was seen."""
    key = f"{page.id}/{claim.id}"
    anchor = page.facets.show("claim", key)
    said = page.text(claim.text, f"claims[{number}].text")
    said.insert(0, [nodes.target("", "", ids=[anchor]), *_side(claim)])
    where = words()
    if named:
        link = blocks.link(page.facets, "source", claim.citation.source)
        where += [link, nodes.Text(", ")]
    where += nodes.Text(" · ".join(_facts(claim)))
    if seen := _seen(claim.citation):
        where += [nodes.Text(" · "), *seen]
    link = nodes.reference("", _("link"), refid=anchor, classes=["lh-perm"])
    dot = nodes.inline("", " · ", classes=["lh-perm-dot"])
    where += addnodes.only("", dot, link, expr=tags(SITE))
    return [said, classed(where, "lh-manner")]


def _side(claim: Claim) -> list[nodes.Node]:
    """The side that a claim speaks of, if it is one."""
    names = {"leadership": _("Leadership."), "management": _("Management.")}
    if claim.side not in names:
        return []
    classes = ["lh-word", f"lh-{claim.side}"]
    word = nodes.strong("", names[claim.side], classes=classes, translatable=False)
    return [word, nodes.Text(" ")]


def _facts(claim: Claim) -> list[str]:
    """The place, what the claim is there, how strongly it is said."""
    basis = {
        "definition": _("a definition"),
        "argument": _("an argument"),
        "observation": _("an observation"),
        "finding": _("a finding"),
        "premise": _("a premise"),
    }
    facts = [
        claim.citation.locator or _(naming.NOT_SEEN),
        basis[claim.basis],
        force(claim),
    ]
    return [fact for fact in facts if fact]


def _seen(citation: Citation) -> list[nodes.Node]:
    """How the passage was seen, and in what where that is not the work itself."""
    match citation.seen:
        case "work":
            return [nodes.Text(_("seen in the work itself"))]
        case "abstract" if citation.locator != "abstract":
            return [nodes.Text(_("seen in its abstract"))]
        case "secondary" if citation.through:
            before, after = _("seen through {text}").split("{text}")
            seen = prose.inline(citation.through)
            return [nodes.Text(before), *seen, nodes.Text(after)]
        case "secondary":
            return [nodes.Text(_(SECOND_HAND))]
    return []
