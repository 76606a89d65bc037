"""The queries that judge the search, and how well it does on them."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

import leadership_handbook as lh
from leadership_handbook.searching.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from leadership_handbook.searching.index import Index

FILE = Path(__file__).with_name("queries.yaml")
BLIND = Path(__file__).with_name("queries-blind.yaml")
SCENES = Path(__file__).with_name("scenes.yaml")
BY_WORDS = ("exact", "stem", "prefix", "slip", "spelling")
BY_MEANING = ("synonym", "question")
WRITTEN_BLIND = ("questions", "scenes", "words", "absent")


class Query(NamedTuple):
    """A text that somebody types, and the records that answer it, ``kind/id``."""

    text: str
    sort: str
    right: frozenset[str]
    """None where nothing here answers; and of scenes, which are judged by reading."""
    held_out: bool
    """Whether it is of the half that nothing was tuned on."""


def queries() -> list[Query]:
    """Return all queries."""
    return [*_by_title(), *_blind()]


def _by_title() -> Iterator[Query]:
    for q in yaml.safe_load(FILE.read_text(encoding="utf-8")):
        right = frozenset(q["right"])
        yield Query(q["query"], q["sort"], right, held_out=_odd(q["query"]))


def _odd(text: str) -> bool:
    return int(sha256(text.encode()).hexdigest(), 16) % 2 == 1


def scenes() -> list[Query]:
    """Return scenes of which it is known which records would serve."""
    listed = yaml.safe_load(SCENES.read_text(encoding="utf-8"))
    return [
        Query(q["query"], "scenes", frozenset(q["right"]), held_out=False)
        for part in ("told", "tuned")
        for q in listed[part]
    ]


def absent() -> list[Query]:
    """Return texts about what is not here."""
    listed = yaml.safe_load(SCENES.read_text(encoding="utf-8"))["absent"]
    return [Query(q, "absent", frozenset(), held_out=_odd(q)) for q in listed]


def _blind() -> Iterator[Query]:
    for sort, listed in yaml.safe_load(BLIND.read_text(encoding="utf-8")).items():
        for place, q in enumerate(listed):
            right = frozenset(q.get("right", ()))
            yield Query(q["query"], sort, right, held_out=place % 2 == 1)


def ranked(index: Index, text: str) -> list[str]:
    """Return what an index finds, ``kind/id``, best first."""
    return [
        f"{index.kinds[one.entry]}/{index.ids[one.entry]}"
        for one in Ranking(index, text)
    ]


class Found(NamedTuple):
    """How well a search answers some queries, each from 0 to 1."""

    in_three: float
    """The share of queries with a right record among the first three."""
    reciprocal: float
    """One divided by the rank of the first right record, on average."""


@cache
def searched(text: str) -> list[str]:
    """Return what is found, ``kind/id``."""
    return [f"{hit.kind}/{hit.id}" for hit in lh.search(text, limit=None)]


def found(asked: Iterable[Query], search: Callable[[str], Sequence[str]]) -> Found:
    """Judge a search that returns the records it finds, ``kind/id``, best first.

    Queries that nothing answers, or whose answers are judged by reading, are left out.
    """
    ranks = [_rank(query, search(query.text)) for query in asked if query.right]
    in_three = sum(bool(rank) and rank <= 3 for rank in ranks)
    reciprocal = sum(1 / rank for rank in ranks if rank)
    return Found(in_three / len(ranks), reciprocal / len(ranks))


def _rank(query: Query, records: Sequence[str]) -> int:
    """Return the place of the first right record from 1, or 0 if there is none."""
    return next((n for n, one in enumerate(records, 1) if one in query.right), 0)
