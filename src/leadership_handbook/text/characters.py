"""Characters that no data file and no text may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_BREAKS_BIDI_MARK = r"\u2028-\u202e\u2066-\u2069\ufeff"
_SURROGATES = r"\ud800-\udfff"
_NO_CHARACTER = r"\ufdd0-\ufdef\ufffe\uffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)
)
_FORBIDDEN = re.compile(
    f"[{_CONTROL + _BREAKS_BIDI_MARK + _SURROGATES + _NO_CHARACTER}]"
)
"""Control characters but tab and line feed, line and paragraph separators,
bidirectional overrides, byte-order marks, lone surrogates, and code points that
are no characters."""


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield every forbidden character of a text, after its place (from 0)."""
    if not text.replace("\n", "").isprintable():  # this much is quick to say
        for match in _FORBIDDEN.finditer(text):
            yield match.start(), match[0]


def without_forbidden(text: str) -> str:
    """Return the text without its forbidden characters."""
    return _FORBIDDEN.sub("", text)


def named(character: str) -> str:
    """Return code point and name, ``U+202E (right-to-left override)``."""
    import unicodedata  # noqa: PLC0415  (only wanted on a mistake)

    name = unicodedata.name(character, "") or _UNNAMED[unicodedata.category(character)]
    return f"U+{ord(character):04X} ({name.lower()})"


_UNNAMED = {"Cc": "control character", "Cs": "half a character", "Cn": "no character"}
