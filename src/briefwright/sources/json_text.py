"""JSON with positions.

In: a .json file. Out: its data, and, where the file is not too large for it, the span of every
value. Refused, as Q101: what does not parse.
"""

import json
import re

from briefwright.base.diagnostic import Report
from briefwright.base.source import SourceFile
from briefwright.base.yaml import Located, parse_yaml


def read_json(source: SourceFile, report: Report) -> Located | None:
    """The file's data; None, with a diagnostic, when it does not parse."""
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as problem:
        message = problem.msg[:1].lower() + problem.msg[1:]
        place = source.span(problem.pos)
        report.add("Q101", f"does not parse as JSON: {message}", place, hint=_cure(problem.msg))
        return None
    except RecursionError:
        report.add("Q101", "does not parse as JSON: nested too deep", source.line_span(1))
        return None
    return Located(data, source, *_places(source))


def _places(source: SourceFile) -> tuple[dict, dict]:  # type: ignore[type-arg]
    """The spans of values and keys: JSON is YAML but for tabs and for halves of characters."""
    plain = re.sub(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", r"\\u0020", source.text)
    same = SourceFile(source.path, plain.replace("\t", " ").replace("\x7f", " "))
    located = parse_yaml(same, "Q101", Report())
    if located is None:
        return {}, {}
    return dict(located.values), dict(located.keys)


def _cure(message: str) -> str | None:
    if "property name" in message or "value" in message or "trailing comma" in message:
        return "look for a comma too many, or a missing value, before this place"
    if "delimiter" in message:
        return "a comma, colon or bracket is missing before this place"
    return None
