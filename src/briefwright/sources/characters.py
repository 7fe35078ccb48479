"""Characters that cannot stand in XML, and so in none of the formats.

In: the values of a record, where JSON's and LaTeX's escapes can hold any character. Out: the same
without them. Refused, as Q104: each such character.
"""

import re
from collections.abc import Iterator
from typing import Any

from briefwright.base.diagnostic import Report
from briefwright.base.yaml import Located
from briefwright.base.yaml_reader import Path

# Outside XML 1.0's Char production, and the noncharacters; tab and line feed are allowed.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def check_characters(located: Located, report: Report) -> None:
    """Report every value that holds a character which cannot be printed."""
    for path, text in _texts(located.data, ()):
        for char in dict.fromkeys(_FORBIDDEN.findall(text)):
            report.add(
                "Q104",
                f"the character U+{ord(char):04X} cannot stand in the output formats",
                located.span(*path),
                hint="delete it",
            )


def without_forbidden(value: Any) -> Any:
    """A value without such characters, at any depth."""
    if isinstance(value, str):
        return _FORBIDDEN.sub("", value)
    if isinstance(value, dict):
        return {key: without_forbidden(inner) for key, inner in value.items()}
    return [without_forbidden(inner) for inner in value] if isinstance(value, list) else value


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    pairs = value.items() if isinstance(value, dict) else ()
    for key, inner in enumerate(value) if isinstance(value, list) else pairs:
        yield from _texts(inner, (*path, key))
