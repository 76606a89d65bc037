"""What is told of a term in which something is written otherwise than it is meant."""

from typing import NamedTuple


class Told(NamedTuple):
    """The text of a term, where which problem is told, and how its hint begins."""

    text: str
    where: str = ""
    hint: str = ""
