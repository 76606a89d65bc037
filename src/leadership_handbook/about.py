"""The release, and the project's public addresses: they stand nowhere else."""

from __future__ import annotations

from functools import cache

__version__ = "0.1.0"
"""The release."""


@cache
def address(name: str) -> str:
    """Return an address of ``[project.urls]`` by its label, ``"Source"``.

    Raises `KeyError` for a label that is not there.
    """
    # No look-up of a record wants these.
    from importlib.metadata import PackageNotFoundError, metadata  # noqa: PLC0415

    try:
        entries = metadata("leadership-handbook").get_all("Project-URL") or []
    except PackageNotFoundError:
        return _in_checkout()[name]
    return str(dict(entry.split(", ", 1) for entry in entries)[name])


def _in_checkout() -> dict[str, str]:
    """Return the addresses from beside the sources, which need not be installed."""
    import tomllib  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    written = Path(__file__).parents[2] / "pyproject.toml"
    urls: dict[str, str] = tomllib.loads(written.read_text("utf-8"))["project"]["urls"]
    return urls
