"""The nearest name to one that was not found."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The known name most like the given one, or None when none is near."""
    close = get_close_matches(name, list(names), n=1, cutoff=0.6)
    return close[0] if close else None


def did_you_mean(name: str, names: Iterable[str]) -> str | None:
    """A hint naming the nearest name, or None."""
    near = nearest(name, names)
    return f'did you mean "{near}"?' if near else None
