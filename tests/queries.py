"""The queries that judge the search, and how well it does on them."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FILE = Path(__file__).with_name("queries.yaml")
BY_WORDS = ("exact", "stem", "prefix", "slip", "spelling")
BY_MEANING = ("synonym", "question")


class Query(NamedTuple):
    """A text that somebody types, and the records that answer it, ``kind/id``."""

    text: str
    sort: str
    right: frozenset[str]

    @property
    def held_out(self) -> bool:
        """Whether it is of the half that nothing was tuned on."""
        return int(sha256(self.text.encode()).hexdigest(), 16) % 2 == 1


def queries() -> list[Query]:
    """Return all queries."""
    listed = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return [Query(q["query"], q["sort"], frozenset(q["right"])) for q in listed]


class Found(NamedTuple):
    """How well a search answers some queries, each from 0 to 1."""

    in_three: float
    """The share of queries with a right record among the first three."""
    reciprocal: float
    """One divided by the rank of the first right record, on average."""


def found(asked: Iterable[Query], search: Callable[[str], Sequence[str]]) -> Found:
    """Judge a search that returns the records it finds, ``kind/id``, best first."""
    ranks = [_rank(query, search(query.text)) for query in asked]
    in_three = sum(bool(rank) and rank <= 3 for rank in ranks)
    reciprocal = sum(1 / rank for rank in ranks if rank)
    return Found(in_three / len(ranks), reciprocal / len(ranks))


def _rank(query: Query, records: Sequence[str]) -> int:
    """Return the place of the first right record from 1, or 0 if there is none."""
    return next((n for n, one in enumerate(records, 1) if one in query.right), 0)
