"""The page `docs/reference/keys.md`, made from the JSON Schemas: every key that a file may have.

`python -m briefwright.cli.reference_keys` prints it.
"""

import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

import click

from briefwright.cli.schema import SCHEMAS

Schema = dict[str, Any]

_HEAD = """# Keys

<!-- Made from the JSON Schemas by "python -m briefwright.cli.reference_keys"; a test compares. -->

Every key of the files that you write. `briefwright schema KIND` prints the schema itself, which an
editor can use to complete keys and to mark mistakes. Dates are written as in 2026-11-22.
"""
_TITLES = {
    "spec": "Brief specs: `briefs/ID.yaml`",
    "section": "Front matter of sections: `seeds/KIND/ID.md`",
    "source": "Sources: `seeds/sources/*.yaml`",
    "config": "Settings of a workspace: `briefwright.toml`",
}
_TYPES = {
    "array": "list",
    "boolean": "true or false",
    "integer": "whole number",
    "object": "keys",
    "string": "text",
}


def page() -> str:
    """The whole page."""
    return _HEAD + "".join(_chapter(kind, title) for kind, title in _TITLES.items())


def _chapter(kind: str, title: str) -> str:
    package, name = SCHEMAS[kind]
    whole = json.loads(resources.files(package).joinpath(name).read_text("utf-8"))
    found = list(_rows(whole, whole))
    rows = "".join(f"| `{key}` | {holds} | {says} |\n" for key, holds, says in found if says)
    silent = ", ".join(f"`{key}`" for key, _, says in found if not says)
    further = f"\nFurther variables, as CSL defines them: {silent}.\n" if silent else ""
    return f"\n## {title}\n\n| key | holds | means |\n| --- | --- | --- |\n{rows}{further}"


def _rows(schema: Schema, whole: Schema, before: str = "") -> Iterator[tuple[str, str, str]]:
    """The keys of a schema and of what stands inside them; repeated definitions only once."""
    entry = _entry(schema, whole)
    required = entry.get("required", ())
    for name, inner in entry.get("properties", {}).items():
        found = _resolved(inner, whole)
        says = inner.get("description") or found.get("description", "")
        default = f" By default `{found['default']}`." if "default" in found else ""
        needed = " **Required.**" if name in required else ""
        key = f"{before}{name}"
        yield (
            key,
            _holds(found, whole).replace("|", r"\|"),
            f"{says}{default}{needed}".replace("|", r"\|"),
        )
        if "$ref" not in inner:
            yield from _inside(key, found, whole)


def _inside(key: str, found: Schema, whole: Schema) -> Iterator[tuple[str, str, str]]:
    for inner in (found, *found.get("anyOf", ()), *found.get("oneOf", ())):
        if isinstance(inner.get("items"), dict):
            yield from _rows(inner["items"], whole, f"{key}[].")
        elif inner.get("properties"):
            yield from _rows(inner, whole, f"{key}.")


def _entry(schema: Schema, whole: Schema) -> Schema:
    """The schema of one entry: of a list's entries, or the schema itself."""
    found = _resolved(schema, whole)
    return _resolved(found["items"], whole) if found.get("type") == "array" else found


def _resolved(schema: Schema, whole: Schema) -> Schema:
    reference = schema.get("$ref", "")
    if not reference.startswith("#/"):
        return schema
    found: Any = whole
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return _resolved(found, whole)


def _holds(schema: Schema, whole: Schema) -> str:
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema.get("format") == "date":
        return "date"
    branches = [*schema.get("anyOf", ()), *schema.get("oneOf", ())]
    if branches:
        found = [_holds(_resolved(branch, whole), whole) for branch in branches]
        return " or ".join(dict.fromkeys(found))
    kinds = schema.get("type", "anything")
    if kinds == "array":
        return _list(_resolved(schema.get("items", {}), whole), whole)
    names = kinds if isinstance(kinds, list) else [kinds]
    return " or ".join(_TYPES.get(str(name), str(name)) for name in names)


def _list(items: Schema, whole: Schema) -> str:
    inner = _holds(items, whole)
    return "list" if inner in ("text", "anything") else f"list of {inner}"


if __name__ == "__main__":
    click.echo(page(), nl=False)
