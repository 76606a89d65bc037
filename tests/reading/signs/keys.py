"""Keys without a colon or blank, too far right or left, swallowed by a text."""

from tests.reading.signs.told import Told

CASES = {
    "key's word and ; begin a line of a text": Told(
        ("title: Huddle\ndefinition: All say their\n  title; then they begin.\n"),
    ),
    "colon too many in an item after an item of keys": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  - source: lee-1990\n"
            "    locator: p. 3\n"
            "  - source: lee-1990: p. 4\n"
        ),
        "6:21 syntax",
        "put the whole text in quotes: 'lee-1990: p. 4'",
    ),
    "definition eq": Told(
        ("title: Huddle\ndefinition=A talk.\n"),
        "2:11 syntax",
        "write 'definition: A talk.'",
    ),
    "definition wide": Told(
        ("title: Huddle\ndefinition：A talk.\n"),
        "2:11 syntax",
        "write 'definition: A talk.'",
    ),
    "aliases no blank list": Told(
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
    "swallow folded end": Told(
        ("title: Huddle\ndefinition: >-\n  A talk.\n  aliases:\n    - x\n"),
        "4:3 swallowed",
        "move it left, below the other keys; if i",
    ),
    "swallow key2": Told(
        ("title: Huddle\ndefinition: A talk.\n  related: alignment\n"),
        "3:3 syntax",
        "write 'related: alignment', with no blank before it",
    ),
    "swallow alias item": Told(
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
    "key trailing blank colon": Told(
        ("title : Huddle\ndefinition: A short talk.\n"),
    ),
    "title quoted key": Told(
        ('"title": Huddle\ndefinition: A short talk.\n'),
    ),
    "title: with tab": Told(
        ("title:\tHuddle\ndefinition: A short talk.\n"),
    ),
    "capital key no blank": Told(
        ("Title:Huddle\ndefinition: A short talk.\n"),
        "1:6 syntax",
        "write 'title: Huddle'",
    ),
    "no newline key": Told(
        ("title: Huddle definition: A talk.\n"),
        "1:25 syntax",
        "put the whole text in quotes: 'Huddle de",
    ),
    "definition after folded no indent": Told(
        ("title: Huddle\ndefinition: >-\nA talk.\n"),
        "3:1 syntax",
        "write 'A talk.', with 2 blanks before it",
    ),
    "colon end": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - talk:\n"),
        "4:5 wrong-type",
        "put the whole text in quotes: 'talk:'",
    ),
    "url in text colon": Told(
        ("title: Huddle\ndefinition: See https://example.org/a for it.\n"),
    ),
    "time": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - at 10:30\n"),
    ),
    "indented all": Told(
        ("  title: Huddle\n  definition: A talk.\n"),
    ),
    "indented first": Told(
        (" title: Huddle\ndefinition: A talk.\n"),
        "1:2 syntax",
        "write 'title: Huddle', with no blank before it",
    ),
    "indented second": Told(
        ("title: Huddle\n definition: A talk.\n"),
        "2:2 syntax",
        "write 'definition: A talk.', with no blank before it",
    ),
    "nbsp in key": Told(
        ("ti\xa0tle: A\ndefinition: A short talk.\n"),
        "1:1 unknown-key",
        "did you mean 'title'?",
    ),
    "comma after a folded title": Told(
        ("title: >-\n  Huddle,\ndefinition: A talk.\n"),
        "2:3 stray-mark",
        "delete the mark",
    ),
    "key without a value in braces": Told(
        ("{title, definition: A talk.}\n"),
        "1:7 empty",
        "write a value, or delete the key",
    ),
    "misspelled key without its blank": Told(
        ("titel:Huddle\ndefinition: A talk.\n"),
        "1:6 syntax",
        "write 'titel: Huddle'",
    ),
    "name for a title": Told(
        ("name: Huddle\ndefinition: A talk.\n"),
        "1:1 unknown-key",
        "write 'title: Huddle'",
    ),
    "mark of a folded text twice": Told(
        ("title: Huddle\ndefinition: >>\n  A talk.\n"),
        "2:14 syntax",
        "put the whole text in quotes",
    ),
    "tag before a key": Told(
        ("title: Huddle\n!!str definition: A talk.\n"),
        "2:1 tag",
        "delete '",
    ),
    "anchor before a key": Told(
        ("title: Huddle\n&a definition: A talk.\n"),
        "2:1 anchor",
        "delete it, with its &",
    ),
    "alias for a key": Told(
        ("title: Huddle\ndefinition: A talk.\n*a : b\n"),
        "3:1 alias",
        "put the whole text in quotes",
    ),
    "lines of a text further left each": Told(
        ("title: Huddle\ndefinition: |\n    One\n  short\n talk.\n"),
        "4:3 syntax",
        "write 'short', with 4 blanks before it",
    ),
    "id that is empty": Told(
        ("id: ''\ntitle: Huddle\ndefinition: A talk.\n"),
        "1:5 empty",
        "write a text after 'id:', or delete this line",
    ),
}
