"""What the tests of exports share: each export once, and how its cells are read."""

from __future__ import annotations

import datetime
from functools import cache
from typing import Any

import rdflib

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS
from leadership_handbook.taking import edition
from tests.exports.made import hostile

HANDBOOK = lh.load()


@cache
def whole(name: str) -> bytes:
    made = FORMATS[name].write(edition())
    assert isinstance(made, bytes)
    return made


def hard(name: str, text: str) -> bytes:
    made = FORMATS[name].write(edition(hostile(text)))
    assert isinstance(made, bytes)
    return made


def texts(table: Any) -> list[list[str]]:
    """Return the cells of a flat table as CSV has them."""
    return [["" if c is None else str(c) for c in row] for row in table.rows]


def written(cell: object) -> str:
    """Return a cell as CSV has it; programs make a time of each date."""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def columns(table: Any) -> list[str]:
    return [column.name for column in table.columns]


NAME = rdflib.URIRef("https://schema.org/name")


def named(read: rdflib.Graph, predicate: rdflib.URIRef, kinds: set[str]) -> None:
    """Look for the title of each record of some kinds at its address."""
    titles = {
        (lh.url(record), record.title)
        for kind in kinds
        for record in HANDBOOK.of_kind(kind).values()
    }
    assert titles <= {(str(s), str(o)) for s, o in read.subject_objects(predicate)}
