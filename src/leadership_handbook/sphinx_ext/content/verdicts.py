"""What the handbook finds of pairs that people quote: words with marks, and a count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docutils import nodes

from leadership_handbook.comparison.lists import VERDICTS
from leadership_handbook.sphinx_ext.content.blocks import classed, words
from leadership_handbook.sphinx_ext.content.nodes import lh_box
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable


def word(verdict: str) -> nodes.inline:
    """Return the word of a verdict with its mark, which the style sheet draws."""
    return nodes.inline("", _(verdict), classes=["lh-verdict", f"lh-{verdict}"])


def tally(verdicts: Iterable[str]) -> lh_box:
    """Return how many pairs have which verdict, a number above its word."""
    found = Counter(verdicts)
    row = lh_box(tag="ul", classes=["lh-tallied"])
    for verdict in VERDICTS:
        number = nodes.strong("", str(found[verdict]))
        row += lh_box("", words(number, " ", [word(verdict)]), tag="li")
    return row


def counted(verdicts: Iterable[str]) -> str:
    """Return the same in a line: ``1 drawn, 4 near``."""
    found = Counter(verdicts)
    return ", ".join(f"{found[one]} {_(one)}" for one in VERDICTS if found[one])


def meaning() -> nodes.Element:
    """Return what the four words mean, for below a table."""
    told = {
        "drawn": _("a source draws this line."),
        "near": _("a neighbor of one."),
        "caricature": _("one side is made of straw."),
        "unsupported": _("no source found, which does not make it false."),
    }
    line = words()
    for verdict, said in told.items():
        line += [nodes.strong("", _(verdict).capitalize()), nodes.Text(f": {said} ")]
    return classed(line, "lh-small")
