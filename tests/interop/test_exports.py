"""Other people's programs read every export, and refuse a planted fault."""

from __future__ import annotations

import dataclasses
import datetime
import io
import json
import sqlite3
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

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
from rdflib.plugins.parsers.notation3 import BadSyntax

import leadership_handbook as lh
from leadership_handbook.exports import FORMATS
from leadership_handbook.handbook.flat import flat, kept
from leadership_handbook.taking import edition
from tests.exports.test_exports import hostile
from tests.model.test_references import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Callable
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


def pandas_agrees(file: Path, name: str) -> None:
    frame = pd.read_csv(file, keep_default_na=False, dtype=str)
    table = flat(HANDBOOK, name)
    assert list(frame.columns) == columns(table)
    assert frame.to_numpy().tolist() == texts(table)


def duckdb_agrees(file: Path, name: str) -> None:
    """Read a file of either kind; numbers and dates of Parquet become texts."""
    table = flat(HANDBOOK, name)
    if file.suffix == ".parquet":
        read = duckdb.read_parquet(str(file))
    else:
        read = duckdb.read_csv(str(file), header=True, all_varchar=True, sep=",")
    assert read.columns == columns(table)
    assert [[*map(written, row)] for row in read.fetchall()] == texts(table)


@pytest.mark.parametrize("name", kept())
def test_pandas_reads_the_csv(name: str, tables: Path) -> None:
    pandas_agrees(tables / "csv" / f"{name}.csv", name)


@pytest.mark.parametrize("name", kept())
def test_duckdb_reads_parquet_and_csv_alike(name: str, tables: Path) -> None:
    for kind in ("parquet", "csv"):
        duckdb_agrees(tables / kind / f"{name}.{kind}", name)


IN_CSV = [
    ("\r\nmeans,", "\r\nmaens,"),
    ("\r\nmeans,", "\r\nmeans,,"),  # a cell too many
    ("id,", ""),  # a column without a head
    ('"', ""),  # a text that is never begun
]


@pytest.mark.parametrize(("old", "new"), IN_CSV)
@pytest.mark.parametrize("agrees", [pandas_agrees, duckdb_agrees])
def test_a_fault_in_a_csv_is_refused(
    agrees: Callable[[Path, str], None],
    old: str,
    new: str,
    tables: Path,
    tmp_path: Path,
) -> None:
    whole_file = (tables / "csv" / "themes.csv").read_bytes()
    assert old.encode() in whole_file
    broken = tmp_path / "themes.csv"
    broken.write_bytes(whole_file.replace(old.encode(), new.encode(), 1))

    with pytest.raises((AssertionError, ValueError, duckdb.Error)):
        agrees(broken, "themes")


def test_a_fault_in_parquet_is_refused(tables: Path, tmp_path: Path) -> None:
    file, broken = tables / "parquet" / "themes.parquet", tmp_path / "x.parquet"
    broken.write_bytes(file.read_bytes()[:-40])  # cut off
    with pytest.raises(duckdb.Error):
        duckdb_agrees(broken, "themes")
    spoils: list[tuple[str, dict[str, Any]]] = [
        ("assign", {"order": "1"}),
        ("drop", {"columns": "title"}),
        ("tail", {"n": 3}),
    ]
    for do, how in spoils:
        getattr(pd.read_parquet(file), do)(**how).to_parquet(broken)
        with pytest.raises(AssertionError):
            duckdb_agrees(broken, "themes")


def test_a_frame_goes_into_a_workbook(tmp_path: Path) -> None:
    for name in kept():
        HANDBOOK.to_pandas(name).to_excel(tmp_path / "x.xlsx")
        HANDBOOK.to_pandas(name).to_parquet(tmp_path / "x.parquet")


def openpyxl_agrees(data: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == [name[:31] for name in kept()]
    for name in kept():
        head, *rows = book[name[:31]].iter_rows(values_only=True)
        table = flat(HANDBOOK, name)
        assert list(head) == columns(table)
        assert [[*map(written, row)] for row in rows] == texts(table)


def test_openpyxl_reads_the_workbook() -> None:
    openpyxl_agrees(whole("xlsx"))


@pytest.mark.parametrize(
    ("do", "how"),
    [
        ("cell", (2, 1, "atention")),
        ("cell", (1, 1, "key")),
        ("delete_rows", (2,)),
        ("delete_cols", (2,)),
    ],
)
def test_a_fault_in_the_workbook_is_refused(do: str, how: tuple[Any, ...]) -> None:
    book, spoiled = openpyxl.load_workbook(io.BytesIO(whole("xlsx"))), io.BytesIO()
    getattr(book["themes"], do)(*how)
    book.save(spoiled)

    with pytest.raises(AssertionError):
        openpyxl_agrees(spoiled.getvalue())


def test_a_workbook_that_is_cut_off_is_refused() -> None:
    with pytest.raises(BadZipFile):
        openpyxl_agrees(whole("xlsx")[:-400])


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


NAME = rdflib.URIRef("https://schema.org/name")


def named(read: rdflib.Graph, predicate: rdflib.URIRef, kinds: set[str]) -> None:
    """Look for the title of each record of some kinds at its address."""
    titles = {
        (lh.url(record), record.title)
        for kind in kinds
        for record in HANDBOOK.of_kind(kind).values()
    }
    assert titles <= {(str(s), str(o)) for s, o in read.subject_objects(predicate)}


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


def anki_agrees(file: Path, folder: Path) -> None:
    """Import the cards twice, as who takes a newer version does: each is there once."""
    anki = pytest.importorskip("anki.collection")
    importing = pytest.importorskip("anki.import_export_pb2")
    cards = whole("anki").decode().count("\nlh-")
    collection = anki.Collection(str(folder / "collection.anki2"))
    try:
        for _ in range(2):
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


def test_anki_imports_the_cards(tmp_path: Path) -> None:
    anki_agrees(lh.export("anki", tmp_path / "anki.txt"), tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#separator:tab", "#separator:comma"),
        ("#deck column:", "#dek column:"),
        ("\tEfficiency\t", "\tInefficiency\t"),
        ("\nlh-", "\n\n# lh-"),  # a card less
    ],
)
def test_anki_refuses_a_fault(old: str, new: str, tmp_path: Path) -> None:
    text = whole("anki").decode()
    assert old in text
    file = tmp_path / "anki.txt"
    file.write_text(text.replace(old, new, 1), "utf-8")

    with pytest.raises((AssertionError, ValueError)):
        anki_agrees(file, tmp_path)
