"""Every stock template says what it is, and every format is one that a spec may name."""

import tomllib
from pathlib import Path

import pytest

from briefwright.base.schema import packaged_schema
from briefwright.cli.schema import SCHEMAS
from briefwright.write.registry import FORMATS

TEMPLATES = sorted((Path(__file__).parents[2] / "templates").glob("*/body.md.j2"))


@pytest.mark.parametrize("body", TEMPLATES, ids=lambda path: path.parent.name)
def test_a_template_has_a_label_and_a_description(body: Path) -> None:
    about = tomllib.loads((body.parent / "template.toml").read_text("utf-8"))
    assert about["label"]
    assert len(about["description"]) > 20


def test_the_stock_templates_are_all_there() -> None:
    assert {path.parent.name for path in TEMPLATES} >= {
        "policy-brief",
        "submission",
        "handout",
        "one-pager",
        "questions-and-answers",
    }


def test_the_settings_know_every_format_that_can_be_written() -> None:
    formats = packaged_schema(*SCHEMAS["config"])["properties"]["defaults"]["properties"]["formats"]
    assert set(formats["items"]["enum"]) == set(FORMATS)
