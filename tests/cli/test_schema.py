"""`briefwright schema`."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from briefwright.cli.schema import SCHEMAS
from tests.cli.conftest import Command

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_a_schema(tmp_path: Path, kind: str) -> None:
    schema = json.loads(Command(tmp_path)("schema", kind).stdout)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema)


def test_the_keys_of_the_shipped_specs_are_in_the_schema_of_specs(tmp_path: Path) -> None:
    schema = json.loads(Command(tmp_path)("schema", "spec").stdout)
    specs = sorted((ROOT / "briefs").glob("*.yaml"))
    assert specs
    for spec in specs:
        keys = yaml.load(spec.read_text("utf-8"), yaml.BaseLoader)
        assert set(keys) <= set(schema["properties"])


def test_an_unknown_kind_of_file_is_answered_with_those_there_are(tmp_path: Path) -> None:
    answer = Command(tmp_path)("schema", "letter")
    assert answer.exit_code == 2
    assert answer.stderr.endswith(
        "Error: Invalid value for 'KIND': 'letter' is not one of "
        "'spec', 'section', 'source', 'config', 'output', 'manifest', "
        "'build-output', 'check-output', 'status-output', 'affected-output'.\n"
    )
