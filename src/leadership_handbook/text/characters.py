"""Characters that no data file and no text may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROL = r"\x00-\x08\x0b-\x1f\x7f-\x9f"
_BREAKS = r"\u2028\u2029"
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_UNSEEN = (
    r"\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2065\u206a-\u206f"
    r"\u2800\u3164\ufeff\uffa0\ufff9-\ufffb"
)
_LIGATURES = r"\ufb00-\ufb06"
_SURROGATES = r"\ud800-\udfff"
_NO_CHARACTER = r"\ufdd0-\ufdef\ufffd-\uffff" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(1, 17)
)
_JOINERS, _TURNS = r"\u200c\u200d", r"\u200e\u200f\u061c"
_TAGS = r"\U000e0000-\U000e007f"
_ALWAYS = (
    _CONTROL + _BREAKS + _BIDI + _UNSEEN + _SURROGATES + _NO_CHARACTER + _LIGATURES
)
_SUSPECT = re.compile(f"[{_ALWAYS + _JOINERS + _TURNS + _TAGS}]")
"""What is forbidden somewhere."""
_BEFORE_A_JOINER = r"\x00-\u02ff\s"
"""Beside blanks and Latin letters a joiner does nothing; emoji and scripts such as
Arabic need them."""
_FORBIDDEN = re.compile(
    f"[{_ALWAYS}]"
    f"|(?<![^{_BEFORE_A_JOINER}])[{_JOINERS}]|[{_JOINERS}](?![^{_BEFORE_A_JOINER}])"
    f"|[{_TURNS}]"
    # A flag's tags come after a black flag.
    rf"|(?<![\U0001f3f4\U000e0020-\U000e007f])[{_TAGS}]"
)
"""Control characters but tab and line feed, line and paragraph separators, what turns
the direction of a text, what nobody sees, lone surrogates, code points that are no
characters or stand for one that was lost, and two letters in one, as a PDF has them."""

_PLAIN = bytes(range(0x20, 0x7F)) + b"\n"
_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CONTROLS = re.compile(f"[{_CONTROL + _SURROGATES}]")


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Yield every forbidden character of a text, after its place (from 0).

    Marks of direction are possible in a text that runs from right to left.
    """
    # Plain letters are most of a text; without them little is left to look through.
    rest = text.encode(errors="surrogatepass").translate(None, _PLAIN)
    if not _SUSPECT.search(rest.decode(errors="surrogatepass")):
        return
    turns = None
    for match in _FORBIDDEN.finditer(text):
        if match[0] in _DIRECTION_MARKS:
            if turns is None:
                turns = bool(_RIGHT_TO_LEFT.search(text))
            if turns:
                continue
        yield match.start(), match[0]


def without_forbidden(text: str) -> str:
    """Return the text without its forbidden characters, and ligatures in letters."""
    places = {place for place, _ in forbidden(text)}
    letters = (letters_of(c) if place in places else c for place, c in enumerate(text))
    return "".join(letters)


def is_control(character: str) -> bool:
    """Tell whether a forbidden character is one that no text at all would have."""
    return bool(_CONTROLS.match(character))


def letters_of(character: str) -> str:
    """Return the letters that a ligature stands for, ``""`` for no ligature."""
    import unicodedata  # noqa: PLC0415  (only wanted on a mistake)

    if not re.match(f"[{_LIGATURES}]", character):
        return ""
    return unicodedata.normalize("NFKC", character)


def is_visible(text: str) -> bool:
    """Tell whether there is anything to see in a text."""
    import unicodedata  # noqa: PLC0415  (only wanted where a text is not ASCII)

    if text.isascii():
        return not (not text or text.isspace())
    return any(unicodedata.category(c)[0] not in "ZCM" for c in text)


def named(character: str) -> str:
    """Return code point and name, ``U+202E (right-to-left override)``."""
    import unicodedata  # noqa: PLC0415  (only wanted on a mistake)

    name = unicodedata.name(character, "") or _UNNAMED[unicodedata.category(character)]
    return f"U+{ord(character):04X} ({name.lower()})"


_UNNAMED = {
    "Cc": "control character",
    "Cs": "half a character",
    "Cn": "no character",
    "Co": "a character of one font alone",
}
