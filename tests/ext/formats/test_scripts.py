"""Every kind of table takes every text, in every format: no traceback, no word lost."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from docutils.utils import column_width

from leadership_handbook import comparison
from leadership_handbook.facade import Handbook
from leadership_handbook.reading import read as read_records
from tests import small
from tests.ext.formats.test_builders import FILES, SAID, tables

if TYPE_CHECKING:
    from tests.ext.conftest import Site

TEXTS = {
    "chinese": "领导是指引方向而管理是维持秩序" * 6,
    "japanese": "指導者は方向を示し管理者は秩序を保つというのが通説である" * 2,
    "thai": "ผู้นำชี้ทิศทางและผู้จัดการรักษาระเบียบ" * 4,
    "hebrew": "מנהיגות מצביעה על הכיוון וניהול שומר על הסדר",
    "arabic": "القيادةتحددالاتجاهوالإدارةتحافظعلىالنظام" * 3,
    "german": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 2,
    "letter": "i",
    "emoji": "👩‍👩‍👧‍👦" * 30,
    "combining": "e\u0301" * 90,
    "path": "`/srv/records/" + "folder/" * 20 + "a.yaml`",
    "nested": "- One.\n  - Two.\n    - Three.\n\n      > Quoted.\n      > > Deeper.",
}
"""What the labels, titles, cells and texts are made of."""
BLOCKS = {"nested"}
"""Those that only a text of several paragraphs can hold."""
PLAIN = {"path"}
"""Those that are not for titles and labels, which have no markup."""
LONG = "10.5555/" + "1099199823" * 4
"""A locator of one word."""


def write(site: Site, kind: str) -> None:
    """Let everything that can hold the text hold it."""
    text = TEXTS[kind]
    title = "Title" if kind in BLOCKS | PLAIN else text
    base = "Text." if kind in BLOCKS else text
    for number in range(3):
        more = count()  # no record says the same twice
        fields: dict[str, Any] = small.distinction(number, f"theme-{number % 2}")
        fields["title"] = f"{title} {number}"
        for name in ("leadership", "management"):
            side = fields[name]
            side["label"] = f"{title} {name} {number}"
            for key in ("summary", "when", "overdone"):
                side[key] = f"{base}{next(more)}"
            side["example"] = f"{base}{next(more)}"
            side["looks_like"] = [f"{base}{next(more)}"]
            for row in fields["contrasts"]:
                row[name] = f"{base}{next(more)}"
        for claim in fields["claims"]:
            claim["text"] = base
            claim["citation"]["locator"] = LONG
        small.write(site.records, "distinction", f"d-{number}", fields)
    for place, name in enumerate(("focus", "means")):
        aspect = {"title": f"{title} {name}", "order": place, "question": base}
        small.write(site.records, "aspect", name, aspect)
    view = {"title": f"{title} view", "order": 0, "text": text}
    small.write(site.records, "view", "apart", view)
    objection = small.objection(3) | {"argument": text, "still_stands": f"{text}2"}
    small.write(site.records, "objection", "nothing-new", objection)
    small.add_practice(site.records)


def page(site: Site) -> str:
    book = Handbook.of(read_records(site.records))
    assert read_records(site.records).problems == ()
    asked = [asked for asked, _ in tables(book)]
    assert {one.split()[0] for one in asked} == set(comparison.KINDS)
    shown = "".join(f"## Of {one}\n\n```{{lh-table}} {one}\n```\n\n" for one in asked)
    return (
        f"# Tables\n\n```{{lh-cards}} d-0 d-1\n```\n\n```{{lh-pairs}}\n```\n\n{shown}"
    )


@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_in_every_table(site: Site, kind: str) -> None:
    write(site, kind)
    site.page("tables", "---\norphan: true\n---\n" + page(site))
    wanted = re.sub(r"[\s`>-]", "", TEXTS[kind])[:8]
    for builder in ("text", "man", "latex", "html"):  # what one has read serves all
        built = site.build(builder, **SAID)

        assert built.warnings == "", builder
        (path, *_) = built.app.outdir.glob(FILES[builder].format(page="all", folder=""))
        said = re.sub(r"[\s|+=\\{}*-]|<[^>]+>", "", path.read_text("utf-8"))
        assert kind in BLOCKS | PLAIN or wanted in said, builder


@pytest.mark.parametrize("kind", ["chinese", "japanese", "letter", "hebrew", "emoji"])
def test_tables_of_any_script_fit_a_terminal(site: Site, kind: str) -> None:
    """A script without blanks is broken anywhere, and counted by what it takes."""
    write(site, kind)
    site.page("tables", "---\norphan: true\n---\n" + page(site))
    outdir = site.build("text").app.outdir

    for path in outdir.rglob("*.txt"):
        for line in path.read_text("utf-8").splitlines():
            assert column_width(line) < 80 or line[0] not in "|+", path


def test_titles_of_columns_stand_above_them(site: Site) -> None:
    """Also where a title above takes several columns, and one takes two rows."""
    site.page("all", "# All\n\n```{lh-table} who-says-what\n```\n")
    outdir = site.build("text").app.outdir
    lines = (outdir / "all.txt").read_text("utf-8").splitlines()

    cells = [re.sub(r" +", " ", line) for line in lines if line.startswith("|")]
    assert cells[0] == "| Source | Theme 0 | Theme 1 |"
    assert cells[2] == "| | Title 0 | Title 2 | Title 1 |"
