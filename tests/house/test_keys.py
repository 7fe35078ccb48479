"""Every key that a file may have is explained, in its schema and on the page of keys."""

import json
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from briefwright.cli.reference_keys import page
from briefwright.cli.schema import SCHEMAS

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "keys.md"


def _schema(kind: str) -> dict[str, Any]:
    package, name = SCHEMAS[kind]
    found: dict[str, Any] = json.loads(resources.files(package).joinpath(name).read_text("utf-8"))
    return found


def _properties(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every property of a schema at any depth, with its path."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            yield f"{path}/{name}", inner
        for key, inner in schema.items():
            yield from _properties(inner, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from _properties(inner, f"{path}/{index}")


def _silent(kind: str) -> list[str]:
    properties = list(_properties(_schema(kind)))
    assert properties
    return [path for path, inner in properties if not {"description", "$ref"} & set(inner)]


@pytest.mark.parametrize("kind", sorted(set(SCHEMAS) - {"source"}))
def test_every_key_of_a_schema_says_what_it_is(kind: str) -> None:
    assert _silent(kind) == []


def test_a_source_leaves_only_variables_of_csl_to_csl() -> None:
    assert [path for path in _silent("source") if path.startswith("/custom")] == []


def test_the_page_of_keys_is_what_the_schemas_say(accept: bool) -> None:
    if accept:
        PAGE.write_text(page(), "utf-8")
    assert PAGE.read_text("utf-8") == page(), "run pytest with --accept and look at the change"
