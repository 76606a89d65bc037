"""The EPUB: it declares which of its pages hold drawings, as its readers require."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sphinx.builders.epub3 import Epub3Builder

if TYPE_CHECKING:
    from sphinx.application import Sphinx


class EpubBuilder(Epub3Builder):
    """Sphinx's builder, whose list of contents says nothing of inline SVG."""

    def build_content(self) -> None:
        """Write the list of contents, and mark the pages with drawings in it."""
        super().build_content()
        listed = Path(self.outdir, "content.opf")
        text = listed.read_text(encoding="utf-8")
        for name in self.files:
            if name.endswith(self.out_suffix) and self._draws(name):
                item = f' href="{escape(quote(name))}" '
                text = text.replace(item, f'{item}properties="svg" ')
        listed.write_text(text, encoding="utf-8")

    def _draws(self, name: str) -> bool:
        return "<svg" in Path(self.outdir, name).read_text(encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the builder in place of Sphinx's."""
    app.add_builder(EpubBuilder, override=True)
