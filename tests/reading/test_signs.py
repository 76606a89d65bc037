"""What parses otherwise than it is meant, or not at all, is told in its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from leadership_handbook.reading import read
from tests.reading.test_reading import GOOD, write

if TYPE_CHECKING:
    from pathlib import Path

CASES = {
    "hash in locator": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  - source: kotter-1990\n"
            "    locator: p. 3 #5\n"
        ),
        "5:19 cut-text",
        "put the whole text in quotes: 'p. 3 #5';",
    ),
    "tab before hash": (
        ("title: Rule\t#1\ndefinition: A short talk.\n"),
        "1:13 cut-text",
        "put the whole text in quotes: 'Rule\t#1';",
    ),
    "hash in multi-line plain": (
        ("title: Huddle\ndefinition: A short\n  talk #1 of all\n"),
        "3:8 cut-text",
        "put the whole text in quotes: 'A short …",
    ),
    "quoted then comment": (
        ('title: "Huddle" # note\ndefinition: A short talk.\n'),
        "",
        "",
    ),
    "comment line": (
        ("# note\ntitle: Huddle\n  # another\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "order comment": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations: # none\n"
            "  - source: kotter-1990\n"
        ),
        "",
        "",
    ),
    "definition eq": (
        ("title: Huddle\ndefinition=A talk.\n"),
        "2:11 syntax",
        "write 'definition: A talk.'",
    ),
    "definition wide": (
        ("title: Huddle\ndefinition：A talk.\n"),
        "2:11 syntax",
        "write 'definition: A talk.'",
    ),
    "aliases no blank list": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "  - a\n"
            "related:alignment\n"
        ),
        "5:8 syntax",
        "write 'related:' and, in the line below ",
    ),
    "swallow folded end": (
        ("title: Huddle\ndefinition: >-\n  A talk.\n  aliases:\n    - x\n"),
        "4:3 swallowed",
        "move it left, below the other keys; if i",
    ),
    "swallow key2": (
        ("title: Huddle\ndefinition: A talk.\n  related: alignment\n"),
        "3:3 syntax",
        "write 'related: alignment', with no blank before it",
    ),
    "swallow alias item": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "  - stand-up\n"
            "    related:\n"
        ),
        "5:5 syntax",
        "write 'related:', with no blank before it",
    ),
    "title nothing ZW": (
        ("title: \u200b\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "title nothing nbsp": (
        ("title: \xa0\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text after 'title:'",
    ),
    "title nothing quoted blank": (
        ("title: ' '\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text after 'title:'",
    ),
    "title comb": (
        ("title: '́'\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text",
    ),
    "title braille": (
        ("title: '⠀'\ndefinition: A short talk.\n"),
        "1:9 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "title hangul": (
        ("title: ㅤ\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "ideographic blank end": (
        ("title: Huddle\u3000\ndefinition: A short talk.\n"),
        "1:14 stray-blank",
        "delete it",
    ),
    "nbsp end": (
        ("title: Huddle\xa0\ndefinition: A short talk.\n"),
        "1:14 stray-blank",
        "delete it",
    ),
    "nbsp begin quoted": (
        ("title: '\xa0Huddle'\ndefinition: A short talk.\n"),
        "1:9 stray-blank",
        "delete it",
    ),
    "zwj in word": (
        ("title: Hud\u200ddle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "zwj emoji": (
        ("title: 👩\u200d💻 Huddle\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "zwnj persian": (
        ("title: می\u200cخواهم\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "rlm hebrew": (
        ("title: שלום\u200f!\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "lrm latin": (
        ("title: Hud\u200edle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "soft hyphen": (
        ("title: Hud\xaddle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "bidi iso": (
        ("title: \u2066Huddle\u2069\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "ls": (
        ("title: Hud\u2028dle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "vs tag flag": (
        (
            "title: 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n"
            "definition: A short talk.\n"
        ),
        "",
        "",
    ),
    "alias nf": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - café\n  - café\n"),
        "5:5 duplicate-alias",
        "delete this line: case, accents and hyph",
    ),
    "alias case": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - Talk\n  - talk\n"),
        "5:5 duplicate-alias",
        "delete this line: case, accents and hyph",
    ),
    "alias ss": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "  - Strasse\n"
            "  - straße\n"
        ),
        "5:5 duplicate-alias",
        "delete this line: case, accents and hyph",
    ),
    "conflict in folded": (
        (
            "title: Huddle\n"
            "definition: >-\n"
            "  A\n"
            "<<<<<<< HEAD\n"
            "  talk.\n"
            "=======\n"
            "  walk.\n"
            ">>>>>>> x\n"
        ),
        "4:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict diff3": (
        (
            "<<<<<<< HEAD\n"
            "title: A\n"
            "||||||| base\n"
            "title: B\n"
            "=======\n"
            "title: C\n"
            ">>>>>>> x\n"
            "definition: A short talk.\n"
        ),
        "1:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict only middle": (
        ("title: Huddle\n=======\ndefinition: A short talk.\n"),
        "2:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "conflict in list": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "<<<<<<< HEAD\n"
            "  - a\n"
            "=======\n"
            "  - b\n"
            ">>>>>>> x\n"
        ),
        "4:1 merge-conflict",
        "keep one of the two versions; delete the",
    ),
    "dq unclosed w/ later quotes": (
        ('title: "Huddle\ndefinition: A short talk.\naliases:\n  - "a b"\n  - c\n'),
        "1:8 syntax",
        'type " at the end of the text: write tit',
    ),
    "dq unclosed in list": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            '  - "a\n'
            "  - b\n"
            '  - "c"\n'
        ),
        "4:5 syntax",
        'type " at the end of the text: write - "',
    ),
    "sq unclosed later apostrophe": (
        ("title: 'Huddle\ndefinition: A leader's talk.\n"),
        "1:8 syntax",
        "type ' at the end of the text: write tit",
    ),
    "sq unclosed simple": (
        ("title: 'Huddle\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "type ' at the end of the text: write tit",
    ),
    "dq closes at end of next": (
        ('title: "Huddle\ndefinition: A short talk."\n'),
        "1:8 swallowed",
        "type \" before the line 'definition: A sh",
    ),
    "curly quote open": (
        ("title: “Huddle: a talk\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "put the whole text in quotes: 'Huddle: a",
    ),
    "guillemets": (
        ("title: «Huddle: a talk»\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "put the whole text in quotes: 'Huddle: a",
    ),
    "dq typographic close": (
        ('title: "Huddle”\ndefinition: A short talk.\n'),
        "1:8 syntax",
        'type " at the end of the text: write tit',
    ),
    "quote inside item": (
        ('title: Huddle\ndefinition: A short talk.\naliases:\n  - "a" b\n'),
        "4:8 syntax",
        "put the whole text in quotes: '\"a\" b'",
    ),
    "apos in sq item": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - 'don't'\n"),
        "4:10 syntax",
        'put the whole text in quotes: "don\'t"',
    ),
    "bullet middle": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - a\n  • b\n  - c\n"),
        "5:3 syntax",
        "write '- b'",
    ),
    "star list": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  * a\n  * b\n"),
        "4:3 syntax",
        "write '- a'",
    ),
    "plus list": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  + a\n  + b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "numbered list": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  1. a\n  2. b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "o list": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  o a\n  o b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "minus sign": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  − a\n  − b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "fullwidth hyphen": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  － a\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "two hyphens": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -- a\n  -- b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "citations bullets": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  • source: kotter-1990\n"
            "    locator: p. 3\n"
        ),
        "4:3 syntax",
        "write '- source: kotter-1990'",
    ),
    "citations no dash": (
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  source: kotter-1990\n"
            "  locator: p. 3\n"
        ),
        "4:3 wrong-type",
        "write '- source: kotter-1990', with no blank before it",
    ),
    "citations one": (
        ("title: Huddle\ndefinition: A short talk.\ncitations: kotter-1990\n"),
        "3:12 wrong-type",
        "write 'citations:' alone in this line, and below it, '- source: ko",
    ),
    "nbsp in key": (
        ("ti\xa0tle: A\ndefinition: A short talk.\n"),
        "1:1 unknown-key",
        "did you mean 'title'?",
    ),
    "nbsp after dash": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -\xa0a\n  -\xa0b\n"),
        "4:4 stray-blank",
        "delete it and type a blank: '- a'",
    ),
    "key trailing blank colon": (
        ("title : Huddle\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "title quoted key": (
        ('"title": Huddle\ndefinition: A short talk.\n'),
        "",
        "",
    ),
    "title: with tab": (
        ("title:\tHuddle\ndefinition: A short talk.\n"),
        "",
        "",
    ),
    "capital key no blank": (
        ("Title:Huddle\ndefinition: A short talk.\n"),
        "1:6 syntax",
        "write 'title: Huddle'",
    ),
    "empty alias item": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -\n  - b\n"),
        "4:4 empty",
        "write a text after the hyphen, or delete this line",
    ),
    "dash only": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - \n"),
        "4:4 empty",
        "write a text after the hyphen, or delete this line",
    ),
    "no newline key": (
        ("title: Huddle definition: A talk.\n"),
        "1:25 syntax",
        "put the whole text in quotes: 'Huddle de",
    ),
    "definition after folded no indent": (
        ("title: Huddle\ndefinition: >-\nA talk.\n"),
        "3:1 syntax",
        "write 'A talk.', with 2 blanks before it",
    ),
    "colon end": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - talk:\n"),
        "4:5 wrong-type",
        "put the whole text in quotes: 'talk:'",
    ),
    "url in text colon": (
        ("title: Huddle\ndefinition: See https://example.org/a for it.\n"),
        "",
        "",
    ),
    "time": (
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - at 10:30\n"),
        "",
        "",
    ),
    "comment inside plain multi": (
        ("title: Huddle\ndefinition: A short\n  # note\n  talk.\n"),
        "3:3 syntax",
        "delete it, or move it above the line 'definition: A short'",
    ),
    "comment inside quoted": (
        ('title: Huddle\ndefinition: "A short\n  # note\n  talk."\n'),
        "3:3 swallowed",
        "delete it, or move it above the line 'definition: \"A short'",
    ),
    "link markdown ref": (
        ("title: Huddle\ndefinition: 'See [x][y] and [x].'\n"),
        "2:18 broken-markup",
        "write x without the brackets; a link needs the id of a record",
    ),
    "link angle": (
        ("title: Huddle\ndefinition: See <#term-alignment>.\n"),
        "2:18 broken-markup",
        "write [text](#term-follower), with nothi",
    ),
    "link blanks inside": (
        ("title: Huddle\ndefinition: See [x]( #term-alignment ) .\n"),
        "2:22 cut-text",
        "put the whole text in quotes: 'See [x]( ",
    ),
    "link comma": (
        ("title: Huddle\ndefinition: See [x](#term-alignment, y).\n"),
        "2:19 broken-markup",
        "write [x](#term-alignment)",
    ),
    "link upper": (
        ("title: Huddle\ndefinition: See [x](#Term-alignment).\n"),
        "2:21 forbidden-link",
        "write '#term-alignment'",
    ),
    "link underscore": (
        ("title: Huddle\ndefinition: See [x](#term_alignment).\n"),
        "2:21 forbidden-link",
        "write '#term-alignment'",
    ),
    "snake": (
        ("title: Huddle\ndefinition: Use a_b and 2 * 3 * 4 and C# and f(x)[1].\n"),
        "",
        "",
    ),
    "footnote star": (
        ("title: Huddle\ndefinition: A talk* of ten minutes.\n"),
        "",
        "",
    ),
    "doc end": (
        ("title: Huddle\n...\ndefinition: A short talk.\n"),
        "2:1 syntax",
        "delete this line",
    ),
    "indented all": (
        ("  title: Huddle\n  definition: A talk.\n"),
        "",
        "",
    ),
    "indented first": (
        (" title: Huddle\ndefinition: A talk.\n"),
        "1:2 syntax",
        "write 'title: Huddle', with no blank before it",
    ),
    "indented second": (
        ("title: Huddle\n definition: A talk.\n"),
        "2:2 syntax",
        "write 'definition: A talk.', with no blank before it",
    ),
}
"""Name -> a term, where which problem is told, and how its hint begins."""


@pytest.mark.parametrize("name", CASES)
def test_a_line_is_taken_as_it_is_meant_or_told(name: str, tmp_path: Path) -> None:
    text, where, hint = CASES[name]
    found = read(GOOD, write(tmp_path, {"terms/huddle.yaml": text}))

    told = [f"{p.line}:{p.column} {p.kind}" for p in found.problems]
    assert told == ([where] if where else [])
    assert all(problem.hint.startswith(hint) for problem in found.problems)
