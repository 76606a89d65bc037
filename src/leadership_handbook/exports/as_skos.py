"""A thesaurus in SKOS, written as Turtle.

Themes are above distinctions; aspects, views and terms stand on top. What people also
say are alternative labels. A concept's address is that of its page.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from leadership_handbook.text import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Distinction, Record, Term

PREFIXES = {
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LANGUAGE = "en"


def write(edition: Edition) -> bytes:
    """Return the thesaurus."""
    handbook = edition.handbook
    about = {
        "a": ["skos:ConceptScheme"],
        "dct:title": [_text(edition.title)],
        "dct:license": [_iri(edition.license_url)],
        "owl:versionInfo": [json.dumps(edition.version)],
    }
    blocks = [
        _block(_iri(edition.site), about),
        *(_top(theme, edition, theme.text) for theme in handbook.themes.values()),
        *(_distinction(each, edition) for each in handbook.distinctions.values()),
        *(_top(each, edition, each.question) for each in handbook.aspects.values()),
        *(_top(view, edition, view.text) for view in handbook.views.values()),
        *(_term(term, edition) for term in handbook.terms.values()),
    ]
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    return (head + "\n" + "\n".join(blocks)).encode()


def _distinction(record: Distinction, edition: Edition) -> str:
    sides = (record.leadership, record.management)
    said = _concept(record, edition)
    if record.theme in edition.handbook.themes:
        theme = edition.handbook.themes[record.theme]
        said["skos:broader"] = [_iri(edition.url(theme))]
    said["skos:scopeNote"] = [
        _text(f"{side.label}: {to_plain(side.summary)}") for side in sides
    ]
    said["skos:related"] = _related(record, edition)
    day = record.reviewed.isoformat()
    said["dct:modified"] = [f"{json.dumps(day)}^^xsd:date"]
    return _block(_iri(edition.url(record)), said)


def _top(record: Record, edition: Edition, note: str) -> str:
    said = _concept(record, edition)
    said["skos:topConceptOf"] = [_iri(edition.site)]
    said["skos:scopeNote"] = [_text(to_plain(note))]
    return _block(_iri(edition.url(record)), said)


def _term(term: Term, edition: Edition) -> str:
    known = edition.handbook.sources
    cited = [known[c.source] for c in term.citations if c.source in known]
    said = _concept(term, edition)
    said["skos:topConceptOf"] = [_iri(edition.site)]
    said["skos:definition"] = [_text(to_plain(term.definition))]
    said["skos:related"] = _related(term, edition)
    said["dct:source"] = [_iri(edition.url(source)) for source in cited]
    return _block(_iri(edition.url(term)), said)


def _concept(record: Record, edition: Edition) -> dict[str, list[str]]:
    """Return what is said of every concept: an alias that is the title is none."""
    aliases = [a for a in getattr(record, "aliases", ()) if a != record.title]
    return {
        "a": ["skos:Concept"],
        "skos:inScheme": [_iri(edition.site)],
        "skos:notation": [json.dumps(record.id)],
        "skos:prefLabel": [_text(record.title)],
        "skos:altLabel": [*map(_text, aliases)],
    }


def _related(record: Distinction | Term, edition: Edition) -> list[str]:
    """Return what a concept is tied to, whichever of the two says so."""
    others: Iterable[Record] = edition.handbook.related(record)
    return [_iri(edition.url(other)) for other in others]


def _block(subject: str, said: dict[str, list[str]]) -> str:
    return f"{subject}\n" + " ;\n".join(_lines(said)) + " .\n"


def _lines(said: dict[str, list[str]]) -> Iterator[str]:
    for name, values in said.items():
        if values:
            yield f"    {name} " + ", ".join(dict.fromkeys(values))


def _text(text: str) -> str:
    """Return a text as Turtle has it: its escapes are among those of JSON."""
    return f"{json.dumps(text, ensure_ascii=False)}@{LANGUAGE}"


def _iri(address: str) -> str:
    return f"<{address}>"
