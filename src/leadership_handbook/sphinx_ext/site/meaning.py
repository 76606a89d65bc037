"""What a page is, in the words of schema.org, for search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from leadership_handbook.exports.as_jsonld import WORKS
from leadership_handbook.exports.edition import LICENSE_URL
from leadership_handbook.handbook.naming import direct
from leadership_handbook.model import Distinction, Source, Term
from leadership_handbook.sphinx_ext.content.blocks import plain
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.taken import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from leadership_handbook.model import Record
    from leadership_handbook.sphinx_ext.documents.book import Book

GLOSSARY = "glossary"
DOWNLOADS = f"{FOLDER}/downloads"


def graph(
    app: Sphinx, pagename: str, url: str, title: str, above: Iterable[tuple[str, str]]
) -> dict[str, Any]:
    """Return the page as linked data; `above` has titles and addresses, top first."""
    book = book_of(app.env)
    document = book.documents.get(pagename)
    record = document and book.handbook.of_kind(document.kind).get(document.id)
    whole = {"@type": "Book", "name": book.publication.title}
    if document and record and not document.sheet:
        found = _record(book, record)
    elif pagename == GLOSSARY:
        found = _glossary(book, url)
    elif pagename == DOWNLOADS and app.config.lh_downloads:
        found = _dataset(book, url)
    else:
        found = {"@type": "Article", "headline": title}
    if found["@type"] in {"Article", "Dataset"}:
        found |= {"license": LICENSE_URL}
    if found["@type"] == "Article":
        found |= {"isPartOf": whole, "author": _people(book)}
    trail = [*above, (title, url)]
    crumbs = [
        {"@type": "ListItem", "position": n, "name": name, "item": address}
        for n, (name, address) in enumerate(trail, 1)
    ]
    found = {"@id": url, "url": url} | found
    listed = {"@type": "BreadcrumbList", "itemListElement": crumbs}
    return {"@context": "https://schema.org", "@graph": [found, listed]}


def _people(book: Book) -> dict[str, str]:
    return {"@type": "Organization", "name": book.publication.authors}


def _record(book: Book, record: Record) -> dict[str, Any]:
    if isinstance(record, Distinction):
        sides = (record.leadership.summary, record.management.summary)
        return {
            "@type": "DefinedTerm",
            "name": record.title,
            "description": " ".join(map(plain, sides)),
            "alternateName": list(record.aliases),
            "inDefinedTermSet": {
                "@type": "DefinedTermSet",
                "name": book.publication.title,
                "url": book.publication.site,
            },
        }
    if isinstance(record, Source):
        return _work(record)
    found: dict[str, Any] = {"@type": "Article", "headline": record.title}
    reviewed = getattr(record, "reviewed", None)
    return found | ({"dateModified": reviewed.isoformat()} if reviewed else {})


def _work(source: Source) -> dict[str, Any]:
    """Return a work by its verified fields alone."""
    authors = [
        {"@type": "Organization", "name": name.literal}
        if name.literal
        else {"@type": "Person", "name": direct(name)}
        for name in source.author
    ]
    found: dict[str, Any] = {
        "@type": WORKS.get(source.type, "CreativeWork").removeprefix("schema:"),
        "name": source.title,
        "author": authors,
        "datePublished": source.year,
        "publisher": source.publisher,
        "sameAs": f"https://doi.org/{source.DOI}" if source.DOI else source.URL,
    }
    return {key: value for key, value in found.items() if value}


def _glossary(book: Book, url: str) -> dict[str, Any]:
    def term(record: Term) -> dict[str, str]:
        return {
            "@type": "DefinedTerm",
            "@id": f"{url}#lh-term-{record.id}",
            "name": record.title,
            "description": plain(record.definition),
        }

    terms = [term(record) for record in book.handbook.terms.values()]
    return {
        "@type": "DefinedTermSet",
        "name": book.publication.title,
        "hasDefinedTerm": terms,
    }


def _dataset(book: Book, url: str) -> dict[str, Any]:
    top = url.removesuffix(url.rsplit("/", 1)[-1])
    files = [
        {"@type": "DataDownload", "name": file.name, "contentUrl": f"{top}{file.name}"}
        for file in book.taken.files
        if "/" not in file.name
    ]
    return {
        "@type": "Dataset",
        "name": book.publication.title,
        "description": "What separates leading from managing, as typed, sourced data.",
        "version": book.taken.version,
        "creator": _people(book),
        "distribution": files,
    }
