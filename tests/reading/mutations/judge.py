"""What is promised of any file whatever, and whether a reading keeps it."""

from __future__ import annotations

import dataclasses
import os
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from leadership_handbook.model import Distinction, Source
from leadership_handbook.problems import ProblemKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from leadership_handbook.model import Record
    from leadership_handbook.problems import Problem
    from leadership_handbook.reading import Reading
    from tests.reading.mutations.file import Mutant


def faults(
    mutants: Mapping[Path, Mutant], good: Reading, found: Reading
) -> Iterator[str]:
    """Yield every promise broken, by the readings before and after the mutations."""
    for problem in found.problems:
        yield from _misplaced(problem)
    told = defaultdict(list)
    for problem in found.problems:
        told[problem.file].append(problem)
    lost = _lost_claims(good, found, told)
    for kind, files in good.files.items():
        for record_id, file in files.items():
            now = found.records[kind].get(record_id)
            problems = told.pop(str(file), [])
            if bool(problems) == bool(now):
                yield f"{file.name}: it is {now}, and it has {problems}"
            new = [problem for problem in problems if not _follows(problem, lost)]
            before = good.records[kind][record_id]
            if file in mutants:
                for fault in _unlike(file, mutants[file], new, before, now):
                    yield f"{mutants[file].what} {file.name}: {fault}"
            elif new or (now and now != before):
                yield f"the neighbor {file.name} is harmed: {new}"
    if told:
        yield f"problems elsewhere: {[*told.values()]}"


def _misplaced(problem: Problem) -> Iterator[str]:
    """Tell whether a problem is told badly, or at a place that there is not."""
    if not str(problem).isprintable() or len(str(problem)) > 3_000:
        yield f"a bad line: {str(problem)!r}"
    if not os.path.lexists(problem.file):
        yield f"there is no {problem.file}"
    lines = _lines(Path(problem.file))
    if not 1 <= problem.line <= len(lines):
        yield f"of {len(lines)} lines none is {problem.line}: {problem}"
    elif not 1 <= problem.column <= len(lines[problem.line - 1]) + 1:
        yield f"no such column: {problem}"


def _lines(file: Path) -> list[str]:
    """Return the lines of a file as an editor numbers them."""
    readable = file.is_file() and os.access(file, os.R_OK)
    if not readable or file.stat().st_size > 2_000_000:
        return [""]
    text = file.read_bytes().decode("utf-8-sig", errors="replace")
    return re.split(r"\r\n|\r|\n", text)


def _lost_claims(
    good: Reading, found: Reading, told: Mapping[str, list[Problem]]
) -> set[str]:
    """Return the claims that whole records had and have no more, as they are told."""
    return {
        repr(f"{record_id}/{claim}")
        for kind in ("distinction", "source")
        for record_id, file in good.files[kind].items()
        if {problem.kind for problem in told.get(str(file), ())} <= _ACROSS_FILES
        for claim in _claims(good.records[kind][record_id])
        if claim not in _claims_now(found.records[kind].get(record_id), file)
    }


def _claims(record: Record) -> set[str]:
    assert isinstance(record, (Distinction, Source))
    return {claim.id for claim in record.claims}


def _claims_now(record: Record | None, file: Path) -> set[str]:
    """Return the claims in a file, whose words they are if its record has a problem."""
    words = re.findall(r"[\w-]+", "\n".join(_lines(file)))
    return _claims(record) if record else set(words)


_ACROSS_FILES = {ProblemKind.UNKNOWN_ID, ProblemKind.DUPLICATE_ALIAS}
"""With no other problem the claims of a record are all known."""


def _follows(problem: Problem, lost: set[str]) -> bool:
    """Tell whether a problem is that of a record that names a claim now lost."""
    return problem.kind == ProblemKind.UNKNOWN_ID and any(
        claim in problem.message for claim in lost
    )


def _unlike(
    file: Path,
    mutant: Mutant,
    problems: list[Problem],
    before: Record,
    now: Record | None,
) -> Iterator[str]:
    """Tell what a mutant's own problems and record are not as they have to be."""
    if mutant.kinds:
        as_told = [
            problem.kind in mutant.kinds and mutant.line in {0, problem.line}
            for problem in problems
        ]
        if as_told != [True]:
            wanted = f"{sorted(mutant.kinds)} in line {mutant.line or '?'}"
            yield f"not one problem, {wanted}: {[*map(str, problems)]}"
    elif mutant.same and (problems or (now and now != before)):
        yield f"not the same record: {[*map(str, problems)] or now}"
    elif now and (differences := _fields(now) ^ _written(file, now)):
        yield f"the record is not what the file says: {sorted(differences)}"


def _fields(record: Record) -> set[tuple[str, str]]:
    """Return the path and text of every value of a record."""
    return set(_flat(dataclasses.asdict(record), ""))


def _written(file: Path, record: Record) -> set[tuple[str, str]]:
    """Return the path and text of every value of a file, as PyYAML itself reads it."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    fields = yaml.load("\n".join(_lines(file)), loader)  # noqa: S506  (texts only)
    fields["id"] = record.id
    if isinstance(record, Source):
        for claim in fields.get("claims", []):
            claim["citation"].setdefault("source", record.id)
    elif isinstance(record, Distinction) and record.exercise:
        fields["exercise"].setdefault("people", "1")
    return set(_flat(fields, ""))


def _flat(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, member in value.items():
            yield from _flat(member, f"{path}.{key.replace('-', '_')}")
    elif isinstance(value, (list, tuple)):
        for number, member in enumerate(value):
            yield from _flat(member, f"{path}[{number}]")
    elif value not in {None, ""}:
        text = str(value).strip()
        yield path, (text.lstrip("0") or "0") if text.isdigit() else text
