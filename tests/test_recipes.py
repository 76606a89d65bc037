"""The examples in the chapter on the data run, each recipe by itself."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

import leadership_handbook as lh

DATA = Path(__file__).parents[1] / "docs/data"
SECTION = re.compile(r"^#+ ([^\n]+)\n(.*?)(?=^#|\Z)", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
FILE = re.compile(r"`([\w/-]+\.yaml)`:\n\n```yaml\n(.*?)```", re.DOTALL)

RECIPES = {
    title: text
    for title, text in SECTION.findall((DATA / "index.md").read_text("utf-8"))
    if CODE.search(text)
}


def run(text: str, name: str) -> str:
    """Run the examples of a text; return what is said about those that fail."""
    code = "".join(CODE.findall(text))
    test = doctest.DocTestParser().get_doctest(code, {}, name, None, None)
    told: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=told.append)
    return "".join(told)


def test_there_are_six_and_the_first_steps() -> None:
    assert len(RECIPES) == 7


@pytest.mark.parametrize("title", RECIPES)
def test_a_recipe_runs(
    title: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if "needs pandas." in RECIPES[title]:
        pytest.importorskip("pandas")
    monkeypatch.chdir(tmp_path)
    for name, content in FILE.findall(RECIPES[title]):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(content, "utf-8")

    assert run(RECIPES[title], title) == ""


@pytest.mark.parametrize("page", ["api.md", "formats.md", "tables.md", "values.md"])
def test_the_examples_of_the_reference_run(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if page in {"api.md", "formats.md"}:
        pytest.importorskip("pandas")
    monkeypatch.chdir(tmp_path)
    assert run((DATA / page).read_text("utf-8"), page) == ""


def test_the_problem_shown_is_one_that_is_told() -> None:
    (shown,) = re.findall(
        r"```text\n(.*?)\n```", (DATA / "problems.md").read_text("utf-8"), re.DOTALL
    )

    assert shown in (DATA.parents[1] / "CONTRIBUTING.md").read_text("utf-8")


OWN = {"place", "of", "kept", "relations", "stored_index"}
"""What a handbook has for the package's own use."""


def members(cls: type) -> set[str]:
    """Return the public names of a class, those of our classes below it included."""
    found = {name for base in ours(cls) for name in vars(base)}
    return {name for name in found if not name.startswith("_")} - OWN


def ours(cls: type) -> list[type]:
    """Return a class and those of ours that it is made of."""
    return [base for base in cls.__mro__ if base.__module__.startswith(lh.__name__)]


def examples() -> str:
    """Return every example of a public name, with what it gives."""
    pages = "".join(path.read_text("utf-8") for path in DATA.glob("*.md"))
    found = [test for name in lh.__all__ for test in docstring_examples(name)]
    told = (e.source + e.want for test in found for e in test.examples)
    return "".join((*CODE.findall(pages), *told))


def docstring_examples(name: str) -> list[doctest.DocTest]:
    value = getattr(lh, name)
    finder = doctest.DocTestFinder(exclude_empty=False)
    told = ours(value) if isinstance(value, type) else [value]
    return [test for one in told for test in finder.find(one, name)]


def reference() -> str:
    """Return what is said of all public names."""
    return "".join((DATA / name).read_text("utf-8") for name in ("api.md", "values.md"))


def test_every_public_name_is_in_the_reference() -> None:
    text = reference()
    automatic = re.findall(r"(?m)^\.\. auto\w+:: leadership_handbook\.(\w+)", text)
    by_hand = re.findall(r"(?m)^\.\. py:data:: (\w+)\n(?:   :.*\n)+\n   (.*)", text)

    assert sorted([*automatic, *dict(by_hand)]) == sorted(lh.__all__)
    for name, told in by_hand:
        if hasattr(lh.Handbook, name):  # the others are hints, which have no docstring
            assert getattr(lh.Handbook, name).__doc__ == told


def test_the_reference_is_built_though_a_record_is_broken() -> None:
    text = reference()
    imported = re.findall(r"(?m)^\.\. auto\w+:: leadership_handbook\.(\w+)", text)

    # Sphinx gets each of these, and what reads the records would raise.
    assert [n for n in imported if isinstance(getattr(lh, n), lh.Records)] == []


def test_every_public_name_has_an_example() -> None:
    told = examples()

    assert {*lh.__all__} - {*re.findall(r"\w+", told)} == set()
    for cls in (lh.Handbook, lh.Records, lh.Table):
        assert members(cls) - {*re.findall(r"\.(\w+)", told)} == set()


@pytest.mark.parametrize("name", lh.__all__)
def test_an_example_in_a_docstring_runs(name: str) -> None:
    told: list[str] = []
    for test in docstring_examples(name):
        doctest.DocTestRunner().run(test, out=told.append)

    assert "".join(told) == ""
