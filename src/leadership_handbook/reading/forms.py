"""The judges of texts that have a form, with what people paste instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from leadership_handbook.model.forms import FORMS
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.dates import partial_date
from leadership_handbook.reading.nodes import Scalar
from leadership_handbook.reading.scalars import claim_id, word
from leadership_handbook.reading.texts import as_meant
from leadership_handbook.slips import quoted
from leadership_handbook.text.addresses import web_fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from leadership_handbook.model.notes import FormName
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Node
    from leadership_handbook.reading.scalars import Reader


class Fault(NamedTuple):
    """Why a text does not have its form, and what to write."""

    message: str
    hint: str


def form(name: FormName) -> Reader:
    """Return a reader of texts of a form."""
    if name in _READERS:
        return _READERS[name]
    judge, pattern = JUDGES[name], re.compile(FORMS[name].pattern)

    def read(node: Node, draft: Draft) -> str:
        value = word(node, draft)
        if (
            not value
            or not isinstance(node, Scalar)
            or not as_meant(node, draft, "plain")
        ):
            return value
        fault = judge(value) if len(value) <= _LONGEST else _TOO_LONG
        if not fault and not pattern.fullmatch(value):
            fault = Fault(f"{quoted(value)} is not of the right form", _wanted(name))
        if fault:
            draft.blame(ProblemKind.WRONG_FORM, node.place, *fault)
        return value

    return read


_READERS: Mapping[FormName, Reader] = {"id": claim_id, "partial date": partial_date}


_LONGEST = 2_000
_TOO_LONG = Fault("this is too long for what is wanted here", "write less")


def _wanted(name: FormName) -> str:
    return f"wanted: {FORMS[name].one}, or leave the key out".replace("`", "'")


def _doi(value: str) -> Fault | None:
    if re.fullmatch(FORMS["doi"].pattern, value):
        return None
    text = (
        unquote(value) if re.search("10[.][^/]*%2F|//", value, re.IGNORECASE) else value
    )
    if "10." in text and "//" not in text:
        text = re.sub(r"(10\.\d{4,9})\s*/\s*(?=\S)", r"\1/", text)
    found = re.search(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"'“”‘’`\\]+", text)
    if not found and re.match(r"https?://", value):
        message = f"{quoted(value)} is an address, and no DOI"
        return Fault(message, f"write {quoted('URL: ' + value)} in place of this line")
    if not found:
        example = "'10.1177/1742715016649722'"
        return Fault(
            f"{quoted(value)} is no DOI: one begins with 10. and has a / in it",
            f"write one such as {example}, or leave the key out",
        )
    bare = found[0]
    if text[: found.start()].strip():  # the address of a page may say more
        bare = re.sub(r"[?#].*$|/(?:full|abstract|pdf|epdf|html?)/?$", "", bare)
    bare = bare.rstrip(".,;")
    message = "a DOI stands by itself: no address, no words, no blanks or quotes"
    if re.search(r"\s", text[found.start() :].strip()) and "//" not in text:
        return Fault(message, "write it without the blanks, as it is printed")
    return Fault(message, f"write {quoted(bare)}")


def _isbn(value: str) -> Fault | None:
    text = re.sub(r"^ISBN(?:-1[03])?:?\s*", "", value, flags=re.IGNORECASE)
    digits = re.sub(r"[\s\u2010-\u2015-]", "", text).upper()
    if re.fullmatch(r"\d[.,]\d+E\+?\d+", digits):
        message = f"{quoted(value)} is what a spreadsheet leaves of an ISBN"
        return Fault(message, "copy it from the work, all of its 13 digits")
    if not re.fullmatch(r"\d{9}[\dX]|\d{13}", digits):
        count = sum(c.isdigit() for c in digits)
        return Fault(
            f"{quoted(value)} is no ISBN: one has 10 or 13 digits, this has {count}",
            "write one ISBN, with all of its digits",
        )
    if len(digits) == 13 and digits[:3] not in {"978", "979"}:  # noqa: PLR2004
        return Fault("an ISBN of 13 digits begins with 978 or 979", _COMPARE)
    if not _checks(digits):
        return Fault(f"the check digit of the ISBN {quoted(value)} is wrong", _COMPARE)
    plain = (
        text.replace(" ", "-")
        if re.fullmatch(r"[\dXx]+(?:[ -][\dXx]+)*", text)
        else digits
    )
    return (
        Fault("an ISBN has digits and hyphens only", f"write {quoted(plain)}")
        if (plain != value)
        else None
    )


_COMPARE = "compare each digit with the work; one of them is another"


def _checks(digits: str) -> bool:
    """Tell whether the last digit of an ISBN or ISSN follows from those before it."""
    if len(digits) == 13:  # noqa: PLR2004
        return sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0
    values = [10 if d == "X" else int(d) for d in digits]
    return (
        sum(v * w for v, w in zip(values, range(len(values), 0, -1), strict=True)) % 11
        == 0
    )


def _issn(value: str) -> Fault | None:
    digits = re.sub(r"^E?-?ISSN:?|[\s\u2010-\u2015-]", "", value.upper())
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        message = f"{quoted(value)} is no ISSN: one has 8 digits"
        return Fault(message, "write one such as '1573-0891'")
    if not _checks(digits):
        return Fault(f"the check digit of the ISSN {quoted(value)} is wrong", _COMPARE)
    plain = f"{digits[:4]}-{digits[4:]}"
    if plain == value:
        return None
    return Fault(
        "an ISSN has two groups of four with a hyphen between", f"write '{plain}'"
    )


def _url(value: str) -> Fault | None:
    fault = web_fault(value)
    if not fault:
        return None
    hint = "write the address as the browser shows it, with https:// before it"
    bare = re.match(
        r"(?:https?:?/*|/*)((?:[\w-]+\.)+[A-Za-z]{2,}(?:[/?#:].*)?)$", value
    )
    inner = re.fullmatch(r"<(https?://\S+)>", value)
    if value.count("://") > 1:
        hint = "write one address, as the browser shows it"
    elif inner:
        hint = f"write {quoted(inner[1])}"
    elif " " in value and re.match("https?://", value):
        hint = f"write {quoted(quote(value, safe=_SAFE))}"
    elif bare and " " not in value and not re.match("https?://", value):
        hint = f"write {quoted('https://' + bare[1])}"
    elif value[-1] in ".,;" and re.match("https?://", value):
        hint = f"write {quoted(value.rstrip('.,;'))}"
    return Fault(fault, hint)


_SAFE = "/:?#[]@!$&'()*+,;=%~"


def _pages(value: str) -> Fault | None:
    text = re.sub(
        r"^(?:pp?|pages?|pgs?|S|Seiten?)\b\.?\s*(?=[\dA-Za-z])",
        "",
        value,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s*(?:--+|[\u2010-\u2015\u2212]|\bto\b)\s*|\s+-\s*|-\s+", "-", text)
    text = re.sub(r"\s*[,;]\s*", ", ", text).rstrip(".")
    parts = [_range(part) for part in text.split(", ")]
    if None in parts:
        return Fault(
            f"the pages {quoted(value)} end before they begin",
            "write the first page first",
        )
    text = ", ".join(part or "" for part in parts)
    if re.search(r"[^\W\d_]{3}", text) and _is_day(text):
        message = "a spreadsheet makes dates of pages"
        return Fault(message, "write the pages as the work has them, such as 3-5")
    if re.search(r"\d\s*ff?\.?$", text):
        return Fault(
            "'f.' and 'ff.' do not say where the pages end", "write both, '67-78'"
        )
    if text != value and re.fullmatch(FORMS["pages"].pattern, text):
        return Fault(
            "pages are numbers with a hyphen between, both in full", f"write '{text}'"
        )
    return None


def _is_day(text: str) -> bool:
    """Tell whether a text is a day and a month, as a spreadsheet writes them."""
    return bool(re.fullmatch(r"\d{1,2}[.\s-]*[^\W\d_]{3,9}|[^\W\d_]{3}-\d{1,2}", text))


def _range(part: str) -> str | None:
    """Return a range of pages, its end in full; None if it ends before it begins."""
    match = re.fullmatch(r"([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)", part)
    if not match:
        return part
    letters, first, others, last = match.groups()
    if (len(last) < len(first) and letters == others) or (
        not others and letters and len(last) < len(first)
    ):
        last = first[: len(first) - len(last)] + last
    if others in {"", letters} and int(last) < int(first):
        return None
    return f"{letters}{first}-{others or letters * (len(last) != len(match[4]))}{last}"


def _number(value: str) -> Fault | None:
    both = re.fullmatch(
        r"(?:vol\w*\.?\s*)?(\d+)\s*(?:\((\d+)\)|,?\s*(?:no|nr|issue)\.?\s*(\d+))",
        value,
        re.IGNORECASE,
    )
    if both:
        message = "volume and issue have a key each"
        return Fault(
            message, f"write 'volume: {both[1]}' and 'issue: {both[2] or both[3]}'"
        )
    bare = re.sub(
        r"^(?:vol(?:ume)?s?|no|nr|num(?:ber)?|issue|iss|band|bd|heft|#)\b[.:]?\s*|^#\s*",
        "",
        value,
        flags=re.IGNORECASE,
    )
    bare = re.sub(r"\s*[\u2010-\u2015]\s*", "-", bare).strip(" ()").rstrip(",.")
    if bare != value:
        return Fault("only the number is written here", f"write {quoted(bare)}")
    return None


def _edition(value: str) -> Fault | None:
    bare = re.sub(
        r"[\s,]*\b(?:ed|edn|edition|aufl|auflage)\b\.?$", "", value, flags=re.IGNORECASE
    )
    bare = re.sub(r"^(\d+)(?:st|nd|rd|th|\.)$", r"\1", bare.strip())
    words = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
    bare = words.get(bare.casefold(), bare)
    if bare != value:
        return Fault(
            "an edition is a number, or a word such as 'Revised'",
            f"write {quoted(bare)}",
        )
    return None


JUDGES: Mapping[FormName, Callable[[str], Fault | None]] = {
    "doi": _doi,
    "isbn": _isbn,
    "issn": _issn,
    "url": _url,
    "pages": _pages,
    "number": _number,
    "edition": _edition,
}
"""The judge of each form that a text can have; ids and dates have own readers."""
