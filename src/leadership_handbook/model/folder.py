"""Where the shipped records lie."""

from pathlib import Path

RECORDS = Path(__file__).parents[1] / "records"
"""The folder of the shipped records."""
