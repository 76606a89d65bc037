"""A claim in short, beside the link to it: what is said, who says so, where, and how.

It opens in place, without a script, on the site alone. E-readers refuse the attribute
that does it, and paper has no use for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from docutils import nodes
from sphinx import addnodes

from leadership_handbook.handbook import naming
from leadership_handbook.sphinx_ext.builders import BROWSED, tags
from leadership_handbook.sphinx_ext.content import prose
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

    from leadership_handbook.model import Claim
    from leadership_handbook.sphinx_ext.rebuilds.claims import Said
    from leadership_handbook.sphinx_ext.rebuilds.questions import Facets


class lh_claim(nodes.Inline, nodes.TextElement):  # noqa: N801  (as docutils does it)
    """A button, and what it opens: its children. `label` is the button's name."""

    def astext(self) -> str:
        """Return nothing: a cell says what it says without this."""
        return ""


def visit_claim(self: HTML5Translator, node: lh_claim) -> None:
    """Write the button; its number is the same in every build of the page."""
    number = self.lh_claims = getattr(self, "lh_claims", 0) + 1  # type: ignore[attr-defined]
    shown = f"lh-said-{number}"
    label = self.attval(node["label"])
    self.body.append(
        f'<button type="button" class="lh-more" popovertarget="{shown}" '
        f'aria-label="{label}"></button><span class="lh-said" popover id="{shown}">'
    )


def depart_claim(self: HTML5Translator, _node: lh_claim) -> None:
    """Close what the button opens."""
    self.body.append("</span>")


def link(claim: str, word: str, facets: Facets, *, text: bool) -> list[nodes.Node]:
    """Return the link to a claim, ``record/claim``, and the claim in short.

    `word` is the link's, and `text` tells whether the paraphrase is shown too.
    """
    said = facets.said(claim, text=text)
    leads = prose.xref("claim", claim, _(word))
    cast("nodes.Element", leads[0])["classes"] += stance_classes(said.stance)
    name = facets.name("source", said.source)
    label = _("{stance}, {source}: where and how").format(stance=_(word), source=name)
    where = naming.placed("", said.locator)
    short = lh_claim("", "", label=label, translatable=False)
    if said.text:
        short += nodes.inline("", "", *prose.inline(said.text), classes=["lh-sentence"])
    short += nodes.strong("", _(said.stance), classes=stance_classes(said.stance))
    short += [nodes.Text(" "), prose.xref("source", said.source, name)]
    short += nodes.Text(f"{where} · {manner(said)}")
    return [leads, addnodes.only("", short, expr=tags(BROWSED))]


def known(keys: Iterable[str], facets: Facets) -> list[str]:
    """Return the claims that are shown somewhere, each once.

    One of a record that could not be read is nowhere: that is told at its own file.
    """
    return [key for key in dict.fromkeys(keys) if facets.page("claim", key)]


def stance_classes(word: str) -> list[str]:
    """Return the classes that give a stance its shape beside the word."""
    return ["lh-stance", f"lh-{word}"]


def manner(claim: Claim | Said) -> str:
    """Say what a claim speaks of and how strongly, in words."""
    sides = {
        "leadership": _("of leadership"),
        "management": _("of management"),
        "both": _("of both"),
        "distinction": _("of the distinction"),
    }
    said = sides[claim.side]
    how = force(claim)
    return f"{said}, {how}" if how else said


def force(claim: Claim | Said) -> str:
    """Return the source's word for how often or how surely, in quotation marks."""
    forces = {
        "always": _("always"),
        "must": _("must"),
        "usually": _("usually"),
        "should": _("should"),
        "might": _("might"),
        "not-always": _("not always"),
    }
    return f"“{forces[claim.force]}”" if claim.force in forces else ""


def setup(app: Sphinx) -> None:
    """Register the button; other formats never meet it."""
    app.add_node(lh_claim, html=(visit_claim, depart_claim))
