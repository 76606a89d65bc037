"""Where lines end on a phone, and what is copied of them: what is written, as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.conftest import CLIPBOARD, of

if TYPE_CHECKING:
    from playwright.sync_api import Page

BREAKS = r"""(pattern) => {
  const found = [], walker = document.createTreeWalker(
    document.querySelector("article"), NodeFilter.SHOW_TEXT);
  let text = "";
  const places = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.parentElement.checkVisibility()) continue;
    for (let i = 0; i < node.length; i++) places.push([node, i]);
    text += node.data;
  }
  const top = (at) => {
    const range = document.createRange(), [node, i] = places[at];
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    return range.getClientRects()[0]?.top;
  };
  for (const { 0: whole, index } of text.matchAll(new RegExp(pattern, "g"))) {
    let line = top(index), cut = whole[0];
    for (let i = 1; i < whole.length; i++) {
      const next = top(index + i);
      if (next > line + 4) cut += "\n";
      cut += whole[i];
      line = next ?? line;
    }
    found.push(cut);
  }
  return found;
}"""
"""Returns what the pattern finds, with a line's end where the page has one."""
PLACES = r"\b(?:pp?|vol|no|ch)\.\s\d+"
DOTS = r"\S\s·"
DOIS = r"https://doi\.org/10\.[^\s,]+[^\s,.]"
ADDRESSES = r"https://[^\s,]+[^\s,.]"
GOOD = re.compile(r"(?<=[/:;_=&)>-])\n|\n(?=[.(<;])|(?<=\w)\n(?=-)")


LISTS = ["compare/who-says-what.html", "debate.html"]


def test_no_line_ends_between_p_and_its_number(phone: Page, origin: str) -> None:
    whole = 0
    for address in [
        *LISTS,
        *of("bibliography"),
        *of("distinctions")[::2],
        *of("sources")[::9],
    ]:
        phone.goto(origin + address)
        found: list[str] = phone.evaluate(BREAKS, PLACES)
        assert [place for place in found if "\n" in place] == [], address
        whole += len(found)
    assert whole > 50


def test_no_line_begins_with_a_dot_between_facts(phone: Page, origin: str) -> None:
    """Nor stands the link to a claim on a line of its own."""
    whole = 0
    listed = ["history.html", "data/downloads.html", *of("paths")]
    for address in [*listed, *of("distinctions")[::5], *of("practice/scenarios")[::5]]:
        phone.goto(origin + address)
        found: list[str] = phone.evaluate(BREAKS, DOTS)
        alone: list[str] = phone.evaluate(BREAKS, r"\S\s·\s(?:link|the claim)\b")
        assert [fact for fact in found + alone if "\n" in fact] == [], address
        whole += len(found)
    assert whole > 200


def test_a_doi_breaks_at_its_joints(phone: Page, origin: str) -> None:
    found: list[str] = []
    for address in of("bibliography"):
        phone.goto(origin + address)
        found += phone.evaluate(BREAKS, DOIS)
    cut = [doi for doi in found if "\n" in doi]
    assert cut
    assert [doi for doi in cut if "\n" in GOOD.sub("", doi)] == []


def test_the_address_of_a_page_breaks_at_its_joints(phone: Page, origin: str) -> None:
    addresses: list[str] = []
    for address in [*of("situations")[::9], *of("distinctions")[::5]]:
        phone.goto(origin + address)
        addresses += phone.evaluate(BREAKS, ADDRESSES)
    cut = [address for address in addresses if "\n" in address]
    assert len(cut) > 20
    assert [address for address in cut if "\n" in GOOD.sub("", address)] == []


def copied(page: Page, css: str) -> str:
    """Return what is on the clipboard after an element was marked and copied."""
    page.evaluate(
        "(css) => getSelection().selectAllChildren(document.querySelector(css))", css
    )
    page.keyboard.press("Control+c")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_what_is_copied_has_nothing_between_the_lines(phone: Page, origin: str) -> None:
    phone.context.grant_permissions(CLIPBOARD)
    phone.goto(f"{origin}sources/antonakis-2011.html")
    for css in (".lh-reference", ".lh-reference a"):
        text = copied(phone, css)
        assert text
        assert text.isprintable()
        assert not re.search("[\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\u200b]", text)
    link = phone.locator(".lh-reference a").first
    assert copied(phone, ".lh-reference a") == link.get_attribute("href")
