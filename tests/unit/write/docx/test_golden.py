"""The parts of the small document as text, to be read when they change (`pytest --accept`)."""

from pathlib import Path

import pytest
from lxml import etree

from tests import samples
from tests.unit.write.docx.opened import written

GOLDEN = Path(__file__).parents[3] / "golden" / "docx"


@pytest.mark.parametrize("part", ["document", "footnotes", "numbering", "settings", "styles"])
def test_the_part_is_as_accepted(part: str, accept: bool) -> None:
    root = written(samples.small()).part(part)
    etree.indent(root)
    found = etree.tostring(root, encoding="unicode") + "\n"
    path = GOLDEN / f"small.{part}.xml"
    if accept:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")
