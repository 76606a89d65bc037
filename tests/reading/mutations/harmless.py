"""Changes of a file's looks, after which the record has to be the same."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING

import yaml

from tests.reading.mutations.file import Entry, File, Mutant, Mutation
from tests.small import Dumper

if TYPE_CHECKING:
    from random import Random


def dumped(file: File, random: Random) -> Mutant | None:
    """Write the whole record anew in another style of YAML."""
    fields = yaml.load(file.text, yaml.BaseLoader)  # noqa: S506  (texts and no more)
    style = random.choice([None, "'", '"', "|", ">"])
    text = yaml.dump(
        fields,
        Dumper=Dumper,
        default_style=style,
        default_flow_style=random.choice([True, False, None]),
        width=random.choice([60, 80, 10_000]),
        indent=random.choice([2, 4, 9]),
        allow_unicode=random.choice([True, False]),
        sort_keys=random.choice([True, False]),
        explicit_start=random.choice([True, False]),
        explicit_end=random.choice([True, False]),
    )
    # Typographic marks around a text have to stand in quotes if they are to be shown.
    if style not in {"'", '"'} and any(map(_begins_with_mark, file.entries)):
        return None
    # Folding a text after a quotation mark PyYAML now and then writes another text.
    same = yaml.load(text, yaml.BaseLoader) == fields  # noqa: S506
    return Mutant(text.encode(), same=True) if same else None


def _begins_with_mark(entry: Entry) -> bool:
    return entry.single and entry.value.value.startswith(("“", "«", "‘"))


def as_json(file: File, random: Random) -> Mutant:
    """Write the record as JSON, which is YAML too."""
    fields = yaml.load(file.text, yaml.BaseLoader)  # noqa: S506
    indent = random.choice([None, 2])
    text = json.dumps(fields, ensure_ascii=random.choice([True, False]), indent=indent)
    return Mutant(text.encode(), same=True)


def encoded(file: File, random: Random) -> Mutant:
    """Save the file as other systems do."""
    ends = random.choice(["\n", "\r\n", "\r"])
    mark = random.choice([b"", codecs.BOM_UTF8])
    last = random.choice(["\n", "", "\n\n\n"])
    text = file.text.removesuffix("\n") + last
    return Mutant(mark + text.replace("\n", ends).encode(), same=True)


def commented(file: File, random: Random) -> Mutant:
    """Write comments and empty lines between the lines, and after what is no text."""
    texts = file.words()
    words = [e for e in file.entries if e.single and not e.flow and e not in texts]
    text = file.text
    if words:
        entry = random.choice(words)
        text = file.with_value(entry, f"{file.written(entry)} # a: &b").decode()
    lines = text.splitlines(keepends=True)
    rows = {(entry.key or entry.value).start_mark.line for entry in file.entries}
    comments = ["# a: [&b *c !d\n", "\n", "#\n", "# é 漢 שלום\n", "#\t{{x}}\n"]
    for row in random.sample(sorted(rows), k=min(len(rows), 3)):
        lines[row] = random.choice(comments) + lines[row]
    return Mutant("".join(lines).encode(), same=True)


def quoted(file: File, random: Random) -> Mutant:
    """Put a value into quotes, or a key."""
    node = random.choice(
        [node for e in file.entries if e.single for node in (e.key, e.value) if node]
    )
    start = node.start_mark.index
    end = start + len(file.text[start : node.end_mark.index].rstrip())
    single = "'" + node.value.replace("'", "''") + "'"
    both = [json.dumps(node.value), *([] if "\n" in node.value else [single])]
    text = file.text[:start] + random.choice(both) + file.text[end:]
    return Mutant(text.encode(), same=True)


HARMLESS: tuple[Mutation, ...] = (dumped, as_json, encoded, commented, quoted)
