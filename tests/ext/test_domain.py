"""Links to records: by role, by ``any``, by MyST, and from other people's projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.testing.util import SphinxTestApp
from sphinx.util.inventory import InventoryFile

from tests import small

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ext.conftest import Site


def linking(*lines: str) -> str:
    """Return a page outside the contents that holds the lines."""
    return "---\norphan: true\n---\n# Linking\n\n" + "\n\n".join(lines) + "\n"


def test_every_kind_of_link_finds_the_record(site: Site) -> None:
    """Without a text of its own a link shows the record's title."""
    site.page(
        "linking",
        linking(
            "{lh:distinction}`d-1` {lh:source}`by the first <first-1990>`",
            "{any}`follower` [](#lh-term-follower) {lh:claim}`said <d-1/said>`",
        ),
    )
    built = site.build()
    html = built.html("linking")

    assert built.warnings == ""
    assert 'href="distinctions/d-1.html"' in html
    assert 'href="sources/first-1990.html"' in html
    assert html.count('href="glossary.html#lh-term-follower"') == 2
    assert 'href="distinctions/d-1.html#lh-claim-d-1-said"' in html
    assert "Title 1" in html
    assert "by the first" in html


def test_any_prefers_a_distinction(site: Site) -> None:
    """Ids recur across kinds; one candidate is chosen and nothing is said."""
    fields = small.distinction(7, "theme-0")
    small.write(site.records, "distinction", "follower", fields)
    site.page("linking", linking("{any}`follower`"))
    built = site.build()

    assert built.warnings == ""
    assert 'href="distinctions/follower.html"' in built.html("linking")


def test_a_link_to_nothing_is_a_located_warning(site: Site) -> None:
    """The warning names the page, the line and the id."""
    site.page("linking", linking("{lh:term}`no-such-term`"))
    built = site.build()

    assert "linking.md:6: WARNING" in built.warnings
    assert "no-such-term" in built.warnings


def test_the_inventory_has_every_record(site: Site) -> None:
    """Other projects find records by kind and id, with their titles."""
    built = site.build()
    inventory = InventoryFile.loads(
        (built.app.outdir / "objects.inv").read_bytes(), uri="https://x.example"
    )

    item = inventory["lh:distinction", "d-1"]
    assert item.display_name == "Title 1"
    assert item.uri == "https://x.example/distinctions/d-1.html#lh-distinction-d-1"
    assert ("lh:term", "follower") in inventory
    assert ("lh:claim", "d-1/said") in inventory


def test_another_project_links_by_the_domain_alone(site: Site, tmp_path: Path) -> None:
    """It loads `leadership_handbook.sphinx_ext.domain`, no records and no theme."""
    handbook = site.build().app.outdir
    other = tmp_path / "other"
    other.mkdir()
    (other / "conf.py").write_text("", encoding="utf-8")
    page = "Other\n=====\n\n:external+hb:lh:distinction:`d-1` and :lh:term:`follower`\n"
    (other / "index.rst").write_text(page, encoding="utf-8")
    app = SphinxTestApp(
        "html",
        srcdir=other,
        confoverrides={
            "extensions": [
                "sphinx.ext.intersphinx",
                "leadership_handbook.sphinx_ext.domain",
            ],
            "intersphinx_mapping": {
                "hb": ("https://x.example/", str(handbook / "objects.inv"))
            },
            "nitpicky": True,
        },
    )
    app.build()
    app.cleanup()
    html = (app.outdir / "index.html").read_text(encoding="utf-8")

    assert app.warning.getvalue() == ""
    assert "https://x.example/distinctions/d-1.html#lh-distinction-d-1" in html
    assert "Title 1" in html
    assert "https://x.example/glossary.html#lh-term-follower" in html
