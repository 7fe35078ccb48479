"""K102: front matter has a key that is not known."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_a_misspelt_field_is_told_with_the_nearest_one() -> None:
    told = """\
seeds/law/right.md:5:1: error[K102]: unknown key "jurisdicton"
5 | jurisdicton: [JP]
  | ^^^^^^^^^^^
hint: did you mean "jurisdiction"?
"""
    assert said_of_library(right=front(*GOOD, "jurisdicton: [JP]")) == told


def test_an_unknown_field_within_a_field_is_told() -> None:
    told = """\
seeds/law/right.md:5:25: error[K102]: unknown key "until" in "consent"
5 | consent: {basis: given, until: 2027-01-01}
  |                         ^^^^^
hint: it is one of basis, scope, expires, record
"""
    assert said_of_library(right=front(*GOOD, "consent: {basis: given, until: 2027-01-01}")) == told
