"""A108: words of an artifact are marked as being in another language."""

from tests.unit.audit.brief import made, told
from tests.unit.audit.unpacked import html_with

TOLD = """\
seeds/homes/rents.md:4:15: error[A108]: "le droit au logement" is marked as "en-GB" in the HTML file, not as "fr"
4 | The right is *le droit au logement* in French law.
  |               ^^^^^^^^^^^^^^^^^^^^
"""  # noqa: E501


def test_words_whose_language_was_lost_are_told() -> None:
    damaged = html_with(made("html"), ' lang="fr"', "")
    assert told("html", damaged) == TOLD
