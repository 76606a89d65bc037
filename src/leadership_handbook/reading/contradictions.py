"""What a record says against itself: each value is sound, and all cannot be meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from leadership_handbook.problems import ProblemKind
from leadership_handbook.reading.nodes import Scalar
from leadership_handbook.slips import quoted

if TYPE_CHECKING:
    from leadership_handbook.reading.drafts import Draft
    from leadership_handbook.reading.nodes import Mapping, Node


def said_in(node: Mapping) -> dict[str, str]:
    """Return the texts among the fields, by key."""
    found = node.entries.items()
    return {key: one.text.strip() for key, one in found if type(one) is Scalar}


def _blame(draft: Draft, node: Node, message: str, hint: str) -> None:
    draft.blame(ProblemKind.CONTRADICTION, node.place, message, hint)


def both_sides(node: Mapping, draft: Draft) -> None:
    """Tell of what is said of one side and word for word of the other too."""
    _apart(node.entries["leadership"], node.entries["management"], draft)


def _apart(one: Any, other: Any, draft: Draft) -> None:  # noqa: ANN401  (two scalars)
    text, again = (" ".join(each.text.split()) for each in (one, other))
    if text.casefold() == again.casefold():
        message = f"{quoted(again)} is said of leadership too, in line {one.line}"
        _blame(draft, other, message, "write what sets the two sides apart")


def distinction(node: Mapping, draft: Draft) -> None:
    """Tell of sides that say the same, or stand in each other's place."""
    title: Any = node.entries["title"]
    sides: list[Any] = [node.entries[side] for side in ("leadership", "management")]
    one, other = sides
    _apart(one.entries["label"], other.entries["label"], draft)
    first, second = (said_in(side)["label"] for side in sides)
    one, other = (said_in(side)["summary"] for side in sides)
    if re.match(r"Manag(?:ing|ement|ers?)\b", one) and re.match(r"Lead", other):
        message = "this summary is that of management, and the other way round"
        _blame(draft, sides[0].entries["summary"], message, "swap the two summaries")
    swapped = rf"{re.escape(second)}\W+(?:\w+\W+)?{re.escape(first)}"
    if re.fullmatch(swapped, title.text.strip(), re.IGNORECASE):
        message = f"the title begins with {quoted(second)}, the label of management"
        hint = f"leadership stands first: write 'title: {first} vs. {second}'"
        _blame(draft, title, message, f"{hint}, or swap what stands below the two")


def term(node: Mapping, draft: Draft) -> None:
    """Tell of a meaning that says no more than the title above it."""
    said = said_in(node)
    if _letters(said["definition"]) == _letters(said["title"]):
        message = f"{quoted(said['definition'])} is the title once more"
        _blame(draft, node.entries["definition"], message, "write what it means")


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def pair(node: Mapping, draft: Draft) -> None:
    """Tell of words that are those of the other side too, or of a pair above."""
    both_sides(node, draft)
    said = said_in(node)
    words = f"{said['leadership']} / {said['management']}"
    if line := draft.said_before(words.casefold(), node.line):
        message = f"the pair {quoted(words)} is in line {line} already"
        hint = "delete it here or there"
        place = node.entries["leadership"].place
        draft.blame(ProblemKind.DUPLICATE_ITEM, place, message, hint)


def citation(node: Mapping, draft: Draft) -> None:
    """Tell of a passage that was seen in the work or its abstract, and elsewhere."""
    said = said_in(node)
    if locator := said.get("locator", ""):
        draft.located.append(node.path)
        _locator(locator, node, draft)
    if said.get("seen") in {"work", "abstract"} and "through" in said:
        message = (
            f"'seen: {said['seen']}' says that it was seen in the work, "
            "and 'through' names another text"
        )
        hint = "write 'seen: secondary', or delete the line 'through'"
        _blame(draft, node.entries["seen"], message, hint)
    elif said.get("seen") == "abstract" and A_PAGE.match(said.get("locator", "")):
        message = f"{quoted(said['locator'])} is a page, and only the abstract was seen"
        hint = "write 'locator: abstract', or 'seen: work' if you saw that page"
        _blame(draft, node.entries["locator"], message, hint)


A_PAGE = re.compile(r"(?:pp?|pages?)\b\.? ?\d")
"""How a page is named in a locator."""

_PAGE_OTHERWISE = re.compile(
    r"(?!pp?\. \d)(?:(?i:pp?\.?|pgs?\.?|pages?|seiten?)|S\.) *(?=\d)"
)
"""How it is named elsewhere; s. 12 may be a section."""


_ONE_OR_MORE = re.compile(r"p\. (\d+ *(?:[-–—&]|and) *\d+.*)|pp\. (\d+)$")
"""More pages named as one, and one as more."""


_SOUND = re.compile(r"|abstract|p\. [1-9]\d*")


def _locator(locator: str, node: Mapping, draft: Draft) -> None:
    """Tell of a place in a work that is none."""
    if _SOUND.fullmatch(locator):  # as most are
        return
    otherwise = _PAGE_OTHERWISE.match(locator)
    miscounted = _ONE_OR_MORE.match(locator)
    if re.match(r"(?:https?://|www\.|doi\b)", locator, re.IGNORECASE):
        message = f"{quoted(locator)} is an address, and no place in the work"
        hint = "write the page or section; an address goes into the source"
    elif re.fullmatch(r"(?:pp?|pages?|chapter|section)\b[.\s?…xX_-]*0*", locator):
        message = f"{quoted(locator)} does not say which"
        hint = "write which one, or delete this line where it is not known"
    elif _is_backwards(locator):
        message = f"{quoted(locator)} ends before it begins"
        hint = "write the first page first"
    elif otherwise:
        number = locator[otherwise.end() :]
        many = re.match(r"\d+ *(?:[-–—,&]|and) *\d", number)
        message = f"{quoted(locator)} names a page in words of its own"
        page = f"locator: {'pp.' if many else 'p.'} {number}"
        hint = f"write {quoted(page)}"
    elif miscounted:
        several, one = miscounted.groups()
        message = f"{quoted(locator)} names {'more pages' if several else 'one page'}"
        page = f"locator: pp. {several}" if several else f"locator: p. {one}"
        hint = f"write {quoted(page)}"
    else:
        return
    place = node.entries["locator"].place
    draft.blame(ProblemKind.WRONG_FORM, place, message, hint)


def _is_backwards(locator: str) -> bool:
    """Tell whether pages end before they begin; "pp. 170-5" end at 175."""
    pages = re.match(r"\D{0,6}(\d+)\s*[-–—]\s*(\d+)$", locator)
    if not pages or len(pages[2]) > len(pages[1]):
        return False
    first, ends = pages.groups()
    if len(ends) < len(first) and not A_PAGE.match(locator):
        return False  # "Table 12-3" has no end
    return first[: -len(ends)] + ends < first


def claim(node: Mapping, said: dict[str, str], draft: Draft) -> None:
    """Tell of a claim that is made to hold always, and whose text says less."""
    weaker = said["force"] == "always" and _WEAKER.search(said["text"])
    if weaker and not _ALWAYS.search(said["text"]):
        message = f"'always' is more than the text says: {quoted(weaker[0])}"
        hint = "write the force that the text has: usually, might or not-always"
        _blame(draft, node.entries["force"], message, hint)


_WEAKER = re.compile(
    r"\b(?:usually|often|sometimes|mostly|rarely|seldom|as a rule|in most cases)\b",
    re.IGNORECASE,
)
_ALWAYS = re.compile(r"\b(?:always|every|all|any|never|no|none|must)\b", re.IGNORECASE)


def situation(node: Mapping, draft: Draft) -> None:
    """Tell of a situation that nothing is said about."""
    if not node.entries.keys() & {"readings", "something_else"}:
        message = "there is nothing to read here, and nobody who helps"
        hint = "write 'readings:', or 'something_else:' where it is no matter of work"
        _blame(draft, node.entries["title"], message, hint)


def reading(node: Mapping, draft: Draft) -> None:
    """Tell of what is to be done and is no act."""
    act, said = node.entries["do"], said_in(node)
    text = " ".join(said["do"].split())
    if text.endswith("?"):
        message = "a question is no act"
    elif text in {said.get("tell"), said.get("say")}:
        message = "what is done is what one sees, or says, already"
    elif _NO_ACT.match(text):
        message = f"{quoted(text)} is no act: it tells how things are"
    else:
        return
    hint = "begin with what to do, such as 'Ask …' or 'Write …'"
    _blame(draft, act, message, hint)


_TIMES = "time|day|week|month|year|hour|morning|evening|moment|minute|next|first|last"
_NO_GERUND = "Bring|Ring|S[wt]?r?ing|Fling|Ping|During|Following|Nothing"
_NO_ACT = re.compile(
    r"(?:It|They|He|She|There|We|This|That|Everybody|Nobody|Somebody|People"
    rf"|(?:The|A|An|Your|Their|Our|My|This|These) (?!{_TIMES})[\w’'-]+)"
    r" (?:is|are|was|were|has|have|had|does|did|do not|cannot|seems?|feels?|needs?)\b"
    rf"|(?!{_NO_GERUND})[A-Z]\w+ing\b[^,]*$"
    r"|[A-Z]\w*(?:tion|ness|ments?|ship|ity|ance|ence)\.?$"
)
"""What begins as a sentence on somebody does, or is a single noun."""


def group(node: Mapping, draft: Draft) -> None:
    """Tell of a group whose most are fewer than its least."""
    said = said_in(node)
    if int(said["max"]) < int(said["min"]):
        message = f"at most {said['max']} are fewer than at least {said['min']}"
        _blame(draft, node.entries["max"], message, "swap the two")
