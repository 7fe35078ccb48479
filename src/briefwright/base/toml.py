"""The complaints of the standard library's TOML reader: in our words, with their place."""

import re
import tomllib

from briefwright.base.source import SourceFile, Span

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_KEYS = re.compile(r"\('[^()]*'\)|\('[^()]*',\)")
_KEY = re.compile(r"'([^']*)'")
_PLAIN = {
    "Cannot overwrite a value": "this key has a value already",
    "Illegal character '\\n'": "a quotation mark is not closed",
}


def toml_problem(problem: tomllib.TOMLDecodeError, source: SourceFile) -> tuple[str, Span]:
    """What is wrong with a TOML text, lower case, no full stop, and where."""
    place = _PLACE.search(str(problem))
    message = _PLACE.sub("", str(problem))
    last = max(len(source.text.rstrip()) - 1, 0)
    at = source.offset(int(place[1]), int(place[2])) if place and place[1] else last
    message = _KEYS.sub(lambda keys: f'"{".".join(_KEY.findall(keys[0]))}"', message)
    message = _PLAIN.get(message) or message[:1].lower() + message[1:]
    return message, source.span(min(at, last))
