"""Files that a server hands out beside the pages: sitemap, robots, a feed, a 404.

They are few lines each, so no other extension is asked for; and so another site's
address is in all of them, and the same records give the same bytes. Without an address,
`html_baseurl`, there are none, nor where the site around the pages is not ours.
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from leadership_handbook.sphinx_ext.builders import SITE, has_furo
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import remembered
from leadership_handbook.sphinx_ext.messages import _
from leadership_handbook.sphinx_ext.rebuilds.derived import write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.application import Sphinx

    from leadership_handbook.sphinx_ext.documents.book import Book

FEED = "feed.xml"
REVIEWED = "lh-reviewed.pickle"
"""Beside the doctrees: the days of review."""
NOTED = "lh-served.json"
"""Beside the doctrees: the files of each output folder."""
MISSING = "404"
AFTER_SEARCH = 600
"""Sphinx's places for scripts: those that name none have 500."""
NEWEST = 40
"""Pages in the feed."""
DOORS = ("situations/index", "distinctions/index", "compare/index", "glossary", "az")
"""Where somebody may want to go who came to a page that is not there."""
FOLDERS = "dirhtml"
"""The builder that makes a folder of each page; a server wants this one as a file."""
_ADDRESS = re.compile(r'\b(href|src|action|data-all|data-content_root)="([^"#][^"]*)"')
"""What leads from a page to another, or to a file; a part of the page is none."""
_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def _served(app: Sphinx) -> bool:
    return bool(app.config.html_baseurl) and has_furo(app)


def _reviewed(app: Sphinx) -> dict[str, str]:
    """Return the day of review of each record's page."""
    book = book_of(app.env)
    file = Path(app.doctreedir, REVIEWED)
    return remembered(file, book.inputs, lambda: _days(book))


def _days(book: Book) -> dict[str, str]:
    found = {}
    for docname, document in book.documents.items():
        record = book.handbook.of_kind(document.kind).get(document.id)
        if day := getattr(record, "reviewed", None):
            found[docname] = day.isoformat()
    return found


def write_files(app: Sphinx, exception: Exception | None) -> None:
    """Write what a search engine or a feed reader asks for; drop it if not wanted."""
    if exception or app.builder.name not in SITE:
        return
    _note(app, [*map(str, _written(app))] if _served(app) else [])


def _written(app: Sphinx) -> Iterator[Path]:
    """Write the files that the project has none of its own for; yield them."""
    site = app.config.html_baseurl.rstrip("/") + "/"
    robots = f"User-agent: *\nAllow: /\nSitemap: {site}sitemap.xml\n"
    files = {
        "sitemap.xml": _sitemap(app, site),
        "robots.txt": robots,
        FEED: _feed(app, site),
    }
    for name, text in files.items():
        if not _has_own(app, name):
            path = Path(app.outdir, name)
            write(path, text.encode())
            yield path
    folder = Path(app.outdir, MISSING)
    page = folder.with_suffix(".html")
    if app.builder.name == FOLDERS and folder.is_dir():
        (folder / "index.html").replace(page)
        folder.rmdir()
    if page.is_file():
        lead_from_anywhere(app, page)
        yield page


def _has_own(app: Sphinx, name: str) -> bool:
    """Tell whether the project brings such a file itself."""
    extra = (Path(app.confdir, path) for path in app.config.html_extra_path)
    return any(path.name == name or (path / name).is_file() for path in extra)


def _note(app: Sphinx, files: list[str]) -> None:
    """Note which files there are, and remove those of the last build that are not."""
    notes, out = Path(app.doctreedir, NOTED), str(app.outdir)
    noted: dict[str, list[str]] = {}
    with suppress(OSError, ValueError):
        noted = json.loads(notes.read_text("utf-8"))
    before = noted.get(out, [])
    for gone in map(Path, {*before} - {*files}):
        if not _has_own(app, gone.name):
            gone.unlink(missing_ok=True)
    if before != files:
        notes.write_text(json.dumps({**noted, out: files}), encoding="utf-8")


def lead_from_anywhere(app: Sphinx, page: Path) -> None:
    """Let the 404 lead on from the site's top: a server shows it at any address.

    A `<base>` would do the same to links that stay on the page.
    """
    top = escape(urlsplit(app.config.html_baseurl).path.rstrip("/")) + "/"
    if app.builder.name == FOLDERS:  # its links were made for a folder of its own
        top += f"{MISSING}/"
    html = page.read_text("utf-8")
    html = _ADDRESS.sub(lambda m: f'{m[1]}="{urljoin(top, m[2])}"', html)
    write(page, html.encode())


def _sitemap(app: Sphinx, site: str) -> str:
    days = _reviewed(app)

    def one(docname: str) -> str:
        url = escape(site + app.builder.get_target_uri(docname))
        day = f"<lastmod>{days[docname]}</lastmod>" if docname in days else ""
        return f"<url><loc>{url}</loc>{day}</url>\n"

    urls = "".join(map(one, sorted(app.env.found_docs)))
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'{_XML}<urlset xmlns="{space}">\n{urls}</urlset>\n'


def _feed(app: Sphinx, site: str) -> str:
    """Return the pages that were reviewed last, as Atom."""
    days = {d: day for d, day in _reviewed(app).items() if d in app.env.titles}
    newest = sorted(days, key=lambda d: (days[d], d), reverse=True)[:NEWEST]

    def entry(docname: str) -> str:
        url = escape(site + app.builder.get_target_uri(docname))
        title = escape(app.env.titles[docname].astext())
        day = f"<updated>{days[docname]}T00:00:00Z</updated>"
        said = f"<id>{url}</id><title>{title}</title>{day}"
        return f'<entry>{said}<link href="{url}"/></entry>\n'

    updated = days[newest[0]] if newest else "1970-01-01"
    published = book_of(app.env).publication
    head = (
        f"<id>{escape(site)}</id><title>{escape(published.title)}</title>"
        f"<updated>{updated}T00:00:00Z</updated>"
        f"<author><name>{escape(published.authors)}</name></author>"
        f'<link rel="self" href="{escape(site + FEED)}"/>'
        f'<link href="{escape(site)}"/>\n'
    )
    entries = "".join(map(entry, newest))
    return f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom">\n{head}{entries}</feed>\n'


def missing(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Yield the page for addresses that lead nowhere; a server knows it by its name."""
    if app.builder.name not in ("html", FOLDERS) or not _served(app):
        return
    doors = "".join(
        f'<li><a href="{escape(app.builder.get_relative_uri(MISSING, docname))}">'
        f"{escape(app.env.titles[docname].astext())}</a></li>"
        for docname in DOORS
        if docname in app.env.titles
    )
    title = escape(_("There is no such page"))
    told = escape(
        _("Pages of this handbook do not move, so the address may have a slip in it.")
    )
    near, begin = escape(_("Nearest to its words")), escape(_("Begin here"))
    body = (
        f"<section><h1>{title}</h1><p>{told}</p>"
        f'<h2>{begin}</h2><ul class="lh-plain">{doors}</ul>'
        '<section class="lh-nearest" hidden>'  # last: what comes late moves nothing
        f'<h2>{near}</h2><ul class="lh-plain"></ul></section>'
    )
    yield MISSING, {"title": title, "body": f"{body}</section>"}, "page.html"


def alone(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001  (Sphinx gives these)
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Keep the 404 out of what is found, and look for pages near to its address."""
    if pagename == MISSING and doctree is None:
        context["metatags"] = '<meta name="robots" content="noindex">'
        context["pageurl"] = None
        app.add_js_file("missing.js", loading_method="defer", priority=AFTER_SEARCH)


def setup(app: Sphinx) -> None:
    """Register the files."""
    app.connect("html-collect-pages", missing)
    app.connect("html-page-context", alone)
    app.connect("build-finished", write_files)
