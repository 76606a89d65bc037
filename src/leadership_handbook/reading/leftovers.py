"""Marks that stay in a text though nobody means them, and texts that say nothing yet.

A title in typographic quotation marks is shown with them: YAML knows straight ones.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from leadership_handbook.text.characters import named

if TYPE_CHECKING:
    from leadership_handbook.text.prose import Level


class Leftover(NamedTuple):
    """What is wrong with a text, and the text as it is meant."""

    message: str
    meant: str
    """Empty where the text says nothing."""
    marks: str = ""
    """The quotation marks around it, which may be meant to be shown."""
    hint: str = ""
    """What to do, where that is not to write what is meant."""


def nothing_said(said: str) -> Leftover | None:
    """Return what is wrong with a text in quotes, whose marks are meant."""
    short = len(said) < LONGEST_NOTHING or _BEGUN.match(said)
    return (_no_text(said) if short and said else None) or _broken(said)


def leftover(said: str, level: Level) -> Leftover | None:
    """Return what is left in a text, or what it lacks; quick where nothing is."""
    if level == "plain" and ("<" in said or "&" in said) and _HTML.search(said):
        bare = " ".join(unescape(_HTML_TAG.sub("", said)).split())
        return Leftover("this text has no markup: HTML would be shown", bare)
    if said[0].isalnum() and (said[-1] in ".?!" or said[-1].isalnum()):
        return nothing_said(said)
    return (
        _no_text(said)
        or _broken(said)
        or _around(said, plain=level == "plain")
        or _on_one_side(said)
        or _sign_before(said)
        or (_of_plain(said) if level == "plain" else None)
    )


_HTML_TAG = re.compile(
    r"</?(?:i|b|u|p|br|em|strong|span|su[bp])\b[^<>]*>", re.IGNORECASE
)
_HTML = re.compile(rf"{_HTML_TAG.pattern}|&(?:#\d+|[a-z]{{2,6}});", re.IGNORECASE)

_NOTHING = re.compile(
    r"(?:\{\{.*\}\}|to ?do|tb[acd]|fixme|xxx+|n/a|null|nil|~|k\. ?a\.|lorem ipsum.*"
    r"|<[\w ]+>|[\W_]+|\(?to be (?:added|defined|done|written)\)?"
    r"|(?:your )?text (?:goes )?here|(?-i:TODO|FIXME|TBD)\b.*)[.:!]*",
    re.IGNORECASE,
)
LONGEST_NOTHING = 24
BEGUN = "[Ll]orem|LOREM|TODO|FIXME|TBD"
"""How a longer text begins that says nothing."""
_BEGUN = re.compile(BEGUN)


def _no_text(said: str) -> Leftover | None:
    """Tell of what people write where they do not know yet."""
    if not _NOTHING.fullmatch(said) or any(ord(c) > _SYMBOLS for c in said):
        return None
    return Leftover(f"{said[:20]!r} says nothing yet", "")


_BROKEN = re.compile("[ÃÂ][\x80-\xbf]|â€[\x80-\x9d™œžš“”˜¢¦]")
"""What two or three bytes of one letter look like, each taken for a letter."""


def _broken(said: str) -> Leftover | None:
    """Tell of letters that a program has read in another encoding than it was in."""
    found = None if said.isascii() else _BROKEN.search(said)
    if found is None:
        return None
    message = f"{found[0]!r} is a letter that another program broke"
    try:
        meant = repr(found[0].encode("cp1252").decode("utf-8"))
    except UnicodeError:
        meant = "what is meant"
    return Leftover(message, "", hint=f"write {meant}, and save the file as UTF-8")


_SYMBOLS = 0x2190
"""From here on signs may be meant: arrows, emoji."""

_CLOSING = {
    "“": "”“",
    "”": "”",
    "„": "“”„",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’‘",
    "‚": "‘’",
    "＂": "＂",
    "´": "´",
    '"': '"',
    "'": "'",
    "`": "`´'",
}


def _around(said: str, *, plain: bool) -> Leftover | None:
    """Tell of quotation marks around a whole text."""
    first, last, inner = said[0], said[-1], said[1:-1]
    if last not in _CLOSING.get(first, "") or not inner.strip():
        return None
    if first == "`" and not plain:  # code
        return None
    apart = re.sub(r"(?<=\w)[’'](?=\w)", "", inner)
    if first in apart or last in apart:
        return None
    why = f"{first} is no quotation mark for YAML"
    if first in "'\"":
        why = "in a text of several lines quotes around it are part of it"
    message = f"the text would be shown with {first} and {last}: {why}"
    return Leftover(message, inner.strip(), first + last)


_PARTNERS = (("“„‟", "”“"), ("«", "»"), ("»", "«"), ("‹", "›"))
_PARTING = frozenset("".join(map("".join, _PARTNERS)))


def _on_one_side(said: str) -> Leftover | None:
    """Tell of a quotation that begins and does not end, or the other way round."""
    if said[-1] == '"' and said.count('"') == 1 and not said[-2:-1].isdigit():
        return Leftover('" closes what is not open', said[:-1].strip())
    if said[0] not in _PARTING and said[-1] not in _PARTING:
        return None
    for begins, ends in _PARTNERS:
        marks = set(begins + ends)
        if sum(c in marks for c in said) != 1:
            continue
        if said[0] in marks:
            return Leftover(f"{said[0]} is not closed", said[1:].strip())
        if said[-1] in marks:
            return Leftover(f"{said[-1]} closes what is not open", said[:-1].strip())
    return None


def _sign_before(said: str) -> Leftover | None:
    """Tell of the sign that a spreadsheet, a form or an address leaves at a word."""
    sign = re.match(r"""(=|[+@](?!\s))\s*(["']?)(?=[^\W\d_])""", said)
    if not sign:
        return None
    where = ", left over from a spreadsheet" if sign[1] == "=" else ""
    message = f"{sign[1]} before the text{where}"
    return Leftover(message, said[sign.end() :].removesuffix(sign[2]))


AT_END = "at the end of the text"


def _of_plain(said: str) -> Leftover | None:
    """Tell of markup, a bullet or a comma in a text that is shown as it stands."""
    if around := re.fullmatch(r"(\*\*|__|~~|[*_`])([^*_~`]+)\1", said):
        message = f"this text has no markup: {around[1]} would be shown"
        return Leftover(message, around[2].strip())
    if bullet := re.match(r"([•◦▪‣●–—-]|--+)\s+(?=\S)", said):
        mark = named(bullet[1]) if len(bullet[1]) == 1 else bullet[1]
        return Leftover(f"{mark} before the text", said[bullet.end() :])
    if said[-1] in ",;":
        return Leftover(f"{said[-1]} {AT_END}", said.rstrip(",; "))
    return None
