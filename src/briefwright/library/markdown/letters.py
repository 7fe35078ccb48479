"""The words of a tree with their letters put together; positions stay those of the file."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from briefwright.base.letters import composed
from briefwright.base.source import Span

_NAMES = ("id", "key", "target", "resource", "language")
"""Fields that name something, and do not say it."""


def with_whole_letters(value: Any) -> Any:
    """A tree, or a part of one, with the letters of its words put together."""
    if isinstance(value, str):
        return composed(value)
    if isinstance(value, tuple):
        return tuple(map(with_whole_letters, value))
    if isinstance(value, Span) or not is_dataclass(value):
        return value
    held = {one.name: getattr(value, one.name) for one in fields(value) if one.name not in _NAMES}
    changed = {
        name: new for name, old in held.items() if (new := with_whole_letters(old)) is not old
    }
    return replace(value, **changed) if changed else value  # type: ignore[type-var]
