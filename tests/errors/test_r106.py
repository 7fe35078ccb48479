"""R106: a cross-reference points to a section that does not exist."""

from tests.composing import said_of_section


def test_a_misspelt_section_is_told_with_the_nearest_one() -> None:
    told = """\
seeds/law/right.md:6:11: error[R106]: no section named "rihgt"
6 | See [this](section:rihgt).
  |           ^^^^^^^^^^^^^^
hint: did you mean "right"?
"""
    assert said_of_section("See [this](section:rihgt).\n") == told


def test_one_in_an_author_s_note_is_told_at_its_place() -> None:
    told = """\
seeds/law/right.md:8:13: error[R106]: no section named "zzz"
8 | [^a]: See [](section:zzz).
  |             ^^^^^^^^^^^^
"""
    assert said_of_section("Words.[^a]\n\n[^a]: See [](section:zzz).\n") == told
