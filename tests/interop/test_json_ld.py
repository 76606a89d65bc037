"""JSON-LD: rdflib and PyLD read the same of it, every key, and refuse a fault."""

from __future__ import annotations

import dataclasses
import json
from functools import cache
from typing import Any

import pytest
import rdflib
from pyld import jsonld

import leadership_handbook as lh
from leadership_handbook.taking import edition
from tests.interop.exported import NAME, named, whole

# rdflib 7 reads JSON-LD by a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
SITE = edition().site


@cache
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=whole("jsonld"), format="json-ld")


@cache
def expanded() -> Any:
    return jsonld.expand(json.loads(whole("jsonld")))


def both_agree(data: bytes) -> None:
    """Hold what rdflib reads of JSON-LD against what PyLD reads, and the titles."""
    read = rdflib.Graph().parse(data=data, format="json-ld")
    quads = jsonld.to_rdf(json.loads(data), {"format": "application/n-quads"})
    assert len(read) == len(set(quads.splitlines())) > 20_000
    named(read, NAME, {"distinction", "source", "term"})


def test_two_readers_find_the_same_triples() -> None:
    both_agree(whole("jsonld"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"title":"People vs. Staff"', '"tilte":"People vs. Staff"'),
        ('"title":"People vs. Staff"', '"title":"People"'),
        ('"title":"People vs. Staff"', '"title":People'),
        ('"title":{"@id":"schema:name"}', '"title":{"@id":7}'),
        ('"schema":"https://schema.org/"', '"schema":"https://schema.com/"'),
    ],
)
def test_a_fault_in_json_ld_is_refused(old: str, new: str) -> None:
    text = whole("jsonld").decode()
    assert old in text

    with pytest.raises((AssertionError, ValueError, TypeError, jsonld.JsonLdError)):
        both_agree(text.replace(old, new, 1).encode())


def test_every_key_of_every_node_is_kept() -> None:
    def count(value: Any) -> int:
        if isinstance(value, list):
            return sum(map(count, value))
        if not isinstance(value, dict):
            return 0
        return sum(1 + count(inner) for inner in value.values())

    given = json.loads(whole("jsonld"))["@graph"]
    for node, read in zip(given, expanded(), strict=True):
        assert len(node) == len(read)
    people = next(n for n in expanded() if n["@id"].endswith("/people-vs-staff.html"))
    (leadership,) = people[f"{SITE}data/handbook.jsonld#leadership"]
    assert len(leadership) == 1 + sum(
        bool(getattr(lh.distinctions["people-vs-staff"].leadership, field.name))
        for field in dataclasses.fields(lh.Side)
    )


def test_a_key_without_a_context_would_be_seen() -> None:
    given = json.loads(whole("jsonld"))
    node = next(n for n in given["@graph"] if "Theme" in n["@type"])
    node["unknown_key"] = "x"

    lost = jsonld.expand({"@context": given["@context"], "@graph": [node]})
    assert len(lost[0]) == len(node) - 1


def test_records_are_found_by_a_query() -> None:
    asked = """
        PREFIX schema: <https://schema.org/>
        SELECT ?name WHERE { ?x a schema:Book ; schema:name ?name }
    """
    books = [s.title for s in lh.sources.values() if s.type == "book"]
    found: Any = graph().query(asked)
    assert sorted(str(name) for (name,) in found) == sorted(books)
