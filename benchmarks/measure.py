"""CPU time of whole processes, taken in turns: a busy machine does not matter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import NamedTuple

ROUNDS = 15


class Spent(NamedTuple):
    """What a process and those that it began have spent."""

    cpu: float
    """Seconds of processor time."""
    peak: float
    """The most memory that one of them held, in MB."""


def spent(program: str, path: str = "") -> Spent:
    """Return what a Python process spends that runs a program.

    `path` is looked through for modules before the installed ones. Raises
    `RuntimeError` with the end of what it said if it fails.
    """
    environment = os.environ | {"PYTHONPATH": path}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # ours would be compiled each time
    with TemporaryFile() as said:
        command = [sys.executable, "-c", program]
        child = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        _pid, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            raise RuntimeError(said.read().decode(errors="replace")[-2000:])
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Spent(used.ru_utime + used.ru_stime, used.ru_maxrss / unit)


def cpu(program: str, path: str = "") -> float:
    """Return the CPU seconds of a Python process that runs a program."""
    return spent(program, path).cpu


def run(program: str, path: str = "") -> str:
    """Return what a program prints."""
    environment = os.environ | {"PYTHONPATH": path}
    return subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        env=environment,
        capture_output=True,
        text=True,
    ).stdout


def in_turns(programs: dict[str, tuple[str, str]]) -> list[dict[str, float]]:
    """Return the CPU seconds of each program in each round, after one to warm up."""
    rounds = [
        {name: cpu(*program) for name, program in programs.items()}
        for _ in range(ROUNDS + 1)
    ]
    return rounds[1:]


def ratio(rounds: list[dict[str, float]], name: str, floor: str) -> float:
    """Return the median of a program's ratio to another in the same round."""
    return median(seconds[name] / seconds[floor] for seconds in rounds)


def report(what: str, value: float, goal: float, unit: str = "x") -> None:
    """Print a figure beside its goal, and keep it."""
    missed = "" if value <= goal else "   MISSED"
    print(f"{what:<62} {value:6.2f}{unit}   goal {goal}{unit}{missed}", flush=True)
    _reported[what] = {"value": value, "goal": goal, "unit": unit}


def keep(name: str, measured: object = None) -> None:
    """Write what was reported, and all that was measured, to a file of JSON.

    It goes to the folder that `HANDBOOK_RESULTS` names, if it does.
    """
    if folder := os.environ.get("HANDBOOK_RESULTS"):
        Path(folder).mkdir(parents=True, exist_ok=True)
        found = {"reported": _reported, "measured": measured}
        Path(folder, f"{name}.json").write_text(json.dumps(found, indent=1), "utf-8")


_reported: dict[str, dict[str, float | str]] = {}
