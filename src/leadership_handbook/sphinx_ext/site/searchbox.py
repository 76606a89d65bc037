"""The search box of each page, and the index that it loads at the first use."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import package_dir
from sphinx.jinja2glue import BuiltinTemplateLoader, SphinxFileSystemLoader

from leadership_handbook.comparison.situations import WHO
from leadership_handbook.model import KINDS
from leadership_handbook.searching.entries import SEEN, entries, pairs_of, seen
from leadership_handbook.searching.for_browser import HEAD, files
from leadership_handbook.searching.indexing import counted
from leadership_handbook.searching.written import dumped
from leadership_handbook.sphinx_ext.builders import BEFORE_PAINT, SITE, has_furo
from leadership_handbook.sphinx_ext.content.quotes import quoted_in
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import of_each
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _, label
from leadership_handbook.sphinx_ext.rebuilds.derived import Part
from leadership_handbook.sphinx_ext.site.written import write, written

if TYPE_CHECKING:
    from collections.abc import Callable

    from docutils import nodes
    from sphinx.application import Sphinx

    from leadership_handbook.facade import Handbook
    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.indexing import Counted

TEMPLATES = Path(__file__).parent / "templates"
STEMMER = Path(package_dir, "search", "minified-js")
"""Where Sphinx has Snowball's stemmers, as its own search uses them."""
AZ = "az"
"""The page that lists all titles and phrases: where the box leads without a script."""
NOBODY = "-"
"""Whom an entry is about that is no situation."""
EXAMPLES = {
    ("situation", "nobody-speaks-in-meetings"),
    ("term", "psychological-safety"),
    ("source", "zaleznik-1977"),
}
"""Of what one can type the empty box shows the names of these, if the site has them:
what somebody sees at work, a term, an author."""


def searchable(app: Sphinx) -> bool:
    """Tell whether a build makes a site with the box, which is in furo's sidebar."""
    return app.builder.name in SITE and has_furo(app)


def add_box(app: Sphinx) -> None:
    """Put our templates before the theme's, and after those of the project.

    They are not named in `templates_path`: a path of this machine in a setting would
    make every checkout's build differ.
    """
    if not searchable(app):
        return
    app.add_css_file("search.css")
    app.add_js_file("dom.js", **BEFORE_PAINT)
    app.add_js_file("search.js", loading_method="defer")
    templates = getattr(app.builder, "templates", None)
    if isinstance(templates, BuiltinTemplateLoader):
        place = templates.templatepathlen
        templates.loaders.insert(place, SphinxFileSystemLoader(TEMPLATES))
        templates.pathchain.insert(place, type(app.outdir)(TEMPLATES))


def add_words(
    app: Sphinx,
    pagename: str,
    templatename: str,  # noqa: ARG001
    context: dict[str, Any],
    doctree: nodes.document | None,  # noqa: ARG001
) -> None:
    """Give a page's search box its words and addresses."""
    if searchable(app):
        if pagename == "search":  # its form is the home page's
            app.add_css_file("home.css")
        context["lh_around"] = {
            "book": _("The handbook"),
            "page": _("On this page"),
            "tools": _("Tools of this page"),
        }
        text = app.builder.get_relative_uri(pagename, "search")
        az = app.builder.get_relative_uri(pagename, AZ)
        context["lh_search"] = {
            "placeholder": _("Search"),
            "label": _("Search the handbook in your own words"),
            "close": _("Close"),
            "failed": _("The index could not be loaded."),
            "all": text,
            "az": az if AZ in app.env.found_docs else text,
            "az_title": _("A to Z"),
            "all_title": _("Search all text"),
            "all_hint": _(
                "Finds every page that has all the words. To find one by any of them, "
                "use the search box of the handbook, or look it up:"
            ),
            "no_script": _(
                "This page needs JavaScript; the index from A to Z does not."
            ),
        }


def _write(app: Sphinx) -> list[Path]:
    """Write the index of all records that are shown on some page, and the stemmer.

    They are scripts, not data to fetch: a site is also read from a folder. The parts
    call `lhPart` with their name; those of an earlier index are taken away.
    """
    static = Path(app.outdir, "_static")
    stemmers = (STEMMER / f"{name}-stemmer.js" for name in ("base", "english"))
    code = "".join(path.read_text(encoding="utf-8") for path in stemmers)
    # In a function of its own: the page of Sphinx's search has one of the same name.
    code = f"globalThis.lhStem = (() => {{{code}\nconst stemmer = new EnglishStemmer();"
    code += "return (word) => stemmer.stemWord(word); })();\n"
    parts = {
        f"{name}.js": f"lhPart({dumped(name)},{dumped(value)});\n".encode()
        for name, value in _files(app).items()
    }
    stemmer = write(static / "search-stemmer.js", code.encode())
    return [stemmer, *written(static / "search", parts)]


def _made_of(app: Sphinx) -> str:
    """Return a digest of what is searched and listed of the records."""
    book, objects = book_of(app.env), domain_of(app.env).objects
    handbook = book.handbook
    texts = book.of_each("searched", SEEN, lambda record: digest([repr(seen(record))]))
    shown = [
        (kind, record_id, handbook.name(kind, record_id), text)
        for (kind, record_id), text in texts.items()
        if (kind, record_id) in objects
    ]
    lists = (_lists(handbook), pairs_of(handbook))
    return digest(map(repr, (shown, lists, _about(handbook))))


def _files(app: Sphinx) -> dict[str, Any]:
    """Return the index of what is shown; its head has the words of the box."""
    domain, handbook = domain_of(app.env), book_of(app.env).handbook

    def address(entry: Entry) -> str:
        return domain.address(app.builder, entry.kind, entry.id)

    shown, about = _shown(app), _about(handbook)
    found = files(shown, address, _counted(app, shown))
    # A sign for each entry is a third of the bytes that lists of their numbers are.
    signs: dict[str, str] = {who: str(n) for n, who in enumerate(WHO)}
    whose = (
        signs[about[one.id]] if one.kind == "situation" else NOBODY for one in shown
    )
    lists = quoted_in(app.builder, _lists(handbook))
    examples = [one.names[0] for one in shown if (one.kind, one.id) in EXAMPLES]
    told = {
        "words": _words(),
        "lists": lists,
        "who": "".join(whose),
        "examples": examples,
    }
    found[HEAD] |= told
    texts = {name: rows for name, rows in found.items() if name.startswith("t")}
    found |= quoted_in(app.builder, texts)
    return found


def _counted(app: Sphinx, shown: list[Entry]) -> Callable[[Entry], Counted]:
    """Return what returns each entry, counted: as it was, if the entry is as it was.

    To count them all takes most of the time that an index takes.
    """
    book = book_of(app.env)
    if not (book.inputs and book.kept):
        return counted
    found: dict[tuple[str, str], Counted] = {}
    for kind, of in groupby(shown, lambda entry: entry.kind):
        file = book.kept / f"lh-counted-{kind}.pickle"
        kept = _kept(file, book.around, {one.id: one for one in of})
        found |= {(kind, key): value for key, value in kept.items()}
    return lambda entry: found[entry.kind, entry.id]


def _kept(file: Path, around: str, entries: dict[str, Entry]) -> dict[str, Counted]:
    """Return what each says, in a file for a kind: most edits are of one kind."""
    contents = {key: digest([repr(one)]) for key, one in entries.items()}
    return of_each(file, around, contents, lambda key: counted(entries[key]))


def _shown(app: Sphinx) -> list[Entry]:
    """Return what is shown somewhere, as the search sees it."""
    known = entries(book_of(app.env).handbook)
    objects = domain_of(app.env).objects
    return [entry for entry in known if (entry.kind, entry.id) in objects]


def _lists(handbook: Handbook) -> dict[str, str]:
    return {one.id: one.title for one in handbook.lists.values()}


def _about(handbook: Handbook) -> dict[str, str]:
    return {one.id: one.who for one in handbook.situations.values()}


PART = Part(wanted=searchable, made_of=_made_of, write=_write)


def _words() -> dict[str, Any]:
    """Return what the box says, in the language of the build."""
    return {
        "kinds": {kind.word: label(kind) for kind in KINDS}
        | {"scenario": _("Cases to discuss"), "list": _("Lists")},  # as pages say
        "sides": [_("Leadership"), _("Management")],
        "all": _("All"),
        "kind": _("Kind of result"),
        "about": _("Whom it is about"),
        "who": {who: _(name) for who, name in WHO.items()},
        "results": _("Results"),
        "hint": _("Any words will do: what you see at work, a term, an author."),
        "one": _("1 result"),
        "many": _("{n} results"),
        "more": _("Show more"),
        "none": _("Nothing here has a word like these."),
        "near": _("Nothing fits. These are only near in words:"),
        "listed": _("{name}, from: {list}"),
        "alias": _("also called {name}"),
        "also": _("people also say {name}"),
        "text": _("Search all text"),
        "az": _("A to Z"),
    }


def setup(app: Sphinx) -> None:
    """Register the box."""
    app.connect("builder-inited", add_box)
    app.connect("html-page-context", add_words)
