"""docs/reference/manifest.md lists the keys of the manifest as its schema has them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefwright.base.schema import packaged_schema
from briefwright.cli.schema import SCHEMAS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "manifest.md"
LISTED = re.compile(r"<!-- keys -->\n(?:\n(?:\|.*\n)+)?")
HEAD = ("<!-- keys -->", "", "| key | holds | means |", "| --- | --- | --- |")
KINDS = {"string": "text", "integer": "whole number", "object": "keys", "null": "nothing"}


def _rows(schema: Any, whole: Any, path: str = "") -> Iterator[str]:
    """A row for each key at any depth, with its path."""
    for name, found in schema.get("properties", {}).items():
        inner = _resolved(found, whole)
        yield f"| `{path}{name}` | {_holds(inner)} | {inner['description']} |"
        yield from _rows(inner, whole, f"{path}{name}.")
        yield from _rows(inner.get("items", {}), whole, f"{path}{name}[].")


def _resolved(schema: Any, whole: Any) -> Any:
    """The schema with what it refers to."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return {**whole["$defs"][name], **schema} if name else schema


def _holds(schema: Any) -> str:
    """What a value is, in words."""
    if "const" in schema:
        return f"`{schema['const']}`"
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if kinds == ["array"]:
        return "list of text" if schema["items"].get("type") == "string" else "list of keys"
    return " or ".join(KINDS[kind] for kind in kinds)


def test_the_page_lists_the_keys_of_the_manifest(accept: bool) -> None:
    schema = packaged_schema(*SCHEMAS["manifest"])
    listed = "\n".join((*HEAD, *_rows(schema, schema), ""))
    text = PAGE.read_text("utf-8")
    page = LISTED.sub(lambda _: listed, text)
    if accept:
        PAGE.write_text(page, "utf-8")
    else:
        assert page == text, "run pytest with --accept and look at the change"
