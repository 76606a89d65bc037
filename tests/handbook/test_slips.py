"""A slip in what is asked is told with what was meant; what is no slip is answered."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh
from leadership_handbook.facade import Handbook
from leadership_handbook.reading import read
from tests import small

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SIDE: Any = lh.Side  # a type checker is not to tell the slips
LH: Any = lh
SLIPS: dict[str, tuple[Callable[[Any], object], type[Exception], str]] = {
    "source": (lambda h: h.claims("kotter-1990-hrb"), lh.UnknownId, "kotter-1990-hbr"),
    "author": (
        lambda h: h.sources.where(author="kotte"),
        lh.UnknownId,
        "Kotter",
    ),
    "citing": (lambda h: h.citing("bennis-198"), lh.UnknownId, "bennis-1989"),
    "theme": (lambda h: h.in_theme("maens"), lh.UnknownId, "means"),
    "aspect": (lambda h: h.with_aspect("focuss"), lh.UnknownId, "focus"),
    "kind": (lambda h: h.of_kind("sources"), lh.UnknownId, "source"),
    "kinds": (lambda h: h.search("x", kinds=["sources"]), lh.UnknownId, "source"),
    "name": (lambda h: h.name("sources", "x"), lh.UnknownId, "source"),
    "claim": (
        lambda h: h.claim("people-vs-staff/good-manager-care"),
        lh.UnknownId,
        "people-vs-staff/good-managers-care",
    ),
    "stance": (lambda h: h.claims(stance="denies"), ValueError, "no stance 'denies'"),
    "stance ": (lambda h: h.claims(stance="dispute"), ValueError, "disputes"),
    "side": (lambda h: h.claims(side="leader"), ValueError, "leadership"),
    "force": (lambda h: h.claims(force="allways"), ValueError, "always"),
    "word": (
        lambda h: h.compare("all", evidence="one"),
        ValueError,
        "one author",
    ),
    "filter": (lambda h: h.distinctions.where(them="x"), TypeError, "theme"),
    "filter ": (lambda h: h.compare("all", them="x"), TypeError, "theme"),
    "option": (lambda h: h.compare("all", aspects=["focus"]), TypeError, "aspects"),
    "text": (lambda h: h.search(None), TypeError, "a search needs a text"),
    "limit": (lambda h: h.search("x", limit="3"), TypeError, "whole number or None"),
    "limit ": (lambda h: h.search("x", limit=2.5), TypeError, "whole number or None"),
    "handbook": (lambda _: LH.search("x", handbook=3), TypeError, "lh.load returns"),
    "handbook ": (
        lambda _: LH.export("csv", "x", handbook="records"),
        TypeError,
        "lh.load returns, not str",
    ),
    "plain": (lambda _: LH.plain(None), TypeError, "takes a text, not NoneType"),
    "record": (lambda h: h.related("x"), TypeError, "'str' is no class of records"),
    "overlay": (lambda _: lh.load(""), ValueError, "leave it out"),
    "sort": (lambda h: h.compare("all", sort=3), TypeError, "sort"),
    "field": (lambda _: SIDE(label="x"), TypeError, r"missing \['summary'\]"),
    "field ": (
        lambda _: SIDE(label="x", summary="y", sumary="z"),
        TypeError,
        r"unexpected \['sumary'\]",
    ),
    "deleting": (
        lambda h: delattr(h.themes["means"], "title"),
        FrozenInstanceError,
        "cannot delete field 'title'",
    ),
}
"""Slips that nothing answers in silence: each kind of slip has one type of error."""


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_what_was_meant(slip: str) -> None:
    asked, error, told = SLIPS[slip]
    with pytest.raises(error, match=told) as caught:
        asked(lh.load())
    assert type(caught.value) is error


def test_a_record_of_another_handbook_is_no_relation(overlay: Handbook) -> None:
    with pytest.raises(lh.UnknownId, match="zugzwang"):
        lh.load().related(overlay.terms["zugzwang"])


def test_one_kind_by_itself_is_one_kind() -> None:
    assert lh.search("trust", kinds="source") == lh.search("trust", kinds=["source"])


def test_what_is_hidden_is_no_slip(tmp_path: Path) -> None:
    """A theme that is left out keeps its distinctions, and a source its claims."""
    folder = small.handbook(tmp_path / "records")
    own = tmp_path / "own"
    own.mkdir()
    (own / "hide.yaml").write_text("theme: [theme-0]\naspect: [focus]\n", "utf-8")
    book = Handbook.of(read(folder, own))

    assert [d.id for d in book.in_theme("theme-0")] == ["d-0", "d-2"]
    assert len(book.with_aspect("focus")) == 3


@pytest.mark.parametrize("what", [None, "people-vs-staff", lh.Claim])
def test_what_is_no_record_has_no_address(what: Any) -> None:
    with pytest.raises(TypeError, match="is no class of records"):
        lh.url(what)
