"""Other people's programs read every export, and refuse a planted fault."""

from __future__ import annotations

import dataclasses
import io
import json
import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb
import frictionless
import openpyxl
import pandas as pd
import pyshacl
import pytest
import rdflib
from jsonschema import Draft202012Validator
from pyld import jsonld
from rdflib.namespace import RDF, SKOS

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS
from leadership_handbook.handbook.flat import flat, kept
from leadership_handbook.taking import edition
from tests.exports.test_exports import hostile
from tests.model.test_references import HOSTILE

if TYPE_CHECKING:
    from pathlib import Path

# rdflib 7 reads JSON-LD by a class that it calls old itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")

HANDBOOK = lh.load()
SITE = edition().site


@cache
def whole(name: str) -> bytes:
    made = FORMATS[name].write(edition())
    assert isinstance(made, bytes)
    return made


def hard(name: str, text: str) -> bytes:
    made = FORMATS[name].write(edition(hostile(text)))
    assert isinstance(made, bytes)
    return made


def validator() -> Draft202012Validator:
    schema = json.loads(whole("json-schema"))
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema, format_checker=checker)


def test_the_json_is_valid_by_its_schema() -> None:
    checker = validator()

    assert [e.json_path for e in checker.iter_errors(json.loads(whole("json")))] == []
    for text in HOSTILE:
        assert checker.is_valid(json.loads(hard("json", text)))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("themes.0.order", "1"),
        ("distinctions.0.reviewed", "soon"),
        ("distinctions.0.claims.0.stance", "denies"),
        ("distinctions.0.leadership.more", "x"),
    ],
)
def test_the_schema_refuses_a_fault(path: str, value: object) -> None:
    handbook = json.loads(whole("json"))
    *way, last = path.split(".")
    at = handbook
    for step in way:
        at = at[int(step) if step.isdecimal() else step]
    at[last] = value

    assert len([*validator().iter_errors(handbook)]) == 1


def test_frictionless_validates_the_package(tmp_path: Path) -> None:
    folder = lh.export("datapackage", tmp_path / "package")
    report = frictionless.validate(str(folder / "datapackage.json"))

    assert report.flatten(["fieldName", "message"]) == []
    assert len(report.tasks) == len(kept())


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("themes.csv", "\r\nmeans,", "\r\nends,"),  # a key twice
        ("distinctions.csv", ",means,", ",maens,"),  # it leads nowhere
        ("sources.csv", ",1990,", ",long ago,"),  # no number
    ],
)
def test_frictionless_refuses_a_fault(
    file: str, old: str, new: str, tmp_path: Path
) -> None:
    folder = lh.export("datapackage", tmp_path / "package")
    whole_file = (folder / file).read_bytes()
    assert old.encode() in whole_file
    (folder / file).write_bytes(whole_file.replace(old.encode(), new.encode(), 1))
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in described["resources"]:
        resource.pop("bytes")
        resource.pop("hash")
    (folder / "datapackage.json").write_text(json.dumps(described), "utf-8")

    assert not frictionless.validate(str(folder / "datapackage.json")).valid


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that has the tables as ``csv`` and ``parquet``."""
    folder = tmp_path_factory.mktemp("tables")
    for name in ("csv", "parquet"):
        lh.export(name, folder / name)
    return folder


@pytest.mark.parametrize("name", kept())
def test_pandas_reads_the_csv(name: str, tables: Path) -> None:
    file = tables / "csv" / f"{name}.csv"
    frame = pd.read_csv(file, keep_default_na=False, dtype=str)
    table = flat(HANDBOOK, name)

    cells = [["" if c is None else str(c) for c in row] for row in table.rows]
    assert frame.to_numpy().tolist() == cells


@pytest.mark.parametrize("name", kept())
def test_duckdb_reads_parquet_and_csv_alike(name: str, tables: Path) -> None:
    table = flat(HANDBOOK, name)
    parquet = tables / "parquet" / f"{name}.parquet"
    assert len(duckdb.read_parquet(str(parquet)).fetchall()) == len(table.rows)
    text = str(tables / "csv" / f"{name}.csv")
    sniffed = duckdb.read_csv(text, header=True, all_varchar=True)
    assert sniffed.columns == [column.name for column in table.columns]
    assert len(sniffed.fetchall()) == len(table.rows)


def test_a_frame_goes_into_a_workbook(tmp_path: Path) -> None:
    for name in kept():
        HANDBOOK.to_pandas(name).to_excel(tmp_path / "x.xlsx")
        HANDBOOK.to_pandas(name).to_parquet(tmp_path / "x.parquet")


def test_openpyxl_reads_the_workbook() -> None:
    book = openpyxl.load_workbook(io.BytesIO(whole("xlsx")))

    assert book.sheetnames == [name[:31] for name in kept()]
    for name in kept():
        head, *rows = book[name[:31]].iter_rows(values_only=True)
        table = flat(HANDBOOK, name)
        assert list(head) == [column.name for column in table.columns]
        assert len(rows) == len(table.rows)


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-2"])
def test_no_cell_of_the_workbook_is_a_formula(text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(hard("xlsx", text)))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]

    assert {cell.data_type for cell in cells} <= {"inlineStr", "s", "n", "d"}
    assert text in {cell.value for cell in cells}


def test_sqlite_refuses_what_leads_nowhere() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(whole("sqlite"))
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            database.execute("UPDATE distinctions SET theme = 'maens'")
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            database.execute("INSERT INTO themes SELECT * FROM themes")


@cache
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(data=whole("jsonld"), format="json-ld")


@cache
def expanded() -> Any:
    return jsonld.expand(json.loads(whole("jsonld")))


def test_two_readers_find_the_same_triples() -> None:
    quads = jsonld.to_rdf(
        json.loads(whole("jsonld")), {"format": "application/n-quads"}
    )

    assert len(graph()) == len(set(quads.splitlines())) > 20_000


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


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_read_as_they_are(text: str) -> None:
    line = " ".join(text.split())
    turtle = rdflib.Graph().parse(data=hard("skos", text), format="turtle")
    linked = rdflib.Graph().parse(data=hard("jsonld", text), format="json-ld")
    book = openpyxl.load_workbook(io.BytesIO(hard("xlsx", text)))

    assert line in {str(each) for each in turtle.objects(None, SKOS.prefLabel)}
    name = rdflib.URIRef("https://schema.org/name")
    assert line in {str(each) for each in linked.objects(None, name)}
    assert line in {cell.value for row in book["themes"].iter_rows() for cell in row}
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(hard("sqlite", text))
        assert database.execute("SELECT title FROM themes").fetchall() == [(line,)]


def test_anki_imports_the_cards(tmp_path: Path) -> None:
    anki = pytest.importorskip("anki.collection")
    importing = pytest.importorskip("anki.import_export_pb2")
    file = lh.export("anki", tmp_path / "anki.txt")
    cards = file.read_text("utf-8").count("\nlh-")
    collection = anki.Collection(str(tmp_path / "collection.anki2"))
    try:
        for _ in range(2):  # a second time the same cards, not more
            metadata = collection.get_csv_metadata(str(file), None)
            request = importing.ImportCsvRequest(path=str(file), metadata=metadata)
            collection.import_csv(request)
            assert collection.note_count() == cards
        (note,) = collection.find_notes(
            'tag:efficiency "deck:Leadership Handbook::Terms"'
        )
        assert collection.get_note(note)["Front"] == "Efficiency"
    finally:
        collection.close()
