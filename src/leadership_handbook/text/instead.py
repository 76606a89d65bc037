"""What to write in place of what a text may not use: the words of the text itself."""

from __future__ import annotations

import re
from html import unescape

from leadership_handbook.model import KINDS as RECORD_KINDS
from leadership_handbook.slips import LONGEST_WORD, quoted
from leadership_handbook.text.markdown import KINDS, record_link

_SINGULAR = {kind.plural: kind.word for kind in RECORD_KINDS}
_ADDRESS = re.compile(
    rf"#\s*(?:{'|'.join(KINDS)})-[a-z0-9-]*[a-z0-9]|https?://[^\s)\]}}>]+|mailto:\S+@[\w.-]+"
)


def link(text: str, place: int) -> str:
    """Return the link that is meant near a place in a text, ``""`` if none can be told.

    >>> link("in [leading] (#term-lead) today", 11)
    '[leading](#term-lead)'
    """
    found = next((m for m in _ADDRESS.finditer(text) if m.end() > place), None)
    if not found:
        return ""
    before = text[: found.start()].rstrip("[](){}<> \n")
    begins = max(before.rfind("["), before.rfind("("))
    words = before[begins + 1 :].strip() if begins >= 0 else ""
    if not words or len(words) > LONGEST_WORD:
        return ""
    return f"[{words}]({re.sub(r'#[ ]+', '#', found[0])})"


def html(tag: str, text: str) -> tuple[str, str]:
    """Return a piece of a text that HTML stands in, and what to write for it.

    Both are ``""`` where nothing but the tag is to go.
    """
    name = re.match(r"</?\s*([A-Za-z][\w-]*)", tag)
    around = name and re.search(
        rf"<{name[1]}\b[^>]*>([^<]+)</{name[1]}\s*>", text, re.IGNORECASE
    )
    if not name or not around:
        return "", ""
    mark = _MARKS.get(name[1].lower(), "")
    address = re.search(r"href=[\"']?([^\"'\s>]+)", around[0])
    words = around[1].strip()
    if name[1].lower() == "a" and address:
        return around[0], f"[{words}]({address[1]})"
    return around[0], f"{mark}{words}{mark}"


_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "tt": "`"}


def html_hint(tag: str, text: str) -> str:
    """Return what to do about a tag of HTML."""
    old, new = html(tag, text)
    if old:
        return f"write {new} for {old}"
    if re.match(r"<br", tag, re.IGNORECASE):
        return f"write a blank for {tag}"
    return f"delete {tag}; to show it, write `{tag}`"


def entity(written: str) -> str:
    """Return the character that an entity stands for, as a hint."""
    meant = unescape(written)
    return f"write {'a blank' if meant.isspace() else meant} for {written}"


def row(written: str) -> str:
    """Return what to write for a table, by one of its rows.

    >>> row("| a | b |")
    "write each row as an item of a list, such as '- a: b', and delete the other lines"
    """
    first, *others = [cell.strip() for cell in written.strip(" |").split("|")]
    item = quoted(f"- {first}: {', '.join(others)}" if others else f"- {first}")
    hint = f"write each row as an item of a list, such as {item}"
    return f"{hint}, and delete the other lines"


def heading(line: str, below: str) -> str:
    """Return what to do about a heading: a line after #, or one underlined."""
    if begins := re.match(r"\s*(#+\s*)(.*?)\s*#*$", line):
        return f"delete {quoted(begins[1])}; '**{begins[2]}**' is bold"
    return f"delete the line {quoted(below.strip())} below it"


def block(line: str) -> str:
    """Return what to do about a line that begins a list or a quotation."""
    mark = re.match(r"\s*(\d+[.)]|\S?)", line)[1]  # type: ignore[index]
    return f"this text is one paragraph: delete {quoted(mark)} in each of its lines"


def address(href: str) -> str:  # noqa: PLR0911  (one for each thing people paste)
    """Return what to write for an address that leads nowhere, ``""`` if unknown.

    >>> address("../sources/kotter-1990-force.yaml")
    "write '#source-kotter-1990-force'"
    """
    bare = re.sub(r"%20|[\s\"'“”]+", "", href)
    likely = "#" + bare.lstrip("#").lower().replace("_", "-").removeprefix("lh-")
    likely = likely.replace("/", "-", 1) if href.startswith("#") else likely
    folder, _, rest = likely[1:].partition("-")
    if folder in _SINGULAR and rest:
        likely = f"#{_SINGULAR[folder]}-{rest}"
    if record_link(likely):
        return f"write {quoted(likely)}"
    if within := re.search(r"#lh-([a-z]+-[a-z0-9-]+)$", bare):
        return f"write {quoted('#' + within[1])}"
    if typed := re.fullmatch(r"h?t{1,3}ps?:/{1,3}(?=\w)(.+)", bare):
        return f"write {quoted('https://' + typed[1])}"
    file = re.search(r"(?:^|/)(\w+)/([a-z0-9-]+)(?:\.(?:html?|ya?ml|md))?$", bare)
    if file and file[1] in _SINGULAR:
        return f"write {quoted(f'#{_SINGULAR[file[1]]}-{file[2]}')}"
    if re.fullmatch(r"(?:www\.|/*)[\w.-]+\.[a-z]{2,}(?:/\S*)?", bare) and (
        bare.startswith("www.") or "/" in bare.lstrip("/")
    ):
        return f"write {quoted('https://' + bare.lstrip('/'))}"
    if re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.-]+", bare):
        return f"write {quoted(f'mailto:{bare}')}"
    if re.fullmatch(r"#[a-z0-9]+(?:-[a-z0-9]+)*", likely) and href.startswith("#"):
        id_ = likely[1:]
        if re.search(r"-[12]\d{3}[a-z]?(?:-|$)", likely):  # so sources are named
            return f"write {quoted(f'#source-{id_}')}"
        return (
            f"say what it is before its id, such as {quoted(f'#term-{id_}')} for a term"
        )
    return ""
