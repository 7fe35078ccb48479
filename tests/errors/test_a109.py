"""A109: a character of an artifact has no shape."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.test_pdf import drawing
from tests.unit.audit.unpacked import pdf_with

TOLD = """\
seeds/homes/rents.md:3:18: error[A109]: the PDF has no shape for a character of "per"
3 | Rents rose by 12 per cent, see [the survey](https://example.org/survey).[^1]
  |                  ^^^
"""


def test_a_character_that_is_drawn_as_an_empty_box_is_told() -> None:
    damaged = pdf_with(made("pdf"), drawing("per cent", b"<0000>"))
    assert told("pdf", damaged) == TOLD
