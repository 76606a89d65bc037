"""All records as linked data, in JSON-LD.

Each class of the model is a type, each field a property of it in a vocabulary of ours,
or of schema.org where that has the very thing. The context is made from the model: it
says of each field of each class what it is, so that no key is lost. Texts are plain; an
id is the address of what it names.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from leadership_handbook.exports import plain_json
from leadership_handbook.model import KINDS, Claim, ClaimRef, Markup, Name, Source
from leadership_handbook.model.shape import fields_of, parts
from leadership_handbook.model.words import about, descriptions
from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Record
    from leadership_handbook.model.shape import Field

PREFIXES = {
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PROPERTIES = {
    "title": "schema:name",
    "aliases": "schema:alternateName",
    "definition": "schema:description",
    "author": "schema:author",
    "editor": "schema:editor",
    "translator": "schema:translator",
    "issued": "schema:datePublished",
    "edition": "schema:bookEdition",
    "page": "schema:pagination",
    "ISBN": "schema:isbn",
    "ISSN": "schema:issn",
    "URL": "schema:url",
    "family": "schema:familyName",
    "given": "schema:givenName",
    "literal": "schema:legalName",
}
"""The fields for which schema.org has a property."""
TYPES = {
    "Distinction": "schema:DefinedTerm",
    "Term": "schema:DefinedTerm",
    "Theme": "schema:DefinedTermSet",
    "Claim": "schema:Claim",
    "Scenario": "schema:LearningResource",
    "Session": "schema:LearningResource",
    "Path": "schema:LearningResource",
    "Chapter": "schema:WebPage",
}
"""The classes for which schema.org has a type."""
WORKS = {
    "article-journal": "schema:ScholarlyArticle",
    "article-magazine": "schema:Article",
    "article-newspaper": "schema:NewsArticle",
    "book": "schema:Book",
    "chapter": "schema:Chapter",
    "paper-conference": "schema:ScholarlyArticle",
    "post-weblog": "schema:BlogPosting",
    "report": "schema:Report",
    "speech": "schema:CreativeWork",
    "thesis": "schema:Thesis",
    "webpage": "schema:WebPage",
}
"""The type of each type of work in CSL."""


def write(edition: Edition) -> bytes:
    """Return the handbook with its context and vocabulary."""
    graph = [_set(edition), *_vocabulary()]
    for kind in KINDS:
        for record in edition.handbook.of_kind(kind.word).values():
            node = {"@id": edition.url(record), **_Nodes(edition, record).of(record)}
            if kind.word in {"distinction", "term"}:
                node["schema:inDefinedTermSet"] = {"@id": edition.site}
            graph.append(node)
    return plain_json.dumped({"@context": context(edition), "@graph": graph})


def context(edition: Edition) -> dict[str, Any]:
    """Return the context: within each type, what each of its fields is."""
    classes = (*(kind.cls for kind in KINDS), *parts())
    found: dict[str, Any] = {"@version": 1.1, "lh": edition.data("handbook.jsonld#")}
    found |= PREFIXES
    for cls in classes:
        fields = {field.name: _term(field) for field in fields_of(cls)}
        found[cls.__name__] = {"@id": f"lh:{cls.__name__}", "@context": fields}
    return found


def _term(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {"@id": PROPERTIES.get(field.name, f"lh:{field.name}")}
    if field.names or _names_some_kind(field):
        found["@type"] = "@id"
    elif field.holds is datetime.date:
        found["@type"] = "xsd:date"
    if field.many:  # ids and names have no order; what is read has
        loose = field.names or field.name == "aliases" or field.part is Claim
        found["@container"] = "@set" if loose else "@list"
    return found


def _names_some_kind(field: Field) -> bool:
    """Tell whether a field is an id of the kind that stands beside it."""
    return bool(getattr(field.note, "kind", None) == "")


def _set(edition: Edition) -> dict[str, Any]:
    return {
        "@id": edition.site,
        "@type": "schema:DefinedTermSet",
        "schema:name": edition.title,
        "schema:version": edition.version,
        "schema:license": {"@id": edition.license_url},
    }


def _vocabulary() -> Iterator[dict[str, Any]]:
    """Yield what our own types and properties mean."""
    told: dict[str, list[str]] = {}
    for cls in (*(kind.cls for kind in KINDS), *parts()):
        yield {
            "@id": f"lh:{cls.__name__}",
            "@type": "rdfs:Class",
            "rdfs:comment": about(cls),
        }
        for name, meaning in descriptions(cls).items():
            told.setdefault(name, []).append(f"{cls.__name__}: {meaning}")
    for name, meanings in told.items():
        if name not in PROPERTIES:
            yield {
                "@id": f"lh:{name}",
                "@type": "rdf:Property",
                "rdfs:comment": meanings,
            }


class _Nodes:
    """Makes nodes of a record and its parts."""

    def __init__(self, edition: Edition, record: Record) -> None:
        self.edition = edition
        self.record = record

    def of(self, value: Any) -> dict[str, Any]:  # noqa: ANN401
        """Return the node of a record or part: its type, and what is known of it."""
        node: dict[str, Any] = {"@type": _types(value)}
        if isinstance(value, Claim):
            node["@id"] = self.edition.url(self.record, value.id)
        for field in fields_of(type(value)):
            held = getattr(value, field.name)
            found = (
                [self._one(value, field, one) for one in held]
                if field.many
                else [self._one(value, field, held)]
            )
            known = [one for one in found if one not in ("", None)]
            if known:
                node[field.name] = known if field.many else known[0]
        return node

    def _one(self, value: Any, field: Field, one: Any) -> Any:  # noqa: ANN401
        if one in (None, ""):
            return None
        if field.part:
            return self.of(one)
        if field.names == "claim":
            return self._claim(one)
        if field.names or _names_some_kind(field):
            kind = field.names or value.kind
            record = self.edition.handbook.of_kind(kind).get(one)
            return self.edition.url(record) if record else None
        if isinstance(one, datetime.date):
            return one.isoformat()
        marked = isinstance(field.note, Markup) and field.note.level != "plain"
        return to_plain(one) if marked else one

    def _claim(self, ref: str) -> str | None:
        placed = self.edition.handbook.relations.by_name.get(ClaimRef.of(ref))
        return self.edition.url(placed.record, placed.claim.id) if placed else None


def _types(value: Any) -> list[str]:  # noqa: ANN401
    """Return the types of a node: ours, and schema.org's where there is one."""
    name = type(value).__name__
    theirs = TYPES.get(name, "")
    if isinstance(value, Source):
        theirs = WORKS[value.type]
    elif isinstance(value, Name):
        theirs = "schema:Organization" if value.literal else "schema:Person"
    return [name, theirs] if theirs else [name]
