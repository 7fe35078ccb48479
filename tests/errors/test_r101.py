"""R101: a cross-reference points to a section that is not in the brief."""

from tests.composing import said_of_section, section


def test_a_link_without_words_to_a_section_outside_the_brief_is_told() -> None:
    files = {"seeds/law/other.md": section("Text.\n", title="Another")}
    body = "See [](section:other).\n"
    told = """\
seeds/law/right.md:6:7: warning[R101]: the section "other" is not in this brief: its words stand without a link
6 | See [](section:other).
  |       ^^^^^^^^^^^^^^
hint: include the section, or name it in words of your own
"""  # noqa: E501
    assert said_of_section(body, files=files) == told


def test_one_with_words_is_told_as_an_information() -> None:
    files = {"seeds/law/other.md": section("Text.\n", title="Another")}
    body = "See [the other](section:other).\n"
    told = """\
seeds/law/right.md:6:16: info[R101]: the section "other" is not in this brief: its words stand without a link
6 | See [the other](section:other).
  |                ^^^^^^^^^^^^^^
hint: include the section, or name it in words of your own
"""  # noqa: E501
    assert said_of_section(body, files=files) == told
