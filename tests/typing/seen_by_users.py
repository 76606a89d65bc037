"""What type checkers tell a user of the package; mypy and pyright read it.

Nothing here is run. A line that ends in ``type: ignore`` has to be an error.
"""
# pyright: strict, reportUnnecessaryTypeIgnoreComment=true
# ruff: noqa: B018  (a look-up is all that is asked here)

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Literal, assert_type

import pandas as pd

import leadership_handbook as lh


def mappings() -> None:
    assert_type(lh.distinctions, lh.Records[lh.Distinction])
    assert_type(lh.distinctions["x"], lh.Distinction)
    assert_type(lh.terms.get("x"), lh.Term | None)
    assert_type(lh.terms.get("x", 0), lh.Term | int)
    assert_type([*lh.sources.values()], list[lh.Source])
    assert_type([*lh.views], list[str])
    lh.distinctions[1]  # type: ignore[index]
    lh.distinctionz  # type: ignore[attr-defined]
    del lh.themes["means"]  # type: ignore[attr-defined]


def fields(distinction: lh.Distinction, source: lh.Source) -> None:
    assert_type(distinction.leadership.label, str)
    assert_type(distinction.leadership.looks_like, tuple[str, ...])
    assert_type(distinction.contrasts[0].citations, tuple[lh.Citation, ...])
    claim = distinction.claims[0]
    assert_type(claim.stance, Literal["asserts", "qualifies", "disputes"])
    assert_type(distinction.exercise, lh.Exercise | None)
    assert_type(distinction.reviewed, datetime.date)
    assert_type(source.author, tuple[lh.Name, ...])
    assert_type(source.reviewed, datetime.date | None)
    distinction.title = "Other"  # type: ignore[misc]
    distinction.leadership.lable  # type: ignore[attr-defined]
    distinction.exercise.minutes  # type: ignore[union-attr]


def filters() -> None:
    found = lh.distinctions.where(theme="means", evidence="several authors")
    assert_type(found, tuple[lh.Distinction, ...])
    assert_type(lh.sources.where(author="Kotter", kind="theory"), tuple[lh.Source, ...])
    assert_type(lh.terms.where(source="x"), tuple[lh.Term, ...])
    assert_type(lh.objections.where(source="x"), tuple[lh.Objection, ...])
    lh.distinctions.where(evidence="sure")  # type: ignore[arg-type]
    lh.distinctions.where(author="Kotter")  # type: ignore[call-arg]
    lh.sources.where(theme="means")  # type: ignore[call-arg]
    lh.themes.where(source="x")  # type: ignore[misc]


def relations(handbook: lh.Handbook, term: lh.Term) -> None:
    assert_type(handbook.terms, lh.Records[lh.Term])
    assert_type(handbook.of_kind("term"), lh.Records[lh.Term])
    kind: str = input()
    assert_type(handbook.of_kind(kind), lh.Records[lh.Record])
    assert_type(handbook.claim("x/y"), lh.PlacedClaim)
    assert_type(handbook.only("term", [term]), lh.Handbook)
    assert_type(handbook.search("x", kinds="term"), list[lh.Hit])
    assert_type(handbook.compare("all", evidence="one author"), lh.Table)
    handbook.compare("all", evidence="sure")  # type: ignore[arg-type]
    assert_type(handbook.related(term), tuple[lh.Term, ...])
    assert_type(handbook.in_theme("means"), tuple[lh.Distinction, ...])
    said = handbook.claims("x", stance="disputes", side="both")
    assert_type(said, tuple[lh.PlacedClaim, ...])
    assert_type(said[0].record, lh.Distinction | lh.Source)
    assert_type(handbook.citing("x")[0].aspect, str)
    file, line, column = handbook.locate(term, "definition")
    assert_type((file, line, column), tuple[Path, int, int])
    handbook.claims(stance="denies")  # type: ignore[arg-type]
    handbook.terms = lh.terms  # type: ignore[misc]


def tables_and_frames() -> None:
    table = lh.compare("distinction", "x", handbook=lh.load(overlay="mine"))
    assert_type(table, lh.Table)
    assert_type(table.columns[0].side, Literal["", "leadership", "management"])
    assert_type(table.rows[0].cells[0].target, lh.Target | None)
    assert_type(table.to_markdown(), str)
    assert_type(table.to_csv(), str)
    assert_type(table.rows[0].cells[0].links, tuple[lh.Link, ...])
    assert_type(table.to_dicts(), list[dict[str, str]])
    assert_type(table.to_pandas(), pd.DataFrame)
    assert_type(lh.load().to_pandas("claims"), pd.DataFrame)


def options_of_tables() -> None:
    lh.compare("chosen", "x", "y", aspects=["focus"], sources=("z",))
    lh.compare("all", theme="means", evidence="one author", sort="-Evidence")
    lh.compare("views", kind="empirical", columns=["View"])
    lh.compare("all", evidence="sure")  # type: ignore[arg-type]
    lh.compare("views", kind="novel")  # type: ignore[arg-type]
    lh.compare("all", them="means")  # type: ignore[call-arg]
    lh.compare("all", columns=[1])  # type: ignore[list-item]


def search() -> None:
    hits = lh.search("x", kinds=["term"], limit=None, handbook=lh.load("mine"))
    assert_type(hits, list[lh.Hit])
    assert_type(hits[0].score, float)
    assert_type(hits[0].record, lh.Record)
    assert_type(hits[0].kind, lh.RecordKind)
    if hits[0].kind == "term":
        assert_type(hits[0].kind, Literal["term"])
    lh.search("x", kinds=["terms"])  # type: ignore[list-item]
    stance: lh.Stance = "denies"  # type: ignore[assignment]
    lh.load().claims(stance=stance)
    lh.search(7)  # type: ignore[arg-type]


def problems() -> None:
    assert_type(lh.check("mine"), list[lh.Problem])
    assert_type(lh.data_version, str)
    try:
        lh.load("mine")
    except lh.InvalidRecords as error:
        assert_type(error.problems, tuple[lh.Problem, ...])
        assert_type(error.problems[0].line, int)
    try:
        lh.terms["x"]
    except KeyError as error:
        assert_type(error, KeyError)
