"""The project's tasks: ``nox -l`` lists them, ``nox -s docs`` runs one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from time import time

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "types", "tests", "docs", "interop", "browser"]
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"  # a second run is quick, and still installs what is new

PROJECT = nox.project.load_toml("pyproject.toml")
BUILT = Path("docs/_build")
PACKAGE = "leadership_handbook"
RECORDS = f"src/{PACKAGE}/records"

EVERY_CORE = ("-n", "auto", "--dist", "worksteal")
COVERED = ("--cov", "--cov-report=")
EXTENSION = f"src/{PACKAGE}/sphinx_ext/*"
FLOORS = {
    ("--omit", EXTENSION, "--skip-covered", "--show-missing", "--precision=1"): 99.9,
    ("--include", EXTENSION, "--skip-covered"): 95,
}
"""Branches that the tests have to go through, in percent: the core, the extension.

All of the core, but for a line that texts drawn by lot may miss.
"""
WITHOUT = (
    "--ignore=tests/records",  # they judge what the records say
    "--ignore=tests/ext",  # builds take long; the public CI runs them on each Python
)

LONG = (
    "tests/ext/rebuilds/test_exact.py",
    "tests/ext/rebuilds/test_killed.py",
    "tests/reading/test_mutations.py",
)
LENGTHS = {
    "HANDBOOK_STEPS": "1000",
    "HANDBOOK_KILLS": "10",
    "HANDBOOK_MUTATIONS": "10000",
}

ON_PAPER = ("java", "epubcheck", "latexmk", "xelatex")
DEBIAN = " ".join(Path(".ci/paper.txt").read_text("utf-8").split())
LATEXMK = ("latexmk", "-xelatex", "-interaction=nonstopmode", "-halt-on-error")
TOO_WIDE = (
    r"Overfull \\hbox \((?:[3-9]|\d{2,})\..*"
    r"|Overfull \\vbox \((?:1[3-9]|[2-9]\d|\d{3,})\..*"
    r"|Missing character: .*"
)
"""Lines of LaTeX's log: three points (a millimeter) or more, or no such letter.
A column may end one line of small type lower, where a list goes on over the page."""

BIOME = "@biomejs/biome@2.6.8"
"""The linter of the site's scripts, of npm; a new one has new rules."""

CATALOG = f"src/{PACKAGE}/sphinx_ext/locale/{PACKAGE}.pot"
EXTRACT = ("--project", "Leadership Handbook", "--add-location", "file", "-o", CATALOG)
QUICK = ("-D", "lh_downloads=0")  # they take seconds, after each edit


@nox.session
def docs(session: nox.Session) -> None:
    """Build the handbook; `nox -s docs -- epub` builds it in another format."""
    install(session, ".[sphinx,cards,parquet,xlsx]")  # the downloads have every format
    for builder in session.posargs or ["html"]:
        build(session, builder)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests on the Python that runs nox; arguments go on to pytest."""
    install(session, ".[sphinx,cards,parquet,xlsx]", "test")
    session.run("pytest", *EVERY_CORE, *(session.posargs or COVERED))
    if not session.posargs:
        for part, floor in FLOORS.items():
            session.run("coverage", "report", *part, f"--fail-under={floor}")


@nox.session
def others(session: nox.Session) -> None:
    """Run the tests that a Python can change; `--force-python` names it."""
    install(session, ".[sphinx,cards,parquet,xlsx]", "test")
    session.run("pytest", *EVERY_CORE, *WITHOUT, *session.posargs)


@nox.session
def check(session: nox.Session) -> None:
    """Check the records, or those of another folder, and tell every problem."""
    install(session, ".")
    session.run("lh", "check", *(session.posargs or [RECORDS]))


@nox.session
def lint(session: nox.Session) -> None:
    """Check the code's style and everybody's spelling."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("codespell")
    session.run("npx", "--yes", BIOME, "lint")  # biome.json says what


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, and that the package has them all."""
    install(session, ".[sphinx,cards,parquet,xlsx]", "dev")
    session.run("mypy")
    session.run("pyright", "--warnings", "tests/typing")
    session.run("pyright", "--verifytypes", PACKAGE, "--ignoreexternal")


@nox.session
def live(session: nox.Session) -> None:
    """Serve the handbook and build it again on every change."""
    install(session, ".[sphinx]", "live")
    session.run(
        "sphinx-autobuild",
        "--watch",
        RECORDS,
        *options("html"),
        *QUICK,
        *session.posargs,
    )


@nox.session
def browser(session: nox.Session) -> None:
    """Open every page in Chromium: phone and desk, light and dark."""
    # As for `docs`: what that has built just before is up to date then.
    install(session, ".[sphinx,cards,parquet,xlsx]", "test", "browser")
    build(session, "html")
    session.run("pytest", *EVERY_CORE, "tests/browser", *session.posargs)


@nox.session
def pdf(session: nox.Session) -> None:
    """Make the e-book and the PDF, and look for what is wrong with either."""
    found = {command: shutil.which(command) for command in ON_PAPER}
    if missing := [command for command, path in found.items() if not path]:
        session.error(f"no {', '.join(missing)}; on Debian: apt install {DEBIAN}")
    install(session, ".[sphinx]", "paper")
    build(session, "epub")
    (book,) = (BUILT / "epub").glob("*.epub")
    session.run("java", "-jar", str(found["epubcheck"]), str(book), external=True)
    build(session, "latex")
    with session.chdir(BUILT / "latex"):
        session.run(*LATEXMK, "leadership-handbook.tex", external=True)
        log = Path("leadership-handbook.log").read_text("utf-8", "replace")
    if wrong := re.findall(TOO_WIDE, log):
        session.error("\n".join(wrong))
    session.run("pytest", "tests/paper")
    session.log(f"The handbook on paper: {BUILT}/latex/leadership-handbook.pdf")


@nox.session
def words(session: nox.Session) -> None:
    """Gather the words of the pages' interface anew, for translators."""
    install(session, ".[sphinx]")
    session.run("pybabel", "extract", *EXTRACT, f"src/{PACKAGE}")


@nox.session
def interop(session: nox.Session) -> None:
    """Hold records, references and exports against other people's readers of them."""
    install(session, ".[sphinx,cards,parquet,xlsx]", "test", "interop")
    session.run("pytest", "tests/interop", *session.posargs)


@nox.session
def long(session: nox.Session) -> None:
    """Edit, kill and mutate at random for half an hour; `-- SEED` does it again."""
    install(session, ".[sphinx]", "test")
    seed = (session.posargs or [str(int(time()))])[0]
    session.log(f"nox -s long -- {seed}")
    session.run("pytest", *EVERY_CORE, *LONG, env={**LENGTHS, "HANDBOOK_SEED": seed})


@nox.session
def mutants(session: nox.Session) -> None:
    """Change one thing after another in some files, and tell what no test notices."""
    install(session, ".[sphinx]", "test", "mutants")
    session.run("mutmut", "run", *session.posargs)  # pyproject.toml says which files
    session.run("mutmut", "results")


@nox.session(name="build")
def distributions(session: nox.Session) -> None:
    """Make the archive and the wheel below dist/, and look at what is in them."""
    session.install(*group("build"), *PROJECT["project"]["dependencies"])
    shutil.rmtree("dist", ignore_errors=True)
    session.run("python", "-m", "hatchling", "build")
    session.run("check-wheel-contents", "dist")
    session.run("twine", "check", "--strict", *map(str, Path("dist").iterdir()))


@nox.session
def bench(session: nox.Session) -> None:
    """Print what import, checks, searches and builds cost; `-- 500` builds so many."""
    needed = PROJECT["project"]["dependencies"]  # they make the wheel's search index
    compiled = {"UV_COMPILE_BYTECODE": "1"}  # as pip does, or the first build pays it
    session.install("hatchling", "pycountry", *needed, *group("bench"), env=compiled)
    folder = Path(session.create_tmp(), "wheel")
    shutil.rmtree(folder, ignore_errors=True)
    session.run("python", "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (wheel,) = folder.iterdir()
    # Installed as users have it, and anew though the version is the same.
    session.install(f"{wheel}[sphinx]", env=compiled)
    session.install("--no-deps", "--force-reinstall", str(wheel), env=compiled)
    results = {"HANDBOOK_RESULTS": str(Path(session.create_tmp(), "results"))}
    for script in ("looking_up", "checking", "growing", "searching"):
        session.run("python", f"benchmarks/{script}.py", env=results)
    session.run("python", "benchmarks/building.py", *session.posargs, env=results)
    session.log(f"The results: {results['HANDBOOK_RESULTS']}")


def install(session: nox.Session, package: str, *groups: str) -> None:
    """Install the checkout, editable, so that edits of records and code are seen."""
    wanted = [requirement for name in groups for requirement in group(name)]
    session.install("--editable", package, *wanted)


def group(name: str) -> tuple[str, ...]:
    """Return the requirements of a dependency group."""
    return nox.project.dependency_groups(PROJECT, name)


def build(session: nox.Session, builder: str) -> None:
    """Build the handbook, every warning an error, and print where it lies."""
    session.run("sphinx-build", "-n", "-W", "--keep-going", *options(builder))
    index = BUILT / builder / "index.html"
    session.log(f"The handbook: {index if index.exists() else index.parent}")


def options(builder: str) -> list[str]:
    """Return the builder, the doctrees' folder, the sources and the output."""
    doctrees = BUILT / "doctrees" / builder  # not in the output: never equal bytes
    return ["-b", builder, "-d", str(doctrees), "docs", str(BUILT / builder)]
