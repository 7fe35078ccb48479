"""A103: a note stands on another page than its call."""

from tests.unit.audit.brief import told
from tests.unit.audit.test_pdf import displaced, two_pages

TOLD = """\
seeds/homes/rents.md:12:1: warning[A103]: note 1 ("Survey Office, Annual Survey (2025) 4.") is called on page 1 of the PDF and stands on page 2
12 | [^1]: Survey Office, Annual Survey (2025) 4.
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501


def test_a_note_on_the_page_after_its_call_is_told_at_its_place() -> None:
    assert told("pdf", displaced(), two_pages()) == TOLD
