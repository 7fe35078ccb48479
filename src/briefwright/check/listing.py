"""Counts of things in messages."""

from collections.abc import Sized


def listed(found: Sized, one: str, several: str) -> str:
    """A number and its words: "1 section stands", "5 sections stand"."""
    return f"{len(found):,} {one if len(found) == 1 else several}"
