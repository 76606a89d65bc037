"""What a page says of itself is read as it is meant, by two readers of JSON-LD."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import rdflib
from pyld import jsonld

from tests.ext.conftest import small_site

# rdflib 7 reads JSON-LD by a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
SCHEMA = {"@vocab": "https://schema.org/"}
"""What the words stand for: nobody is asked for the vocabulary itself."""

Linked = dict[str, Any]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Linked]:
    """Return what each page of a small site says of itself."""
    site = small_site(tmp_path_factory.mktemp("site"))
    site.page("data/downloads", "# Data\n\n```{lh-downloads}\n```\n")
    built = site.build(
        html_baseurl="https://example.org/book/", exclude_patterns=["_build"]
    )
    outdir = built.app.outdir
    found = {}
    for path in sorted(outdir.rglob("*.html")):
        for said in SCRIPT.findall(path.read_text("utf-8")):
            found[path.relative_to(outdir).as_posix()] = json.loads(said)
    return found


def count(value: object) -> int:
    """Return how many keys there are, at any depth."""
    if isinstance(value, list):
        return sum(map(count, value))
    if isinstance(value, dict):
        return sum(1 + count(inner) for inner in value.values())
    return 0


def kept(value: object) -> int:
    """Return how many keys are left once PyLD has read it, which wraps each text."""
    if isinstance(value, list):
        return sum(map(kept, value))
    if isinstance(value, dict):
        return sum(1 + kept(inner) for key, inner in value.items() if key != "@value")
    return 0


def agree(said: Linked) -> None:
    """Hold both readers against each other, and what they keep against what is said."""
    assert said["@context"] == "https://schema.org"
    ours = {**said, "@context": SCHEMA}
    expanded = jsonld.expand(ours)
    assert kept(expanded) == count(said["@graph"])
    quads = jsonld.to_rdf(ours, {"format": "application/n-quads"})
    graph = rdflib.Graph().parse(data=json.dumps(ours), format="json-ld")
    assert len(graph) == len(set(quads.splitlines())) > 3


def test_each_kind_of_page_says_what_it_is(pages: dict[str, Linked]) -> None:
    types = {said["@graph"][0]["@type"] for said in pages.values()}
    folders = {path.partition("/")[0] for path in pages if "/" in path}

    assert types >= {
        "Article",
        "Book",
        "Dataset",
        "DefinedTerm",
        "DefinedTermSet",
    }
    assert folders >= {"distinctions", "sources", "themes", "compare"}
    for said in pages.values():
        agree(said)


@pytest.mark.parametrize(
    "spoil",
    [
        {"@type": 7},
        {"name": None},
        {"https//no scheme": "x"},
        {"@id": {"x": "y"}},
    ],
    ids=repr,
)
def test_a_fault_in_a_page_is_seen(spoil: Linked, pages: dict[str, Linked]) -> None:
    said = pages["distinctions/d-0.html"]
    page, trail = said["@graph"]

    with pytest.raises((AssertionError, TypeError, ValueError, jsonld.JsonLdError)):
        agree({**said, "@graph": [{**page, **spoil}, trail]})
