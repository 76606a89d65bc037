"""Characters that nobody sees, and those that other scripts need."""

from tests.reading.signs.told import Told

CASES = {
    "title nothing ZW": Told(
        ("title: \u200b\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "title nothing nbsp": Told(
        ("title: \xa0\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text after 'title:'",
    ),
    "title nothing quoted blank": Told(
        ("title: ' '\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text after 'title:'",
    ),
    "title comb": Told(
        ("title: '́'\ndefinition: A short talk.\n"),
        "1:8 empty",
        "write a text",
    ),
    "title braille": Told(
        ("title: '⠀'\ndefinition: A short talk.\n"),
        "1:9 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "title hangul": Told(
        ("title: ㅤ\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete what is around",
    ),
    "ideographic blank end": Told(
        ("title: Huddle\u3000\ndefinition: A short talk.\n"),
        "1:14 stray-blank",
        "delete it",
    ),
    "nbsp end": Told(
        ("title: Huddle\xa0\ndefinition: A short talk.\n"),
        "1:14 stray-blank",
        "delete it",
    ),
    "nbsp begin quoted": Told(
        ("title: '\xa0Huddle'\ndefinition: A short talk.\n"),
        "1:9 stray-blank",
        "delete it",
    ),
    "zwj in word": Told(
        ("title: Hud\u200ddle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "zwj emoji": Told(
        ("title: 👩\u200d💻 Huddle\ndefinition: A short talk.\n"),
    ),
    "zwnj persian": Told(
        ("title: می\u200cخواهم\ndefinition: A short talk.\n"),
    ),
    "rlm hebrew": Told(
        ("title: שלום\u200f!\ndefinition: A short talk.\n"),
    ),
    "lrm latin": Told(
        ("title: Hud\u200edle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "soft hyphen": Told(
        ("title: Hud\xaddle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "bidi iso": Told(
        ("title: \u2066Huddle\u2069\ndefinition: A short talk.\n"),
        "1:8 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "ls": Told(
        ("title: Hud\u2028dle\ndefinition: A short talk.\n"),
        "1:11 forbidden-character",
        "it cannot be seen: delete the word around it, and type 'Huddle' anew",
    ),
    "vs tag flag": Told(
        (
            "title: 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f\n"
            "definition: A short talk.\n"
        ),
    ),
    "dash before a title": Told(
        ("title: – Huddle\ndefinition: A talk.\n"),
        "1:8 stray-mark",
        "write 'title: Huddle'",
    ),
    "wide blanks around the colon": Told(
        ("title\u3000:\u3000Huddle\ndefinition: A talk.\n"),
        "1:6 stray-blank",
        "write 'title: Huddle'",
    ),
    "no-break space in the indentation": Told(
        ("title: Huddle\ndefinition: A\n  \xa0 talk.\n"),
        "3:3 stray-blank",
        "delete what is before the first letter, and type blanks",
    ),
}
