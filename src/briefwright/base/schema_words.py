"""What a schema asks for, and what was found instead, in words.

In: pieces of a JSON Schema and values. Out: phrases for messages, and hints.
"""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from briefwright.base.source import Span
from briefwright.base.suggest import did_you_mean

if TYPE_CHECKING:
    from jsonschema_rs import ValidationError

Schema = dict[str, Any]
Path = tuple[str | int, ...]
IDENTIFIER = "^[a-z0-9]+(-[a-z0-9]+)*$"


def name_of(path: Path) -> str:
    """The key that leads to a value; for an entry of a list the list's."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def subject(path: Path) -> str:
    """A value as the subject of a message."""
    if not name_of(path):
        return "an entry" if path else "the file"
    return f'"{name_of(path)}"' if isinstance(path[-1], str) else f'an entry of "{name_of(path)}"'


def limit(error: "ValidationError", schema: Schema, name: str) -> tuple[str, str | None]:
    """Message and hint for a value of the right type outside what is allowed."""
    limits = error.kind.as_dict()
    found = error.instance
    match error.kind.name:
        case "enum":
            options = [str(option) for option in limits["options"]]
            message = f"{name} cannot be {quoted(found)}"
            return message, did_you_mean(str(found), options) or one_of(options)
        case "pattern":
            return f"{quoted(found)} is not {described(schema)}", pattern_hint(schema)
        case "minLength" | "minItems" | "minProperties":
            return f"{name} is empty", None
        case "minimum":
            return f"{name} must be at least {limits['limit']}", None
        case "maximum":
            return f"{name} must be at most {limits['limit']}", None
        case _:
            return f"{name} must be {described(schema)}", schema.get("x-hint")


def pattern_hint(schema: Schema) -> str | None:
    """How to write what a pattern asks for."""
    if schema.get("pattern") == IDENTIFIER:
        return "use lower-case letters, digits and hyphens"
    return schema.get("x-hint")


def quoted(value: Any) -> str:
    """A value as a message shows it."""
    return f'"{value}"' if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def one_of(names: Iterable[str]) -> str | None:
    """A hint that lists what is allowed."""
    listed = ", ".join(names)
    return f"it is one of {listed}" if listed else None


_TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "object": "keys with values",
    "null": "nothing",
}


def described(schema: Schema) -> str:
    """What a schema asks for, in words."""
    if "title" in schema and "$schema" not in schema:
        return str(schema["title"])
    if schema.get("pattern") == IDENTIFIER:
        return "an identifier"
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    wanted = schema.get("type", "")
    if isinstance(wanted, list):
        return " or ".join(_TYPES.get(one, "a list") for one in wanted)
    if wanted == "array":
        objects = schema.get("items", {}).get("type") == "object"
        return "a list of entries" if objects else "a list of words"
    return _TYPES.get(wanted, "something else")


def kind_of(value: Any) -> str:
    """What a value is, in words."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "keys with values"


def cure(found: Any, schema: Schema, place: Span) -> str | None:
    """How to write a value of the wrong type, where that is plain."""
    if "x-hint" in schema:
        return str(schema["x-hint"])
    if schema.get("type") == "string" and isinstance(found, (bool, int, float)):
        return f'put it in quotes: "{place.text}"'
    words = schema.get("type") == "array" and described(schema) == "a list of words"
    if words and isinstance(found, str) and "\n" not in place.text:
        return f"write it as a list: [{place.text}]"
    return None
