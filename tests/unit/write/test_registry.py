"""The formats, each with a writer that does what it says."""

import pytest

from briefwright.base.diagnostic import Report
from briefwright.write.registry import FORMATS
from tests import samples

BEGINNINGS = {"html": b"<!doctype html>", "pdf": b"%PDF-1.7", "docx": b"PK"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_writer_of_a_format_gives_what_the_registry_says(name: str) -> None:
    one = FORMATS[name]
    artifact = one.load()(samples.small(), samples.skin(), Report())
    assert (one.name, one.suffix) == (name, f".{name}")
    assert (artifact.suffix, artifact.media_type) == (one.suffix, one.media_type)
    assert artifact.data.startswith(BEGINNINGS[name])
