"""What goes wrong: a clear sentence, the right code, and nothing half written."""

from __future__ import annotations

import os
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leadership_handbook.cli.commands import COMMANDS
from tests.cli.conftest import COMMAND, program

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.conftest import Run

FULL = Path("/dev/full")

FULL = Path("/dev/full")
"""A disk that is always full."""

posix = pytest.mark.skipif(os.name != "posix", reason="a matter of POSIX")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("shwo x", "no command 'shwo'; did you mean 'show'?"),
        ("show folower", "no record 'folower'; did you mean 'follower'?"),
        ("show term/folower", "no term 'folower'; did you mean 'follower'?"),
        ("show trem/follower", "no kind 'trem'; did you mean 'term'?"),
        ("show vision", "no record 'vision'; lh search vision finds where it is"),
        ("show follower --field titel", "no 'titel'; did you mean 'title'?"),
        ("show follower --field a..b", "'a..b' is no path"),
        ("list trem", "no kind 'trem'; did you mean 'term'?"),
        ("list term --formt md", "no option '--formt'; did you mean '--format'?"),
        ("list term --format jsno", "no format 'jsno'; did you mean 'json'?"),
        ("list term --format x", "no format 'x'; possible are text, json"),
        ("list term --theme means", "terms have no filter 'theme'"),
        ("list distinction --theme maens", "no theme 'maens'; did you mean 'means'?"),
        ("list source --author mintzbreg", "did you mean 'Mintzberg'?"),
        ("list --theme means", "which kind? lh list KIND --theme"),
        ("list term x", "'x' is one word too many"),
        ("search", "the following arguments are required: WORDS"),
        ("search x --limit 0", "expected a whole number from 1, got '0'"),
        ("search x --kind trem", "no kind 'trem'; did you mean 'term'?"),
        ("compare them", "no table 'them'; did you mean 'theme'?"),
        ("compare theme maens", "no theme 'maens'; did you mean 'means'?"),
        ("compare theme", "takes the id of one theme, not 0 ids"),
        ("compare views --theme means", "no filter of the table 'views' 'theme'"),
        ("claims --stance denies", "no stance 'denies'; possible are asserts"),
        ("claims --source kotter", "no source 'kotter'; did you mean 'kotter-"),
        ("new trem x", "no kind 'trem'; did you mean 'term'?"),
        ("completion csh", "no shell 'csh'; did you mean 'zsh'?"),
        ("completion pwsh9", "no shell 'pwsh9'; possible are bash, zsh, fish\n"),
        ("completion", "the following arguments are required: SHELL\n"),
        ("completion bash zsh", "'zsh' is one word too many"),
        ("--format json list", "stands after it: lh COMMAND --format\n"),
        ("--kind=term search x", "before a command there is no option '--kind'"),
        ("--overlya x list", "no option '--overlya'; did you mean '--overlay'?"),
        ("export csv -o tables.csv", "'tables.csv' the name of a file: -o tables"),
        ("export records -o all.JSON", "'all.JSON' the name of a file: -o all"),
        ("export datapackage -o x/y.zip", "'y.zip' the name of a file: -o x/y"),
        ("list term --limit 3", "no option '--limit'\n"),
        ("check ''", "a path is an empty text"),
        ("init ''", "a path is an empty text"),
        ("new term x ''", "a path is an empty text"),
        ("export json -o ''", "a path is an empty text"),
        ("export json --site handbook", "--site: an address begins with https://"),
        (
            "show people-vs-staff/good-managers-care",
            "is a claim and no record: lh show distinction/people-vs-staff --field",
        ),
    ],
)
def test_wrong_use_is_told_with_what_was_meant(lh: Run, asked: str, told: str) -> None:
    done = lh(*shlex.split(asked))

    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("lh: ")
    assert told in done.err


@pytest.mark.parametrize(
    "asked",
    [
        "list source --author kotter --type speech",
        "search xqzw",
        "claims --author kotter --stance disputes --force always",
    ],
)
def test_nothing_found_is_said(lh: Run, asked: str) -> None:
    done = lh(*asked.split())

    assert (done.code, done.out, done.err) == (1, "", "lh: nothing found\n")
    assert lh(*asked.split(), "--format", "json").out == "[]\n"
    assert lh(*asked.split(), "--format", "text").out == ""


def test_an_overlay_that_is_no_folder(lh: Run, ours: Path) -> None:
    for given in (ours / "no-such", ours / "terms/huddle.yaml", ""):
        done = lh("--overlay", str(given), "list")
        assert (done.code, done.out) == (3, "")
        assert done.err == f"lh: the overlay {str(given)!r} is no folder\n"


def test_broken_records_are_told_and_nothing_else(lh: Run, ours: Path) -> None:
    (ours / "terms/huddle.yaml").write_text("titel: Huddle\n", "utf-8")
    done = lh("--overlay", str(ours), "list")

    assert (done.code, done.out) == (3, "")
    assert "terms/huddle.yaml:1:1: unknown key 'titel'" in done.err
    assert f"lh check {ours} shows all" in done.err


def test_check_of_what_is_not_there(lh: Run, tmp_path: Path) -> None:
    done = lh("check", str(tmp_path / "nowhere"))

    assert (done.code, done.out) == (3, "")
    assert "there is no file or folder" in done.err


def test_new_in_a_folder_that_is_not_there(lh: Run, tmp_path: Path) -> None:
    done = lh("new", "term", "huddle", str(tmp_path / "nowhere"))

    assert done.code == 3
    assert "there is no folder" in done.err
    assert not (tmp_path / "nowhere").exists()


@posix
def test_a_folder_one_may_not_write_to(ours: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    if os.geteuid() == 0:
        locked.rmdir()
        locked.write_text("a file", "utf-8")  # nobody may write below a file
    else:
        locked.chmod(0o500)
    done = program("init", str(locked / "ours"))

    assert (done.code, done.out) == (3, "")
    assert re.fullmatch(r"lh: .*(: Permission denied| is no folder)\n", done.err)
    assert sorted(tmp_path.iterdir()) == [locked, ours]


@posix
def test_a_full_disk_under_the_answer() -> None:
    if not FULL.exists():
        pytest.skip("no /dev/full")
    with FULL.open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    told = "lh: cannot write the answer: No space left on device\n"
    assert (done.returncode, done.stderr) == (3, told)


def test_a_full_disk_under_what_is_written(lh: Run, small_disk: Path) -> None:
    (small_disk / "full").write_bytes(b"x" * 4096)
    done = lh("init", str(small_disk / "ours"))

    assert (done.code, done.out) == (3, "")
    assert done.err.endswith(": No space left on device\n")
    assert [path.name for path in small_disk.iterdir()] == ["full"]
    done = lh("new", "distinction", "a-vs-b", str(small_disk))
    assert done.code == 3
    assert [path for path in small_disk.rglob("*") if path.is_file()] == [
        small_disk / "full"
    ]


@posix
def test_a_closed_pipe_is_quiet() -> None:
    with subprocess.Popen(
        [*COMMAND, "export", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""

    assert running.returncode == 0


@posix
def test_no_standard_output_at_all() -> None:
    line = f"{sys.executable} -m leadership_handbook list >&-"
    done = subprocess.run(
        [str(shutil.which("sh")), "-c", line],
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.fixture
def heard() -> Iterator[None]:
    """Hear Ctrl+C though these tests were started in the background, where none is."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@posix
@pytest.mark.usefixtures("heard")
def test_ctrl_c_ends_it_with_a_word() -> None:
    with subprocess.Popen(
        [*COMMAND, "claims"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        running.stdout.readline()  # what follows waits until somebody reads
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()

    assert (running.returncode, err) == (-signal.SIGINT, b"lh: stopped\n")


def test_ten_thousand_records_on_top(lh: Run, ours: Path) -> None:
    for number in range(10_000):
        text = f"title: Word {number}\ndefinition: The word {number}.\n"
        (ours / f"terms/word-{number}.yaml").write_text(text, "utf-8")
    done = lh("--overlay", str(ours), "list", "term")

    assert (done.code, done.err) == (0, "")
    assert done.out.count("\tWord ") == 10_000


@posix
@pytest.mark.parametrize("columns", [20, 60, 200])
def test_a_terminal_gets_text_as_wide_as_it_is(columns: int) -> None:
    out = on_terminal(columns, "compare", "theme", "means")

    assert out.startswith("Means, side by side\r\n")
    assert "\t" not in out
    assert max(map(len, out.split("\r\n"))) <= columns


@posix
def test_a_terminal_gets_the_line_and_a_mark(ours: Path) -> None:
    text = "title: Huddle\ndefinition: x\nrelated: [coordinaton]\n"
    (ours / "terms/huddle.yaml").write_text(text, "utf-8")
    out = on_terminal(80, "check", str(ours))

    written, mark = out.split("\r\n")[1:3]
    assert written.strip() == "related: [coordinaton]"
    assert mark.index("^") == written.index("coordinaton")


def on_terminal(columns: int, *arguments: str) -> str:
    """Return what a command writes to a terminal so wide."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdout=slave,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "COLUMNS": str(columns), "NO_COLOR": "1"},
    ):
        os.close(slave)
        return b"".join(_read(master)).decode()


def _read(master: int) -> Iterator[bytes]:
    with os.fdopen(master, "rb", buffering=0) as terminal:
        while select.select([terminal], [], [], 30)[0]:
            try:
                data = terminal.read(4096)
            except OSError:  # nobody writes any more
                return
            if not data:
                return
            yield data


@pytest.mark.parametrize("locale", ["C", "de_DE.ISO-8859-1"])
def test_data_are_utf8_in_any_locale(locale: str) -> None:
    done = program("show", "follower", LC_ALL=locale, PYTHONIOENCODING="ascii")

    assert done.code == 0
    assert done.out == program("show", "follower", PYTHONUTF8="1").out


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_an_answer(lh: Run, name: str) -> None:
    done = lh(*name.split(), "--help")

    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("usage: lh ")


def test_no_command_shows_the_help(lh: Run) -> None:
    assert lh() == lh("--help")
