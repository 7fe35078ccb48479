"""A110: a font is not embedded in an artifact."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.test_pdf import unembed
from tests.unit.audit.unpacked import pdf_with

TOLD = """\
seeds/homes/rents.md:1:1: error[A110]: the PDF names the font "Charis-SIL-Bold" and does not carry it
1 | # Safe homes for all
  | ^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501


def test_a_font_that_the_file_does_not_carry_is_told() -> None:
    damaged = pdf_with(made("pdf"), unembed)
    assert TOLD in told("pdf", damaged)
