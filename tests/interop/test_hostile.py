"""Hostile texts come out of every export as they are."""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing

import openpyxl
import pytest
import rdflib
from rdflib.namespace import SKOS

from tests.interop.exported import NAME, hard
from tests.model.test_references import HOSTILE

# rdflib 7 reads JSON-LD by a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_read_as_they_are(text: str) -> None:
    line = " ".join(text.split())
    turtle = rdflib.Graph().parse(data=hard("skos", text), format="turtle")
    linked = rdflib.Graph().parse(data=hard("jsonld", text), format="json-ld")
    book = openpyxl.load_workbook(io.BytesIO(hard("xlsx", text)))

    assert line in {str(each) for each in turtle.objects(None, SKOS.prefLabel)}
    assert line in {str(each) for each in linked.objects(None, NAME)}
    assert line in {cell.value for row in book["themes"].iter_rows() for cell in row}
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(hard("sqlite", text))
        assert database.execute("SELECT title FROM themes").fetchall() == [(line,)]
