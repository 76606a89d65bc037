"""Damage of which nobody can say beforehand what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reading.mutations.file import File, Mutant, Mutation

if TYPE_CHECKING:
    from random import Random

JUNK = (
    *"*&!%@`[]{}|>\"'#:,-?\\~<_=.\t\0\x85\u2028\u202e\ufeff é漢\r\n",
    *("<b>", "{{x}}", "- ", "&a ", "*a", "!!x ", "<<: ", ": ", "---\n", "...\n"),
    *("[](x)", "#term-x", "![a](b)", "  ", "? ", "%YAML 9.9\n", "|\n", ">-\n", "\\x"),
)
"""Pieces that mean something in YAML or Markdown, or that nobody sees."""

WORDS = (
    *("Zoë", "日本語", "שלום", "e\u0301", "a\u00a0b", "👩\u200d💻"),
    *("naïve", "'quoted'", "no", "1.10", "~", "null"),
)
"""Words that are a text as they are, whatever YAML may take them for."""


def line(file: File, random: Random) -> Mutant:
    """Delete, double, swap, join, cut off or shift a line."""
    lines = file.text.splitlines(keepends=True)
    row, other = random.randrange(len(lines)), random.randrange(len(lines))
    now = lines[row]
    match random.choice(["delete", "double", "swap", "join", "cut", "right", "left"]):
        case "delete":
            del lines[row]
        case "double":
            lines.insert(other, now)
        case "swap":
            lines[row], lines[other] = lines[other], now
        case "join":
            lines[row] = now.rstrip("\n") + random.choice(["", " "])
        case "cut":
            lines[row] = now[: random.randrange(len(now))] + "\n"
        case "right":
            lines[row] = random.choice([" ", "  ", "    ", "\t"]) + now
        case "left":
            lines[row] = now.removeprefix(random.choice([" ", "  ", "    "]))
    return _mutant("".join(lines))


def end(file: File, random: Random) -> Mutant:
    """Cut the file off anywhere."""
    return _mutant(file.text[: random.randrange(len(file.text))])


def character(file: File, random: Random) -> Mutant:
    """Insert, delete or replace something anywhere."""
    place = random.randrange(len(file.text))
    gone = random.choice([0, 1, 1, 5])
    piece = random.choice([*JUNK, "", "", ""])
    return _mutant(file.text[:place] + piece + file.text[place + gone :])


def value(file: File, random: Random) -> Mutant:
    """Put another value's YAML, or a word, in place of a value."""
    entry, other = random.choice(file.entries), random.choice(file.entries)
    written = random.choice([file.written(other), *random.sample(WORDS, 2)])
    return Mutant(file.with_value(entry, written))


def swap(file: File, random: Random) -> Mutant:
    """Swap the values of two fields."""
    texts = [entry for entry in file.entries if entry.single]
    one, other = sorted(random.sample(texts, 2), key=lambda entry: entry.line)
    start, end = one.value.start_mark.index, other.value.start_mark.index
    first, second = file.written(one), file.written(other)
    between = file.text[start + len(first) : end]
    after = file.text[end + len(second) :]
    return _mutant(file.text[:start] + second + between + first + after)


def word(file: File, random: Random) -> Mutant:
    """Change the words of a text."""
    entry = random.choice(file.texts("plain", "inline", "block"))
    words = random.choices(WORDS, k=random.randrange(1, 6))
    return Mutant(file.with_text(entry, " ".join(words)))


def bytes_(file: File, random: Random) -> Mutant:
    """Write random bytes over a part of the file."""
    data = file.text.encode()
    place = random.randrange(len(data))
    noise = random.randbytes(random.choice([1, 3, 100]))
    return Mutant(data[:place] + noise + data[place + len(noise) :])


def twice(file: File, random: Random) -> Mutant:
    """Damage the file in three places at once."""
    text = file.text
    for _ in range(3):
        damaged = random.choice([line, character])(File(file.cls, text or "\n"), random)
        text = damaged.data.decode() if isinstance(damaged.data, bytes) else text
    return _mutant(text)


def bomb(file: File, random: Random) -> Mutant:
    """Multiply aliases, as a billion laughs do."""
    many = random.choice([2, 9])
    lines = [
        f"a{level}: &a{level} [{f'*a{level - 1}, ' * many}x]\n"
        for level in range(random.choice([3, 30, 500]))
    ]
    return _mutant("".join(lines) + file.text)


def heap(file: File, random: Random) -> Mutant:
    """Repeat something until the file is as large as it may be."""
    piece = random.choice([*JUNK, "a: b\n", "- a\n", "[a, ", "{a: ", "a b "])
    size = random.choice([2_000, 20_000, 200_000])
    place = random.choice([0, len(file.text), random.randrange(len(file.text))])
    return _mutant(file.text[:place] + piece * (size // len(piece)) + file.text[place:])


def _mutant(text: str) -> Mutant:
    return Mutant(text.encode())


DAMAGE: tuple[Mutation, ...] = (
    line,
    line,
    line,
    end,
    character,
    character,
    value,
    swap,
    word,
    bytes_,
    twice,
    bomb,
    heap,
)
