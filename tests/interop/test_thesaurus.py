"""SKOS: the thesaurus is one by pySHACL and rdflib, and a fault is refused."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SKOS
from rdflib.plugins.parsers.notation3 import BadSyntax

import leadership_handbook as lh
from tests.interop.exported import HANDBOOK, named, whole

# rdflib 7 reads JSON-LD by a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
[] a sh:NodeShape ; sh:targetClass skos:Concept ;
   sh:property [ sh:path skos:prefLabel ; sh:minCount 1 ; sh:uniqueLang true ;
                 sh:disjoint skos:altLabel ] ;
   sh:property [ sh:path skos:inScheme ; sh:minCount 1 ; sh:class skos:ConceptScheme ] ;
   sh:property [ sh:path skos:broader ; sh:class skos:Concept ;
                 sh:disjoint skos:related ] ;
   sh:property [ sh:path skos:related ; sh:class skos:Concept ] .
"""
"""What SKOS asks of a thesaurus: S9, S13, S14, S27."""


def conforms(text: str) -> bool:
    shapes = rdflib.Graph().parse(data=SHAPES, format="turtle")
    data = rdflib.Graph().parse(data=text, format="turtle")
    return bool(pyshacl.validate(data, shacl_graph=shapes)[0])


def test_the_thesaurus_is_one() -> None:
    text = whole("skos").decode()
    read = rdflib.Graph().parse(data=text, format="turtle")
    kinds = ("theme", "distinction", "aspect", "view", "term")

    assert conforms(text)
    named(read, SKOS.prefLabel, {*kinds})
    concepts = {*read.subjects(RDF.type, SKOS.Concept)}
    assert len(concepts) == sum(len(HANDBOOK.of_kind(kind)) for kind in kinds)
    address = rdflib.URIRef(lh.url(lh.distinctions["people-vs-staff"]))
    names = {str(name) for name in read.objects(address, SKOS.altLabel)}
    assert names == {*lh.distinctions["people-vs-staff"].aliases}
    for either, other in read.subject_objects(SKOS.related):
        assert (other, SKOS.related, either) in read


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('skos:prefLabel "Follower"@en', 'skos:hiddenLabel "Follower"@en'),
        ("skos:altLabel ", 'skos:altLabel "People vs. Staff"@en, '),
        ("themes/attention.html> ;", "themes/atention.html> ;"),
    ],
)
def test_a_fault_in_the_thesaurus_is_refused(old: str, new: str) -> None:
    text = whole("skos").decode()
    start = text.index("people-vs-staff.html>\n") if "Follower" not in old else 0
    assert old in text[start:]

    assert not conforms(text[:start] + text[start:].replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("skos:prefLabel", "skos:prefLabel skos:prefLabel"),  # no Turtle
        ("@prefix skos:", "@prefix skis:"),
        ('prefLabel "People vs. Staff"', 'prefLabel "People vs. Stuff"'),
    ],
)
def test_rdflib_refuses_a_fault(old: str, new: str) -> None:
    text = whole("skos").decode()
    assert old in text

    with pytest.raises((AssertionError, BadSyntax)):
        named(
            rdflib.Graph().parse(data=text.replace(old, new, 1), format="turtle"),
            SKOS.prefLabel,
            {"distinction", "term"},
        )
