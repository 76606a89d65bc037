"""Quotes that are not closed, are closed elsewhere, or are no quotes of YAML."""

from tests.reading.signs.told import Told

CASES = {
    "key's word begins a line of a quotation in braces": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "citations:\n"
            "  [{source: kotter-1990,\n"
            "          locator: 'pages in\n"
            "    title: what is before'}]\n"
        ),
    ),
    "record in braces": Told(
        ("{title: Huddle, aliases: [short\ntalk], definition: 'In\ntitle: what.'}\n"),
    ),
    "key's word begins a line of a quotation in an item": Told(
        (
            "title: Huddle\n"
            "definition: A short talk.\n"
            "aliases:\n"
            "- 'a short\n"
            "  title: what comes next'\n"
        ),
    ),
    "quotation in brackets closes in the next key": Told(
        ("title: Huddle\naliases: ['a, b]\ndefinition: A talk', c]\n"),
        "2:11 swallowed",
        "type ' before the line \"definition: A ta",
    ),
    "dq unclosed w/ later quotes": Told(
        ('title: "Huddle\ndefinition: A short talk.\naliases:\n  - "a b"\n  - c\n'),
        "1:8 syntax",
        'type " at the end of the text: write tit',
    ),
    "dq unclosed in list": Told(
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
    "sq unclosed later apostrophe": Told(
        ("title: 'Huddle\ndefinition: A leader's talk.\n"),
        "1:8 syntax",
        "type ' at the end of the text: write tit",
    ),
    "sq unclosed simple": Told(
        ("title: 'Huddle\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "type ' at the end of the text: write tit",
    ),
    "dq closes at end of next": Told(
        ('title: "Huddle\ndefinition: A short talk."\n'),
        "1:8 swallowed",
        "type \" before the line 'definition: A sh",
    ),
    "curly quote open": Told(
        ("title: “Huddle: a talk\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "put the whole text in quotes: 'Huddle: a",
    ),
    "guillemets": Told(
        ("title: «Huddle: a talk»\ndefinition: A short talk.\n"),
        "1:8 syntax",
        "put the whole text in quotes: 'Huddle: a",
    ),
    "dq typographic close": Told(
        ('title: "Huddle”\ndefinition: A short talk.\n'),
        "1:8 syntax",
        'type " at the end of the text: write tit',
    ),
    "quote inside item": Told(
        ('title: Huddle\ndefinition: A short talk.\naliases:\n  - "a" b\n'),
        "4:8 syntax",
        "put the whole text in quotes: '\"a\" b'",
    ),
    "apos in sq item": Told(
        ("title: Huddle\ndefinition: A short talk.\naliases:\n  - 'don't'\n"),
        "4:10 syntax",
        'put the whole text in quotes: "don\'t"',
    ),
    "underscores around a title": Told(
        ("title: _Huddle_\ndefinition: A talk.\n"),
        "1:8 stray-mark",
        "write 'title: Huddle'",
    ),
    "quotation mark inside a title": Told(
        ("title: Huddle (the » one)\ndefinition: A talk.\n"),
        "",
        "",
    ),
    "code and nothing else": Told(
        ("title: Huddle\ndefinition: >-\n  `pull`\n"),
        "",
        "",
    ),
    "text that begins and ends with quotations": Told(
        ('title: Huddle\ndefinition: >-\n  "Lead" and "manage"\n'),
        "",
        "",
    ),
    "smart quotes in brackets": Told(
        ("title: Huddle\ndefinition: A talk.\naliases: [stand-up, “short talk”]\n"),
        "3:21 stray-mark",
        "write short talk for “short talk”",
    ),
    "quotation over a key": Told(
        ('title: Huddle\ndefinition: "A\n  talk.\naliases: two"\n'),
        "2:13 swallowed",
        "type \" before the line 'aliases: two\"'",
    ),
    "quotation with a key's word in it": Told(
        ('title: Huddle\ndefinition: "A talk with a\n  title: one."\n'),
        "",
        "",
    ),
    "quotation broken as programs do": Told(
        ('title: Huddle\ndefinition: "A talk.\\\naliases: two"\n'),
        "",
        "",
    ),
    "quotation without a blank before it": Told(
        ('title:"Huddle"\ndefinition: A talk.\n'),
        "1:6 syntax",
        "write 'title: \"Huddle\"'",
    ),
    "word below a quotation, and no line after it": Told(
        ('title: Huddle\ndefinition: "A talk."\nfoo'),
        "3:1 syntax",
        "indent a text of several lines below its key",
    ),
}
