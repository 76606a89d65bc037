"""Items of a list, whatever stands for the hyphen; the same alias twice."""

from tests.reading.signs.told import Told

CASES = {
    "line broken between brackets": Told(
        ("title: Huddle\ndefinition: A talk.\naliases: [round, short\n  circle]\n"),
    ),
    "no comma at the end of a line": Told(
        ("title: Huddle\ndefinition: A talk.\naliases: [stand-up\n  scrum, round]\n"),
        "4:3 swallowed",
        "type a comma at the end of line 3",
    ),
    "alias nf": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - café\n  - café\n"),
        "5:5 duplicate-alias",
        "delete this line: case, accents and hyph",
    ),
    "alias case": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - Talk\n  - talk\n"),
        "5:5 duplicate-alias",
        "delete this line: case, accents and hyph",
    ),
    "alias ss": Told(
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
    "bullet middle": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - a\n  • b\n  - c\n"),
        "5:3 syntax",
        "write '- b'",
    ),
    "star list": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  * a\n  * b\n"),
        "4:3 syntax",
        "write '- a'",
    ),
    "plus list": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  + a\n  + b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "numbered list": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  1. a\n  2. b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "o list": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  o a\n  o b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "minus sign": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  − a\n  − b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "fullwidth hyphen": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  － a\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "two hyphens": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -- a\n  -- b\n"),
        "4:3 wrong-type",
        "write '- a'",
    ),
    "citations bullets": Told(
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
    "citations no dash": Told(
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
    "citations one": Told(
        ("title: Huddle\ndefinition: A short talk.\ncitations: kotter-1990\n"),
        "3:12 wrong-type",
        "write 'citations:' alone in this line, and below it, '- source: ko",
    ),
    "nbsp after dash": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -\xa0a\n  -\xa0b\n"),
        "4:4 stray-blank",
        "delete it and type a blank: '- a'",
    ),
    "empty alias item": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  -\n  - b\n"),
        "4:4 empty",
        "write a text after the hyphen, or delete this line",
    ),
    "dash only": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - \n"),
        "4:4 empty",
        "write a text after the hyphen, or delete this line",
    ),
    "list in the line of its key": Told(
        ("title: Huddle\ndefinition: A talk.\naliases: - stand-up\n"),
        "3:10 syntax",
        "write '- stand-up', with 2 blanks before it, in the line below 'aliases:'",
    ),
    "item in a text": Told(
        ("title: Huddle\ndefinition: A talk\n  - of ten minutes\n"),
        "3:3 swallowed",
        "begin an item in the column of the items above",
    ),
    "brackets in brackets": Told(
        ("title: [[Huddle]]\ndefinition: A talk.\n"),
        "1:8 wrong-type",
        "write 'title: Huddle'",
    ),
    "two texts in brackets": Told(
        ("title: [Huddle, Talk]\ndefinition: A talk.\n"),
        "1:8 wrong-type",
        "write 'title: Huddle Talk'",
    ),
    "key of an item twice": Told(
        (
            "title: Huddle\n"
            "definition: A talk.\n"
            "citations:\n"
            "- source: kotter-1990\n"
            "  source: kotter-1990\n"
            "  locator: p. 3\n"
        ),
        "5:3 duplicate-key",
        "it is in line 4 already: delete one",
    ),
    "mark at the beginning of an item": Told(
        ("title: Huddle\ndefinition: A talk.\naliases: [stand-up, @noon]\n"),
        "3:10 syntax",
        "",
    ),
    "list nested deep for a key": Told(
        (f"? {'[' * 40 + ']' * 40}\n: One\n"),
        "1:3 wrong-type",
        "write 'key: value'",
    ),
}
