"""Drawings, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

if TYPE_CHECKING:
    from leadership_handbook.sphinx_ext.figures.svg import Drawing

SVG, XHTML = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xhtml}"


HOSTILE = 'A & <script>alert("x")</script>'
"""A text that would be more than one, were it not escaped."""


def parsed(drawn: Drawing) -> ElementTree.Element:
    return ElementTree.fromstring(drawn.inline())  # noqa: S314  (of our own making)


def texts(element: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in element.iter(f"{SVG}text")]
