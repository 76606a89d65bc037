"""An index in a file: what the wheel carries, so that a first search is fast.

A file of JSON, one value a line: the digest of the records it was made from, what is
known of the index before any part is read, and where each part begins; then the parts.
A part is read when a query needs it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from leadership_handbook.searching.index import Head, Index
from leadership_handbook.searching.written import dumped, read, written

if TYPE_CHECKING:
    from leadership_handbook.searching.indexing import Parts


def dump(parts: Parts, digest: str) -> bytes:
    """Return an index as it is stored, with the digest of its records."""
    lines = [_line(written(part)) for part in parts.stems]
    lines += map(_line, parts.spelled)
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    head = {
        "digest": digest,
        "stems": offsets[: len(parts.stems)],
        "spelled": offsets[len(parts.stems) : -1],
        "head": parts.head._asdict(),
    }
    return b"".join([_line(head), *lines])


def load(content: bytes, digest: str) -> Index | None:
    """Return the index that a file holds; None if it is one of other records."""
    end = content.index(b"\n") + 1
    found = json.loads(content[:end])
    if found["digest"] != digest:
        return None

    def part(offset: int) -> Any:  # noqa: ANN401  (what JSON holds)
        begin = end + offset
        return json.loads(content[begin : content.index(b"\n", begin)])

    return Index(
        Head(**found["head"]),
        lambda number: read(part(found["stems"][number])),
        lambda number: part(found["spelled"][number]),
    )


def _line(value: object) -> bytes:
    return dumped(value).encode() + b"\n"
