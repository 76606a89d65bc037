"""What a site offers to take along: the handbook in every format of `FORMATS`."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from sphinx.util import logging

from leadership_handbook.exports import FORMATS
from leadership_handbook.sphinx_ext.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.exports.edition import Edition

logger: logging.SphinxLoggerAdapter = logging.getLogger(__name__)

FOLDER = "data"
"""Where the files are on a site: no address there ever moves."""
SUMS = "SHA256SUMS"
"""The list of all files and their digests, as `sha256sum -c` reads it."""

PICTURES = "figures"
"""The name of what is drawn, as formats have theirs, and of its folder."""


class File(NamedTuple):
    """A file to take along."""

    format: str
    name: str
    """Its place below the folder of all of them."""
    size: int
    """In bytes."""
    digest: str
    """Its SHA-256, in hexadecimal."""


class Taken(NamedTuple):
    """All files to take along, and the version of the records in them."""

    version: str
    files: tuple[File, ...]


def contents(of: Edition) -> dict[tuple[str, str], bytes]:
    """Return each file by its format and place; formats without their extra are told.

    The same records give the same bytes, so that a file changes with its content only.
    """
    found: dict[tuple[str, str], bytes] = {}
    for name, form in FORMATS.items():
        try:
            made = form.write(of)
        except ImportError as missing:
            logger.info(_("not among the downloads: {why}").format(why=missing))
            continue
        files = {"": made} if isinstance(made, bytes) else made
        found |= {(name, f"{form.file}{file}"): text for file, text in files.items()}
    return found


def drawn(pictures: Mapping[str, bytes]) -> dict[tuple[str, str], bytes]:
    """Return each picture by what it is and its place, as formats have theirs."""
    return {(PICTURES, f"{PICTURES}/{name}"): text for name, text in pictures.items()}


def taken(version: str, made: Mapping[tuple[str, str], bytes]) -> Taken:
    """Return what files are, without what is in them."""
    files = (
        File(name, place, len(text), sha256(text).hexdigest())
        for (name, place), text in made.items()
    )
    return Taken(version, tuple(files))


def sums(files: Mapping[str, bytes]) -> bytes:
    """Return the digests of files, a line each."""

    def lines() -> Iterator[str]:
        for place, text in sorted(files.items()):
            yield f"{sha256(text).hexdigest()}  {place}\n"

    return "".join(lines()).encode()
