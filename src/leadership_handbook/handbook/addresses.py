"""Where each record is shown on the site: one rule of addresses, and none moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leadership_handbook.about import address
from leadership_handbook.model import KINDS, Chapter, kind_of

if TYPE_CHECKING:
    from leadership_handbook.model import Record

TOGETHER = {"term": "glossary", "objection": "debate", "view": "debate"}
"""The kinds whose records stand on one page, and which."""

_ELSEWHERE = {
    "aspect": "compare/aspects",
    "scenario": "practice/scenarios",
    "session": "practice/sessions",
}

FOLDERS = {
    kind.word: _ELSEWHERE.get(kind.word, kind.plural)
    for kind in KINDS
    if kind.word not in TOGETHER and kind.cls is not Chapter
}
"""The kinds of which each record has a page, and where these lie."""


def anchor_of(kind: str, record_id: str) -> str:
    """Return the HTML id of a record or claim: ``lh-term-wicked-problem``."""
    return f"lh-{kind}-{record_id.replace('/', '-').lower()}"


def page(record: Record) -> str:
    """Return where a record is shown, below the site: ``sources/kotter-1990.html``."""
    kind = kind_of(record)
    if isinstance(record, Chapter):
        part = f"#{anchor_of(kind, record.id)}" if record.heading else ""
        return f"{record.page}.html{part}"
    if kind in FOLDERS:
        return f"{FOLDERS[kind]}/{record.id}.html"
    return f"{TOGETHER[kind]}.html#{anchor_of(kind, record.id)}"


def url(record: Record, claim: str = "", *, site: str = "") -> str:
    """Return the address of the page that shows a record, or a claim on it by its id.

    It is that of the published handbook; `site` is the address of another one.

    >>> import leadership_handbook as lh
    >>> lh.url(lh.terms["efficiency"], site="https://handbook.example/")
    'https://handbook.example/glossary.html#lh-term-efficiency'
    """
    found = f"{(site or address('Homepage')).rstrip('/')}/{page(record)}"
    return f"{found}#{anchor_of('claim', f'{record.id}/{claim}')}" if claim else found
