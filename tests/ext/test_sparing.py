"""What builds are spared holds for builds alone, and ends with them."""

from __future__ import annotations

import contextlib
import gc
import subprocess
import sys
import weakref
from typing import TYPE_CHECKING, cast

import pytest
from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx_design.dropdown import DropdownHtmlTransform

from leadership_handbook.garbage import somebody_froze
from leadership_handbook.sphinx_ext import sparing
from leadership_handbook.sphinx_ext.documents.project import book_of
from leadership_handbook.sphinx_ext.rebuilds import derived
from tests.ext.conftest import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from tests.ext.conftest import Site

ENDING = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 1000))  # called after ours
from leadership_handbook.sphinx_ext import sparing
sparing.end_at_once()
sparing.end_at_once()
print(gc.get_freeze_count() > 1000)
"""


def test_a_process_that_ends_looks_for_no_garbage() -> None:
    """Its objects are frozen only then: until then garbage is found as ever."""
    command = [sys.executable, "-c", ENDING]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert said.split() == ["False", "True"]


def test_a_build_leaves_the_collector_as_it_was(site: Site) -> None:
    """Whoever builds within a process of their own keeps their settings."""
    before = gc.get_threshold(), somebody_froze()
    site.build()

    assert (gc.get_threshold(), somebody_froze()) == before


def test_what_was_read_is_not_looked_at_when_pages_are_written(site: Site) -> None:
    frozen: list[int] = []

    def look(*_: object) -> None:
        frozen.append(gc.get_freeze_count())

    site.build(connect=[("env-updated", look), ("html-page-context", look)])

    read, *writing = frozen
    assert writing[0] > read > 1000


def test_the_title_of_a_page_is_rendered_once(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands on the pages before, behind and below it too; a text needs nothing."""
    rendered: list[str] = []
    render = StandaloneHTMLBuilder.render_partial

    def told(builder: StandaloneHTMLBuilder, node: nodes.Node | None) -> dict[str, str]:
        if isinstance(node, nodes.title):
            rendered.append(node.astext())
        return render(builder, node)

    monkeypatch.setattr(StandaloneHTMLBuilder, "render_partial", told)
    site.build()

    assert sorted(rendered) == [
        "The first book (First 1990)",  # a style of its own for what links call it
        "The second book (Second 2001)",
    ]


@pytest.mark.parametrize(
    "title",
    [
        nodes.title("", 'One & <two>: "three", four’s @five'),
        nodes.title("", "", nodes.Text("One & "), nodes.emphasis("", "<two>")),
    ],
)
def test_a_title_is_written_as_sphinx_writes_it(site: Site, title: nodes.title) -> None:
    builder = site.build().app.builder
    assert isinstance(builder, StandaloneHTMLBuilder)
    sphinx = StandaloneHTMLBuilder.render_partial(builder, title.deepcopy())

    assert builder.render_partial(title.deepcopy()) == sphinx


def test_components_are_looked_for_in_hand_written_pages_alone(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text of a record can have none."""
    looked: list[str] = []
    run = DropdownHtmlTransform.run

    def told(transform: DropdownHtmlTransform, **options: object) -> None:
        looked.append(transform.env.docname)
        run(transform, **options)

    monkeypatch.setattr(DropdownHtmlTransform, "run", told)
    site.page(
        "all", "# All\n\n```{dropdown} More\nInside.\n```\n\n```{lh-table} all\n```"
    )
    built = site.build()

    assert '<details class="sd-' in built.html("all")
    assert {*looked} == {*PAGES}


def test_no_heading_of_a_record_is_written_out_for_the_log(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Sphinx does so where a node has no source, and then takes that of its parent.

    What is left is the title of a table on a hand-written page.
    """
    told: list[str] = []
    monkeypatch.setattr(
        "sphinx.util.nodes.repr_domxml",
        lambda node: told.append(f"{type(node).__name__} {node.astext()}"),
    )
    site.build()

    left = [one for one in told if not one.startswith("term ")]
    assert left == ["title All distinctions"]


def test_what_is_loaded_before_the_first_document_is_not_looked_at(site: Site) -> None:
    """It stays. Whoever froze things before the build finds them frozen after it."""
    frozen: list[int] = []

    def look(*_: object) -> None:
        frozen.append(gc.get_freeze_count())

    site.build(connect=[("env-updated", look)])
    assert frozen[0] > 1000
    gc.freeze()
    try:
        before = gc.get_freeze_count()
        site.build()
        assert gc.get_freeze_count() > before / 2
    finally:
        gc.unfreeze()


class Parallel:
    """What an application of two processes is asked, and what is connected to it."""

    parallel = 2

    def __init__(self) -> None:
        self.handlers: dict[str, Callable[..., None]] = {}

    def connect(
        self,
        event: str,
        handler: Callable[..., None],
        priority: int = 500,  # noqa: ARG002
    ) -> None:
        """Keep what is to be called."""
        self.handlers[event] = handler


def test_what_was_passed_over_is_not_made_up_for_at_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Only what is new then is looked at, and not by and by all that was read."""
    monkeypatch.setattr(sparing, "NEW", 100)
    looked: list[int] = []

    def look(phase: str, told: dict[str, int]) -> None:
        if phase == "start":
            looked.append(told["generation"])

    app = Parallel()
    before = gc.get_threshold()
    sparing.collect_seldom(cast("Sphinx", app))
    try:
        app.handlers["env-before-read-docs"]()
        stays = [[number] for number in range(100 * (before[1] + 5))]
        gc.callbacks.append(look)
        app.handlers["build-finished"]()
        stays += [[number] for number in range(2 * before[0])]
    finally:
        gc.callbacks.remove(look)
        gc.set_threshold(*before)

    assert looked
    assert {*looked} == {0}


def test_styles_are_read_before_processes_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each would read all of them; where nothing is read, nobody needs one."""
    read: list[bool] = []
    monkeypatch.setattr(sparing, "read_styles", lambda: read.append(True))
    app = Parallel()
    sparing.read_styles_once(cast("Sphinx", app))

    app.handlers["env-before-read-docs"](app, None, [])
    assert not read
    app.handlers["env-before-read-docs"](app, None, ["index"])
    assert read


def test_a_process_sends_back_what_it_read_alone(site: Site) -> None:
    """What others have read is known where it is sent to."""
    sent: list[set[str]] = []
    known: list[dict[str, set[str]]] = []

    def look(
        _app: object, _env: object, read: set[str], other: BuildEnvironment
    ) -> None:
        lh = other.domaindata["lh"]
        shown = {shown.docname for shown in lh["objects"].values()}
        sent.append({*read})
        known.append(
            {
                "titles": {*other.titles},
                "longtitles": {*other.longtitles},
                "tocs": {*other.tocs},
                "lh": shown
                | lh["asked"].keys()
                | lh["targets"].keys()
                | lh["shown"].keys(),
            }
        )

    before = site.build().app.env.found_docs
    for number in range(6):  # Sphinx divides more than five
        site.page(f"more/{number}", "# More\n\n{lh:distinction}`d-1`\n")
    app = site.build(connect=[("env-merge-info", look)], processes=2).app

    assert len(sent) > 1
    for read, each in zip(sent, known, strict=True):
        assert each["titles"] == each["longtitles"] == each["tocs"] == read
        assert each["lh"] <= read
    assert app.env.titles.keys() == before.union(*sent) == app.env.found_docs


def test_while_files_are_made_no_garbage_is_looked_for() -> None:
    """Whatever happens, it is afterwards; where somebody switched it off, it is not."""
    with contextlib.suppress(OSError), derived.no_garbage():
        looked = [gc.isenabled()]
        raise OSError
    looked.append(gc.isenabled())
    gc.disable()
    try:
        with derived.no_garbage():
            pass
        looked.append(gc.isenabled())
    finally:
        gc.enable()

    assert looked == [False, True, False]


@pytest.mark.parametrize("kind", [nodes.Element, pending_xref])
def test_a_page_of_ours_is_gone_when_the_next_one_is_written(
    site: Site, kind: type[nodes.Element]
) -> None:
    """Nobody has to look for it: not for its text, nor for what its links replaced.

    But for some few that other transforms replace.
    """
    read: dict[str, list[weakref.ref[nodes.Element]]] = {}

    def follow(app: Sphinx, document: nodes.document) -> None:
        elements = document.findall(kind)
        read[app.env.docname] = [weakref.ref(one) for one in elements]

    gc.collect()
    gc.disable()
    try:
        built = site.build(connect=[("doctree-read", follow)])
        left = {
            page: sum(one() is not None for one in all_) for page, all_ in read.items()
        }
    finally:
        gc.enable()
    ours = book_of(built.app.env).documents & read.keys()
    assert sum(left[page] for page in ours) < sum(len(read[page]) for page in ours) / 4
