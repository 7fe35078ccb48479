"""The complaints of the standard library's TOML reader: in our words, with their place."""

import re
import tomllib

from briefwright.base.source import SourceFile, Span

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def toml_problem(problem: tomllib.TOMLDecodeError, source: SourceFile) -> tuple[str, Span]:
    """What is wrong with a TOML text, lower case, no full stop, and where."""
    place = _PLACE.search(str(problem))
    message = _PLACE.sub("", str(problem))
    last = max(len(source.text.rstrip()) - 1, 0)
    at = source.offset(int(place[1]), int(place[2])) if place and place[1] else last
    return message[:1].lower() + message[1:], source.span(min(at, last))
