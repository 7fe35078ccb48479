"""The published schema of a source, and the library's own register."""

from pathlib import Path

import jsonschema_rs
import pytest

from briefwright.base.diagnostic import Report
from briefwright.base.files import DiskFiles
from briefwright.base.render import render_text
from briefwright.cite.pandoc.engine import PandocEngine
from briefwright.sources.read import read_sources
from briefwright.sources.shape import item_schema

ROOT = Path(__file__).parents[3]


def test_the_schema_is_a_schema() -> None:
    jsonschema_rs.meta.validate(dict(item_schema()))


@pytest.mark.parametrize(
    ("item", "valid"),
    [
        ({"id": "a", "type": "book", "title": "T"}, True),
        ({"id": "a", "type": "book", "title": "T", "issued": "2010-06-22"}, True),
        ({"id": "a", "type": "book", "title": "T", "custom": {"withdrawn": True}}, True),
        ({"id": "a", "type": "book"}, False),
        ({"id": "a", "type": "boook", "title": "T"}, False),
        ({"id": "a", "type": "book", "title": "T", "titel": "T"}, False),
        ({"id": "a", "type": "book", "title": "T", "author": ["A"]}, False),
        ({"id": "a", "type": "book", "title": "T", "custom": {"colour": "red"}}, False),
    ],
)
def test_an_editor_is_told_what_fits(item: dict[str, object], valid: bool) -> None:
    checker = jsonschema_rs.validator_for(dict(item_schema()), validate_formats=True)
    assert checker.is_valid(item) is valid


def test_the_library_s_own_register_is_in_order() -> None:
    report = Report()
    register = read_sources(DiskFiles(ROOT), "seeds", report, PandocEngine())
    assert render_text(report, colour=False) == ""
    assert {"crc", "palermo", "crc-co-2019", "jp-1999-act"} <= set(register)
