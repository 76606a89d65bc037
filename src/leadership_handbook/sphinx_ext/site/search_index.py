"""The index that the search box loads: made of all records that some page shows.

It comes in pieces that are kept beside the doctrees, so that an edit makes few anew.
"""

from __future__ import annotations

import pickle
from collections.abc import Collection
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx import package_dir

from leadership_handbook.comparison.situations import WHO
from leadership_handbook.model import KINDS
from leadership_handbook.searching.counting import counted
from leadership_handbook.searching.entries import SEEN, entry, pairs_of, seen
from leadership_handbook.searching.for_browser import HEAD, files, texts
from leadership_handbook.searching.pieces import Edit, edited, pieces
from leadership_handbook.searching.written import dumped
from leadership_handbook.sphinx_ext.content.quotes import quoted_in
from leadership_handbook.sphinx_ext.documents.digests import digest
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.documents.remembered import (
    following,
    of_each_and_before,
)
from leadership_handbook.sphinx_ext.domain import domain_of
from leadership_handbook.sphinx_ext.messages import _, label
from leadership_handbook.sphinx_ext.rebuilds.derived import File, Part
from leadership_handbook.sphinx_ext.site.searchbox import searchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from leadership_handbook.model import RecordKind
    from leadership_handbook.searching.counting import Counted, Texts
    from leadership_handbook.searching.entries import Entry
    from leadership_handbook.searching.pieces import Pieces
    from leadership_handbook.sphinx_ext.documents.book import Book

FOLDER = "_static/search"
STEMMER = Path(package_dir, "search", "minified-js")
"""Where Sphinx has Snowball's stemmers, as its own search uses them."""
NOBODY = "-"
"""Whom an entry is about that is no situation."""
EXAMPLES = {
    ("situation", "nobody-speaks-in-meetings"),
    ("term", "psychological-safety"),
    ("source", "zaleznik-1977"),
}
"""Of what one can type the empty box shows the names of these, if the site has them:
what somebody sees at work, a term, an author."""

Key = tuple["RecordKind", str]
Contents = dict[Key, str]
"""A digest of what each entry is made of, by kind and id, in the order of entries."""


class Said(NamedTuple):
    """What is kept of an entry."""

    shown: Entry
    """The entry without what is searched and not shown."""
    named: bytes
    """The words of its names, pickled: an edit looks at those of some entries."""
    counted: bytes
    """All it says, counted and pickled: an edit looks at that of few."""

    def names(self) -> Texts:
        """Return the words of its names."""
        return pickle.loads(self.named)  # type: ignore[no-any-return]  # noqa: S301

    def opened(self) -> Counted:
        """Return all it says, counted."""
        return pickle.loads(self.counted)  # type: ignore[no-any-return]  # noqa: S301


def _files(app: Sphinx, made_of: MadeOf) -> dict[str, bytes | File]:
    """Return the files of the index, and the stemmer.

    They are scripts, not data to fetch: a site is also read from a folder. The parts
    call `lhPart`; which one it is says the name of the file.
    """
    stemmers = (STEMMER / f"{name}-stemmer.js" for name in ("base", "english"))
    code = "".join(path.read_text(encoding="utf-8") for path in stemmers)
    # In a function of its own: the page of Sphinx's search has one of the same name.
    code = f"globalThis.lhStem = (() => {{{code}\nconst stemmer = new EnglishStemmer();"
    code += "return (word) => stemmer.stemWord(word); })();\n"
    parts = {f"{FOLDER}/{name}.js": of for name, of in _parts(app, made_of).items()}
    return {"_static/search-stemmer.js": code.encode(), **parts}


class MadeOf(NamedTuple):
    """What the index is made of."""

    contents: Contents
    lists: dict[str, str]
    """The titles of lists, by id."""
    about: dict[str, str]
    """Whom each situation is about, by id."""


def _made_of(app: Sphinx) -> MadeOf:
    """Return what is searched and listed of the records."""
    handbook = book_of(app.env).handbook
    return MadeOf(
        _contents(app),
        {one.id: one.title for one in handbook.lists.values()},
        {one.id: one.who for one in handbook.situations.values()},
    )


def _contents(app: Sphinx) -> Contents:
    """Return of what each record that is shown on some page is made as an entry."""
    book, objects = book_of(app.env), domain_of(app.env).objects
    handbook, pairs = book.handbook, pairs_of(book.handbook)
    said = book.of_each("searched", SEEN, lambda record: digest([repr(seen(record))]))
    return {
        (kind, one): digest(
            [said[kind, one], handbook.name(kind, one), repr(pairs.get(one))]
        )
        for kind in SEEN
        for one in sorted(handbook.of_kind(kind))
        if (kind, one) in objects
    }


def _parts(app: Sphinx, made_of: MadeOf) -> dict[str, bytes | File]:
    """Return the parts of the index by name; its head has the words of the box."""
    domain, about = domain_of(app.env), made_of.about

    def address(entry: Entry) -> str:
        return domain.address(app.builder, entry.kind, entry.id)

    said, made = _said(book_of(app.env), made_of.contents)
    shown = [one.shown for one in said]
    found = files(shown, made, address)
    # A sign for each entry is a third of the bytes that lists of their numbers are.
    signs: dict[str, str] = {who: str(n) for n, who in enumerate(WHO)}
    whose = (
        signs[about[one.id]] if one.kind == "situation" else NOBODY for one in shown
    )
    found.values[HEAD] |= {
        "words": _words(),
        "lists": quoted_in(app.builder, made_of.lists),
        "who": "".join(whose),
        "examples": [one.names[0] for one in shown if (one.kind, one.id) in EXAMPLES],
    }
    json = {name: dumped(value) for name, value in found.values.items()}
    parts = {name: _part(text) for name, text in (json | found.postings).items()}
    each = zip(made_of.contents.values(), shown, found.addresses, strict=True)
    return parts | {
        f"t{number}": File(f"{content} {own}", partial(_texts, app, entry, own))
        for number, (content, entry, own) in enumerate(each)
    }


def _texts(app: Sphinx, entry: Entry, address: str) -> bytes:
    """Return the file of what is shown of an entry."""
    return _part(dumped(quoted_in(app.builder, texts(entry, address))))


def _part(json: str) -> bytes:
    return f"lhPart({json});\n".encode()


def _said(book: Book, contents: Contents) -> tuple[list[Said], Pieces]:
    """Return what entries say, and the pieces of their index.

    What is kept of an entry is kept in a file for its kind, as most edits are of one.
    """
    handbook, pairs = book.handbook, pairs_of(book.handbook)

    def make(key: Key) -> Said:
        kind, one = key
        found = entry(handbook, kind, handbook.of_kind(kind)[one], pairs)
        said = counted(found)
        shown = found._replace(told=(), scenes=())
        return Said(shown, _pickled(said.names), _pickled(said))

    if not (book.inputs and book.kept):
        said = [*map(make, contents)]
        return said, _all_pieces(said)
    now: dict[Key, tuple[str, Said]] = {}
    before: dict[Key, tuple[str, Said]] = {}
    for kind, keys in groupby(contents, lambda key: key[0]):
        file = book.kept / f"lh-said-{kind}.pickle"
        own = {key: contents[key] for key in keys}
        found, known = of_each_and_before(file, book.around, own, make)
        now |= found
        before |= known
    said = [one for _content, one in now.values()]

    def follow(inputs: tuple[str, Contents] | None, known: Any) -> Pieces:  # noqa: ANN401
        """Make pieces anew where those that are kept are not of these entries."""
        around, were = inputs or ("", {})
        are_same = around == book.around and [*were] == [*contents]
        if not (are_same and were == {key: before.get(key, ("",))[0] for key in were}):
            return _all_pieces(said)
        edits = {
            number: Edit(before[key][1].opened(), one.opened())
            for number, (key, (_content, one)) in enumerate(now.items())
            if before[key][1].counted != one.counted
        }
        return edited(
            known,
            edits,
            names=lambda number: said[number].names(),
            other=lambda number: said[number].opened(),
        )

    file = book.kept / "lh-index.pickle"
    return said, following(file, (book.around, contents), follow)


def _pickled(value: object) -> bytes:
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def _all_pieces(said: list[Said]) -> Pieces:
    return pieces(_Opened(said))


class _Opened(Collection["Counted"]):
    """What entries say, each opened when it is looked at: all at once are many MB."""

    def __init__(self, said: list[Said]) -> None:
        self._said = said

    def __len__(self) -> int:
        return len(self._said)

    def __iter__(self) -> Iterator[Counted]:
        return (one.opened() for one in self._said)

    def __contains__(self, one: object) -> bool:
        return any(one == other for other in self)


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


PART = Part(wanted=searchable, made_of=_made_of, files=_files, folders=(FOLDER,))
