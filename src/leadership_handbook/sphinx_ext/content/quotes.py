"""Quotation marks and apostrophes as Sphinx sets them, for texts outside of documents.

Sphinx makes them typographic in documents; a link's picture, a result of a search and
the name of a fold are read beside these, and say the same words.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, Any

from docutils.utils import smartquotes

if TYPE_CHECKING:
    from sphinx.builders import Builder

_GOES_ON = re.compile(r"""^["']+(?=s\b|[\s.,;:!?)]|$)""")
"""Marks that end what stands before a text, as a link may."""


def quoted(builder: Builder, text: str) -> str:
    """Return a text with the marks that it has in a document of this build."""
    if not ('"' in text or "'" in text) or not _sets_them(builder):
        return text
    language = builder.config.language
    marks = smartquotes.smartchars.quotes[language]  # two of words, two of words inside
    ends = str.maketrans({'"': marks[1], "'": marks[3]})
    text = _GOES_ON.sub(lambda found: found[0].translate(ends), text)
    return "".join(smartquotes.educate_tokens([("plain", text)], "q", language))


def quoted_html(builder: Builder, html: str) -> str:
    """Return a text that is written as HTML with such marks."""
    return escape(quoted(builder, unescape(html)))


def quoted_in(builder: Builder, value: Any) -> Any:  # noqa: ANN401  (as JSON has it)
    """Return a value of JSON, each text in it with such marks."""
    if isinstance(value, str):
        return quoted(builder, value)
    if isinstance(value, dict):
        return {key: quoted_in(builder, inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [quoted_in(builder, inner) for inner in value]
    return value


def _sets_them(builder: Builder) -> bool:
    """Tell whether Sphinx does, by the settings that it asks for that."""
    without = builder.config.smartquotes_excludes
    known = builder.config.language in smartquotes.smartchars.quotes
    return bool(
        builder.config.smartquotes
        and "q" in builder.config.smartquotes_action
        and known
        and builder.config.language not in without.get("languages", ())
        and builder.name not in without.get("builders", ())
    )
