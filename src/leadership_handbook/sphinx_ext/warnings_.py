"""The warnings of the extension, besides the problems of records.

A project turns one off with ``suppress_warnings = ["lh.shown-twice"]``; a problem of a
record has the name of its kind, ``lh.unknown-key``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from leadership_handbook.problems import ProblemKind

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)


class Warn(StrEnum):
    """Every kind of warning of the extension; the closed list."""

    CATALOG = "catalog"
    """A compiled catalog of messages cannot be read; the others are used."""
    DIRECTIVE = "directive"
    """A directive asks for what does not exist, or is given a wrong argument."""
    HEADING = "heading"
    """The record of a part of a page names a heading that the page does not have."""
    MOVED = "moved"
    """An address that moved would lead nowhere, or a page stands at the old one."""
    SHOWN_TWICE = "shown-twice"
    """Two pages show the same record, or a record and a page have one address."""


def warn(message: str, kind: Warn | ProblemKind, *, location: str) -> None:
    """Tell what is wrong, with its kind and the file and line to look at."""
    logger.warning("%s", message, type="lh", subtype=str(kind), location=location)
