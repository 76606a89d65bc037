"""A very long word in a record: no page of a small handbook is wider than a phone."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

PHONE = 360
LONG = (
    "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
)
CONF = """
project = "Long"
extensions = ["myst_parser", "leadership_handbook.sphinx_ext"]
html_theme = "furo"
lh_records = "../records"
"""
INDEX = f"# {LONG}\n\n```{{lh-contents}} theme\n```\n\n```{{lh-table}} all\n```\n"


def test_no_page_is_wider_than_a_phone(browser: Browser, tmp_path: Path) -> None:
    """What is hidden to the eye does not widen a page either."""
    records = small.handbook(tmp_path / "records")
    small.add_practice(records)
    fields = small.distinction(1, "theme-1", text=f"And {LONG} too.")
    fields["title"] = f"Map vs. {LONG}"
    fields["leadership"]["label"] = LONG
    fields["aliases"] = [f"{LONG}s"]
    fields["claims"][0]["citation"]["locator"] = f"p. {LONG}"
    small.write(records, "distinction", "d-1", fields)
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "conf.py").write_text(CONF, "utf-8")
    (docs / "index.md").write_text(INDEX, "utf-8")
    out = tmp_path / "out"
    subprocess.run([sys.executable, "-m", "sphinx", "-q", docs, out], check=True)

    with browser.new_context(viewport={"width": PHONE, "height": 800}) as context:
        page = context.new_page()
        wide = {}
        for path in sorted(out.rglob("*.html")):
            page.goto(path.as_uri())
            wide[path.name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > PHONE} == {}
