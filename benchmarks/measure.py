"""CPU time of whole processes, taken in turns: a busy machine does not matter."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from statistics import median

ROUNDS = 15


def cpu(program: str, path: str = "") -> float:
    """Return the CPU seconds of a Python process that runs a program.

    `path` is looked through for modules before the installed ones.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(program, path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


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
    """Print a figure beside its goal."""
    missed = "" if value <= goal else "   MISSED"
    print(f"{what:<62} {value:6.2f}{unit}   goal {goal}{unit}{missed}")
