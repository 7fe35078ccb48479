"""K132: a file of the library is not read."""

from tests.composing import said_of_library, section


def test_a_file_in_a_folder_below_its_kind_s_is_told() -> None:
    told = """\
seeds/law/2024/right.md:1:1: warning[K132]: this file is not read: sections are called seeds/law/ID.md
hint: name it seeds/law/right.md
"""  # noqa: E501
    assert said_of_library({"seeds/law/2024/right.md": section("Text.\n")}) == told


def test_a_file_with_another_ending_is_told() -> None:
    told = """\
seeds/law/right.MD:1:1: warning[K132]: this file is not read: sections are called seeds/law/ID.md
hint: name it seeds/law/right.md
"""
    assert said_of_library({"seeds/law/right.MD": section("Text.\n")}) == told


def test_a_translation_into_the_language_of_its_section_is_told() -> None:
    told = """\
seeds/law/right.en.md:1:1: warning[K132]: this file is not read: it is in en, as seeds/law/right.md is
hint: name it after the language that it is in
"""  # noqa: E501
    files = {"seeds/law/right.en.md": section("Text.\n")}
    assert said_of_library(files, right=section("Text.\n")) == told
