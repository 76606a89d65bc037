"""Exports of the handbook, and of one whose texts are hard."""

from __future__ import annotations

from functools import cache

import pytest

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS
from leadership_handbook.taking import edition

NEEDS = {"xlsx": "openpyxl", "parquet": "pyarrow"}
"""What a format needs that an extra of its name brings."""

HANDBOOK = lh.load()


def hostile(text: str) -> lh.Handbook:
    """Return a handbook in which everything that is text is this text."""
    line = " ".join(text.split())
    side = lh.Side(label=line, summary=text, looks_like=(text,))
    cited = lh.Citation(source="x", locator=line)
    claim = lh.Claim(
        id="c",
        stance="asserts",
        side="both",
        force="stated",
        basis="argument",
        text=text,
        citation=cited,
    )
    name = lh.Name(family=line, given=line)
    source = lh.Source(
        id="x",
        type="book",
        title=line,
        author=(name, lh.Name(literal=line)),
        kind="theory",
        verified=text,
        publisher=line,
    )
    distinction = lh.Distinction(
        id="d",
        title=line,
        order=1,
        theme="t",
        aliases=(line,),
        leadership=side,
        management=side,
        contrasts=(
            lh.Contrast(
                aspect="a", leadership=text, management=text, citations=(cited,)
            ),
        ),
        claims=(claim,),
        evidence=lh.Evidence(word="one author", reason=text),
        reviewed=lh.distinctions["people-vs-staff"].reviewed,
    )
    theme = lh.Theme(id="t", title=line, order=1, text=text)
    aspect = lh.Aspect(id="a", title=line, order=1, question=text)
    term = lh.Term(id="w", title=line, definition=text, citations=(cited,))
    return lh.Handbook(
        {
            "distinction": {"d": distinction},
            "source": {"x": source},
            "theme": {"t": theme},
            "aspect": {"a": aspect},
            "term": {"w": term},
        }
    )


def made(name: str, book: lh.Handbook = HANDBOOK) -> bytes | dict[str, bytes]:
    for extra in [NEEDS[name]] if name in NEEDS else []:
        pytest.importorskip(extra)
    return shipped(name) if book is HANDBOOK else written(name, book)


@cache
def shipped(name: str) -> bytes | dict[str, bytes]:
    return written(name, HANDBOOK)


def written(name: str, book: lh.Handbook) -> bytes | dict[str, bytes]:
    content = FORMATS[name].write(edition(book))
    return content if isinstance(content, bytes) else dict(content)


def text(name: str, book: lh.Handbook = HANDBOOK) -> str:
    found = made(name, book)
    assert isinstance(found, bytes)
    return found.decode()
