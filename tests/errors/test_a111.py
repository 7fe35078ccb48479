"""A111: an artifact cannot be read back."""

from tests.unit.audit.brief import told

TOLD = """\
seeds/homes/rents.md:1:1: error[A111]: the PDF file cannot be read back: unable to find trailer dictionary while recovering damaged file
1 | # Safe homes for all
  | ^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501


def test_a_file_that_is_no_pdf_is_told() -> None:
    damaged = b"words"
    assert told("pdf", damaged) == TOLD
