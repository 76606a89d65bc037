"""The e-book: its style, tables as entries, and which of its pages hold drawings."""

from __future__ import annotations

from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import quote
from zipfile import ZipFile, ZipInfo

from sphinx.builders.epub3 import Epub3Builder
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.fileutil import copy_asset

from leadership_handbook.sphinx_ext.content.entries import stack
from leadership_handbook.sphinx_ext.content.nodes import wide_tables_in
from leadership_handbook.sphinx_ext.formats.bound import bound, on_the_site
from leadership_handbook.sphinx_ext.priorities import FIT_TABLES

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from sphinx.application import Sphinx

FILES = Path(__file__).parent / "ebook"
"""A style sheet that e-readers know, in place of the site's."""

READABLE = 0o100644
"""What an archive says of a file that everybody may read."""


class EbookTables(SphinxPostTransform):
    """Turn them into entries in an e-book: few e-readers scroll sideways."""

    default_priority: ClassVar[int] = FIT_TABLES
    builders: tuple[str, ...] = ("epub",)

    def run(self, **_options: object) -> None:
        """Put entries in place of each table that is wider than a page."""
        for table in wide_tables_in(self.document):
            stack(table)


class EpubBuilder(Epub3Builder):
    """Sphinx's builder, with the pages of a book, and a list that tells of drawings."""

    @cached_property
    def bound(self) -> set[str]:
        """The pages of the book."""
        found = bound(self.env)
        return self.env.found_docs if found is None else found

    def write_documents(self, docnames: AbstractSet[str]) -> None:
        """Write the pages of the book, and no other."""
        super().write_documents(docnames & self.bound)

    def get_relative_uri(self, from_: str, to: str, typ: str | None = None) -> str:
        """Return where a link leads: to the site, if the page is not in the book."""
        outside = to in self.env.found_docs and to not in self.bound
        address = on_the_site(to, self.config) if outside else ""
        return address or super().get_relative_uri(from_, to, typ)

    def handle_finish(self) -> None:
        """Put the book together from the page that lists its pages."""
        # One of an earlier build would be a page of the book besides.
        Path(self.outdir, self.coverpage_name).unlink(missing_ok=True)
        home = self.config.root_doc
        if bound(self.env) is not None:
            self.config.root_doc = self.config.lh_book
        try:
            super().handle_finish()
        finally:
            self.config.root_doc = home

    def get_toc(self) -> None:
        """Gather the contents, without the parts that are not in the book."""
        super().get_toc()
        self.refnodes[:] = [n for n in self.refnodes if self._is_there(n["refuri"])]

    def _is_there(self, address: str) -> bool:
        name, _hash, part = address.partition("#")
        return not part or f'id="{part}"' in self._written(name)

    def _written(self, name: str) -> str:
        path = Path(self.outdir, name)
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def build_content(self) -> None:
        """Write the list of contents, and mark the pages with drawings in it."""
        super().build_content()
        listed = Path(self.outdir, "content.opf")
        text = listed.read_text(encoding="utf-8")
        for name in self.files:
            if name.endswith(self.out_suffix) and self._draws(name):
                item = f' href="{escape(quote(name))}" '
                text = text.replace(item, f'{item}properties="svg" ')
        cover, *_page = self.config.epub_cover or ("",)
        image = f' href="{escape(cover)}" '
        text = text.replace(image, f'{image}properties="cover-image" ')
        listed.write_text(text, encoding="utf-8")

    def build_epub(self) -> None:
        """Pack the book: the same files make the same bytes, whenever and whose."""
        super().build_epub()
        packed = Path(self.outdir, f"{self.config.epub_basename}.epub")
        with ZipFile(packed) as book:
            members = [(info, book.read(info)) for info in book.infolist()]
        with ZipFile(packed, "w") as book:
            for info, content in members:
                member = ZipInfo(info.filename)  # of 1980, as long as nobody says more
                member.external_attr = READABLE << 16
                member.compress_type = info.compress_type
                book.writestr(member, content)

    def _draws(self, name: str) -> bool:
        return "<svg" in Path(self.outdir, name).read_text(encoding="utf-8")


def add_files(app: Sphinx) -> None:
    """Put our files into the book."""
    if app.builder.name == "epub":
        copy_asset(FILES, app.outdir / "_static", force=True)
        app.add_css_file("handbook.css")


def setup(app: Sphinx) -> None:
    """Register the files, the transform, and the builder in place of Sphinx's."""
    app.connect("builder-inited", add_files)
    app.add_post_transform(EbookTables)
    app.add_builder(EpubBuilder, override=True)
