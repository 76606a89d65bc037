"""The texts beside the code keep their word: examples, commands, links."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

from leadership_handbook import check

ROOT = Path(__file__).parents[1]
RECORDS = ROOT / "src/leadership_handbook/records"
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")


def test_the_example_runs() -> None:
    code = "".join(re.findall(r"```pycon\n(.*?)```", README, re.DOTALL))
    example = doctest.DocTestParser().get_doctest(code, {}, "README.md", None, None)

    assert doctest.DocTestRunner().run(example) == (0, 7)


@pytest.mark.parametrize("session", ["docs", "tests"])
def test_a_command_is_one_line(session: str) -> None:
    start = "python3 -m venv .venv && .venv/bin/pip install nox && .venv/bin/nox -s "

    assert f"\n```sh\n{start}{session}\n```\n" in README


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_to_files(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", text)

    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_session_named_exists(page: str) -> None:
    named = re.findall(r"nox -s (\w+)", (ROOT / page).read_text("utf-8"))
    noxfile = (ROOT / "noxfile.py").read_text("utf-8")

    assert named
    known = re.findall(r"@nox\.session\ndef (\w+)\(", noxfile)
    known += re.findall(r'@nox\.session\(name="(\w+)"\)', noxfile)
    assert [name for name in named if name not in known] == []


def test_a_mistake_is_told_as_contributing_says(tmp_path: Path) -> None:
    told = re.search(r"^distinctions/.*", CONTRIBUTING, re.MULTILINE)
    shutil.copytree(RECORDS, tmp_path, dirs_exist_ok=True)
    record = tmp_path / "distinctions/people-vs-staff.yaml"
    text = record.read_text("utf-8").replace("theme: attention", "theme: atention")
    record.write_text(text, "utf-8")

    assert told
    assert [str(problem) for problem in check(tmp_path)] == [f"{tmp_path}/{told[0]}"]
