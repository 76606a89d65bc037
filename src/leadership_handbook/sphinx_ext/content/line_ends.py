"""Where a line may end: not within what is read together; in an address, at a joint.

No line ends between "p." and its number, before a unit, or before a dot between facts.
Done last, on what a page or a sheet shows: records, exports and texts to copy stay as
they are. A browser copies the blank as a blank, and of a joint it copies nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from leadership_handbook.sphinx_ext.builders import BROWSED
from leadership_handbook.sphinx_ext.priorities import LINE_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator

_BLANK = re.compile(
    r"\b((?:pp?|chs?|paras?|figs?|nos?|vols?|secs?)\.|chapters?|pages?|parts?) "
    r"(?=\d|[IVX]{2,}\b)",
    re.IGNORECASE,
)
"""What a part of a work is called, and the blank before its number."""
_LICENCE = re.compile(r"\bCC (BY(?:-[A-Z-]+)?) (?=\d)")
"""The name of a license, which is one word to who reads it."""
_TOGETHER = re.compile(
    r" (?=·)|(?<=\d) (?=(?:kB|MB|GB|ms|min|h)\b|%)|(?<=\b[Ww]eek) (?=\d)"
)
"""The blank before a dot between facts or before a unit, and that in a week's name."""
_MAYBE = re.compile(r"[\d·]| [IVXivx]{2,}\b")
"""Without any of this a text has none of the three."""
_ADDRESS = re.compile(r"(?:https?://|\b10\.\d{4,9}/)[^\s“”]+")
_END = 24
"""Letters behind the last slash of an address that a line of a phone has room for."""
_JOINT = re.compile(
    r"(?<=[/_:;=&)>-])(?=\d)|(?<=[^/]/)(?=[^\W\d])|(?<!/10)(?=\.\d)|(?<=\w)(?=[(<;])"
)
"""Browsers break behind a dash before letters, not behind a slash nor before digits."""
READ = (*BROWSED, "epub")
"""Builders of pages whose lines a browser or an e-reader breaks."""
AS_TYPED = (nodes.literal, nodes.FixedTextElement, nodes.raw)


class lh_joint(nodes.Inline, nodes.Element):  # noqa: N801  (as docutils does it)
    """A place in an address where a line may end; it says nothing."""


def visit_joint(self: HTML5Translator, _node: lh_joint) -> None:
    """Write the place; e-readers want it closed."""
    self.body.append("<wbr/>" if self.builder.name == "epub" else "<wbr>")


def depart_joint(_self: HTML5Translator, _node: lh_joint) -> None:
    """There is nothing in it to close."""


class Together(SphinxPostTransform):
    """Keep together what is read together."""

    default_priority: ClassVar[int] = LINE_ENDS
    builders: tuple[str, ...] = ("latex",)
    breaks: ClassVar[bool] = False
    """Whether long addresses may break; TeX has rules of its own for them."""

    def run(self, **_options: object) -> None:
        """Go through all texts but those that are shown as they are typed."""
        for text in list(self.document.findall(nodes.Text)):
            if isinstance(text.parent, AS_TYPED):
                continue
            kept = kept_together(text)
            joints = joints_of(kept) if self.breaks else []
            if joints or kept != text:
                text.parent.replace(text, list(_jointed(kept, joints)))


class LineEnds(Together):
    """The same, and let long addresses break."""

    builders: tuple[str, ...] = READ
    breaks: ClassVar[bool] = True


def _jointed(text: str, joints: list[int]) -> Iterator[nodes.Node]:
    begin = 0
    for end in joints:
        yield nodes.Text(text[begin:end])
        yield lh_joint()
        begin = end
    yield nodes.Text(text[begin:])


def kept_together(text: str) -> str:
    """Return a text in which no line ends where it reads as a slip."""
    if not _MAYBE.search(text):  # two texts in three
        return text
    kept = _BLANK.sub("\\1\N{NO-BREAK SPACE}", text)
    kept = _LICENCE.sub("CC\N{NO-BREAK SPACE}\\1\N{NO-BREAK SPACE}", kept)
    return _TOGETHER.sub("\N{NO-BREAK SPACE}", kept)


def joints_of(text: str) -> list[int]:
    """Return the places in a text where an address may break, from its begin."""
    if "/" not in text:  # each address has one, and few texts
        return []
    return [
        joint
        for found in _ADDRESS.finditer(text)
        for joint in _joints(text, found.start(), found.end())
    ]


def _joints(text: str, begin: int, end: int) -> Iterator[int]:
    """Yield those of one address; a short piece behind its last slash stays whole."""
    last = text.rindex("/", begin, end) + 1
    whole = end - last <= _END
    for joint in _JOINT.finditer(text, begin + 1, end):
        if not whole or joint.start() <= last:
            yield joint.start()


def setup(app: Sphinx) -> None:
    """Register the node and the transforms."""
    app.add_node(lh_joint, html=(visit_joint, depart_joint))
    app.add_post_transform(Together)
    app.add_post_transform(LineEnds)
