"""K101: front matter is missing or does not parse as YAML."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


def test_a_file_without_front_matter_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K101]: the file does not begin with front matter
1 | Text without a head.
  | ^^^^^^^^^^^^^^^^^^^^
hint: begin it with a line of three hyphens, the fields, and another such line
"""
    assert said_of_library(right="Text without a head.\n") == told


def test_an_empty_line_before_the_front_matter_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K101]: the file does not begin with front matter
hint: begin it with a line of three hyphens, the fields, and another such line
"""
    assert said_of_library(right="\n---\ntitle: T\n---\n") == told


def test_front_matter_without_an_end_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K101]: the front matter has no end
1 | ---
  | ^^^
hint: put a line of three hyphens after the last field
"""
    assert said_of_library(right="---\ntitle: T\n\nText.\n") == told


def test_front_matter_without_fields_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K101]: the front matter has no fields
1 | ---
  | ^^^
hint: write at least title, as_of and status
"""
    assert said_of_library(right="---\n---\nText.\n") == told


def test_a_list_in_place_of_fields_is_told() -> None:
    told = """\
seeds/law/right.md:1:1: error[K101]: the front matter has no fields
1 | ---
  | ^^^
hint: write at least title, as_of and status
"""
    assert said_of_library(right=front("- title", "- status")) == told


def test_a_colon_in_a_title_is_told_at_its_place_in_the_file() -> None:
    told = """\
seeds/law/right.md:3:15: error[K101]: a colon and a space stand within a value that has no quotes
3 | title: Housing: a right
  |               ^
hint: put the value in quotes
"""
    assert said_of_library(right=front("as_of: 2026-11-22", "title: Housing: a right")) == told


def test_a_tab_is_told() -> None:
    told = """\
seeds/law/right.md:4:1: error[K101]: a tab stands where YAML wants spaces
4 |     - source: crc
  | ^^^^
hint: indent with spaces
"""
    assert said_of_library(right=front("title: T", "evidence:", "\t- source: crc")) == told


def test_a_key_given_twice_is_told() -> None:
    told = """\
seeds/law/right.md:2:1: error[K104]: "status" is missing
2 | title: T
  | ^^^^^^^^
hint: add "status: …"

seeds/law/right.md:4:1: error[K101]: the key "title" is given twice
4 | title: U
  | ^^^^^
hint: keep one of the two; the first is on line 2
"""
    assert said_of_library(right=front("title: T", "as_of: 2026-11-22", "title: U")) == told
