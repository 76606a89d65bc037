"""What a class asks beyond its fields, looked at once the fields are sound."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.model import (
    Chapter,
    Citation,
    Claim,
    Contrast,
    Distinction,
    Group,
    Lookback,
    Material,
    Name,
    Pair,
    Session,
    Situation,
    Source,
    Stop,
    Term,
)
from leadership_handbook.model import Reading as ReadingPart
from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading import contradictions
from leadership_handbook.reading.contradictions import said_in
from leadership_handbook.reading.meant import with_blanks
from leadership_handbook.reading.places import Reference
from leadership_handbook.reading.scalars import note_reference
from leadership_handbook.reading.texts import TELLING
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Mapping


def _name(node: Mapping, draft: Draft) -> None:
    written = node.entries
    if not written.keys() & {"family", "literal"}:
        message = "a name needs 'family' or 'literal'"
        hint = "write 'family: …' for a person, 'literal: …' for an organization"
        draft.blame(ProblemKind.MISSING_FIELD, node.place, message, hint)
    elif "literal" in written and len(written) > 1:
        message = "a name is 'literal', whole, or 'family' and 'given', not both"
        hint = "keep 'literal' for an organization, the others for a person"
        draft.blame(ProblemKind.WRONG_FORM, written["literal"].place, message, hint)
    else:
        _parts_of_name(node, draft)


def _parts_of_name(node: Mapping, draft: Draft) -> None:
    """Tell of two names in one, and of one name in one part."""
    for key, text in said_in(node).items():
        if match := _OTHERS.search(text):
            message, hint = (
                f"{quoted(match[0])} is no name",
                "name everybody who is printed",
            )
        elif key != "literal" and _SEVERAL.search(text):
            message = f"{quoted(text)} is more than one name"
            hint = _each_name(node, draft)
        elif (
            key == "family"
            and ", " in text
            and not re.search(r", (?:Jr|Sr|I+)\.?$", text)
        ):
            family, _, given = text.partition(", ")
            message = "family and given names have a key each"
            hint = f"write 'family: {family}' and 'given: {given}'"
        elif key != "literal" and _MORE.search(text):
            bare = _MORE.sub("", text).strip(" ,")
            message = f"{quoted(text)} is more than a name"
            hint = "write the name as it is printed"
            if bare and not re.search(r"[@/]", text):
                hint = f"write {quoted(f'{key}: {bare}')}"
            if re.search(r"\(e", text):
                hint += "; who edits a work stands below 'editor:'"
        else:
            continue
        draft.blame(ProblemKind.WRONG_FORM, node.entries[key].place, message, hint)
        return


def _each_name(node: Mapping, draft: Draft) -> str:
    """Return whole items for names in one; what is said once is of the first."""
    said = {
        key: [one for one in _AND.split(text) if one]
        for key, text in said_in(node).items()
    }
    items = [
        tuple(f"{key}: {each[at]}" for key, each in said.items() if at < len(each))
        for at in range(max(map(len, said.values())))
    ]
    if draft.lines[node.line - 1][node.column - 1 :].startswith("{"):
        braces = (quoted("{" + ", ".join(item) + "}") for item in items)
        return f"write an item for each: {' and '.join(braces)}"
    first, last = node.line, max(value.line for value in node.entries.values())
    where = "this line" if first == last else f"the lines {first} to {last}"
    whole = "; then ".join(with_blanks(item, max(node.column - 3, 0)) for item in items)
    return f"write in place of {where}: {whole}"


_OTHERS = re.compile(r"\bet al\b|\bu\. ?a\.|\band others\b")
_SEVERAL = re.compile(";| & | and ")
_MORE = re.compile(
    r"\s*\((?:eds?|editors?|hrsg|trans)\b.*\)|[\d*†‡§¶]+|\b(?:Prof|Dr|Mrs?|Ms)\.\s*"
    r"|@|https?://|,$",
    re.IGNORECASE,
)
"""What stands beside a name: a title, a part in the work, the mark of a footnote."""
_AND = re.compile(r"\s*(?:;|&|\band\b)\s*")


def _source(node: Mapping, draft: Draft) -> None:
    """Tell of dates that contradict each other, and of a year in another's place."""
    said = said_in(node)
    first, issued = said.get("original-date"), said.get("issued")
    _year_elsewhere(node, said, draft)
    _not_yet_printed(node, said, draft)
    city, colon, name = said.get("publisher", "").partition(": ")
    if colon and "publisher-place" not in said:
        message = "the publisher and its place have a key each"
        hint = f"write {quoted('publisher: ' + name)} and, in the next line, "
        hint += quoted(f"publisher-place: {city}")
        where = node.entries["publisher"].place
        draft.blame(ProblemKind.WRONG_FORM, where, message, hint)
    if first and issued and first[:4] > issued:
        message = f"the first publication, {first}, is later than 'issued', {issued}"
        hint = "swap the two, or leave 'original-date' out"
        place = node.entries["original-date"].place
        draft.blame(ProblemKind.IMPOSSIBLE_DATE, place, message, hint)


def _not_yet_printed(node: Mapping, said: dict[str, str], draft: Draft) -> None:
    """Tell of a work that is printed later than a year after somebody read of it."""
    issued, reviewed = said.get("issued", ""), said.get("reviewed", "")
    if issued and reviewed and int(issued[:4]) > int(reviewed[:4]) + 1:
        message = f"reviewed in {reviewed[:4]}, and printed in {issued[:4]}"
        hint = "one of the two years is wrong: write the right one"
        where = node.entries["issued"].place
        draft.blame(ProblemKind.IMPOSSIBLE_DATE, where, message, hint)


def _year_elsewhere(node: Mapping, said: dict[str, str], draft: Draft) -> None:
    """Tell of a year that stands where the number of a volume or an issue does."""
    issued = said.get("issued", "")
    # A journal that counts volumes by years has one of the same year.
    keys = {"issue"} if issued else {"issue", "volume"}
    for key, text in said.items():
        is_year = key in keys and re.fullmatch(r"(?:1[5-9]|20)\d\d", text)
        if not is_year or issued[:4] not in {"", text}:
            continue
        message = (
            f"{quoted(key)} is the number of a part of a journal; {text} is a year"
        )
        hint = "delete this line" if issued else f"write 'issued: {text}'"
        draft.blame(ProblemKind.WRONG_FORM, node.entries[key].place, message, hint)


def _claim(node: Mapping, draft: Draft) -> None:
    written, said = node.entries["id"], said_in(node)
    claim_id = said["id"]
    if claim_id in draft.claims:
        message = f"the claim id {quoted(claim_id)} is in line {draft.claims[claim_id]}"
        draft.blame(
            ProblemKind.DUPLICATE_CLAIM,
            written.place,
            f"{message} already",
            "give it another id",
        )
    else:
        draft.claims[claim_id] = written.line
        _claim_again(node, said, draft)
        contradictions.claim(node, said, draft)


def _claim_again(node: Mapping, said: dict[str, str], draft: Draft) -> None:
    """Tell of a claim that a source makes already, in the same words."""
    citation: Any = node.entries["citation"]
    own = "source" not in citation.entries
    source = draft.id if own else citation.entries["source"].text
    text = said["text"].split()
    key = " ".join([said["stance"], said["side"], source, *text])
    if len(text) >= TELLING and (line := draft.said_before(key, node.line)):
        message = f"the claim in line {line} stands here again, under another id"
        hint = "write what this one says, or delete it"
        place = node.entries["text"].place
        draft.blame(ProblemKind.DUPLICATE_ITEM, place, message, hint)


def _session(node: Mapping, draft: Draft) -> None:
    """Tell of steps that take more or less time together than their session."""
    steps: Any = node.entries["steps"]
    filled = sum(int(said_in(step)["minutes"]) for step in steps.items)
    whole = int(said_in(node)["minutes"])
    if whole != filled:
        message = f"the steps take {filled} minutes together, not {whole}"
        hint = f"write {filled}, or change the minutes of a step"
        place = node.entries["minutes"].place
        draft.blame(ProblemKind.WRONG_SUM, place, message, hint)


def _chapter(node: Mapping, draft: Draft) -> None:
    """Tell of an address that is a file's, or one that begins at the site's top."""
    page = said_in(node)["page"]
    bare = re.sub(r"^\w+://[^/]*|[?#].*$|\\", "", page).strip("/")
    bare = re.sub(r"^(?:\.{0,2}/)*(?:docs/)?|\.(?:html?|md|rst|txt)$", "", bare)
    if bare != page:
        message = f"{quoted(page)} is no address below the site's, without .html"
        hint = f"write {quoted('page: ' + (bare or 'start'))}"
        place = node.entries["page"].place
        draft.blame(ProblemKind.WRONG_FORM, place, message, hint)


def _note_reference(node: Mapping, draft: Draft) -> None:
    """Note the record that `kind` and `id` name together."""
    said = said_in(node)
    place = node.entries["id"].place
    note_reference(Reference(said["kind"], said["id"], place, "pair"), draft)


RULES: dict[type, Callable[[Mapping, Draft], None]] = {
    Name: _name,
    Source: _source,
    Claim: _claim,
    Material: _note_reference,
    Stop: _note_reference,
    Session: _session,
    Citation: contradictions.citation,
    Contrast: contradictions.both_sides,
    Distinction: contradictions.distinction,
    Situation: contradictions.situation,
    Group: contradictions.group,
    Lookback: contradictions.both_sides,
    Pair: contradictions.pair,
    Chapter: _chapter,
    Term: contradictions.term,
    ReadingPart: contradictions.reading,
}
"""The rule of each class that has one."""
