"""K106: two sections have the same id."""

from tests.composing import said_of_library


def front(*lines: str) -> str:
    """A section's file with these lines of front matter."""
    return "\n".join(["---", *lines, "---", "Text.", ""])


GOOD = ("title: The right to housing", "as_of: 2026-11-22", "status: current")


def test_two_files_with_one_id_are_told_at_the_second() -> None:
    told = """\
seeds/notes/right.md:5:5: error[K106]: the id "right" is taken by seeds/law/right.md
5 | id: right
  |     ^^^^^
hint: rename one of the two files and its id
"""
    assert (
        said_of_library({"seeds/notes/right.md": front(*GOOD, "id: right")}, right=front(*GOOD))
        == told
    )


def test_a_second_file_without_an_id_of_its_own_is_told_by_its_first_field() -> None:
    told = """\
seeds/notes/right.md:2:1: error[K106]: the id "right" is taken by seeds/law/right.md
2 | title: The right to housing
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: rename one of the two files and its id
"""
    assert said_of_library({"seeds/notes/right.md": front(*GOOD)}, right=front(*GOOD)) == told


def test_two_translations_into_one_language_are_told() -> None:
    files = {f"seeds/law/right.{tag}.md": front(*GOOD) for tag in ("ja", "ja-JP")}
    told = """\
seeds/law/right.ja.md:2:1: error[K106]: the translation of "right" into "ja" is taken by seeds/law/right.ja-JP.md
2 | title: The right to housing
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^
hint: rename one of the two files and its id
"""  # noqa: E501
    assert said_of_library(files, right=front(*GOOD)) == told
