"""K105: a section's id or language disagrees with its file's name."""

import pytest

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_an_id_that_is_not_the_file_s_name_is_told() -> None:
    told = """\
seeds/law/right.md:5:5: error[K105]: the id "rihgt" is not the file's name "right"
5 | id: rihgt
  |     ^^^^^
hint: write id: right, or name the file rihgt.md
"""
    assert said_of_library(right=front(*GOOD, "id: rihgt")) == told


def test_a_name_that_is_no_identifier_is_told() -> None:
    told = """\
seeds/law/The Right.md:1:1: error[K105]: the file's name "The Right" is not an identifier
1 | ---
  | ^^^
hint: name it with lower-case letters, digits and hyphens
"""
    assert said_of_library({"seeds/law/The Right.md": front(*GOOD)}) == told


def test_a_translation_in_another_language_than_its_name_says_is_told() -> None:
    told = """\
seeds/law/right.ja.md:5:11: error[K105]: the language "ko" is not that of the file's name, "ja"
5 | language: ko
  |           ^^
hint: write language: ja, or name the file right.ko.md
"""
    assert said_of_library({"seeds/law/right.ja.md": front(*GOOD, "language: ko")}) == told


@pytest.mark.parametrize("name", ["right.b.ja", "right.12", "right."])
def test_a_name_that_does_not_end_in_a_language_is_told(name: str) -> None:
    told = f"""\
seeds/law/{name}.md:1:1: error[K105]: the file's name "{name}" does not end in a language
1 | ---
  | ^^^
hint: name a translation as in right.ja.md, and any other section without a dot
"""
    assert said_of_library({f"seeds/law/{name}.md": front(*GOOD)}) == told
