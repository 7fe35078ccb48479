"""K104: front matter lacks a field that its kind or status needs."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_a_field_that_every_section_needs_is_told() -> None:
    told = """\
seeds/law/right.md:2:1: error[K104]: "as_of" is missing
2 | title: T
  | ^^^^^^^^
hint: add "as_of: …"
"""
    assert said_of_library(right=front("title: T", "status: current")) == told


def test_a_field_that_the_kind_needs_is_told_at_the_title() -> None:
    kinds = '[law]\nrequires = ["phone"]\n'
    told = """\
seeds/law/right.md:2:8: error[K104]: a section of the kind "law" needs the field "phone"
2 | title: The right to housing
  |        ^^^^^^^^^^^^^^^^^^^^
hint: seeds/kinds.toml says which fields a kind needs
"""
    assert said_of_library({"seeds/kinds.toml": kinds}, right=front(*GOOD)) == told


def test_a_superseded_section_that_does_not_say_since_when_is_told() -> None:
    told = """\
seeds/law/right.md:4:9: error[K104]: a superseded section needs the field "superseded_on" and "superseded_by" or "superseded_note"
4 | status: superseded
  |         ^^^^^^^^^^
hint: say since when it no longer holds, and what takes its place or why nothing does
"""  # noqa: E501
    assert said_of_library(right=front(*GOOD[:2], "status: superseded")) == told
