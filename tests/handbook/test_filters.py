"""A filter that finds nothing by a slip says so, in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import leadership_handbook as lh

if TYPE_CHECKING:
    from collections.abc import Callable

ALL = "possible are theme, aspect, view, source, evidence"


def told(error: type[Exception], ask: Callable[..., Any], **filters: str) -> str:
    with pytest.raises(error) as caught:
        ask(**filters)
    return str(caught.value)


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Mintzbreg", "no author 'Mintzbreg'; did you mean 'Mintzberg'?"),
        ("Qwq", "no author 'Qwq'"),
    ],
)
def test_nobody_of_that_name(author: str, said: str) -> None:
    assert told(lh.UnknownId, lh.sources.where, author=author) == said


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        ("theme", "view", "themes have no filter 'view'"),
        ("term", "sorce", "terms have no filter 'sorce'; did you mean 'source'?"),
        ("distinction", "color", f"distinctions have no filter 'color'; {ALL}"),
    ],
)
def test_a_filter_that_a_kind_has_not(kind: str, name: str, said: str) -> None:
    records: Any = lh.load().of_kind(kind)

    assert told(TypeError, records.where, **{name: "x"}) == said


def test_without_a_filter_all_records_are_found() -> None:
    themes: Any = lh.themes

    assert themes.where() == tuple(lh.themes.values())


def test_a_word_that_no_claim_has() -> None:
    said = "no basis 'findings'; did you mean 'finding'?"

    assert told(ValueError, lh.load().claims, basis="findings") == said
