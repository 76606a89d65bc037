"""Whether what a record says of another one fits that one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import Claim, Distinction, PublishedList, Source
from leadership_handbook.model.shape import holders_of
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.contradictions import A_PAGE
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from leadership_handbook.reading.drafts import Draft

_WITHOUT_PAGES = {"post-weblog": "a post of a blog", "webpage": "a page of the web"}
_WITHOUT_FINDINGS = {"popular": "a popular text", "textbook": "a textbook"}
_HOLDERS = holders_of(Claim)


def check_fitting(drafts: Sequence[Draft]) -> None:
    """Note what cannot be of the work that is cited, and pairs turned round."""
    sources = {d.id: d for d in drafts if isinstance(d.record, Source)}
    looked_at = {
        one: d
        for one, d in sources.items()
        if _of(d, "type") in _WITHOUT_PAGES or _RANGE.fullmatch(_of(d, "page"))
    }
    drawn = {d.id: d.record for d in drafts if isinstance(d.record, Distinction)}
    for draft in drafts:
        if draft.record and not draft.problems:
            if looked_at.keys() & {draft.id, *(one.text for one in draft.references)}:
                _pages(draft, looked_at)
            if draft.kind in _HOLDERS:
                _findings(draft, sources)
            if isinstance(draft.record, PublishedList):
                _pairs(draft.record, draft, drawn)


def _pairs(record: PublishedList, draft: Draft, drawn: dict[str, Distinction]) -> None:
    for number, pair in enumerate(record.pairs):
        own = drawn.get(pair.distinction)
        if own is None:
            continue
        labels = (own.management.label, own.leadership.label)
        if labels == (pair.leadership, pair.management):
            path = f"pairs[{number}].leadership"
            message = f"{quoted(labels[0])} is the side of management in {own.id!r}"
            hint = "swap the words of the two sides"
            place = draft.place_of(path)
            draft.blame(ProblemKind.CONTRADICTION, place, message, hint)


def _pages(draft: Draft, looked_at: dict[str, Draft]) -> None:
    """Tell of pages that a work does not have, if it has any."""
    for place in draft.located:
        citation, path = _at(draft.record, place), f"{place}.locator"
        source = looked_at.get(citation.source)
        if source is None:
            continue
        _outside(draft, path, source, citation.locator)
        what = _WITHOUT_PAGES.get(_of(source, "type"))
        if what and A_PAGE.match(citation.locator):
            said = quoted(citation.locator)
            message = f"{said} of {quoted(source.id)}, which is {what} and has no pages"
            hint = "write the section or heading, or delete this line"
            _blame(draft, path, source, "type", message, hint)


_RANGE = re.compile(r"([0-9]+)[-–]([0-9]+)")
"""The pages of a part of a journal or book, from the first to the last."""
_ON_PAGES = re.compile(r"pp?\. ([0-9]+)(?:[-–]([0-9]+))?")


def _outside(draft: Draft, path: str, source: Draft, locator: str) -> None:
    """Tell of a page that the work does not have."""
    pages = _RANGE.fullmatch(_of(source, "page"))
    page = _ON_PAGES.fullmatch(locator)
    if not pages or not page or len(pages[2]) < len(pages[1]):
        return
    first, last = int(pages[1]), int(pages[2])
    if not (first <= int(page[1]) and _last_of(page) <= last):
        message = f"{quoted(locator)} of {quoted(source.id)}, which has {pages[0]}"
        hint = "write one of its pages, or cite the work in which it stands"
        _blame(draft, path, source, "page", message, hint)


def _last_of(page: re.Match[str]) -> int:
    """Return the last of some pages: "170-5" ends at 175."""
    begins, ends = page[1], page[2] or page[1]
    return int(begins[: -len(ends)] + ends)


def _findings(draft: Draft, sources: dict[str, Draft]) -> None:
    claims: tuple[Claim, ...] = getattr(draft.record, "claims", ())
    for number, claim in enumerate(claims):
        source = sources.get(claim.citation.source)
        what = _WITHOUT_FINDINGS.get(_of(source, "kind"))
        if source and what and claim.basis == "finding":
            message = f"a finding of {quoted(source.id)}, which is {what}"
            hint = "write 'argument' or 'observation', or cite the work that found it"
            path = f"claims[{number}].basis"
            _blame(draft, path, source, "kind", message, hint)


def _of(source: Draft | None, key: str) -> str:
    return getattr(source.record, key) if source else ""


def _blame(  # noqa: PLR0913, PLR0917  (a place in each of two records)
    draft: Draft, path: str, source: Draft, key: str, message: str, hint: str
) -> None:
    """Note what does not fit in the newer of the two records: of a work, in a key."""
    if source.layer > draft.layer:
        if source.problems:  # one mistake, however many records cite the work
            return
        message = f"{quoted(draft.id)} cites {message}"
        hint = f"write another {key}, or hide {quoted(draft.id)}"
        draft, path = source, key
    place = draft.place_of(path)
    draft.blame(ProblemKind.CONTRADICTION, place, message, hint)


def _at(value: Any, path: str) -> Any:  # noqa: ANN401
    """Return what stands at a path of a record, ``claims[1].citation``."""
    for name, number in re.findall(r"(\w+)(?:\[(\d+)\])?", path):
        value = getattr(value, name)
        value = value[int(number)] if number else value
    return value
