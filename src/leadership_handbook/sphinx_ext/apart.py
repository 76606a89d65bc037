"""What is not needed any more of a document, taken apart so that it is gone at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docutils import nodes


def take_apart(whole: nodes.Node) -> None:
    """Let a node and all that is in it forget what they are in.

    Then each is gone when nobody holds it. What knows its parts and is known by them
    waits for Python to look for garbage; and what has stayed for as long as a document
    is looked at last.
    """
    for node in whole.findall():
        node.parent = None
