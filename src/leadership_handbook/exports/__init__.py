r"""What others can read: one module a format. `FORMATS` is the only list of them.

Python, the command and the downloads of the site are made of it. A module has a
function ``write`` that returns the bytes of a file, or of files in a folder by name.
It is imported when its format is asked for. The package is not called ``export``: the
module of that name would take the place of the function in ``leadership_handbook``.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from leadership_handbook.slips import slip

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from leadership_handbook.exports.edition import Edition


class Format(NamedTuple):
    """A form in which a handbook is handed on."""

    file: str
    """The name of its file, ``handbook.json``, or of its folder, ``csv/``."""
    about: str
    """What it is, in a phrase."""
    use: str
    """A line that uses it."""
    module: str
    """The module that writes it."""
    extra: str = ""
    """What has to be installed for it beyond the package."""

    @property
    def folder(self) -> bool:
        """Whether it is a folder of files."""
        return self.file.endswith("/")

    def fault(self, path: Path) -> str:
        """Return why it cannot be at a path, ``""`` if it can: a folder is no file."""
        ending = path.suffix.removeprefix(".").lower()
        if not self.folder or ending not in {*FORMATS, "zip"}:
            return ""
        name = self.file.rstrip("/")
        return f"{name} is a folder of files, and {path.name!r} the name of a file"

    def write(self, edition: Edition) -> bytes | Mapping[str, bytes]:
        """Return the bytes of the file, or of each file in the folder by its name.

        Raises `ImportError` that says what to install where that is not there.
        """
        try:
            module: Any = import_module(f"{__name__}.{self.module}")
            made: bytes | Mapping[str, bytes] = module.write(edition)
        except ImportError as missing:
            if not self.extra:
                raise
            wanted = f"pip install 'leadership-handbook[{self.extra}]'"
            message = f"{self.file} needs {missing.name}: {wanted}"
            raise ImportError(message, name=missing.name) from None
        return made


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "json": Format(
            "handbook.json",
            "all records in one file",
            "lh.load_json('handbook.json').distinctions['why-vs-how'].title",
            "as_json",
        ),
        "json-schema": Format(
            "handbook.schema.json",
            "what `handbook.json` holds, as JSON Schema",
            "jsonschema.validate(handbook, schema)",
            "as_json_schema",
        ),
        "records": Format(
            "records/",
            "a file of JSON for each record, and one that lists them",
            "fetch('data/records/distinctions/people-vs-staff.json')",
            "as_records",
        ),
        "jsonl": Format(
            "handbook.jsonl",
            "a record of JSON a line",
            "[json.loads(line)['address'] for line in open('handbook.jsonl')]",
            "as_jsonl",
        ),
        "chunks": Format(
            "chunks.jsonl",
            "a passage a line, with citation, address and what it is about",
            "[json.loads(line)['text'] for line in open('chunks.jsonl')]",
            "as_chunks",
        ),
        "csv": Format(
            "csv/",
            "a flat table for each kind of record and each list of parts",
            "pandas.read_csv('csv/claims.csv')",
            "as_csv",
        ),
        "datapackage": Format(
            "datapackage/",
            "the flat tables, and a description of their columns for Frictionless",
            "frictionless validate datapackage/datapackage.json",
            "as_datapackage",
        ),
        "xlsx": Format(
            "handbook.xlsx",
            "the flat tables as sheets of a workbook",
            "open it in a spreadsheet, and filter by the first row",
            "as_xlsx",
            extra="xlsx",
        ),
        "sqlite": Format(
            "handbook.sqlite",
            "the flat tables with keys, links between them and a full-text index",
            "sqlite3 handbook.sqlite \"select kind, id from search('trust')\"",
            "as_sqlite",
        ),
        "parquet": Format(
            "parquet/",
            "the flat tables with their types, for data frames and warehouses",
            "duckdb.sql(\"select * from 'parquet/claims.parquet'\")",
            "as_parquet",
            extra="parquet",
        ),
        "anki": Format(
            "anki.txt",
            "cards of distinctions, terms and scenarios",
            "File > Import in Anki; a newer file brings the same cards up to date",
            "as_anki",
        ),
        "bibtex": Format(
            "sources.bib",
            "the sources, for LaTeX and reference managers",
            r"\addbibresource{sources.bib}",
            "as_bibtex",
        ),
        "ris": Format(
            "sources.ris",
            "the sources, for reference managers",
            "File > Import in Zotero, EndNote or Mendeley",
            "as_ris",
        ),
        "csl-json": Format(
            "sources.csl.json",
            "the sources, for citation processors",
            "pandoc --citeproc --bibliography sources.csl.json text.md",
            "as_csl_json",
        ),
        "jsonld": Format(
            "handbook.jsonld",
            "all records as linked data, with a context for every field",
            "rdflib.Graph().parse('handbook.jsonld')",
            "as_jsonld",
        ),
        "skos": Format(
            "handbook.ttl",
            "themes, distinctions, aspects, views and terms as a thesaurus",
            "rdflib.Graph().parse('handbook.ttl')",
            "as_skos",
        ),
        "markdown": Format(
            "handbook.md",
            "the whole book as one text",
            "pandoc handbook.md -o handbook.docx",
            "as_markdown",
        ),
    }
)
"""Every format by its name."""


def export(edition: Edition, name: str, path: str | os.PathLike[str]) -> Path:
    """Write an edition in a format to a file or folder, whole or not at all.

    Return its path. Raises `ValueError` for no such format and for a folder that is
    named like a file, `ImportError` that says
    what to install, and `OSError` for what cannot be written.
    """
    from leadership_handbook.exports import writing  # noqa: PLC0415

    if name not in FORMATS:
        raise ValueError(slip("no format", name, FORMATS))
    target = Path(path)
    if fault := FORMATS[name].fault(target):
        raise ValueError(fault)
    made = FORMATS[name].write(edition)
    if isinstance(made, bytes):
        writing.write_file(target, made)
    else:
        writing.write_folder(target, made)
    return target
