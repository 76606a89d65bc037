"""What is left of a record on its handout, which shows no more than people work on."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.model import (
        Distinction,
        Objection,
        PublishedList,
        Record,
        Scenario,
    )


def _worksheet(record: Distinction) -> Distinction:
    """Leave out what is not on the sheet: claims, contrasts, examples, neighbors."""
    return replace(
        record,
        order=0,
        theme="",
        aliases=(),
        leadership=replace(record.leadership, example=""),
        management=replace(record.management, example=""),
        contrasts=(),
        claims=(),
        evidence=replace(record.evidence, word="one author", reason=""),
        related=(),
    )


def _case(record: Scenario) -> Scenario:
    """Leave out what only who leads the talk sees."""
    return replace(
        record,
        aliases=(),
        minutes=0,
        sector="",
        discussion=(),
        ends="open",
        ending="",
        watch_for="",
        distinctions=(),
        claims=(),
        reviewed=None,
    )


def _argument(record: Objection) -> Objection:
    """Leave out its claims and its other names: benches argue by who says it."""
    return replace(record, order=0, aliases=(), claims=())


def _unjudged(record: PublishedList) -> PublishedList:
    """Leave out the verdicts: whoever is handed the list forms one."""
    pairs = (
        replace(pair, distinction="", verdict="near", note="") for pair in record.pairs
    )
    return replace(
        record, aliases=(), source="", text="", pairs=tuple(pairs), reviewed=None
    )


HANDOUTS: Mapping[str, Callable[[Any], Record]] = MappingProxyType(
    {
        "distinction": _worksheet,
        "list": _unjudged,
        "objection": _argument,
        "scenario": _case,
    }
)
"""The kinds of which there are handouts, and what is left of a record on one."""
