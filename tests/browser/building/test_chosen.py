"""The table that a reader puts together is that of Python, byte for byte."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

import leadership_handbook as lh
from leadership_handbook.comparison.for_browser import compact
from leadership_handbook.facade import Handbook
from leadership_handbook.model import RECORD_TYPES, kind_of
from tests.browser.building.shown import (
    BUILD,
    Choice,
    chosen,
    expected,
    opened,
    press,
    query,
    rows,
)
from tests.browser.conftest import CLIPBOARD, SITE
from tests.browser.marks import typed, typed_csv

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


SEED = 8
BAD = '<img src=x onerror="document.title=1">'

INSTEAD = """
Object.defineProperty(globalThis, "lhBuild", { get: () => data, set: () => {} });
const data = DATA;
"""
"""Data in place of the site's: its file may be in the browser's cache."""
IN_BOTH = """([data, choices]) => {
  const made = lhBuilder.tables(data);
  return choices.map((choice) => {
    const table = made.table(...choice);
    return [made.markdown(table), made.csv(table)];
  });
}"""


def choices(number: int) -> list[Choice]:
    """Return choices drawn with a fixed seed: some with aspects, some with sources."""
    drawn = Random(SEED)  # noqa: S311  (not for secrets)

    def some(ids: Any, *sizes: int) -> list[str]:
        return drawn.sample(list(ids), drawn.choice(sizes))

    return [
        (
            some(lh.distinctions, 1, 2, 3, 6),
            some(lh.aspects, 0, 0, 1, 4),
            some(lh.sources, 0, 0, 2, 5),
        )
        for _ in range(number)
    ]


def test_twenty_choices_are_those_of_python_but_for_marks_of_quotation(
    browser: Browser, origin: str
) -> None:
    """What is copied, as Markdown and as CSV; and what is shown."""
    with opened(browser) as context:
        context.grant_permissions(CLIPBOARD, origin=origin)
        page = context.new_page()
        for choice in choices(20):
            page.goto(origin + BUILD + query(choice))
            table = chosen(choice)
            for name, text, read in (
                ("Copy as Markdown", table.to_markdown(), typed),
                ("Copy as CSV", table.to_csv(), typed_csv),
            ):
                press(page, name)
                form = name.rpartition(" ")[2]
                page.get_by_text(f"The table is copied, as {form}").wait_for()
                copied = page.evaluate("navigator.clipboard.readText()")
                assert read(copied) == read(text)
            if table.rows:
                assert [*map(typed, rows(page))] == [*map(typed, expected(choice))]


def hostile_handbook() -> Handbook:
    """Return the shipped handbook with texts that markup and spreadsheets trip over."""
    drawn = Random(SEED)  # noqa: S311  (not for secrets)
    marks = [
        "=1+1",
        "+2",
        "-3",
        "@x",
        " =4",
        "＝5",
        'a "b", c',
        "a|b",
        "`c|d`",
        "*e* _f_",
        "~g~ <h>",
    ]
    marks += ["**i**", "[j](#term-follower)", r"\k", "&amp;", "'", "l\nm", "``n`o``"]

    def text() -> str:
        return " ".join(drawn.sample(marks, drawn.randint(1, 4)))

    def line() -> str:
        return text().replace("\n", " ")

    def changed(d: lh.Distinction) -> lh.Distinction:
        cited = [replace(c.citation, locator=line()) for c in d.claims]
        claims = [
            replace(claim, text=text(), citation=citation)
            for claim, citation in zip(d.claims, cited, strict=True)
        ]
        contrasts = [
            replace(row, leadership=text(), management=text()) for row in d.contrasts
        ]
        return replace(
            d, title=line(), claims=tuple(claims), contrasts=tuple(contrasts)
        )

    kinds = map(kind_of, RECORD_TYPES)
    records: Any = {kind: dict(lh.load().of_kind(kind)) for kind in kinds}
    records["distinction"] = {k: changed(d) for k, d in records["distinction"].items()}
    aspects = records["aspect"].items()
    records["aspect"] = {k: replace(a, title=line()) for k, a in aspects}
    del records["aspect"]["focus"], records["source"]["bennis-1989"]
    return Handbook(records)


def test_any_text_comes_out_as_it_does_in_python(page: Page, origin: str) -> None:
    """A formula is harmless, a bar ends no cell, what is hidden has a name."""
    handbook = hostile_handbook()
    data = compact(handbook, lambda kind, record_id: f"{kind}/{record_id}")
    hidden = {"focus", "bennis-1989"}
    drawn: list[Choice] = [
        (
            d,
            [a for a in aspects if a not in hidden],
            [s for s in some if s not in hidden],
        )
        for d, aspects, some in choices(100)
    ]
    page.goto(origin + BUILD)
    found = page.evaluate(IN_BOTH, [json.loads(json.dumps(data)), drawn])

    tables = [chosen(choice, handbook) for choice in drawn]
    assert found == [[table.to_markdown(), table.to_csv()] for table in tables]
    assert any("'=1+1" in csv for _, csv in found)


def test_hostile_data_is_text(page: Page, origin: str) -> None:
    """Whatever the records say, in every place where the page shows it."""

    def spoil(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: spoil(one) for key, one in value.items()}
        if isinstance(value, list):
            return [spoil(one) for one in value]
        bad = isinstance(value, str) and re.search("[A-Z ]", value)
        return f"{BAD}{value}" if bad else value

    text = (SITE / "_static/build-data.js").read_text("utf-8")
    data = spoil(json.loads(text[text.index("{") : text.rindex("}") + 1]))
    data["distinctions"][0][3][0][1] = [
        [
            ["web", "javascript:document.title=1", "x"],
            ["a", "", "y"],
            ["script", "", "z"],
        ],
    ]
    page.add_init_script(INSTEAD.replace("DATA", json.dumps(data)))
    page.goto(f"{origin}{BUILD}?d=people-vs-staff,why-vs-how&s=bennis-1989")
    page.goto(f"{origin}{BUILD}?d=people-vs-staff,why-vs-how,nothing")

    assert BAD in page.locator(".lh-build tbody").inner_text()
    assert page.locator("#lh-build :is(img, script)").count() == 0
    assert page.locator("#lh-build a[href^='javascript']").count() == 0
    assert "Build a comparison" in page.title()
