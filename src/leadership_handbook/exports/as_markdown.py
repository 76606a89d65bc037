"""The whole book as one text in CommonMark, for pandoc, editors and readers' eyes.

Texts have their markup; a link to a record leads to the site.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.comparison import compare
from leadership_handbook.comparison.formats import escaped
from leadership_handbook.exports.wordings import UNSAID, label
from leadership_handbook.handbook.columns import cited
from leadership_handbook.handbook.naming import direct
from leadership_handbook.model import KINDS, Citation, Contrast, Markup, Name
from leadership_handbook.model.shape import fields_of
from leadership_handbook.text.markdown import record_link

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leadership_handbook.exports.edition import Edition
    from leadership_handbook.model import Distinction, Record
    from leadership_handbook.model.shape import Field

_LINK = re.compile(r"\]\((#[a-z]+-[a-z0-9-]+)\)")


def write(edition: Edition) -> bytes:
    """Return the book: a chapter for each kind of record, in the handbook's order."""
    made_of = [f"Version {edition.version}. License: {edition.license}."]
    blocks = [f"# {escaped(edition.title)}", *made_of, f"<{edition.site}>"]
    for kind in KINDS:
        records = edition.handbook.of_kind(kind.word).values()
        if records:
            blocks.append(f"## {kind.several.capitalize()}")
        for record in records:
            blocks += _record(record, edition)
    return ("\n\n".join(blocks) + "\n").encode()


def _record(record: Record, edition: Edition) -> Iterator[str]:
    yield f"### {escaped(edition.name(record))}"
    yield f"<{edition.url(record)}>"
    yield from _fields(record, edition)


def _fields(value: Any, edition: Edition) -> Iterator[str]:  # noqa: ANN401
    """Yield the blocks of a record or of one part: short fields, lists, inner parts."""
    for field in fields_of(type(value)):
        held = getattr(value, field.name)
        if held in (None, "", ()) or field.name in UNSAID:
            continue
        name = f"**{label(field.name)}.**"
        if field.part and not field.many:
            yield f"#### {label(field.name)}"
            yield from _fields(held, edition)
        elif field.part is Contrast:
            yield f"#### {label(field.name)}"
            yield _contrasts(value, edition)
        elif field.part and field.part is not Name:
            yield name
            yield "\n".join(_item(one, edition) for one in held)
        elif field.many:
            yield name
            texts = (_indented(_text(field, one, edition)) for one in held)
            yield "\n".join(f"- {text}" for text in texts)
        else:
            yield f"{name} {_text(field, held, edition)}"


def _contrasts(record: Distinction, edition: Edition) -> str:
    """Return a distinction's contrasts as the table that its page has."""
    table = compare(edition.handbook, "distinction", record.id).to_markdown()
    _title, _empty, *lines = table.splitlines()
    return "\n".join(lines)


def _item(part: Any, edition: Edition) -> str:  # noqa: ANN401
    """Return a part in a list: its first text, and below it what else it says."""
    if isinstance(part, Citation):
        return f"- {escaped(cited(part, edition.handbook))}"
    texts = [*_said(part, edition)]
    (name, text), *others = texts or [("text", "")]
    told = "" if name == "text" else f"{label(name)}: "
    lines = [f"- {told}{_indented(text)}"]
    lines += [f"  - {label(name)}: {_indented(text, 4)}" for name, text in others]
    return "\n".join(lines)


def _said(part: Any, edition: Edition) -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Yield name and text of what a part says, longer texts before words of a list."""
    fields = [f for f in fields_of(type(part)) if f.names or f.name not in UNSAID]
    for field in sorted(fields, key=lambda f: not isinstance(f.note, Markup)):
        held = getattr(part, field.name)
        for one in held if field.many else (held,):
            if isinstance(one, Citation):
                yield "cited", escaped(cited(one, edition.handbook))
            elif one not in (None, "") and not field.part:
                name = "about" if field.name == "id" else field.name
                yield name, _text(field, one, edition)


def _text(field: Field, value: Any, edition: Edition) -> str:  # noqa: ANN401
    if isinstance(value, Name):
        return escaped(direct(value))
    if isinstance(value, int | datetime.date):
        return str(value)
    if field.names and field.names != "claim":
        return escaped(edition.handbook.name(field.names, value))
    if isinstance(field.note, Markup) and field.note.level != "plain":
        return _LINK.sub(lambda link: f"]({_address(link[1], edition)})", value)
    return escaped(value)


def _address(href: str, edition: Edition) -> str:
    kind, record_id = record_link(href) or ("", "")
    record = edition.handbook.of_kind(kind).get(record_id) if kind else None
    return edition.url(record) if record else edition.site


def _indented(text: str, by: int = 2) -> str:
    return text.replace("\n", "\n" + " " * by)
